// The pages of the log, of the people and of what is kept of customers.

#include "support/patience.h"

#include "ui/fake_keeping.h"
#include "ui/office_log_page.h"
#include "ui/office_people_page.h"
#include "ui/office_privacy_page.h"
#include "ui/samples.h"
#include "ui/wording_first_run.h"
#include "ui/wording_office_log.h"
#include "ui/wording_office_people.h"
#include "ui/wording_office_privacy.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

LogEvent event(std::uint64_t entry, LogEventKind kind, const char* code = "", const char* of = "")
{
    return {EntryNumber{entry}, UtcMs{}, StaffName{"zhou"}, kind, EntryNumber{3}, code, of, 1};
}

template <class Page>
struct Keeping : testing::Test {
    void come()
    {
        page.open(office.link, samples::signedIn());
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.enter();
        page.takeKeyboard();
    }
    template <class Condition>
    [[nodiscard]] bool soon(Condition condition)
    {
        return QTest::qWaitFor(condition, patienceMs);
    }
    [[nodiscard]] bool sees(const QString& words) const
    {
        for (const QLabel* label : page.template findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    [[nodiscard]] bool seesSoon(const QString& words)
    {
        return soon([&] { return sees(words); });
    }
    void click(const char* button)
    {
        auto* found = page.template findChild<QPushButton*>(button);
        ASSERT_NE(found, nullptr) << button;
        ASSERT_TRUE(found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void type(const char* field, const char* text)
    {
        auto* edit = page.template findChild<QLineEdit*>(field);
        ASSERT_NE(edit, nullptr) << field;
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] bool canClick(const char* button) const
    {
        return page.template findChild<QPushButton*>(button)->isEnabled();
    }
    [[nodiscard]] QTableWidget& table() const { return *page.template findChild<QTableWidget*>(); }

    FakeKeeping office;
    Page page;
};

using LogPage = Keeping<OfficeLogPage>;

TEST_F(LogPage, SaysThatTheLogIsWhole)
{
    office.log.verdict->entries = 1234;
    come();
    EXPECT_TRUE(sees(wording::log().notYet));
    page.goOn();
    EXPECT_FALSE(page.primaryAction().enabled);
    ASSERT_TRUE(seesSoon(wording::forVerdict(*office.log.verdict)));
    EXPECT_TRUE(page.primaryAction().enabled);
}

TEST_F(LogPage, NamesTheFirstWrongEntry)
{
    office.log.verdict->firstWrong =
        LogVerdict::Finding{EntryNumber{57}, "entry-altered", "entry 57: not what was signed"};
    come();
    page.goOn();
    ASSERT_TRUE(seesSoon("57"));
    EXPECT_TRUE(sees("not what was signed"));
}

TEST_F(LogPage, SaysWhyItCannotBeRead)
{
    office.log.verdict = fail(ErrorCode::StorageFailed, "ledger.sqlite: disk I/O error");
    come();
    page.goOn();
    EXPECT_TRUE(seesSoon("disk I/O error"));
    EXPECT_TRUE(page.primaryAction().enabled);
}

TEST_F(LogPage, ShowsHowEachAnchorStands)
{
    office.log.anchors = std::vector<AnchorPlace>{
        {"/media/stick", true, 40, true, {}}, {"/mnt/share", false, 0, false, "no such folder"}};
    come();
    ASSERT_TRUE(seesSoon("/media/stick"));
    EXPECT_TRUE(sees(wording::forAnchor((*office.log.anchors)[0])));
    EXPECT_TRUE(sees("no such folder"));
}

TEST_F(LogPage, WarnsWhereNoCheckpointIsKeptElsewhere)
{
    come();
    EXPECT_TRUE(seesSoon(wording::log().noAnchors));
}

TEST_F(LogPage, ShowsOneKindOfHistoryAtATime)
{
    office.log.history = std::vector<LogEvent>{
        event(9, LogEventKind::RecordOpened, "complaint"),
        event(8, LogEventKind::StaffChanged, "added", "wu"),
        event(7, LogEventKind::Erased, "retention")};
    come();
    ASSERT_TRUE(soon([&] { return table().rowCount() == 3; }));
    EXPECT_EQ(table().item(0, 3)->text(), wording::forEvent(office.log.history->front()));
    auto* part = page.findChild<QComboBox*>("historyPart");
    part->setCurrentIndex(3); // staff and passwords
    ASSERT_EQ(table().rowCount(), 1);
    EXPECT_TRUE(table().item(0, 3)->text().contains("wu"));
}

TEST_F(LogPage, ExportsToTheChosenFile)
{
    come();
    click("exportLog");
    emit page.findChild<QFileDialog*>()->fileSelected("/tmp/a log.bundle");
    EXPECT_TRUE(seesSoon("/tmp/a log.bundle"));
    EXPECT_EQ(office.log.exported, std::vector<std::string>{"/tmp/a log.bundle"});
}

TEST_F(LogPage, ForgetsWhatItShowed)
{
    office.log.history = std::vector<LogEvent>{event(9, LogEventKind::Exported, "log")};
    come();
    ASSERT_TRUE(soon([&] { return table().rowCount() == 1; }));
    page.forget();
    EXPECT_EQ(table().rowCount(), 0);
}

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
    ASSERT_TRUE(soon([&] { return page.primaryAction().enabled; }));
    table().setFocus();
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
    EXPECT_FALSE(page.primaryAction().enabled);
}

TEST_F(PrivacyPage, WantsANumberToFindSomebody)
{
    come();
    EXPECT_FALSE(canClick("eraseAll"));
    type("record", "abc");
    page.goOn();
    EXPECT_TRUE(sees(wording::privacy().noRecord));
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
