#pragma once

#include "domain/policy.h"
#include "domain/registration_session.h"
#include "ui/done_page.h"
#include "ui/office_page.h"
#include "ui/office_record.h"

class QFrame;
class QLabel;
class QPushButton;

namespace countersign {

class OfficeDecision;
class OfficeQueue;
class ProblemNote;

/// The visits that wait: the oldest first, opened one after the other, and decided.
class OfficeReviewPage : public OfficePage {
    Q_OBJECT
public:
    explicit OfficeReviewPage(const Policy& policy, QWidget* parent = nullptr);

    /// The one that is to be shown first.
    void choose(EntryNumber entry) { wanted_ = entry; }
    /// Asks how many wait, for waitingCounted().
    void count() { read(); }
    void displaySlip(const SlipStateView& view);

    [[nodiscard]] QString name() const override;
    void enter() override;
    [[nodiscard]] QString escape() const override;
    void goBack() override;
    void goOn() override;
    void takeKeyboard() override;
    void forget() override;
    void left() override { hidePerson(); }
    [[nodiscard]] QVector<Key> keys() override;
    [[nodiscard]] bool isBusy() const override { return deciding_; }

signals:
    void waitingCounted(int visits);
    /// Of a visit that was just decided.
    void slipWanted(const countersign::Done& visit);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void read();
    void display(Result<std::vector<Visit>> waiting);
    void displayStage();
    void preview();
    void readHolder();
    void openPerson();
    void hidePerson();
    void decide(const ReviewDecision& decision, const DecisionNote& note);
    void displayDecided();
    void goToNext();
    [[nodiscard]] bool isOwn() const;

    RecordView view_; ///< of the visit that is looked at
    EntryNumber wanted_;
    std::optional<Error> problem_;
    std::optional<Error> decisionProblem_;
    std::optional<Done> decided_; ///< what was just decided, for its slip
    bool read_{false};
    bool opening_{false};
    bool deciding_{false};
    Awaited waiting_;
    Awaited holder_;
    Awaited proof_;
    Awaited opened_;
    Awaited decision_;

    QLabel* title_;
    QLabel* text_;
    ProblemNote* note_;
    QWidget* left_;
    OfficeQueue* queue_;
    OfficeRecord* record_;
    QFrame* before_; ///< what is to be known before it is opened
    QLabel* beforeHeading_;
    QLabel* beforeText_;
    OfficeDecision* form_;
    QFrame* after_; ///< what was decided
    QLabel* afterWord_;
    QLabel* afterText_;
    QLabel* afterEntry_;
    QPushButton* slip_;
    QLabel* slipState_;
    ProblemNote* slipProblem_;
};

} // namespace countersign
