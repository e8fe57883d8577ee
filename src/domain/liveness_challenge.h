#pragma once

#include "base/result.h"
#include "domain/action_watch.h"
#include "domain/attack_judge.h"
#include "domain/blink_detector.h"
#include "domain/cause.h"
#include "domain/face_observation.h"
#include "domain/liveness_plan.h"
#include "domain/policy.h"

#include <optional>
#include <vector>

namespace countersign {

enum class ChallengePhase {
    Settling, ///< the customer comes before the camera and looks at it
    Acting,   ///< the plan's actions, one after the other
    Holding,  ///< to the front once more
    Passed,
    Failed,
};

/// What the customer is being asked right now, ready to be turned into words.
struct ChallengePrompt {
    ChallengePhase phase{ChallengePhase::Settling};
    std::optional<LivenessAction> action; ///< in Acting
    int step{0};                          ///< actions done so far
    int steps{0};
    double progress{0};         ///< of the present phase or action, 0 to 1
    MonotonicMs remaining{0};   ///< until the present phase times out
    std::optional<Cause> cause; ///< what is in the way, if anything
    bool operator==(const ChallengePrompt&) const = default;
};

/// Judges one attempt at a plan over a stream of observations of one person.
///
/// Pure arithmetic: no camera, no clock, no lock; time is the observations' own. From Settling to
/// Passed there is only one way: every action of the plan in its order, by one unbroken track, one
/// face, one identity in every frontal phase, a head that is not flat and not on a screen. A failed
/// challenge stays failed. A passed one may still fail when it is shown more frames: a recording is
/// judged to its end.
class LivenessChallenge {
public:
    /// `samePersonAtLeast`: from the calibration of the network that describes the faces.
    /// Errors: BadPolicy; BadInput for an empty plan.
    [[nodiscard]] static Result<LivenessChallenge>
    create(const Policy& policy, LivenessPlan plan, double samePersonAtLeast);

    /// Takes the next observation; one that is not later than the last is ignored.
    void observe(const FaceObservation& seen);

    /// True when the frame just observed shows the face to the front, open-eyed and well lit, and
    /// the identity of this phase was not compared yet, or not lately. Answer with identify().
    [[nodiscard]] bool wantsIdentity() const { return wantsIdentity_; }

    /// True when identify() is wanted for the face that all others will be compared with.
    [[nodiscard]] bool wantsReference() const
    {
        return wantsIdentity_ && phase_ == ChallengePhase::Settling && !identifiedAt_;
    }

    /// Similarity of the frame just observed to the reference of this attempt (1 for the reference
    /// itself). A value that is not a number is another person.
    void identify(double similarity);

    /// No more frames will come.
    void end();

    [[nodiscard]] ChallengePhase phase() const { return phase_; }
    [[nodiscard]] bool isOver() const
    {
        return phase_ == ChallengePhase::Passed || phase_ == ChallengePhase::Failed;
    }
    /// Why it failed; empty unless it did.
    [[nodiscard]] std::optional<Cause> failure() const { return failure_; }
    [[nodiscard]] const LivenessPlan& plan() const { return plan_; }
    [[nodiscard]] std::vector<LivenessAction> done() const;
    [[nodiscard]] ChallengePrompt prompt() const;
    /// What was looked for to tell an attack, and found so far.
    [[nodiscard]] std::vector<AttackSign> signs() const { return attack_.signs(); }
    [[nodiscard]] double suspicion() const { return attack_.suspicion(); }

private:
    LivenessChallenge(const Policy& policy, LivenessPlan plan, double samePersonAtLeast);

    void failWith(Cause cause);
    void enter(ChallengePhase phase);
    bool checkContinuity(const FaceObservation& seen);
    void checkStream(const FaceObservation& seen);
    void checkAttack();
    void checkTime(const FaceObservation& seen);
    void settle(const FaceObservation& seen);
    void act(const FaceObservation& seen, bool blinked);
    void hold(const FaceObservation& seen);
    void actionDone();
    [[nodiscard]] std::optional<Cause> hindrance(const FaceObservation& seen) const;
    [[nodiscard]] bool isFrontal(const FaceObservation& seen) const;
    [[nodiscard]] MonotonicMs limit() const;
    [[nodiscard]] double progress() const;

    LivenessPolicy policy_;
    QualityPolicy quality_;
    AttackPolicy attackPolicy_;
    double samePersonAtLeast_;
    LivenessPlan plan_;
    BlinkDetector blink_;
    AttackJudge attack_;
    ActionWatch action_; ///< the one asked for now
    ChallengePhase phase_{ChallengePhase::Settling};
    std::optional<Cause> failure_;
    std::optional<Cause> hindrance_;
    std::size_t done_{0};

    std::optional<FaceObservation> last_;
    MonotonicMs phaseStarted_{0};
    std::optional<MonotonicMs> frontalSince_;
    std::optional<MonotonicMs> secondFaceSince_;
    std::optional<MonotonicMs> lostSince_;
    std::uint32_t track_{0}; ///< bound when the first action starts

    bool wantsIdentity_{false};
    std::optional<MonotonicMs> identifiedAt_; ///< in the present frontal phase
};

} // namespace countersign
