#pragma once

#include "app/frame_feed.h"
#include "base/random.h"
#include "base/result.h"
#include "domain/evidence.h"
#include "domain/face_analyzer.h"
#include "domain/liveness_challenge.h"
#include "domain/other_actions.h"
#include "domain/policy.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace countersign {

/// What customer and clerk are shown while the face is checked.
struct FacePrompt {
    ChallengePrompt challenge;
    int attempt{1};
    int attempts{1};
    /// Why the attempt before this one failed.
    std::optional<Cause> before;
    bool operator==(const FacePrompt&) const = default;
};

/// Who watches a face check. Called on the thread that runs it.
struct FaceCheckWatch {
    std::function<void(const FacePrompt&)> prompted;      ///< whenever the prompt changed
    std::function<void(const Frame&)> pictured;           ///< every picture judged
    std::function<void(const FaceObservation&)> observed; ///< every observation, for `evaluate`
};

struct FaceCheckRequest {
    /// Encoded portrait to match with; empty: liveness only (`evaluate liveness`).
    std::optional<Bytes> portrait;
    /// For recordings only; otherwise every attempt's plan is drawn.
    std::optional<LivenessPlan> planByHand;
    /// Instead of the usual actions, for somebody who cannot do those.
    std::optional<OtherActions> otherActions{};
};

/// Runs the whole check of one customer's face: attempts, plans, identity through every frontal
/// phase, and the match of the best frontal frames with the card's portrait. A recording gets one
/// attempt and is judged to its end; a customer gets the policy's attempts and is done when done.
///
/// Blocks until decided; `stop` ends it early. The camera delivers from another thread or from this
/// one, the rest happens here.
/// Errors: PortraitUnusable, CameraFailed, CameraChanged, FileMalformed, BadInput (a plan by hand
/// for a camera), BadPolicy (also when it has no calibration for the analyser's descriptors),
/// Cancelled.
[[nodiscard]] Result<FaceEvidence> checkFace(
    const FaceCheckRequest& request,
    Camera& camera,
    FrameFeed& feed,
    FaceAnalyzer& analyzer,
    RandomSource& random,
    const Policy& policy,
    const FaceCheckWatch& watch,
    const std::stop_token& stop);

} // namespace countersign
