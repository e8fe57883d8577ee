#pragma once

#include "app/face_check.h"
#include "ui/card_page.h"
#include "ui/customer_view.h"
#include "ui/presentation.h"
#include "ui/slip_view.h"
#include "ui/station_link.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ClerkDesk;
}

namespace countersign {

class CompanionPage;
class DevicesDesk;
class DevicesLink;
class HelpPage;
class ManagerCall;
class SealingPage;
class SimScanDesk;

/// The clerk's desk: header, the five steps, the page of the present one, and the keys. Shows the
/// session's state as it comes and reports what the clerk and the customer want.
class ClerkDesk : public QWidget {
    Q_OBJECT
public:
    explicit ClerkDesk(const Policy& policy, QWidget* parent = nullptr);
    ~ClerkDesk() override;

    /// Who works here, with what.
    void open(const SignedIn& who);
    /// The devices beside the visits of whoever signs in next.
    void use(DevicesLink& link);
    void displayTestSlip(const SlipStateView& view);
    void displayModels(const StatusView& view, const QString& detail);
    void display(const SessionState& state);
    void ask(const FacePrompt& prompt);
    void showPicture(const Frame& frame);
    /// What is said to this customer is in this language from now on; the next one's begins anew.
    void speakToCustomer(const Language& language);
    /// Whether the customer's window is read aloud, or why it cannot be.
    void displayReadAloud(ReadAloud state);
    void displaySlip(const SlipStateView& view) { done_->displaySlip(view); }
    /// What the outlet has to offer.
    void offer(const QVector<NumberChoice>& numbers) { number_->offer(numbers); }
    /// What is told once, such as what became of a visit that was interrupted.
    void displayNotice(const QString& words);
    /// How many visits wait for a manager.
    void displayWaiting(int visits) { card_->displayWaiting(visits); }
    [[nodiscard]] SecretBytes takeManagerPassword();
    /// Whether that password was right.
    void admitManager(std::shared_ptr<const Approver> approver);
    void refuseManager(const Error& error);
    /// Puts the keyboard where work begins.
    void takeKeyboard() { page().takeKeyboard(); }
    /// Drops everything that belongs to a customer from every page.
    void forget();

signals:
    void startWanted();
    void numberChosen(const countersign::SimOrder& order);
    void companionReadWanted();
    void companionAbsent();
    void consentAnswered(const countersign::Consent& consent);
    void tryAgainWanted();
    void cancelWanted();
    void nextCustomerWanted();
    void lockWanted();
    void slipWanted();
    void testSlipWanted();
    /// Another camera is in use, or what was said at first.
    void devicesChanged(const countersign::StationDevices& devices);
    /// A manager's password waits for takeManagerPassword().
    void approverWanted(const QString& name);
    void decisionMade(
        const countersign::SessionId& session,
        const countersign::ReviewDecision& decision,
        std::shared_ptr<const countersign::Approver> approver);
    void otherActionsAllowed(
        const countersign::SessionId& session, const countersign::OtherActions& actions);
    void customerWindowWanted();
    /// By a manager, between customers.
    void officeWanted();
    void readAloudWanted();
    void signOutWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectPages();
    void displayState(const Idle& state);
    void displayState(const ReadingCard& state);
    void displayState(const ChoosingNumber& state);
    void displayState(const ReadingCompanion& state);
    void displayState(const AskingConsent& state);
    void displayState(const CheckingFace& state);
    void displayState(const Sealing& state);
    void displayState(const Done& state);
    void turnTo(DeskPage& page);
    void answerConsent(ConsentAnswer answer);
    void toggleHelp();
    void callManager();
    void connectDevices();
    void displayDevices();
    void toggleDevices();
    void scanSim();
    [[nodiscard]] bool canGoToOffice() const;
    void open(DeskPage& over);
    void closeOverlay();
    void goToOverlay(DeskPage& over);
    void goBack();
    void askToCancel();
    void askToSignOut();
    void answerQuestion();
    void goOn();
    void displayKeys();
    [[nodiscard]] DeskPage& page() const;

    std::unique_ptr<Ui::ClerkDesk> ui_;
    Presentation presentation_;
    CardPage* card_;
    NumberPage* number_;
    CompanionPage* companion_;
    ConsentPage* consent_;
    FacePage* face_;
    SealingPage* sealing_;
    DonePage* done_;
    HelpPage* help_;
    ManagerCall* manager_;
    DevicesDesk* devices_;
    SimScanDesk* simScan_;
    DeskPage* beneath_{nullptr}; ///< the visit's own page, while another one is over it
    SessionState state_;
    CounterView counter_;
    StationDevices has_; ///< what stands here
    std::optional<SessionId> session_;
    ReadAloud readAloud_{ReadAloud::NoVoice};
    bool isManager_{false};
    bool cancellable_{false};
    bool leaving_{false}; ///< the open question is about signing out
};

} // namespace countersign
