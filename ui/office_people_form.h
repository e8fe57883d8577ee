#pragma once

#include "base/secret_bytes.h"
#include "domain/staff.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class ProblemNote;

/// Asks for a new account, or for a new password of one: asks until both can be used.
class OfficePeopleForm : public QFrame {
    Q_OBJECT
public:
    explicit OfficePeopleForm(QWidget* parent = nullptr);

    /// Opens it for somebody new; `taken` are the names that there are already.
    void askForNew(std::vector<StaffName> taken);
    /// Opens it for a new password of this account.
    void askForPassword(const StaffMember& of);
    /// Away with it, and with what was typed.
    void close();
    void displayBusy(bool busy);

    /// Whom it is about: after saved().
    [[nodiscard]] StaffMember member() const;
    [[nodiscard]] bool isNew() const { return isNew_; }
    [[nodiscard]] SecretBytes takePassword();

signals:
    /// Everything can be used; it waits for takePassword().
    void saved();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QString& title);
    void press();
    /// The field that cannot be used, after saying why.
    [[nodiscard]] QLineEdit* findObjection();

    bool isNew_{true};
    StaffMember of_;
    std::vector<StaffName> taken_;
    QLabel* title_;
    QWidget* nameField_; ///< with their labels: for somebody new only
    QWidget* roleField_;
    QLineEdit* name_;
    QComboBox* role_;
    QLineEdit* password_;
    QLineEdit* again_;
    ProblemNote* problem_;
    QPushButton* keep_;
    QPushButton* save_;
};

} // namespace countersign
