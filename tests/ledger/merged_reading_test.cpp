#include "support/day_generator.h"

#include "ledger/day_reading.h"
#include "ledger/sample_store.h"
#include "ledger/visit_reading.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace countersign {
namespace {

using namespace std::chrono_literals;

/// Two counters of one outlet on the same day, and a copy of the first one's store.
class MergedReading : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder_ = new TemporaryFolder;
        north_ = generateDays({.store = path("north"), .visits = 40, .outlet = "North Gate 2"});
        south_ = generateDays({.store = path("south"), .visits = 25, .outlet = "North Gate 3"});
        std::filesystem::copy(
            path("north"), path("copy"), std::filesystem::copy_options::recursive);
    }
    static void TearDownTestSuite() { delete folder_; }
    static std::filesystem::path path(const char* name) { return folder_->path() / name; }

    const Date day{2026y / 11 / 22};
    static inline TemporaryFolder* folder_{nullptr};
    static inline GeneratedStore north_;
    static inline GeneratedStore south_;
};

TEST_F(MergedReading, PutsTheVisitsOfAllCountersInOrderAndSaysWhoseTheyAre)
{
    const auto merged = readMerged({path("north"), path("south")}, {day, day});
    ASSERT_TRUE(merged) << merged.error().detail;
    EXPECT_EQ(merged->size(), 65U);
    EXPECT_TRUE(std::is_sorted(
        merged->begin(), merged->end(), [](const CounterVisit& a, const CounterVisit& b) {
            return a.visit.at < b.visit.at;
        }));
    std::vector<Visit> north;
    for (const CounterVisit& each : *merged) {
        EXPECT_TRUE(each.origin == north_.origin || each.origin == south_.origin) << each.origin;
        if (each.origin == north_.origin) north.push_back(each.visit);
    }
    EXPECT_EQ(north, readVisits(path("north"), {day, day}).value());
}

TEST_F(MergedReading, CountsNoLogTwice)
{
    for (const char* const other : {"north", "copy"}) {
        const auto merged = readMerged({path("north"), path(other)}, {day, day});
        ASSERT_FALSE(merged);
        EXPECT_EQ(merged.error().code, ErrorCode::BadInput);
        EXPECT_NE(merged.error().detail.find(north_.origin), std::string::npos);
        EXPECT_FALSE(readDayReports({path("north"), path(other)}, day, {}));
    }
}

TEST_F(MergedReading, NamesTheStoreThatIsMissing)
{
    const auto merged = readMerged({path("north"), path("nowhere")}, {day, day});
    ASSERT_FALSE(merged);
    EXPECT_EQ(merged.error().code, ErrorCode::StoreMissing);
    EXPECT_NE(merged.error().detail.find("nowhere"), std::string::npos);
}

TEST_F(MergedReading, ReportsEachCounterWithItsOwnKeyAndCheckpoint)
{
    const auto reports = readDayReports({path("north"), path("south")}, day, {}).value();
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0].origin, north_.origin);
    EXPECT_EQ(reports[0].publicKey, north_.publicKey);
    EXPECT_EQ(reports[1].publicKey, south_.publicKey);
    EXPECT_EQ(reports[0].checkpoint.substr(0, north_.origin.size()), north_.origin);
    EXPECT_EQ(reports[0].figures.visits.all(), 40U);
    EXPECT_EQ(reports[0].events.decided.size(), north_.decisions);
    EXPECT_EQ(reports[0].proof, "") << "the day is not closed";
}

TEST_F(MergedReading, PointsOutWhatIsUnusual)
{
    PatternPolicy strict;
    strict.closesAtHour = 10;
    const auto report = readDayReport(path("north"), day, strict).value();
    const auto outside =
        std::count_if(report.unusual.begin(), report.unusual.end(), [](const UnusualPattern& each) {
            return each.kind == PatternKind::OutsideHours;
        });
    EXPECT_EQ(outside, 3) << "one for each clerk";
}

} // namespace
} // namespace countersign
