#include "base/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <concepts>
#include <limits>
#include <string_view>
#include <vector>

namespace countersign {
namespace {

using testing::ElementsAre;

// What is only known at run time cannot become log text: a name or a number never is a literal.
static_assert(!std::constructible_from<LogText, std::string>);
static_assert(!std::constructible_from<LogText, std::string_view>);
static_assert(!std::constructible_from<LogField, LogText, std::string>);
static_assert(!std::constructible_from<LogField, LogText, double>);
static_assert(std::constructible_from<LogField, LogText, int>);

class Log : public testing::Test {
protected:
    void SetUp() override
    {
        setLogSink([this](Severity severity, const std::string& line) {
            severities.push_back(severity);
            lines.push_back(line);
        });
    }
    void TearDown() override { setLogSink({}); }

    std::vector<Severity> severities;
    std::vector<std::string> lines;
};

TEST_F(Log, WritesTheEventAlone)
{
    log(Severity::Info, "started");
    EXPECT_THAT(lines, ElementsAre("started"));
}

TEST_F(Log, WritesNumbersCodesAndLiteralsAsFields)
{
    log(Severity::Info,
        "sealed",
        {{"entry", 7U}, {"error", ErrorCode::StoreFull}, {"outcome", "registered"}});
    EXPECT_THAT(lines, ElementsAre("sealed entry=7 error=store-full outcome=registered"));
}

TEST_F(Log, WritesNegativeNumbersAndTheLargest)
{
    log(Severity::Info, "range", {{"low", -1}, {"high", std::numeric_limits<std::int64_t>::max()}});
    EXPECT_THAT(lines, ElementsAre("range low=-1 high=9223372036854775807"));
}

TEST_F(Log, PassesTheSeverityOn)
{
    log(Severity::Failure, "camera-lost");
    log(Severity::Warning, "disk-low");
    EXPECT_THAT(severities, ElementsAre(Severity::Failure, Severity::Warning));
}

TEST_F(Log, IsDroppedWithoutASink)
{
    setLogSink({});
    log(Severity::Info, "nobody-listens");
    EXPECT_THAT(lines, testing::IsEmpty());
}

} // namespace
} // namespace countersign
