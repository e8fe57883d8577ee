#pragma once

#include "cli/edited_camera.h"
#include "cli/ground_truth.h"

#include <string>
#include <vector>

namespace countersign::cli {

/// One clip shown in one way under one plan.
struct Presentation {
    std::string clip;
    /// How it is shown: empty for as recorded, or "brightness x0.5", "own plan", ...
    std::string way;
    std::string species; ///< of the attack; empty for bona fide
    LivenessPlan plan;
    bool mayBeTooDark{false};
    std::vector<TrueEvent> truth; ///< empty where the way moves the events
    OpenCamera open;
};

// Species that the evaluation itself makes of live clips.

/// A live clip for a plan that it does not answer: a recording played to the camera.
inline constexpr const char* wrongOrderSpecies = "replay_wrong_order";
/// One picture of a living person in the place of a camera's stream, bit for bit or with the noise
/// of a sensor.
inline constexpr const char* stillSpecies = "still_frame";
inline constexpr const char* noisyStillSpecies = "still_frame_noise";
/// A video in which a stretch comes twice: bit for bit, with a sensor's noise, or encoded anew.
/// Once with the beginning repeated until the clip goes on to answer its own plan, once for a plan
/// that only the second round completes, and ended as soon as it has.
inline constexpr const char* loopSpecies = "video_loop";
inline constexpr const char* noisyLoopSpecies = "video_loop_noise";
inline constexpr const char* encodedLoopSpecies = "video_loop_h264";

struct PresentationOptions {
    std::string only;    ///< species or clip with this in the name; empty: all
    bool augment{false}; ///< every live clip also in every way of augmentationNames()
    bool encode{true};   ///< also the ways that need canEncodeVideo()
};

/// In which ways a live clip is also shown, a row of the report each.
[[nodiscard]] std::vector<std::string> augmentationNames();

/// The ways and species that need canEncodeVideo(), among those that these options ask for.
[[nodiscard]] std::vector<std::string> encodedWays(const PresentationOptions& options);

/// The plan for a mirror image: left and right exchanged.
[[nodiscard]] LivenessPlan mirrored(LivenessPlan plan);
/// The same with the events' actions.
[[nodiscard]] std::vector<TrueEvent> mirrored(std::vector<TrueEvent> events);

/// Everything that these clips are shown as.
[[nodiscard]] std::vector<Presentation>
presentationsOf(const std::vector<GroundTruth>& clips, const PresentationOptions& options);

} // namespace countersign::cli
