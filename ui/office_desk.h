#pragma once

#include "domain/policy.h"
#include "ui/office_page.h"
#include "ui/status_chip.h"

class QStackedWidget;

namespace countersign {

class DeskHeader;
class OfficeDayPage;
class OfficeFooter;
class OfficeHelpPage;
class OfficeNavigation;

/// The store manager's desk: the pages of the office, one at a time, and the way between them.
class OfficeDesk : public QWidget {
    Q_OBJECT
public:
    explicit OfficeDesk(const Policy& policy, QWidget* parent = nullptr);

    /// The manager who signed in, and the office of their station.
    void open(OfficeLink& link, const SignedIn& who);
    void displayModels(const StatusView& view);
    void displayDevices(const StationDevices& devices);
    /// It comes into sight again: what it shows is read anew.
    void enter();
    /// Puts the keyboard where work begins.
    void takeKeyboard() { page().takeKeyboard(); }
    /// Drops everything that was read.
    void forget();

signals:
    void counterWanted();
    void lockWanted();
    void signOutWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectPages();
    void addPage(OfficePage& page);
    void turnTo(int section);
    void turnTo(OfficePage& page);
    void openOver(OfficePage& page);
    void closeOver();
    void goOn();
    void goBack();
    void toggleHelp();
    void leave(const std::function<void()>& go);
    void displayKeys();
    [[nodiscard]] QVector<OfficePage::Key> keys();
    [[nodiscard]] OfficePage& page() const;

    OfficeDayPage* day_;
    QVector<OfficePage*> sections_; ///< in the navigation
    OfficeHelpPage* help_;
    QVector<OfficePage*> beneath_; ///< pages with another one over them
    DeskHeader* header_;
    OfficeNavigation* navigation_;
    QStackedWidget* pages_;
    OfficeFooter* footer_;
};

} // namespace countersign
