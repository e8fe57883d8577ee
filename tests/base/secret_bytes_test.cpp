#include "base/secret_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <concepts>
#include <ostream>
#include <type_traits>

namespace countersign {
namespace {

using testing::Each;

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(!std::equality_comparable<SecretBytes>);

template <typename T>
concept Printable = requires(std::ostream& out, const T& value)
{
    out << value;
};
static_assert(!Printable<SecretBytes>);

TEST(SecretBytes, HoldWhatTheyWereGiven)
{
    const SecretBytes secret = SecretBytes::fromText("open sesame");
    EXPECT_EQ(textOf(secret.view()), "open sesame");
}

TEST(SecretBytes, OfAGivenSizeBeginAsZeros)
{
    const SecretBytes secret{32};
    EXPECT_EQ(secret.size(), 32U);
    EXPECT_THAT(secret.view(), Each(std::byte{0}));
}

TEST(SecretBytes, AreEmptyOnceMovedFrom)
{
    SecretBytes first = SecretBytes::fromText("key");
    const SecretBytes second{std::move(first)};
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): that is what is promised
    EXPECT_EQ(textOf(second.view()), "key");
}

TEST(SecretBytes, TakeTheOthersPlaceOnMoveAssignment)
{
    SecretBytes kept = SecretBytes::fromText("old and longer");
    SecretBytes source = SecretBytes::fromText("new");
    kept = std::move(source);
    EXPECT_EQ(textOf(kept.view()), "new");
    EXPECT_TRUE(source.empty()); // NOLINT(bugprone-use-after-move): that is what is promised
}

TEST(SecretBytes, SurviveBeingMovedOntoThemselves)
{
    SecretBytes secret = SecretBytes::fromText("key");
    SecretBytes& same = secret;
    secret = std::move(same);
    EXPECT_EQ(textOf(secret.view()), "key");
}

TEST(SecretBytes, CanBeEmpty)
{
    const SecretBytes none{};
    const SecretBytes noText = SecretBytes::fromText("");
    EXPECT_TRUE(none.empty());
    EXPECT_EQ(noText.size(), 0U);
}

TEST(Wipe, LeavesOnlyZerosInMemory)
{
    std::array memory{std::byte{1}, std::byte{2}, std::byte{3}};
    wipe(memory);
    EXPECT_THAT(memory, Each(std::byte{0}));
}

TEST(Wipe, KeepsTheLengthOfBytesAndEmptiesText)
{
    Bytes bytes{std::byte{1}, std::byte{2}};
    std::string text = "4711";
    wipe(bytes);
    wipe(text);
    EXPECT_THAT(bytes, testing::ElementsAre(std::byte{0}, std::byte{0}));
    EXPECT_EQ(text, "");
}

TEST(Wipe, OfNothingIsAllowed)
{
    Bytes nothing;
    wipe(nothing);
    EXPECT_TRUE(nothing.empty());
}

} // namespace
} // namespace countersign
