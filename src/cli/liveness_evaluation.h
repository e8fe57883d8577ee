#pragma once

#include "cli/ground_truth.h"

#include "base/result.h"
#include "domain/cause.h"
#include "domain/face_analyzer.h"
#include "domain/policy.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace countersign::cli {

/// One clip shown under one plan.
struct LivenessTrial {
    std::string clip;
    LivenessPlan plan;
    std::string species; ///< empty: bona fide
    bool mayBeTooDark{false};
    bool accepted{false};
    std::vector<Cause> causes;
    int frames{0};

    /// No decision could be reached: nothing usable was seen or nothing was done.
    [[nodiscard]] bool isNonResponse() const;
    /// What ISO/IEC 30107-3 asks: attacks rejected, bona fide accepted.
    [[nodiscard]] bool isRight() const;
};

struct ErrorRate {
    int presentations{0};
    int errors{0};
    int nonResponses{0};
    [[nodiscard]] double rate() const
    {
        return presentations == 0 ? 0.0 : static_cast<double>(errors) / presentations;
    }
};

/// ISO/IEC 30107-3: APCER per attack instrument species and BPCER, never one blended number.
struct LivenessReport {
    std::vector<LivenessTrial> trials;
    std::map<std::string, ErrorRate> attacks; ///< APCER: attacks taken for bona fide
    ErrorRate bonaFide;                       ///< BPCER: bona fide not accepted
};

/// The species under which a live clip counts when it is shown for a plan that it does not answer:
/// what a recording that is played to the camera would do.
inline constexpr const char* wrongOrderSpecies = "replay_wrong_order";

/// Runs every clip under its own plan, and every live one also under the mirrored plan.
/// Errors: those of a clip that cannot be played.
[[nodiscard]] Result<LivenessReport> evaluateLiveness(
    const std::vector<GroundTruth>& clips,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    const std::function<void(std::size_t done, std::size_t all)>& progress);

} // namespace countersign::cli
