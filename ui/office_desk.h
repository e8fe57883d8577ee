#pragma once

#include "domain/policy.h"
#include "ui/done_page.h"
#include "ui/office_page.h"
#include "ui/status_chip.h"

#include <filesystem>

class QStackedWidget;

namespace countersign {

class DeskHeader;
class OfficeClosePage;
class OfficeDayPage;
class OfficeFooter;
class OfficeHelpPage;
class OfficeNavigation;
class OfficeRecordPage;
class OfficeReviewPage;

/// The store manager's desk: the pages of the office, one at a time, and the way between them.
class OfficeDesk : public QWidget {
    Q_OBJECT
public:
    explicit OfficeDesk(const Policy& policy, QWidget* parent = nullptr);

    /// The folder that is suggested for the reports of days.
    void setReports(const std::filesystem::path& folder);
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

    /// What became of the slip of the visit that was just decided.
    void displaySlip(const SlipStateView& view);

signals:
    void counterWanted();
    void slipWanted(const countersign::Done& visit);
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
    void goAway(const std::function<void()>& go);
    void displayKeys();
    [[nodiscard]] QVector<OfficePage::Key> keys();
    [[nodiscard]] OfficePage& page() const;

    OfficeDayPage* day_;
    OfficeReviewPage* review_;
    OfficeClosePage* close_;
    QVector<OfficePage*> sections_; ///< in the navigation
    OfficeRecordPage* record_;      ///< over the page that leads to it
    OfficeHelpPage* help_;
    QVector<OfficePage*> beneath_; ///< pages with another one over them
    DeskHeader* header_;
    OfficeNavigation* navigation_;
    QStackedWidget* pages_;
    OfficeFooter* footer_;
};

} // namespace countersign
