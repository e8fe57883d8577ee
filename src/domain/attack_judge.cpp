#include "domain/attack_judge.h"

#include <algorithm>

namespace countersign {
namespace {

AttackSign atLeast(Cause kind, double measured, double limit)
{
    return {kind, measured, limit, measured < limit};
}

AttackSign atMost(Cause kind, double measured, double limit)
{
    return {kind, measured, limit, measured > limit};
}

/// 0 as long as it is far from its limit, 1 at the limit.
double suspicionOf(double shareOfLimit, double from)
{
    if (!(shareOfLimit > from)) return 0;
    return std::min(1.0, (shareOfLimit - from) / (1 - from));
}

} // namespace

AttackJudge::AttackJudge(const AttackPolicy& policy, double samePersonAtLeast)
    : policy_{policy}, samePersonAtLeast_{samePersonAtLeast}, repeats_{policy}
{
}

void AttackJudge::Mean::add(double value)
{
    if (!isMeasured(value)) return;
    sum += value;
    ++count;
}

double AttackJudge::Mean::value(int atLeast) const
{
    return count >= atLeast && count > 0 ? sum / count : notMeasured;
}

void AttackJudge::observe(const FaceObservation& seen)
{
    gridPeak_.add(seen.gridPeak);
    skinTexture_.add(seen.skinTexture);
    frameEdges_.add(seen.frameEdges);
    if (isMeasured(seen.repeatedAfterMs)) ++repeatedPictures_;
    repeats_.observe(seen);
}

void AttackJudge::compareIdentity(double similarity)
{
    const double worst = isMeasured(similarity) ? similarity : -1;
    if (!(identity_ <= worst)) identity_ = worst;
}

void AttackJudge::judgeTurn(double flatResidual)
{
    const double worst = isMeasured(flatResidual) ? flatResidual : 0;
    if (!(flatResidual_ <= worst)) flatResidual_ = worst;
}

std::vector<AttackSign> AttackJudge::signs() const
{
    std::vector<AttackSign> signs{
        atLeast(Cause::ChangedPerson, identity_, samePersonAtLeast_),
        atLeast(Cause::FlatPicture, flatResidual_, policy_.flatResidualAtLeast),
        atMost(Cause::Screen, gridPeak_.value(policy_.gridSamples), policy_.gridPeakAtMost),
        atMost(
            Cause::HeldPicture,
            frameEdges_.value(policy_.frameEdgeSamples),
            policy_.frameEdgesAtMost),
        atMost(Cause::RepeatedVideo, repeatedPictures_, policy_.repeatedPicturesAtMost),
        atLeast(
            Cause::RepeatedVideo, repeats_.smallestDifference(), policy_.repeatDifferenceAtLeast)};
    if (policy_.skinTextureAtLeast > 0)
        signs.push_back(atLeast(
            Cause::NotSkin,
            skinTexture_.value(policy_.textureSamples),
            policy_.skinTextureAtLeast));
    return signs;
}

double AttackJudge::suspicion() const
{
    const auto share = [](double part, double whole) { return whole > 0 ? part / whole : 0; };
    const double from = policy_.suspicionFrom;
    const double grid = gridPeak_.value(policy_.gridSamples);
    const double skin = skinTexture_.value(policy_.textureSamples);
    return suspicionOf(share(samePersonAtLeast_, identity_), from) +
           suspicionOf(share(policy_.flatResidualAtLeast, flatResidual_), from) +
           suspicionOf(share(grid, policy_.gridPeakAtMost), from) +
           suspicionOf(share(policy_.skinTextureAtLeast, skin), from) +
           suspicionOf(share(repeatedPictures_, policy_.repeatedPicturesAtMost), from) +
           suspicionOf(share(policy_.repeatDifferenceAtLeast, repeats_.smallestDifference()), from);
}

std::optional<Cause> AttackJudge::verdict() const
{
    for (const AttackSign& sign : signs())
        if (sign.given) return sign.kind;
    if (suspicion() > policy_.suspicionAtMost) return Cause::SeveralSigns;
    return std::nullopt;
}

} // namespace countersign
