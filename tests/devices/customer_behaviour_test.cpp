#include "devices/customer_behaviour.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using enum LivenessAction;
using M = MonotonicMs;

constexpr M whenAsked{1000};
constexpr M soon = whenAsked + CustomerBehaviour::reactionTime;
constexpr M late = whenAsked + CustomerBehaviour::lateness;

TEST(CustomerBehaviour, StaysAtRestUntilAsked)
{
    CustomerBehaviour customer{Obedience::Exactly};
    EXPECT_EQ(customer.decide(M{100'000}), std::nullopt);
}

TEST(CustomerBehaviour, DoesWhatWasAskedOnceAfterTheReactionTime)
{
    CustomerBehaviour customer{Obedience::Exactly};
    customer.hear(TurnLeft, whenAsked);
    EXPECT_EQ(customer.decide(soon - M{1}), std::nullopt);
    EXPECT_EQ(customer.decide(soon), TurnLeft);
    EXPECT_EQ(customer.decide(soon + M{1000}), std::nullopt);
    EXPECT_EQ(customer.decide(soon + M{2000}), std::nullopt);
}

TEST(CustomerBehaviour, RestsBetweenTwoActions)
{
    CustomerBehaviour customer{Obedience::Exactly};
    customer.hear(TurnLeft, whenAsked);
    EXPECT_EQ(customer.decide(soon), TurnLeft);
    customer.hear(Blink, soon);
    EXPECT_EQ(customer.decide(M{60'000}), std::nullopt);
    EXPECT_EQ(customer.decide(M{60'600}), Blink);
}

TEST(CustomerBehaviour, FollowsTheLatestInstructionOnly)
{
    CustomerBehaviour customer{Obedience::Exactly};
    customer.hear(TurnLeft, whenAsked);
    customer.hear(Blink, whenAsked);
    EXPECT_EQ(customer.decide(soon), Blink);
    EXPECT_EQ(customer.decide(soon), std::nullopt);
    EXPECT_EQ(customer.decide(soon), std::nullopt);
}

TEST(CustomerBehaviour, DropsAnInstructionThatWasTakenBack)
{
    CustomerBehaviour customer{Obedience::Exactly};
    customer.hear(TurnLeft, whenAsked);
    customer.hear(std::nullopt, whenAsked);
    EXPECT_EQ(customer.decide(M{60'000}), std::nullopt);
}

TEST(CustomerBehaviour, ActsLongAfterTheInstructionWhenLate)
{
    CustomerBehaviour customer{Obedience::Late};
    customer.hear(TurnLeft, whenAsked);
    customer.hear(std::nullopt, whenAsked + M{8000}); // time is up, but it will come
    EXPECT_EQ(customer.decide(late - M{1}), std::nullopt);
    EXPECT_EQ(customer.decide(late), TurnLeft);
}

TEST(CustomerBehaviour, DoesSomethingElseWhenWrong)
{
    for (const LivenessAction asked : {Blink, TurnLeft, TurnRight, Nod, OpenMouth, LookUp}) {
        CustomerBehaviour customer{Obedience::Wrongly};
        customer.hear(asked, whenAsked);
        const auto done = customer.decide(soon);
        ASSERT_TRUE(done);
        EXPECT_NE(*done, asked);
        EXPECT_NE(*done, Blink); // an extra blink is natural and would not be wrong
    }
}

TEST(CustomerBehaviour, DoesNothingWhenItNeverObeys)
{
    CustomerBehaviour customer{Obedience::Never};
    customer.hear(Blink, whenAsked);
    EXPECT_EQ(customer.decide(M{1'000'000}), std::nullopt);
}

} // namespace
} // namespace countersign
