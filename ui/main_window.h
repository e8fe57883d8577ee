#pragma once

#include "domain/policy.h"
#include "ui/station_link.h"

#include <QString>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace countersign {

class ClerkDesk;
class SignInPage;

struct MainWindowOptions {
    StationLink::OpenDoor openDoor;
    Policy policy;
    QString clerk;                       ///< put into the name field; may be empty
    std::optional<SecretBytes> password; ///< signs in once without typing, for demos
};

/// The one window: sign-in, then the clerk's desk. Passes the desk's wishes to the counter and the
/// counter's news to the desk; whoever signs out leaves nothing behind.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(MainWindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;

protected:
    /// The first time the window has something to show, the desk is made and the station begins to
    /// open: what takes time never delays the first picture.
    void paintEvent(QPaintEvent* event) override;

private:
    void openStation();
    void makeDesk();
    void signIn(const QString& name, SecretBytes password);
    void signedIn(const SignedIn& who);
    void signInFailed(const Error& error);
    void displayModels(const std::optional<Error>& error, bool ready);
    void signOut();

    MainWindowOptions options_;
    QStackedWidget* faces_;
    SignInPage* signIn_;
    ClerkDesk* desk_{nullptr}; ///< made after the first picture
    bool painted_{false};
    StationLink* link_{nullptr}; ///< a child of this window
    Worker housekeeper_;         ///< before the children go: what waits there belongs to a link
};

} // namespace countersign
