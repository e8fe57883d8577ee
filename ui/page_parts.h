#pragma once

#include "base/secret_bytes.h"
#include "domain/password_rule.h"

#include <QString>

#include <functional>
#include <optional>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace countersign {

// What pages that are put together in code are made of.

/// A label of one role and tone of the style sheet (ui/style.h); plain text, wrapped.
[[nodiscard]] QLabel*
makeLabel(const char* role, const char* tone = "plain", QWidget* parent = nullptr);
[[nodiscard]] QLabel* makeLabel(
    const QString& text, const char* role, const char* tone = "plain", QWidget* parent = nullptr);
/// A button by this object name, for tests.
[[nodiscard]] QPushButton* makeButton(const QString& words, const char* name);
/// A card, with a heading unless that is empty; `column` is for what it holds.
[[nodiscard]] QFrame* makeCard(const QString& heading, QVBoxLayout*& column);
/// Asks where to write something; `proposed` is its name in the folder of documents. `chosen` is
/// called once somebody has decided; the dialog is a child of `page`.
void askWhereToSave(
    QWidget& page,
    const QString& title,
    const QString& proposed,
    std::function<void(const QString&)> chosen);
/// A column without margins.
[[nodiscard]] QVBoxLayout* makeColumn(int spacing);

/// What was typed into a password field, which is emptied.
[[nodiscard]] SecretBytes takePassword(QLineEdit& field);
/// Why what was typed there may not become the password of this account, if anything.
[[nodiscard]] std::optional<PasswordFault>
faultOf(const QLineEdit& password, const StaffName& account);
/// Holds what may be taller than its place, as a page at 200 per cent: then it scrolls up and down,
/// and to whatever gets the keyboard.
[[nodiscard]] QScrollArea* makeScrolling(QWidget* content);

} // namespace countersign
