#include "app/csv.h"
#include "app/day_report_text.h"
#include "domain/seen_visits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace countersign {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;

/// A closed day on which everything happened that a report tells of.
DayReport closedDay()
{
    DayReport report;
    report.origin = "countersign/north-gate-2/0c0ffee0";
    report.publicKey = "countersign/north-gate-2/0c0ffee0+00000000+AAAA";
    report.sheet.day = 2026y / 11 / 22;
    report.sheet.visits = {
        seenVisit(2, 9h),
        seenVisit(3, 9h, Outcome::Refused, "=lin"),
        seenVisit(4, 10h, Outcome::ManagerNeeded)};
    report.sheet.visits[1].causes = {Cause::TooDark};
    report.sheet.visits[1].reasons = {Reason::FaceCheckFailed};
    report.sheet.visits[0].times = {{VisitStep::Card, 12'500ms}};
    decide(report.sheet.visits[2], true);
    for (const Visit& each : report.sheet.visits) {
        ++report.sheet.outcomes[each.outcome];
        ++report.sheet.standings[standingOf(each)];
    }
    report.sheet.otherKinds = {{"reveal", 1}};
    report.sheet.firstEntry = EntryNumber{2};
    report.sheet.lastEntry = EntryNumber{8};
    const UtcMs night{report.sheet.visits[0].at + 12h};
    report.sheet.closed = ClosedDay{EntryNumber{9}, night, StaffName{"manager"}};
    report.figures = keyFiguresOf(report.sheet.visits);
    report.events.decided = {{EntryNumber{4}, *report.sheet.visits[2].decision}};
    report.events.opened = {
        {EntryNumber{6}, night, StaffName{"manager"}, EntryNumber{4}, RevealReason::Review}};
    report.events.erased = {
        {EntryNumber{7}, night, StaffName{"manager"}, "retention", {EntryNumber{1}}}};
    report.unusual = {{PatternKind::ManyRefusals, {EntryNumber{3}}, StaffName{"=lin"}, 1, 5min}};
    report.checkpoint = "origin\n9\nroot=\n\n— origin sig=\n";
    report.proof =
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 8\n+hash=\n\norigin\n9\nroot=\n\n— o s=\n";
    return report;
}

ReportClaims claimsOfClosedDay()
{
    const DayReport report = closedDay();
    return {
        report.origin,
        report.publicKey,
        "2026-11-22",
        9,
        {{"registered", 1}, {"refused", 1}, {"manager-needed", 1}},
        {{"registered", 1}, {"refused", 1}, {"manager-needed", 1}},
        report.proof};
}

TEST(DayReportText, SaysEverythingAsJson)
{
    const auto json = nlohmann::json::parse(toJson(closedDay()));
    EXPECT_EQ(json["format"], "countersign/day-report/1");
    EXPECT_EQ(json["day"], "2026-11-22");
    EXPECT_EQ(json["closed"]["entry"], 9);
    EXPECT_EQ(json["closed"]["at"], "2026-11-22T21:00:00+08:00");
    EXPECT_EQ(json["totals"]["visits"], 3);
    EXPECT_EQ(json["totals"]["registered"], 2) << "a manager approved one";
    EXPECT_EQ(json["totals"]["medianSeconds"], 12.5);
    EXPECT_EQ(json["outcomes"]["manager-needed"], 1);
    EXPECT_EQ(json["causes"]["too-dark"], 1);
    EXPECT_EQ(json["clerks"].size(), 2U);
    EXPECT_EQ(json["hours"][0]["hour"], 9);
    EXPECT_EQ(json["unusual"][0]["kind"], "many-refusals");
    EXPECT_EQ(json["decisions"][0]["of"], 4);
    EXPECT_EQ(json["opened"][0]["reason"], "review");
    EXPECT_EQ(json["erased"][0]["ground"], "retention");
    EXPECT_EQ(json["otherEntries"]["reveal"], 1);
    EXPECT_EQ(json["checkpoint"], closedDay().checkpoint);
}

TEST(DayReportText, SaysTheSameAsCsvWithoutFormulas)
{
    const std::string csv = toCsv(closedDay());
    EXPECT_EQ(csv.find(",=lin"), std::string::npos);
    EXPECT_NE(csv.find(",'=lin"), std::string::npos);
    const CsvRows rows = parseCsv(csv).value();
    EXPECT_THAT(rows.front(), ElementsAre("part", "name", "figure", "value"));
    EXPECT_THAT(rows, Contains(ElementsAre("clerk", "=lin", "refused", "1")));
    EXPECT_THAT(rows, Contains(ElementsAre("outcome", "registered", "", "1")));
    EXPECT_THAT(rows, Contains(ElementsAre("cause", "too-dark", "", "1")));
    EXPECT_THAT(rows, Contains(ElementsAre("hour", "9", "registered", "1")));
    EXPECT_THAT(rows, Contains(ElementsAre("step", "card", "medianSeconds", "12.5")));
    EXPECT_THAT(rows, Contains(ElementsAre("opened", "6", "reason", "review")));
    EXPECT_THAT(rows, Contains(ElementsAre("unusual", "1", "clerk", "=lin")));
}

TEST(DayReportText, GivesItsClaimsBackFromBoth)
{
    EXPECT_THAT(readClaims(toJson(closedDay())).value(), ElementsAre(claimsOfClosedDay()));
    EXPECT_THAT(readClaims(toCsv(closedDay())).value(), ElementsAre(claimsOfClosedDay()));
}

TEST(DayReportText, TellsWhatCameAfterTheClose)
{
    DayReport report = closedDay();
    report.sheet.visits.push_back(seenVisit(12, 21h + 30min));
    ++report.sheet.outcomes[Outcome::Registered];
    for (const std::string& written : {toJson(report), toCsv(report)}) {
        const ReportClaims claims = readClaims(written).value().front();
        EXPECT_EQ(claims.outcomes.at("registered"), 2U);
        EXPECT_EQ(claims.closed.at("registered"), 1U);
    }
}

TEST(DayReportText, HasOneClaimForEachCounter)
{
    DayReport open = closedDay();
    open.origin = "countersign/south-gate/0c0ffee1";
    open.sheet.closed.reset();
    open.proof.clear();
    const std::vector<DayReport> counters{closedDay(), open};
    for (const std::string& written : {toJson(counters), toCsv(counters)}) {
        const auto claims = readClaims(written);
        ASSERT_TRUE(claims) << claims.error().detail;
        ASSERT_EQ(claims->size(), 2U);
        EXPECT_EQ(claims->at(0), claimsOfClosedDay());
        EXPECT_EQ(claims->at(1).origin, open.origin);
        EXPECT_EQ(claims->at(1).closeEntry, 0U);
        EXPECT_EQ(claims->at(1).proof, "");
    }
    const auto json = nlohmann::json::parse(toJson(counters));
    EXPECT_EQ(json["totals"]["visits"], 6) << "together";
}

TEST(DayReportText, RefusesWhatIsNoReport)
{
    for (const char* const text :
         {"",
          "{",
          "{}",
          "[]",
          "{\"format\":\"countersign/day-report/1\"}",
          "{\"format\":\"countersign/outlet-day-report/1\",\"counters\":[]}",
          "part,name\r\n",
          "part,name,figure,value\r\nreport,format,,countersign/day-report/9\r\n",
          "part,name,figure,value\r\noutcome,registered,,1\r\n",
          "part,name,figure,value\r\nreport,format,,countersign/day-report/"
          "1\r\noutcome,registered,,x\r\n"}) {
        const auto claims = readClaims(text);
        ASSERT_FALSE(claims) << text;
        EXPECT_EQ(claims.error().code, ErrorCode::FileMalformed);
    }
}

TEST(DayReportText, IsWrittenEvenWhenANameIsNotUtf8)
{
    DayReport report = closedDay();
    report.sheet.otherKinds = {{"bad\xFF", 1}};
    EXPECT_TRUE(readClaims(toJson(report)));
}

} // namespace
} // namespace countersign
