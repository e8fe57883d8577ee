#include "ui/keeping_page.h"
#include "ui/office_people_page.h"
#include "ui/wording_first_run.h"
#include "ui/wording_office_people.h"

namespace countersign {
namespace {

struct PeoplePage : Keeping<OfficePeoplePage> {
    PeoplePage()
    {
        office.people.people = {
            {{StaffName{"lin"}, Role::Clerk}, false, std::chrono::seconds{30}},
            {{StaffName{"zhou"}, Role::Manager}, true, {}}};
        come();
        EXPECT_TRUE(soon([&] { return table().rowCount() == 2; }));
    }
    [[nodiscard]] bool madeSoon(const std::string& what)
    {
        return soon([&] { return !office.people.done.empty(); }) &&
               office.people.done.back() == what;
    }
};

TEST_F(PeoplePage, AddsSomebodyNew)
{
    click("addPerson");
    press(Qt::Key_Return);
    EXPECT_TRUE(sees(wording::people().noName));
    type("newName", "lin");
    press(Qt::Key_Return);
    EXPECT_TRUE(sees(wording::people().taken));
    type("newName", "wu");
    type("newPassword", "short");
    press(Qt::Key_Return);
    EXPECT_TRUE(sees(wording::forPasswordFault(PasswordFault::TooShort)));
    type("newPassword", "seven green ladders");
    type("newPasswordAgain", "seven green ladders");
    press(Qt::Key_Return);
    ASSERT_TRUE(madeSoon("add wu clerk seven green ladders"));
    EXPECT_TRUE(seesSoon(wording::people().done.arg(77)));
}

TEST_F(PeoplePage, RemovesOnlyAfterAQuestion)
{
    click("removePerson");
    EXPECT_TRUE(office.people.done.empty());
    press(Qt::Key_Escape);
    EXPECT_TRUE(office.people.done.empty());
    click("removePerson");
    press(Qt::Key_Delete);
    EXPECT_TRUE(madeSoon("remove lin"));
}

TEST_F(PeoplePage, ChangesARoleAndUnlocks)
{
    click("unlockPerson");
    ASSERT_TRUE(madeSoon("unlock lin"));
    ASSERT_TRUE(soon([&] { return canClick("changeRole"); }));
    click("changeRole");
    press(Qt::Key_Delete);
    EXPECT_TRUE(soon([&] { return office.people.done.back() == "role lin manager"; }));
}

TEST_F(PeoplePage, LetsOneselfChangeThePasswordOnly)
{
    table().setCurrentCell(1, 0);
    EXPECT_FALSE(canClick("removePerson"));
    EXPECT_FALSE(canClick("changeRole"));
    EXPECT_FALSE(canClick("unlockPerson"));
    click("givePassword");
    type("newPassword", "eight green ladders");
    type("newPasswordAgain", "eight green ladders");
    press(Qt::Key_Return);
    EXPECT_TRUE(madeSoon("password zhou eight green ladders"));
}

TEST_F(PeoplePage, SaysWhyAChangeWasRefused)
{
    office.people.ends = fail(ErrorCode::NotAllowed, "the last manager stays");
    click("removePerson");
    press(Qt::Key_Delete);
    EXPECT_TRUE(seesSoon("the last manager stays"));
}

} // namespace
} // namespace countersign
