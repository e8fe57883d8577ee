#include "base/bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace countersign {
namespace {

Bytes bytes(std::string_view text)
{
    const ByteView view = bytesOf(text);
    return {view.begin(), view.end()};
}

TEST(Hexadecimal, IsWrittenInLowerCaseWithLeadingZeros)
{
    EXPECT_EQ(toHex(Bytes{std::byte{0x00}, std::byte{0x0a}, std::byte{0xff}}), "000aff");
}

TEST(Hexadecimal, IsReadInEitherCase)
{
    EXPECT_EQ(fromHex("0aFf"), (Bytes{std::byte{0x0a}, std::byte{0xff}}));
}

TEST(Hexadecimal, OfNothingIsNothing)
{
    EXPECT_EQ(toHex({}), "");
    EXPECT_EQ(fromHex(""), Bytes{});
}

TEST(Hexadecimal, OfOddLengthIsRefused)
{
    const auto read = fromHex("abc");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadInput);
}

TEST(Hexadecimal, NamesThePlaceOfAWrongCharacterAndNotTheCharacter)
{
    const auto read = fromHex("00g0");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, "not hexadecimal at position 2");
}

TEST(Hexadecimal, SurvivesARoundTripOfEveryByte)
{
    Bytes all;
    for (int value = 0; value < 256; ++value)
        all.push_back(static_cast<std::byte>(value));
    EXPECT_EQ(fromHex(toHex(all)), all);
}

/// The vectors of RFC 4648 section 10.
class Base64Vector : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Base64Vector, IsWritten) { EXPECT_EQ(toBase64(bytes(GetParam().first)), GetParam().second); }
TEST_P(Base64Vector, IsRead) { EXPECT_EQ(fromBase64(GetParam().second), bytes(GetParam().first)); }

INSTANTIATE_TEST_SUITE_P(
    Rfc4648,
    Base64Vector,
    testing::Values(
        std::pair{"", ""},
        std::pair{"f", "Zg=="},
        std::pair{"fo", "Zm8="},
        std::pair{"foo", "Zm9v"},
        std::pair{"foob", "Zm9vYg=="},
        std::pair{"fooba", "Zm9vYmE="},
        std::pair{"foobar", "Zm9vYmFy"}));

TEST(Base64, SurvivesARoundTripOfEveryByte)
{
    Bytes all;
    for (int value = 0; value < 256; ++value)
        all.push_back(static_cast<std::byte>(value));
    EXPECT_EQ(fromBase64(toBase64(all)), all);
}

/// Anything that toBase64 would not have written: a stored value has one form only.
class NotCanonicalBase64 : public testing::TestWithParam<const char*> {};

TEST_P(NotCanonicalBase64, IsRefused)
{
    const auto read = fromBase64(GetParam());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadInput);
}

INSTANTIATE_TEST_SUITE_P(
    Each,
    NotCanonicalBase64,
    testing::Values(
        "Zg",       // padding missing
        "Zg=",      // half of the padding
        "Zg===",    // too much of it
        "Zh==",     // spare bits that are not zero
        "Zm9v=",    // padding where none belongs
        "Z",        // six bits are no byte
        "====",     // padding of nothing
        "Zg==Zg==", // two values
        "Zm9v\n",   // white space
        "Zm9-",     // the alphabet of URLs
        "Zm 9v"));

TEST(Bytes, OfATextAreItsCharacters)
{
    EXPECT_THAT(bytes("A\xff"), testing::ElementsAre(std::byte{0x41}, std::byte{0xff}));
    EXPECT_EQ(textOf(bytesOf("seal")), "seal");
}

} // namespace
} // namespace countersign
