#include "domain/id_number.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string refusalOf(std::string_view text)
{
    const auto made = IdNumber::create(text);
    if (made) return "accepted";
    EXPECT_EQ(made.error().code, ErrorCode::DocumentInvalid);
    return made.error().detail;
}

// Both examples published with GB 11643; the second was born in 1880.
TEST(IdNumber, AcceptsThePublishedExamples)
{
    EXPECT_TRUE(IdNumber::create("11010519491231002X"));
    EXPECT_TRUE(IdNumber::create("440524188001010014"));
}

TEST(IdNumber, AcceptsTheResidencePermitsOfHongKongAndTaiwan)
{
    EXPECT_TRUE(IdNumber::create("810000199001010019"));
    EXPECT_TRUE(IdNumber::create("830000199001010012"));
}

TEST(IdNumber, SaysAreaBirthAndSex)
{
    using namespace std::chrono_literals;
    const auto woman = IdNumber::create("11010519491231002X").value();
    EXPECT_EQ(woman.area(), "110105");
    EXPECT_EQ(woman.birth(), 1949y / 12 / 31);
    EXPECT_EQ(woman.sex(), Sex::Female);
    EXPECT_EQ(IdNumber::create("440524188001010014").value().sex(), Sex::Male);
}

TEST(IdNumber, StoresASmallXAsALargeOne)
{
    EXPECT_EQ(IdNumber::create("11010519491231002x").value().text(), "11010519491231002X");
}

TEST(IdNumber, HidesAllButTheLastFour)
{
    EXPECT_EQ(IdNumber::create("11010519491231002X").value().masked(), "**************002X");
}

TEST(IdNumber, RefusesAWrongCheckCharacterWithoutRevealingTheNumber)
{
    const std::string refusal = refusalOf("110105194912310021");
    EXPECT_THAT(refusal, HasSubstr("check character is not the one computed"));
    EXPECT_THAT(refusal, Not(HasSubstr("1949")));
    EXPECT_THAT(refusal, Not(HasSubstr("X"))); // the right one would complete the number
}

TEST(IdNumber, RefusesEveryOtherCheckCharacter)
{
    for (const char c : std::string{"0123456789"})
        EXPECT_NE(refusalOf(std::string{"11010519491231002"} + c), "accepted") << c;
}

TEST(IdNumber, NoticesEverySingleWrongDigit)
{
    const std::string right = "440524188001010014";
    for (std::size_t i = 0; i < right.size(); ++i) {
        std::string wrong = right;
        wrong[i] = wrong[i] == '9' ? '0' : static_cast<char>(wrong[i] + 1);
        EXPECT_NE(refusalOf(wrong), "accepted") << "digit " << i + 1;
    }
}

// From here on each number has the right check character, so only the named thing is wrong.
TEST(IdNumber, RefusesADateThatIsNotInTheCalendar)
{
    EXPECT_THAT(refusalOf("110101200102290015"), HasSubstr("date of birth")); // 29 February 2001
    EXPECT_THAT(refusalOf("110101199013010012"), HasSubstr("date of birth")); // month 13
    EXPECT_TRUE(IdNumber::create("110101200002290018")); // 2000 was a leap year
}

TEST(IdNumber, RefusesABirthBeforeAnybodyAlive)
{
    EXPECT_THAT(refusalOf("110101179901010012"), HasSubstr("date of birth"));
}

TEST(IdNumber, RefusesAnUnknownProvince)
{
    EXPECT_THAT(refusalOf("160101199001010014"), HasSubstr("province"));
    EXPECT_THAT(refusalOf("990101199001010019"), HasSubstr("province"));
}

TEST(IdNumber, RefusesAnotherLengthAndOtherCharacters)
{
    EXPECT_THAT(refusalOf(""), HasSubstr("has 0 characters"));
    EXPECT_THAT(refusalOf("110105491231002"), HasSubstr("has 15 characters")); // first generation
    EXPECT_THAT(refusalOf("1101051949123100X2"), HasSubstr("character 17"));
    EXPECT_THAT(refusalOf("-10105194912310021"), HasSubstr("character 1 "));
    EXPECT_THAT(refusalOf("11010519491231002Y"), HasSubstr("character 18"));
}

TEST(CheckCharacterDeathTest, StopsWhenItIsNotGivenSeventeenDigits)
{
    EXPECT_DEATH(static_cast<void>(checkCharacter("1101051949123100")), "17 digits");
}

} // namespace
} // namespace countersign
