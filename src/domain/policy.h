#pragma once

#include "domain/attack_policy.h"
#include "domain/camera_policy.h"
#include "domain/limit_policy.h"
#include "domain/liveness_policy.h"
#include "domain/match_policy.h"
#include "domain/pattern_policy.h"
#include "domain/quality_policy.h"
#include "domain/retention_policy.h"
#include "domain/tracking_policy.h"

#include <string>

namespace countersign {

/// Everything that an outlet may decide, in one value. `version` goes into every record.
struct Policy {
    std::string version{"2026-11"};
    int minimumAge{16}; ///< whole years; younger customers need a guardian and a manager
    LimitPolicy limits;
    LivenessPolicy liveness;
    QualityPolicy quality;
    AttackPolicy attack;
    TrackingPolicy tracking;
    MatchPolicy match;
    CameraPolicy camera;
    RetentionPolicy retention;
    PatternPolicy pattern;
};

} // namespace countersign
