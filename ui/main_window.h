#pragma once

#include "domain/policy.h"
#include "ui/language.h"
#include "ui/number_page.h"
#include "ui/speaker.h"
#include "ui/station_link.h"

#include <QString>
#include <QWidget>

#include <chrono>
#include <filesystem>
#include <optional>

class QStackedWidget;
class QTimer;

namespace countersign {

class ClerkDesk;
class CustomerScreen;
class LockPage;
class OfficeDesk;
class SignInPage;
class SlipPrinting;

struct MainWindowOptions {
    StationLink::OpenDoor openDoor;
    Policy policy;
    QString clerk;                          ///< put into the name field; may be empty
    std::optional<SecretBytes> password;    ///< signs in once without typing, for demos
    Language language{Language::chinese()}; ///< the clerk's, spoken already
    QVector<NumberChoice> numbers{};        ///< what the outlet may give out
    std::filesystem::path slips{};          ///< the folder for slips that no printer takes
    /// Reads the customer's window aloud; the voice of this computer where nothing else is given.
    std::unique_ptr<Speaker> speaker{};
    /// So long without a key or a click, and the desk locks itself.
    std::chrono::milliseconds lockAfter{std::chrono::minutes{5}};
};

/// The clerk's window: sign-in, then the desk, or the lock before it. Passes the wishes of desk and
/// customer to the counter and the counter's news to both; whoever signs out leaves nothing behind.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(MainWindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;

protected:
    /// The first time the window has something to show, the desk is made and the station begins to
    /// open: what takes time never delays the first picture.
    void paintEvent(QPaintEvent* event) override;
    /// Notices that somebody is working.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void openStation();
    void makeDesk();
    void connectDeskToCounter();
    void connectDeskToManager();
    void makeOffice();
    /// To where whoever signed in works, or to the other desk of the two.
    void turnTo(QWidget& desk);
    void lock();
    void unlock();
    void admit(std::shared_ptr<const Approver> approver);
    void refuse(const Error& error);
    void display(const SessionState& state);
    void printSlip();
    void chooseLanguage(const QString& code);
    void listenToCounter();
    void connectBridgeToDesk();
    void signIn(const QString& name, SecretBytes password);
    void signedIn(const SignedIn& who);
    void signInFailed(const Error& error);
    void displayModels(const std::optional<Error>& error, bool ready);
    void signOut();

    MainWindowOptions options_;
    QStackedWidget* faces_;
    SignInPage* signIn_;
    LockPage* lock_{nullptr}; ///< made with the desk
    CustomerScreen* customer_;
    SlipPrinting* slips_;
    QTimer* idle_;
    SessionState state_;
    UtcMs doneAt_{}; ///< when the visit on the screen ended
    QString clerk_;  ///< who is signed in; empty when nobody is
    QString outlet_;
    ClerkDesk* desk_{nullptr}; ///< made after the first picture
    OfficeDesk* office_{nullptr};
    EntryNumber officeSlip_;   ///< whose slip was asked for in the office
    QWidget* locked_{nullptr}; ///< the desk beneath the lock
    std::optional<Error> modelsError_;
    bool modelsReady_{false};
    bool painted_{false};
    StationLink* link_{nullptr}; ///< a child of this window
    Worker housekeeper_;         ///< before the children go: what waits there belongs to a link
};

} // namespace countersign
