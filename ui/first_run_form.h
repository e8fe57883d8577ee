#pragma once

#include "app/first_run.h"
#include "ui/language.h"
#include "ui/wording.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace countersign {

class LanguageButtons;
class ProblemNote;

struct FirstRunView {
    bool busy{false};
    std::optional<wording::Problem> problem;
};

/// Who this outlet is and who may sign in first. Asks until everything can be used.
class FirstRunForm : public QWidget {
    Q_OBJECT
public:
    /// `store`: the folder that will hold everything, to be shown.
    explicit FirstRunForm(QString store, QWidget* parent = nullptr);
    void display(const FirstRunView& view);
    void displayLanguage(const Language& chosen);
    void takeKeyboard();
    /// Takes what was typed out of the fields of the passwords; the rest stays, for another try.
    [[nodiscard]] NewOutlet take();

signals:
    /// Everything is there; it waits for take().
    void setUpPressed();
    void languageChosen(const QString& code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The three fields of one account, with their labels.
    struct Account {
        QLabel* title;
        QLabel* text;
        QLabel* labels[3];
        QLineEdit* name;
        QLineEdit* password;
        QLineEdit* again;
        [[nodiscard]] bool isEmpty() const;
    };
    [[nodiscard]] Account addAccount(QGridLayout& fields, const char* objectName);
    void speak();
    void press();
    /// What cannot be used, and the field where it stands.
    struct Objection {
        QString sentence;
        QLineEdit* at{nullptr};
    };
    [[nodiscard]] std::optional<Objection> findObjection() const;
    [[nodiscard]] static std::optional<Objection> findObjection(const Account& account);

    QString store_;
    LanguageButtons* languages_;
    QLabel* languageLabel_;
    QLabel* title_;
    QLabel* text_;
    QLabel* outletLabel_;
    QLineEdit* outlet_;
    Account manager_{};
    Account clerk_{};
    ProblemNote* problem_;
    QProgressBar* busy_;
    QPushButton* setUp_;
};

} // namespace countersign
