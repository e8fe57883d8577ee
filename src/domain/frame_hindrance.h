#pragma once

#include "domain/cause.h"
#include "domain/face_observation.h"
#include "domain/quality_policy.h"

#include <optional>

namespace countersign {

/// What keeps this picture of a face from being judged, the most important thing first: something
/// that one plain instruction can mend. Pose is not looked at here. A necessary value that was not
/// measured hinders; one that an analyser may leave out (glare, side light, contrast, visibility)
/// does not.
[[nodiscard]] std::optional<Cause>
findHindrance(const FaceObservation& seen, const QualityPolicy& policy);

/// What keeps it from being compared with a portrait besides: a tilted head, an open mouth.
[[nodiscard]] std::optional<Cause>
findPortraitHindrance(const FaceObservation& seen, const QualityPolicy& policy);

} // namespace countersign
