#pragma once

#include "base/secret_bytes.h"
#include "ui/language.h"
#include "ui/status_chip.h"
#include "ui/wording.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class SignInPage;
}

namespace countersign {

class LanguageButtons;

struct SignInView {
    bool busy{false};
    std::optional<wording::Problem> problem;
};

/// Who works at this counter, in which language: name and password. The models load meanwhile,
/// which is shown.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(QWidget* parent = nullptr);
    ~SignInPage() override;
    void display(const SignInView& view);
    /// `detail`: what is the matter with them, if anything.
    void displayModels(const StatusView& view, const QString& detail);
    /// Marks the chosen one. What the page says follows QEvent::LanguageChange.
    void displayLanguage(const Language& chosen);
    void setName(const QString& name);
    void takeKeyboard();
    /// Empties the password.
    void forget();

    /// Takes the typed password out of the field.
    [[nodiscard]] SecretBytes takePassword();

signals:
    /// Name and password are there; the password waits for takePassword().
    void signInPressed(const QString& name);
    void languageChosen(const QString& code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void speak();
    void press();
    std::unique_ptr<Ui::SignInPage> ui_;
    LanguageButtons* languages_;
};

} // namespace countersign
