#pragma once

#include "base/secret_bytes.h"
#include "ui/wording.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class ProblemNote;

struct LockView {
    QString clerk;    ///< who is signed in
    bool busy{false}; ///< the password is being checked
    std::optional<wording::Problem> problem;
};

/// Covers the desk while nobody stands at it. The same person unlocks it; somebody else signs in
/// anew, which ends the visit.
class LockPage : public QWidget {
    Q_OBJECT
public:
    explicit LockPage(QWidget* parent = nullptr);
    void display(const LockView& view);
    void takeKeyboard();
    /// Empties the password.
    [[nodiscard]] SecretBytes takePassword();

signals:
    /// The password waits for takePassword().
    void unlockPressed();
    void signOutPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void press();
    QLabel* clerk_;
    QLineEdit* password_;
    QPushButton* unlock_;
    QPushButton* another_;
    ProblemNote* problem_;
};

} // namespace countersign
