#include "support/face_stream.h"

#include "domain/rejudge.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using enum LivenessAction;
const LivenessPlan plan{{Blink, TurnLeft}};

/// What `stream` showed, with its similarity wherever it was asked for.
AttemptTrace traced(FaceStream& stream) { return {plan, stream.all, false}; }

FaceEvidence evidenceOf(const LivenessTrace& trace)
{
    FaceEvidence evidence;
    evidence.trace = encodeTrace(trace);
    evidence.match.descriptor = "dlib-resnet-v1";
    evidence.match.similarity = 0.9;
    return evidence;
}

TEST(Rejudge, GivesTheVerdictOfThenUnderThePolicyOfThen)
{
    FaceStream good{plan};
    good.lookAtCamera(1000).blink().turn(25).lookAtCamera(1000);
    ASSERT_EQ(good.phase(), ChallengePhase::Passed);
    const auto again = rejudge(evidenceOf({traced(good)}), {});
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->attempts.at(0).passed);
    EXPECT_EQ(again->attempts.at(0).done, good.done());
    EXPECT_EQ(again->decision.outcome, Outcome::Registered);

    FaceStream wrong{plan};
    wrong.lookAtCamera(1000).turn(25);
    const auto refused = rejudge(evidenceOf({traced(wrong)}), {});
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->attempts.at(0).failure, wrong.failure());
    EXPECT_EQ(refused->decision.outcome, Outcome::ManagerNeeded);
}

TEST(Rejudge, TellsWhatAnotherPolicyWouldHaveSaid)
{
    FaceStream face{plan};
    face.lookAtCamera(1000).blink().turn(25).lookAtCamera(1000);
    Policy strict;
    strict.attack.flatResidualAtLeast = 0.9;
    const auto again = rejudge(evidenceOf({traced(face)}), strict);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->attempts.at(0).failure, Cause::FlatPicture);
    EXPECT_EQ(again->decision.outcome, Outcome::Refused);
}

TEST(Rejudge, SaysThatLaxerRulesHaveSeenTooLittle)
{
    FaceStream face{plan};
    face.flatResidualPerDegree = 0;
    face.lookAtCamera(1000).blink().turn(25);
    ASSERT_EQ(face.failure(), Cause::FlatPicture);
    Policy lax;
    lax.attack.flatResidualAtLeast = 0;
    const auto again = rejudge(evidenceOf({traced(face)}), lax);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->attempts.at(0).undecided);
    EXPECT_NE(again->decision.outcome, Outcome::Registered);
}

TEST(Rejudge, RemembersAComparisonThatFailed)
{
    FaceStream face{plan};
    face.lookAtCamera(1000);
    face.similarity = 0.1;
    face.blink().turn(25).lookAtCamera(1000);
    const auto again = rejudge(evidenceOf({traced(face)}), {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->attempts.at(0).failure, Cause::ChangedPerson);
}

TEST(Rejudge, RefusesATornTraceAndAnUnknownNetwork)
{
    FaceEvidence torn = evidenceOf({});
    torn.trace = {};
    EXPECT_EQ(rejudge(torn, {}).error().code, ErrorCode::FileMalformed);
    FaceEvidence unknown = evidenceOf({});
    unknown.match.descriptor = "another";
    EXPECT_EQ(rejudge(unknown, {}).error().code, ErrorCode::BadPolicy);
}

} // namespace
} // namespace countersign
