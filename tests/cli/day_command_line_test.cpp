#include "cli/heard_line.h"

namespace countersign::cli {
namespace {

TEST(DayCommandLine, VerifyTakesAStoreOrTheReportOfADay)
{
    EXPECT_EQ(parsed<VerifyCommand>({"verify", "--report", "r"}).report, "r");
    expectUsageError({"verify", "--store", "s", "--report", "r"}, "--report");
    expectUsageError({"verify", "--report", "r", "--checkpoint", "c"}, "--store");
    expectUsageError({"verify", "--report", "r", "--every-signature"}, "--store");
}

TEST(DayCommandLine, ReportTakesSeveralStoresAndOneForm)
{
    const auto report = parsed<ReportCommand>(
        {"report", "--store", "a", "--store", "b", "--day", "2026-11-22", "--csv"});
    EXPECT_EQ(report.stores, (std::vector<std::filesystem::path>{"a", "b"}));
    EXPECT_EQ(report.day, "2026-11-22");
    EXPECT_TRUE(report.csv);
    EXPECT_FALSE(parsed<ReportCommand>({"report", "--store", "a"}).day);
    expectUsageError({"report", "--store", "a", "--csv", "--json"}, "--json");
    expectUsageError({"report"}, "--store");
}

TEST(DayCommandLine, ADayIsClosedAndOpenedAgainByAManager)
{
    const auto close = parsed<CloseDayCommand>(
        {"close-day", "--store", "s", "--manager", "m", "--day", "2026-11-22"});
    EXPECT_EQ(close.manager, "m");
    EXPECT_EQ(close.day, "2026-11-22");
    expectUsageError({"close-day", "--store", "s", "--day", "2026-11-22"}, "--manager");
    const auto reopen = parsed<ReopenDayCommand>(
        {"reopen-day",
         "--store",
         "s",
         "--manager",
         "m",
         "--day",
         "2026-11-22",
         "--reason",
         "late-visit"});
    EXPECT_EQ(reopen.reason, "late-visit");
    expectUsageError(
        {"reopen-day", "--store", "s", "--manager", "m", "--day", "2026-11-22"}, "--reason");
    expectUsageError(
        {"reopen-day",
         "--store",
         "s",
         "--manager",
         "m",
         "--day",
         "2026-11-22",
         "--reason",
         "because"},
        "--reason");
}

} // namespace
} // namespace countersign::cli
