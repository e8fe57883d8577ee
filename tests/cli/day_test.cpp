#include "cli/commands.h"

#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace countersign::cli {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using testing::HasSubstr;
using testing::internal::CaptureStderr;
using testing::internal::CaptureStdout;
using testing::internal::GetCapturedStderr;
using testing::internal::GetCapturedStdout;

constexpr Date day{2026y / 1 / 15}; // over, whatever the machine's clock says
const std::string dayWord = "2026-01-15";

/// A counter with two visits, neither of which waits, on one day.
class DayCommandTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::ofstream{passwordFile()} << password << '\n';
        makeStore("store", "North Gate 2");
    }
    void makeStore(const char* name, const char* outlet)
    {
        FakeClock clock;
        clock.utc = UtcMs{std::chrono::sys_days{day}} + 2h;
        NewStore wanted = newStore(folder_.path() / name);
        wanted.outlet = outlet;
        ASSERT_TRUE(createStore(wanted, clock, random_));
        Store opened = Store::open(folder_.path() / name, clock).value();
        auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
        const auto ledger = Ledger::open(opened, std::move(*keys), clock, random_, "test").value();
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
        RegistrationRecord refused = visitNumber(2);
        refused.outcome = Outcome::Refused;
        refused.reasons = {Reason::NotTheHolder};
        ASSERT_TRUE(ledger->seal(refused));
    }
    [[nodiscard]] std::filesystem::path store() const { return folder_.path() / "store"; }
    [[nodiscard]] std::filesystem::path passwordFile() const { return folder_.path() / "password"; }
    [[nodiscard]] std::filesystem::path reports() const { return folder_.path() / "reports"; }
    [[nodiscard]] std::filesystem::path reportFile(const char* ending) const
    {
        return reports() / ("day-" + dayWord + ending);
    }

    struct Heard {
        int exitCode{0};
        std::string out;
        [[nodiscard]] Json json() const { return Json::parse(out); }
    };
    template <typename C>
    Heard hear(const C& command)
    {
        CaptureStdout();
        CaptureStderr();
        const int code = run(command);
        GetCapturedStderr();
        return {code, GetCapturedStdout()};
    }
    Heard close(const char* who = "manager")
    {
        return hear(CloseDayCommand{{store(), who, passwordFile(), true}, dayWord});
    }
    Heard reopen(const char* reason = "late-visit")
    {
        return hear(ReopenDayCommand{{store(), "manager", passwordFile(), true}, dayWord, reason});
    }
    void writeReport()
    {
        ReportCommand command;
        command.stores = {store()};
        command.day = dayWord;
        command.out = reports();
        ASSERT_EQ(hear(command).exitCode, Good);
    }
    Heard verify(const std::filesystem::path& file, std::optional<std::string> publicKey = {})
    {
        VerifyCommand command;
        command.report = file;
        command.publicKey = std::move(publicKey);
        command.json = true;
        return hear(command);
    }
    static std::string textOf(const std::filesystem::path& file)
    {
        std::ifstream in{file, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    /// Replaces what is there exactly once.
    static void
    change(const std::filesystem::path& file, const std::string& from, const std::string& to)
    {
        std::string text = textOf(file);
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from << " in " << text;
        text.replace(at, from.size(), to);
        std::ofstream{file, std::ios::binary} << text;
    }

    TemporaryFolder folder_;
    SeededRandom random_;
};

TEST_F(DayCommandTest, ReportsADayAsJson)
{
    ReportCommand command;
    command.stores = {store()};
    command.day = dayWord;
    command.json = true;
    const Heard heard = hear(command);
    EXPECT_EQ(heard.exitCode, Good);
    EXPECT_EQ(heard.json()["totals"]["visits"], 2);
    EXPECT_EQ(heard.json()["totals"]["refused"], 1);
    EXPECT_TRUE(heard.json()["closed"].is_null());
}

TEST_F(DayCommandTest, RefusesWhatIsNoDay)
{
    ReportCommand command;
    command.stores = {store()};
    command.day = "2026-02-30";
    command.json = true;
    const Heard heard = hear(command);
    EXPECT_NE(heard.exitCode, Good);
    EXPECT_EQ(heard.json()["error"]["code"], "bad-input");
}

TEST_F(DayCommandTest, ClosesADayAndOpensItAgain)
{
    const Heard closed = close();
    EXPECT_EQ(closed.exitCode, Good) << closed.out;
    EXPECT_EQ(closed.json()["day"], dayWord);
    EXPECT_EQ(close().json()["error"]["code"], "not-allowed");
    EXPECT_EQ(reopen().exitCode, Good);
    EXPECT_EQ(reopen().json()["error"]["code"], "not-allowed");
    EXPECT_EQ(close("clerk").json()["error"]["code"], "not-allowed");
}

TEST_F(DayCommandTest, WritesReportsThatHoldWithoutTheStore)
{
    ASSERT_EQ(close().exitCode, Good);
    writeReport();
    const std::string key = Json::parse(textOf(reportFile(".json")))["publicKey"];
    std::filesystem::remove_all(store());
    for (const char* const ending : {".json", ".csv"}) {
        const Heard own = verify(reportFile(ending));
        EXPECT_EQ(own.exitCode, Good) << own.out;
        EXPECT_EQ(own.json()["counters"][0]["publicKeyGiven"], false);
        const Heard given = verify(reportFile(ending), key);
        EXPECT_EQ(given.exitCode, Good) << given.out;
        EXPECT_EQ(given.json()["counters"][0]["publicKeyGiven"], true);
    }
}

TEST_F(DayCommandTest, FindsATotalThatWasChanged)
{
    ASSERT_EQ(close().exitCode, Good);
    writeReport();
    change(
        reportFile(".json"),
        "\"outcomes\": {\n      \"registered\": 1",
        "\"outcomes\": {\n      \"registered\": 2");
    change(reportFile(".csv"), "closed outcome,refused,,1", "closed outcome,refused,,0");
    for (const char* const ending : {".json", ".csv"}) {
        const Heard heard = verify(reportFile(ending));
        EXPECT_EQ(heard.exitCode, Broken) << ending;
        EXPECT_THAT(
            std::string{heard.json()["counters"][0]["wrong"]}, HasSubstr("the signed entry"));
    }
}

TEST_F(DayCommandTest, FindsAnotherDayAnotherEntryAndAProofThatWasChanged)
{
    ASSERT_EQ(close().exitCode, Good);
    const auto file = reportFile(".json");
    writeReport();
    change(file, "\"day\": \"2026-01-15\"", "\"day\": \"2026-01-16\"");
    EXPECT_EQ(verify(file).exitCode, Broken);
    writeReport();
    const std::uint64_t entry = Json::parse(textOf(file))["closed"]["entry"];
    const std::string before = "\"closed\": {\n    \"entry\": ";
    change(file, before + std::to_string(entry), before + std::to_string(entry - 1));
    EXPECT_EQ(verify(file).exitCode, Broken);
    writeReport();
    change(file, "extra r", "extra s");
    EXPECT_EQ(verify(file).exitCode, Broken);
}

TEST_F(DayCommandTest, RefusesAKeyOfAnotherLog)
{
    ASSERT_EQ(close().exitCode, Good);
    writeReport();
    makeStore("other", "South Gate");
    ReportCommand command;
    command.stores = {folder_.path() / "other"};
    command.day = dayWord;
    command.json = true;
    const std::string other = hear(command).json()["publicKey"];
    EXPECT_EQ(verify(reportFile(".json"), other).json()["error"]["code"], "bad-input");
}

TEST_F(DayCommandTest, HoldsNothingThatWasNotClosed)
{
    writeReport();
    const Heard heard = verify(reportFile(".csv"));
    EXPECT_EQ(heard.exitCode, Broken);
    EXPECT_THAT(std::string{heard.json()["counters"][0]["wrong"]}, HasSubstr("not closed"));
}

TEST_F(DayCommandTest, CountsSeveralCountersTogether)
{
    makeStore("other", "South Gate");
    ReportCommand command;
    command.stores = {store(), folder_.path() / "other"};
    command.day = dayWord;
    command.json = true;
    const Json report = hear(command).json();
    EXPECT_EQ(report["totals"]["visits"], 4);
    EXPECT_EQ(report["counters"].size(), 2U);
    command.stores = {store(), store()};
    EXPECT_EQ(hear(command).json()["error"]["code"], "bad-input");
}

} // namespace
} // namespace countersign::cli
