#include "domain/sim_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

template <typename Number>
std::string refusalOf(std::string_view text)
{
    const auto made = Number::create(text);
    if (made) return "accepted";
    EXPECT_EQ(made.error().code, ErrorCode::BadInput);
    return made.error().detail;
}

TEST(Msisdn, DropsCountryCodeSpacesAndHyphens)
{
    for (const char* spelling :
         {"13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000"})
        EXPECT_EQ(Msisdn::create(spelling).value().text(), "13800138000") << spelling;
}

TEST(Msisdn, IsGroupedAsItIsReadAloud)
{
    EXPECT_EQ(Msisdn::create("13800138000").value().grouped(), "138 0013 8000");
}

TEST(Msisdn, RefusesAnotherLengthWithoutRepeatingTheNumber)
{
    EXPECT_THAT(
        refusalOf<Msisdn>("1380013800"), AllOf(HasSubstr("10 digits"), Not(HasSubstr("138"))));
    EXPECT_THAT(refusalOf<Msisdn>(""), HasSubstr("0 digits"));
}

TEST(Msisdn, RefusesWhatIsNotAMobileNumber)
{
    EXPECT_THAT(refusalOf<Msisdn>("12800138000"), HasSubstr("13 to 19"));
    EXPECT_THAT(refusalOf<Msisdn>("23800138000"), HasSubstr("13 to 19"));
    EXPECT_EQ(refusalOf<Msisdn>("19900138000"), "accepted");
}

TEST(Msisdn, RefusesOtherCharactersAndOtherCountries)
{
    EXPECT_THAT(refusalOf<Msisdn>("1380013800a"), HasSubstr("no digit"));
    EXPECT_THAT(refusalOf<Msisdn>("+8513800138000"), HasSubstr("no digit"));
}

// Check digits worked out by hand after ISO/IEC 7812-1.
TEST(Iccid, AcceptsNineteenAndTwentyDigits)
{
    EXPECT_EQ(Iccid::create("8986001234567890120").value().text(), "8986001234567890120");
    EXPECT_TRUE(Iccid::create("89860012345678901238"));
}

TEST(Iccid, NamesTheCheckDigitThatItShouldHave)
{
    EXPECT_THAT(refusalOf<Iccid>("8986001234567890123"), HasSubstr("is 3, should be 0"));
}

TEST(Iccid, NoticesEverySingleWrongDigitAndSwappedNeighbours)
{
    const std::string right = "89860012345678901238";
    for (std::size_t i = 2; i < right.size(); ++i) {
        std::string wrong = right;
        wrong[i] = wrong[i] == '9' ? '0' : static_cast<char>(wrong[i] + 1);
        EXPECT_NE(refusalOf<Iccid>(wrong), "accepted") << "digit " << i + 1;
    }
    EXPECT_NE(refusalOf<Iccid>("89860012354678901238"), "accepted");
}

TEST(Iccid, RefusesAnotherLengthBeginningOrCharacter)
{
    EXPECT_THAT(refusalOf<Iccid>("898600123456789012"), HasSubstr("18 digits"));
    EXPECT_THAT(refusalOf<Iccid>("7986001234567890120"), HasSubstr("begin with 89"));
    EXPECT_THAT(refusalOf<Iccid>("8986 001234567890120"), HasSubstr("no digit"));
}

} // namespace
} // namespace countersign
