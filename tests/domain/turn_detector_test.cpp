#include "domain/turn_detector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace countersign {
namespace {

using enum LivenessAction;

/// One observation every 40 ms from these yaws; what was seen.
struct Watched {
    std::vector<SeenTurn> turns;
    TurnDetector detector{LivenessPolicy{}};
    FaceObservation seen;

    Watched& yaws(const std::vector<double>& degrees)
    {
        for (const double yaw : degrees) {
            seen.at += MonotonicMs{40};
            seen.yawDegrees = yaw;
            if (const auto turn = detector.observe(seen)) turns.push_back(*turn);
        }
        return *this;
    }
};

TEST(TurnDetector, SeesATurnWhenTheHeadIsBackAtTheFront)
{
    const auto watched = Watched{}.yaws({0, 5, 12, 20, 26, 15, 8, 0});
    ASSERT_EQ(watched.turns.size(), 1U);
    const SeenTurn& turn = watched.turns.front();
    EXPECT_EQ(turn.side, TurnLeft);
    EXPECT_EQ(turn.from, MonotonicMs{120});
    EXPECT_EQ(turn.until, MonotonicMs{280});
    EXPECT_EQ(turn.peakDegrees, 26);
}

TEST(TurnDetector, KnowsTheSidesApart)
{
    const auto watched = Watched{}.yaws({0, -20, 0, 25, 0});
    ASSERT_EQ(watched.turns.size(), 2U);
    EXPECT_EQ(watched.turns[0].side, TurnRight);
    EXPECT_EQ(watched.turns[0].peakDegrees, 20);
    EXPECT_EQ(watched.turns[1].side, TurnLeft);
}

TEST(TurnDetector, TakesNoGlanceForATurn)
{
    const LivenessPolicy policy;
    EXPECT_TRUE(Watched{}.yaws({0, policy.turnDegrees - 0.5, 0}).turns.empty());
    EXPECT_EQ(Watched{}.yaws({0, policy.turnDegrees, 0}).turns.size(), 1U);
}

TEST(TurnDetector, TakesTwoTurnsWithoutTheFrontBetweenForOne)
{
    EXPECT_EQ(Watched{}.yaws({0, 25, 14, 25, 0}).turns.size(), 1U);
}

TEST(TurnDetector, SeesTwoTurnsWhenTheHeadSwingsFromSideToSide)
{
    const auto watched = Watched{}.yaws({0, 22, -22, 0});
    ASSERT_EQ(watched.turns.size(), 2U);
    EXPECT_EQ(watched.turns[0].side, TurnLeft);
    EXPECT_EQ(watched.turns[1].side, TurnRight);
}

TEST(TurnDetector, PassesOverFramesWithoutAYaw)
{
    const auto watched = Watched{}.yaws({0, 22, notMeasured, notMeasured, 20, 0});
    ASSERT_EQ(watched.turns.size(), 1U);
    EXPECT_EQ(watched.turns[0].peakDegrees, 22);
}

TEST(TurnDetector, TellsOfATurnThatIsNotOver)
{
    EXPECT_FALSE(Watched{}.yaws({0, 12}).detector.underWay());
    const auto watched = Watched{}.yaws({0, 12, 22, 19});
    EXPECT_TRUE(watched.turns.empty());
    ASSERT_TRUE(watched.detector.underWay());
    EXPECT_EQ(watched.detector.underWay()->until, MonotonicMs{160});
}

TEST(TurnDetector, KeepsHowFarTheTurnLeftThePlane)
{
    Watched watched;
    watched.yaws({0, 20}).seen.flatResidual = 0.13;
    watched.yaws({22}).seen.flatResidual = 0.05;
    watched.yaws({15, 0});
    ASSERT_EQ(watched.turns.size(), 1U);
    EXPECT_EQ(watched.turns[0].flatResidual, 0.13);
    EXPECT_TRUE(std::isnan(Watched{}.yaws({0, 20, 0}).turns.at(0).flatResidual));
}

} // namespace
} // namespace countersign
