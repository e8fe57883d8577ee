#include "domain/password_rule.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

const StaffName clerk{"lin.clerk"};

bool isTaken(std::string_view password) { return checkPassword(password, clerk).has_value(); }

TEST(PasswordRule, AsksForLengthAndNothingElse)
{
    EXPECT_TRUE(isTaken("green ladder")); // no digit, no capital, no sign
    EXPECT_TRUE(isTaken("0123 4567 89"));
    EXPECT_TRUE(isTaken("ninechars+"));
    EXPECT_FALSE(isTaken("ninechars"));
    EXPECT_FALSE(isTaken(""));
}

TEST(PasswordRule, CountsCharactersNotBytes)
{
    EXPECT_FALSE(isTaken("天气很好天气很好呀")); // nine, of three bytes each
    EXPECT_TRUE(isTaken("今天天气很好我们走吧"));
    EXPECT_FALSE(isTaken("\xFF\xFEnot text at all"));
}

TEST(PasswordRule, RefusesWhatEverybodyTriesFirst)
{
    for (const char* const word :
         {"1234567890",
          "Password123",
          "qwertyuiop",
          "aaaaaaaaaaaa",
          "abababababab",
          "Lin.Clerk1",
          "lin.clerk2026"})
        EXPECT_FALSE(isTaken(word)) << word;
    EXPECT_TRUE(isTaken("lin.clerk walks to the river"));
}

TEST(PasswordRule, NeverRepeatsThePassword)
{
    const auto refused = checkPassword("Password123", clerk);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail.find("assword123"), std::string::npos);
}

} // namespace
} // namespace countersign
