#include "base/result.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

namespace countersign {
namespace {

constexpr int codeCount = static_cast<int>(ErrorCode::Cancelled) + 1;

Result<int> half(int number)
{
    if (number % 2 != 0) return fail(ErrorCode::BadInput, "odd");
    return number / 2;
}

Result<int> quarter(int number)
{
    const auto first = half(number);
    if (!first) return fail(first.error());
    return half(*first);
}

TEST(ErrorName, IsDifferentForEveryCode)
{
    std::set<std::string> names;
    for (int code = 0; code < codeCount; ++code)
        names.insert(name(static_cast<ErrorCode>(code)));
    EXPECT_EQ(names.size(), static_cast<std::size_t>(codeCount));
    EXPECT_FALSE(names.contains("unknown"));
}

TEST(ErrorName, IsOfLowerCaseWordsAndHyphens)
{
    for (int code = 0; code < codeCount; ++code)
        EXPECT_THAT(name(static_cast<ErrorCode>(code)), testing::MatchesRegex("[a-z]+(-[a-z]+)*"));
}

TEST(ErrorName, IsUnknownBeyondTheLastCode)
{
    EXPECT_STREQ(name(static_cast<ErrorCode>(codeCount)), "unknown");
}

TEST(Result, HoldsTheValue) { EXPECT_EQ(quarter(8), 2); }

TEST(Result, PassesSomebodyElsesErrorOn)
{
    const auto failed = quarter(6);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::BadInput);
    EXPECT_EQ(failed.error().detail, "odd");
}

} // namespace
} // namespace countersign
