#pragma once

#include "app/face_check.h"
#include "ui/card_page.h"
#include "ui/presentation.h"
#include "ui/station_link.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ClerkDesk;
}

namespace countersign {

class HelpPage;
class SealingPage;

/// The clerk's desk: header, the five steps, the page of the present one, and the keys. Shows the
/// session's state as it comes and reports what the clerk and the customer want.
class ClerkDesk : public QWidget {
    Q_OBJECT
public:
    explicit ClerkDesk(const Policy& policy, QWidget* parent = nullptr);
    ~ClerkDesk() override;

    /// Who works here, with what.
    void open(const SignedIn& who);
    void displayModels(const StatusView& view, const QString& detail);
    void display(const SessionState& state);
    void ask(const FacePrompt& prompt);
    void showPicture(const Frame& frame);
    /// Puts the keyboard where work begins.
    void takeKeyboard() { page().takeKeyboard(); }
    /// Drops everything that belongs to a customer from every page.
    void forget();

signals:
    void startWanted();
    void numberChosen(const countersign::SimOrder& order);
    void consentAnswered(const countersign::Consent& consent);
    void tryAgainWanted();
    void cancelWanted();
    void nextCustomerWanted();
    void signOutWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectPages();
    void displayState(const Idle& state);
    void displayState(const ReadingCard& state);
    void displayState(const ChoosingNumber& state);
    void displayState(const AskingConsent& state);
    void displayState(const CheckingFace& state);
    void displayState(const Sealing& state);
    void displayState(const Done& state);
    void turnTo(DeskPage& page);
    void answerConsent(ConsentAnswer answer);
    void toggleHelp();
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
    ConsentPage* consent_;
    FacePage* face_;
    SealingPage* sealing_;
    DonePage* done_;
    HelpPage* help_;
    DeskPage* beneathHelp_{nullptr}; ///< set while help is open
    CounterView counter_;
    std::optional<SessionId> session_;
    bool cancellable_{false};
    bool leaving_{false}; ///< the open question is about signing out
};

} // namespace countersign
