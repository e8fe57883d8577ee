// The office in the program's own window, with a station of fakes behind it.

#include "flow/desktop.h"
#include "flow/fake_station.h"

#include "ui/card_page.h"
#include "ui/fake_office.h"
#include "ui/office_day_page.h"
#include "ui/office_desk.h"
#include "ui/office_visit_view.h"
#include "ui/sign_in_page.h"
#include "ui/wording_desk.h"

namespace countersign {
namespace {

struct OfficeWindow : testing::Test {
    StationLink::OpenDoor door(Role role)
    {
        return [this, role] {
            StationDoor made = station.door();
            made.signIn = [role](const StaffName& name, const SecretBytes&) -> Result<StaffMember> {
                return StaffMember{name, role};
            };
            made.office = office.door();
            return made;
        };
    }
    [[nodiscard]] static bool isInOffice(const Desktop& desktop)
    {
        const auto* page = desktop.window.findChild<OfficeDayPage*>();
        return page != nullptr && page->isVisible();
    }
    [[nodiscard]] static bool soon(const std::function<bool()>& is)
    {
        return QTest::qWaitFor(is, patienceMs);
    }

    FakeOffice office;
    FakeStation station;
};

TEST_F(OfficeWindow, AManagerArrivesInTheOfficeAndGoesToTheCounterAndBack)
{
    Desktop desktop{door(Role::Manager)};
    desktop.signIn();
    ASSERT_TRUE(soon([&] { return isInOffice(desktop); }));
    desktop.press(Qt::Key_F2);
    EXPECT_FALSE(isInOffice(desktop));
    EXPECT_TRUE(desktop.sees(wording::card().idleTitle));
    desktop.press(Qt::Key_F2);
    EXPECT_TRUE(isInOffice(desktop));
}

TEST_F(OfficeWindow, AClerkArrivesAtTheCounterAndNeverInTheOffice)
{
    Desktop desktop{door(Role::Clerk)};
    desktop.signIn();
    ASSERT_TRUE(desktop.seesSoon(wording::card().idleTitle));
    desktop.press(Qt::Key_F2);
    EXPECT_FALSE(isInOffice(desktop));
    EXPECT_TRUE(office.asked().empty());
}

TEST_F(OfficeWindow, AManagerCannotGoToTheOfficeWhileACustomerIsServed)
{
    Desktop desktop{door(Role::Manager)};
    desktop.signIn();
    ASSERT_TRUE(soon([&] { return isInOffice(desktop); }));
    desktop.press(Qt::Key_F2);
    desktop.press(Qt::Key_Return); // reads a card
    ASSERT_TRUE(desktop.seesSoon(wording::number().title));
    desktop.press(Qt::Key_F2);
    EXPECT_FALSE(isInOffice(desktop));
}

TEST_F(OfficeWindow, LocksAndComesBackToTheOffice)
{
    Desktop desktop{door(Role::Manager)};
    desktop.signIn();
    ASSERT_TRUE(soon([&] { return isInOffice(desktop); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(isInOffice(desktop));
    ASSERT_TRUE(desktop.sees(wording::lock().title));
    desktop.type("open sesame");
    desktop.press(Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return isInOffice(desktop); }));
}

TEST_F(OfficeWindow, NothingOfTheOfficeIsLeftForTheNextOne)
{
    office.visits = samples::officeVisits(5, localDate(SystemClock{}.utcNow()));
    Desktop desktop{door(Role::Manager)};
    desktop.signIn();
    ASSERT_TRUE(soon([&] { return isInOffice(desktop); }));
    const auto* view = desktop.window.findChild<VisitView*>("visits");
    ASSERT_TRUE(soon([&] { return view->model()->rowCount() == 5; }));
    const auto* desk = desktop.window.findChild<OfficeDesk*>();
    QTest::mouseClick(desk->findChild<QPushButton*>("signOutButton"), Qt::LeftButton);
    EXPECT_EQ(view->model()->rowCount(), 0);
    EXPECT_TRUE(desktop.window.findChild<SignInPage*>()->isVisible());
}

} // namespace
} // namespace countersign
