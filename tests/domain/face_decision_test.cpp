#include "support/visit.h"

#include "domain/face_decision.h"

#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

TEST(FaceDecision, DrawsTheSimilarityIntoThree)
{
    MatchPolicy match;
    match.calibrations.front().passSimilarity = 0.5;
    match.calibrations.front().reviewSimilarity = 0.4;
    const auto outcome = [&](double similarity) {
        return decide(passedFace(similarity).evidence, match).outcome;
    };
    EXPECT_EQ(outcome(0.5), Outcome::Registered);
    EXPECT_EQ(outcome(0.49), Outcome::ManagerNeeded);
    EXPECT_EQ(outcome(0.39), Outcome::Refused);
    EXPECT_EQ(outcome(std::nan("")), Outcome::Refused);
}

TEST(FaceDecision, NeverRegistersByANetworkThatWasNotCalibrated)
{
    FaceEvidence evidence = passedFace(0.99).evidence;
    evidence.match.descriptor = "unknown";
    EXPECT_EQ(decide(evidence, {}).outcome, Outcome::ManagerNeeded);
}

TEST(FaceDecision, CallsAManagerForACheckThatNobodyPassed)
{
    FaceEvidence evidence;
    evidence.liveness.causes = {Cause::TimedOut, Cause::TooDark, Cause::TimedOut};
    EXPECT_EQ(
        decide(evidence, {}), (FaceDecision{Outcome::ManagerNeeded, {Reason::FaceCheckFailed}}));
}

TEST(FaceDecision, RefusesWhatLooksLikeAnAttack)
{
    FaceEvidence evidence;
    evidence.liveness.causes = {Cause::TimedOut, Cause::FlatPicture};
    EXPECT_EQ(decide(evidence, {}), (FaceDecision{Outcome::Refused, {Reason::AttackSuspected}}));
}

TEST(FaceDecision, ShowsAPassAfterASuspectedAttackToAManager)
{
    FaceEvidence evidence = passedFace(0.9).evidence;
    evidence.liveness.causes = {Cause::ChangedPerson};
    EXPECT_EQ(decide(evidence, {}).outcome, Outcome::ManagerNeeded);
}

} // namespace
} // namespace countersign
