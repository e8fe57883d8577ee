#pragma once

#include "cli/ground_truth.h"

#include "domain/face_observation.h"
#include "domain/liveness_policy.h"

#include <filesystem>
#include <string>
#include <vector>

namespace countersign::cli {

/// A moment on the time line of a clip, such as "blink asked".
struct TimelineMoment {
    MonotonicMs at{0};
    std::string what;
};

/// What was seen of a clip, frame by frame, beside what is known of it.
struct Timeline {
    std::string title;
    std::string subtitle; ///< such as the verdict and its cause
    std::vector<FaceObservation> seen;
    std::vector<TrueEvent> truth; ///< drawn as bands
    std::vector<TimelineMoment> moments;
};

/// As an SVG picture: openness of both eyes, yaw and pitch over time.
[[nodiscard]] std::string drawTimeline(const Timeline& timeline, const LivenessPolicy& policy);

/// Writes FOLDER/NAME.svg, with what is no letter, digit, point or hyphen in `name` replaced.
/// Errors: StorageFailed naming the file.
[[nodiscard]] Result<void>
writePicture(const std::filesystem::path& folder, const std::string& name, const std::string& svg);

} // namespace countersign::cli
