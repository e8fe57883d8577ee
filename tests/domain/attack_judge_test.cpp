#include "domain/attack_judge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

constexpr double samePerson = 0.5;

struct Judged {
    AttackJudge judge{AttackPolicy{}, samePerson};

    Judged& see(int frames, double FaceObservation::*what, double value)
    {
        for (int i = 0; i < frames; ++i) {
            FaceObservation seen;
            seen.at = MonotonicMs{i * 40};
            seen.*what = value;
            judge.observe(seen);
        }
        return *this;
    }
    [[nodiscard]] AttackSign sign(Cause kind) const
    {
        const auto signs = judge.signs();
        return *std::find_if(signs.begin(), signs.end(), [&](const AttackSign& each) {
            return each.kind == kind;
        });
    }
};

TEST(AttackJudge, FindsNothingBeforeAnythingWasSeen)
{
    EXPECT_EQ(AttackJudge(AttackPolicy{}, samePerson).verdict(), std::nullopt);
}

TEST(AttackJudge, FindsAScreenByItsMeanPeak)
{
    Judged clip;
    clip.see(2, &FaceObservation::gridPeak, 9);
    EXPECT_EQ(clip.judge.verdict(), std::nullopt) << "two looks are too few";
    clip.see(1, &FaceObservation::gridPeak, 9);
    EXPECT_EQ(clip.judge.verdict(), Cause::Screen);
    EXPECT_DOUBLE_EQ(clip.sign(Cause::Screen).measured, 9);
}

TEST(AttackJudge, FindsAFlatTurn)
{
    Judged clip;
    clip.judge.judgeTurn(0.15);
    EXPECT_EQ(clip.judge.verdict(), std::nullopt);
    clip.judge.judgeTurn(0.02);
    EXPECT_EQ(clip.judge.verdict(), Cause::FlatPicture);
}

TEST(AttackJudge, TakesATurnThatWasNotMeasuredForFlat)
{
    Judged clip;
    clip.judge.judgeTurn(notMeasured);
    EXPECT_EQ(clip.judge.verdict(), Cause::FlatPicture);
}

TEST(AttackJudge, FindsAnotherPerson)
{
    Judged clip;
    clip.judge.compareIdentity(1);
    clip.judge.compareIdentity(0.3);
    clip.judge.compareIdentity(0.9);
    EXPECT_EQ(clip.judge.verdict(), Cause::ChangedPerson);
}

TEST(AttackJudge, TakesAComparisonThatFailedForAnotherPerson)
{
    Judged clip;
    clip.judge.compareIdentity(std::nan(""));
    EXPECT_EQ(clip.judge.verdict(), Cause::ChangedPerson);
}

TEST(AttackJudge, FindsATextureThatIsNoSkin)
{
    Judged clip;
    clip.see(AttackPolicy{}.textureSamples, &FaceObservation::skinTexture, 0.001);
    const bool isUsed = AttackPolicy{}.skinTextureAtLeast > 0;
    EXPECT_EQ(clip.judge.verdict(), isUsed ? std::optional{Cause::NotSkin} : std::nullopt);
}

TEST(AttackJudge, FindsPicturesThatCameBefore)
{
    Judged clip;
    clip.see(AttackPolicy{}.repeatedPicturesAtMost, &FaceObservation::repeatedAfterMs, 2000);
    EXPECT_EQ(clip.judge.verdict(), std::nullopt);
    clip.see(1, &FaceObservation::repeatedAfterMs, 2000);
    EXPECT_EQ(clip.judge.verdict(), Cause::RepeatedVideo);
}

TEST(AttackJudge, MakesOneDecisionOfSeveralSignsThatAreNearTheirLimits)
{
    const AttackPolicy policy;
    Judged clip;
    clip.judge.judgeTurn(policy.flatResidualAtLeast * 1.1);
    EXPECT_EQ(clip.judge.verdict(), std::nullopt);
    clip.see(policy.gridSamples, &FaceObservation::gridPeak, policy.gridPeakAtMost * 0.9);
    EXPECT_EQ(clip.judge.verdict(), Cause::SeveralSigns);
}

TEST(AttackJudge, IsNotSuspiciousOfALivingPersonsMeasures)
{
    Judged clip;
    clip.judge.compareIdentity(1);
    clip.judge.compareIdentity(0.75);
    clip.judge.judgeTurn(0.15);
    clip.see(10, &FaceObservation::gridPeak, 3.2);
    EXPECT_LT(clip.judge.suspicion(), 0.5);
}

} // namespace
} // namespace countersign
