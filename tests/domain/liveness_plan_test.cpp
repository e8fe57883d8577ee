#include "domain/liveness_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using enum LivenessAction;

/// The same plausible bytes in every run.
class RepeatableSource final : public RandomSource {
public:
    void fill(std::span<std::byte> out) override
    {
        for (std::byte& b : out) {
            state_ = state_ * 6364136223846793005U + 1442695040888963407U; // Knuth's MMIX generator
            b = static_cast<std::byte>(state_ >> 56);
        }
    }

private:
    std::uint64_t state_{1};
};

TEST(LivenessPlan, HoldsEachActionOnce)
{
    RepeatableSource random;
    for (int i = 0; i < 100; ++i) {
        const LivenessPlan plan = drawPlan(random);
        const std::set<LivenessAction> different{plan.actions.begin(), plan.actions.end()};
        EXPECT_EQ(plan.actions.size(), 3U);
        EXPECT_EQ(different.size(), 3U);
    }
}

TEST(LivenessPlan, DrawsItsSixOrdersEquallyOften)
{
    RepeatableSource random;
    std::map<std::string, int> drawn;
    for (int i = 0; i < 6000; ++i)
        ++drawn[toText(drawPlan(random))];
    EXPECT_EQ(drawn.size(), 6U);
    for (const auto& [order, times] : drawn)
        EXPECT_NEAR(times, 1000, 150) << order; // 5 standard deviations are 144
}

TEST(LivenessPlan, IsReadInTheOrderGiven)
{
    EXPECT_THAT(
        parsePlan("turn-right,blink,turn-left").value().actions,
        ElementsAre(TurnRight, Blink, TurnLeft));
}

TEST(LivenessPlan, IsReadBackFromItsText)
{
    const LivenessPlan plan{{Blink, Blink, TurnLeft}};
    EXPECT_EQ(parsePlan(toText(plan)).value(), plan);
}

TEST(LivenessPlan, NamesTheActionThatItDoesNotKnow)
{
    const auto plan = parsePlan("blink,shrug");
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::BadInput);
    EXPECT_THAT(plan.error().detail, HasSubstr("action 2"));
}

TEST(LivenessPlan, RefusesAnEmptyListAndEmptyActions)
{
    for (const char* text : {"", ",", "blink,", ",blink", "blink,,blink", "blink turn-left"})
        EXPECT_FALSE(parsePlan(text)) << text;
}

TEST(LivenessPlan, HasALongestLength)
{
    EXPECT_TRUE(parsePlan("blink,blink,blink,blink,blink,blink"));
    EXPECT_FALSE(parsePlan("blink,blink,blink,blink,blink,blink,blink"));
}

} // namespace
} // namespace countersign
