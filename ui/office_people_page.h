#pragma once

#include "app/people_office.h"
#include "ui/office_page.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace countersign {

class OfficePeopleForm;
class ProblemNote;
class QuestionBar;

/// Who may sign in, and every change of it.
class OfficePeoplePage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficePeoplePage(QWidget* parent = nullptr);

    [[nodiscard]] QString name() const override;
    void enter() override;
    void takeKeyboard() override;
    void forget() override;
    [[nodiscard]] QString escape() const override;
    void goBack() override;
    [[nodiscard]] bool isBusy() const override { return busy_; }

private:
    using Change = std::function<Result<SealReceipt>(PeopleOffice&)>;
    void display(Result<std::vector<Colleague>> people);
    void displayActions();
    [[nodiscard]] const Colleague* chosen() const;
    void askForNew();
    void askForPassword();
    void askForRole();
    void askToRemove();
    void save();
    void make(Change change);
    void closeForm();

    std::vector<Colleague> people_;
    Awaited read_;
    Awaited made_;
    Change asked_; ///< what the open question is about
    bool busy_{false};

    QTableWidget* table_;
    QPushButton* add_;
    QPushButton* password_;
    QPushButton* role_;
    QPushButton* unlock_;
    QPushButton* remove_;
    OfficePeopleForm* form_;
    QuestionBar* question_;
    QLabel* done_;
    ProblemNote* problem_;
};

} // namespace countersign
