#include "ui/keeping_page.h"
#include "ui/office_log_page.h"
#include "ui/wording_office_log.h"

#include <QComboBox>
#include <QFileDialog>

namespace countersign {
namespace {

LogEvent event(std::uint64_t entry, LogEventKind kind, const char* code = "", const char* of = "")
{
    return {EntryNumber{entry}, UtcMs{}, StaffName{"zhou"}, kind, EntryNumber{3}, code, of, 1};
}

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
        {"/media/stick", true, 40, true, {}}, {"/mnt/share", false, {}, false, "no such folder"}};
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

} // namespace
} // namespace countersign
