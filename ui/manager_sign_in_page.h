#pragma once

#include "base/secret_bytes.h"
#include "ui/desk_page.h"
#include "ui/wording.h"

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace countersign {

class ProblemNote;

struct ManagerSignInView {
    bool busy{false}; ///< the password is being checked
    std::optional<wording::Problem> problem;
};

/// A manager proves who they are for one customer, while the clerk stays signed in.
class ManagerSignInPage : public DeskPage {
    Q_OBJECT
public:
    explicit ManagerSignInPage(QWidget* parent = nullptr);
    void display(const ManagerSignInView& view);
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    /// Empties the password.
    [[nodiscard]] SecretBytes takePassword();

signals:
    /// Name and password are there; the password waits for takePassword().
    void signInPressed(const QString& name);

private:
    QLineEdit* name_;
    QLineEdit* password_;
    QProgressBar* busy_;
    ProblemNote* problem_;
};

} // namespace countersign
