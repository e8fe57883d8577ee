#include "ui/keeping_page.h"
#include "ui/office_privacy_page.h"
#include "ui/wording_office_privacy.h"

#include <QFileDialog>

namespace countersign {
namespace {

struct PrivacyPage : Keeping<OfficePrivacyPage> {
    PrivacyPage()
    {
        office.privacy.sheet->persons = 41;
        office.privacy.sheet->due = {{0, 1, 2, 3}, {7, 4, 5, 6}, {30, 7, 8, 9}};
        office.privacy.scope->visits = {EntryNumber{12}, EntryNumber{45}};
    }
    void findPerson()
    {
        come();
        type("record", "12");
        page.goOn();
        ASSERT_TRUE(seesSoon(wording::recordsOf(*office.privacy.scope)));
    }
    [[nodiscard]] bool madeSoon(const std::string& what)
    {
        return soon([&] { return !office.privacy.done.empty(); }) &&
               office.privacy.done.back() == what;
    }
};

TEST_F(PrivacyPage, ShowsWhatIsDueByWhen)
{
    come();
    ASSERT_TRUE(soon([&] { return table().rowCount() == 4; }));
    EXPECT_EQ(table().item(0, 2)->text(), "1");
    EXPECT_EQ(table().item(3, 4)->text(), "9");
    EXPECT_TRUE(sees("41"));
}

TEST_F(PrivacyPage, ErasesWhatIsDueAfterAQuestion)
{
    come();
    ASSERT_TRUE(soon([&] { return table().rowCount() == 4; }));
    table().setFocus();
    ASSERT_TRUE(soon([&] { return page.primaryAction().words == wording::privacy().erase; }));
    page.goOn();
    EXPECT_TRUE(office.privacy.done.empty());
    press(Qt::Key_Delete);
    EXPECT_TRUE(madeSoon("erase due"));
    EXPECT_TRUE(seesSoon(wording::privacy().done.arg(78)));
}

TEST_F(PrivacyPage, HasNothingToEraseWhereNothingIsDue)
{
    office.privacy.sheet->due = {{0, 0, 0, 0}, {7, 1, 1, 1}, {30, 1, 1, 1}};
    come();
    ASSERT_TRUE(soon([&] { return table().rowCount() == 4; }));
    table().setFocus();
    EXPECT_TRUE(soon([&] { return !page.primaryAction().enabled; }));
}

TEST_F(PrivacyPage, WantsANumberToFindSomebody)
{
    come();
    EXPECT_FALSE(canClick("eraseAll"));
    type("record", "abc");
    page.goOn();
    EXPECT_TRUE(sees(wording::privacy().noRecord));
}

TEST_F(PrivacyPage, FindsWithEnterInTheFieldAndErasesAnywhereElse)
{
    come();
    ASSERT_TRUE(soon([&] { return table().rowCount() == 4; }));
    EXPECT_EQ(page.primaryAction().words, wording::privacy().find);
    EXPECT_TRUE(page.primaryAction().enabled);
    table().setFocus();
    EXPECT_TRUE(soon([&] { return page.primaryAction().words == wording::privacy().erase; }));
}

TEST_F(PrivacyPage, ErasesAPersonAfterAQuestion)
{
    findPerson();
    click("eraseAll");
    EXPECT_TRUE(sees("12, 45"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(office.privacy.done.empty());
    click("eraseAll");
    press(Qt::Key_Delete);
    EXPECT_TRUE(madeSoon("erase 12"));
}

TEST_F(PrivacyPage, WithdrawsConsentAndEndsService)
{
    findPerson();
    click("withdrawConsent");
    press(Qt::Key_Delete);
    ASSERT_TRUE(madeSoon("withdraw 12"));
    ASSERT_TRUE(soon([&] { return canClick("findPerson"); }));
    page.findChild<QLineEdit*>("record")->setFocus();
    page.goOn();
    ASSERT_TRUE(soon([&] { return canClick("endService"); }));
    click("endService");
    press(Qt::Key_Delete);
    EXPECT_TRUE(soon([&] { return office.privacy.done.back() == "end 12"; }));
}

TEST_F(PrivacyPage, WritesDownForAPersonWhatIsHeld)
{
    findPerson();
    click("writeDown");
    emit page.findChild<QFileDialog*>()->fileSelected("/tmp/for them");
    EXPECT_TRUE(madeSoon("write 12 /tmp/for them"));
    EXPECT_TRUE(seesSoon("/tmp/for them"));
}

TEST_F(PrivacyPage, ForgetsAPersonWhenAnotherNumberIsTyped)
{
    findPerson();
    EXPECT_TRUE(canClick("eraseAll"));
    type("record", "13");
    EXPECT_FALSE(canClick("eraseAll"));
}

} // namespace
} // namespace countersign
