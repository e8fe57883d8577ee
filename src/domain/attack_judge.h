#pragma once

#include "domain/attack_policy.h"
#include "domain/attack_sign.h"
#include "domain/face_observation.h"
#include "domain/repeat_detector.h"

#include <optional>
#include <vector>

namespace countersign {

/// Collects what speaks against a living person over one attempt and makes one decision of it.
/// Every sign can decide alone; several that come near their limits decide together. Pure.
class AttackJudge {
public:
    AttackJudge(const AttackPolicy& policy, double samePersonAtLeast);

    void observe(const FaceObservation& seen);
    /// Likeness to the attempt's first face; not a number is another person.
    void compareIdentity(double similarity);
    /// How far a turn that has just ended left the plane (FaceObservation::flatResidual, largest).
    void judgeTurn(double flatResidual);

    /// What gives it away, the clearest sign first; empty while nothing does.
    [[nodiscard]] std::optional<Cause> verdict() const;
    /// Every sign with what was measured so far.
    [[nodiscard]] std::vector<AttackSign> signs() const;
    /// The sum of all signs: 1 is as good as one full sign.
    [[nodiscard]] double suspicion() const;
    /// Enough was looked at to say that it is no screen.
    [[nodiscard]] bool hasLookedForScreen() const { return gridPeak_.count >= policy_.gridSamples; }

private:
    struct Mean {
        double sum{0};
        int count{0};
        void add(double value);
        [[nodiscard]] double value(int atLeast) const;
    };

    AttackPolicy policy_;
    double samePersonAtLeast_;
    RepeatDetector repeats_;
    Mean gridPeak_;
    Mean skinTexture_;
    Mean frameEdges_;
    double flatResidual_{notMeasured}; ///< the smallest of all turns
    double identity_{notMeasured};     ///< the smallest
    int repeatedPictures_{0};
};

} // namespace countersign
