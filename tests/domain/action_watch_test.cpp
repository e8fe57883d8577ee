#include "domain/action_watch.h"
#include "domain/own_front.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace countersign {
namespace {

using State = ActionWatch::State;
using enum LivenessAction;

/// A camera that hangs high: this person's own front is 12 degrees down.
struct Watched {
    explicit Watched(LivenessAction wanted) : watch{LivenessPolicy{}, wanted}
    {
        seen.yawDegrees = 0;
        seen.pitchDegrees = ownPitch;
        seen.mouthOpenness = 0.05;
        front.learn(seen);
    }
    State pitch(std::initializer_list<double> fromFront)
    {
        State state = State::Going;
        for (const double degrees : fromFront) {
            seen.pitchDegrees = ownPitch + degrees;
            state = watch.observe(seen, false, front);
        }
        return state;
    }
    State mouth(std::initializer_list<double> openness)
    {
        State state = State::Going;
        for (const double each : openness) {
            seen.mouthOpenness = each;
            state = watch.observe(seen, false, front);
        }
        return state;
    }
    static constexpr double ownPitch = -12;
    ActionWatch watch;
    OwnFront front{LivenessPolicy{}};
    FaceObservation seen;
};

TEST(ActionWatch, SeesANodDownAndBackFromThePersonsOwnFront)
{
    Watched nod{Nod};
    EXPECT_EQ(nod.pitch({-4, -8, -12}), State::Going);
    EXPECT_DOUBLE_EQ(nod.watch.progress(), 1);
    EXPECT_EQ(nod.pitch({-7, -2}), State::Done);
}

TEST(ActionWatch, DoesNotTakeLookingUpForANodOrTheOtherWayRound)
{
    EXPECT_EQ(Watched{Nod}.pitch({6, 14, 0}), State::Going);
    EXPECT_EQ(Watched{LookUp}.pitch({-6, -14, 0}), State::Going);
    EXPECT_EQ(Watched{LookUp}.pitch({6, 14, 0}), State::Done);
}

TEST(ActionWatch, SeesAMouthThatOpensAndShuts)
{
    EXPECT_EQ(Watched{OpenMouth}.mouth({0.2, 0.5}), State::Going);
    EXPECT_EQ(Watched{OpenMouth}.mouth({0.2, 0.5, 0.05}), State::Done);
    EXPECT_EQ(Watched{OpenMouth}.mouth({0.2, 0.25, 0.05}), State::Going);
}

TEST(ActionWatch, IsNotHelpedOnByWhatWasNotMeasured)
{
    EXPECT_EQ(Watched{Nod}.pitch({-12, notMeasured}), State::Going);
    EXPECT_EQ(Watched{OpenMouth}.mouth({notMeasured, notMeasured}), State::Going);
}

TEST(ActionWatch, TakesATurnForWrongWhereNoneWasAsked)
{
    for (const LivenessAction wanted : {Blink, Nod, OpenMouth, LookUp}) {
        Watched other{wanted};
        other.seen.yawDegrees = 25;
        EXPECT_EQ(other.watch.observe(other.seen, false, other.front), State::Wrong);
    }
}

TEST(ActionWatch, KeepsHowFarATurnLeftThePlane)
{
    Watched turn{TurnLeft};
    for (const double yaw : {5.0, 15.0, 25.0, 16.0, 3.0}) {
        turn.seen.yawDegrees = yaw;
        turn.seen.flatResidual = yaw / 100;
        turn.watch.observe(turn.seen, false, turn.front);
    }
    EXPECT_DOUBLE_EQ(turn.watch.flatResidual(), 0.25);
}

} // namespace
} // namespace countersign
