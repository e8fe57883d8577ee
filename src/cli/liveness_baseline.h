#pragma once

#include "cli/liveness_evaluation.h"

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// One trial of an earlier run, as `evaluate liveness --json` printed it.
struct EarlierTrial {
    std::string clip;
    std::string way;
    std::string species;
    std::string plan;
    std::string causes; ///< as causesOf() writes them
    bool accepted{false};
    bool right{false};
};

/// What changed since then.
struct LivenessChange {
    std::string what; ///< clip, way, species and plan
    std::string then; ///< "accepted", or "rejected: CAUSES"
    std::string now;
};

struct BaselineComparison {
    std::vector<LivenessChange> better; ///< was wrong, is right
    std::vector<LivenessChange> worse;
    std::vector<LivenessChange> otherwise; ///< as right or wrong as before, with other causes
    int unchanged{0};
    int onlyThen{0};
    int onlyNow{0};
};

/// "no-face,timed-out"; empty when there is none.
[[nodiscard]] std::string causesOf(const LivenessTrial& trial);

/// Trials of what `evaluate liveness --json` printed; `file` is only named in errors. A run of a
/// version that knew no ways has trials without one.
/// Errors: FileMalformed naming file and field.
[[nodiscard]] Result<std::vector<EarlierTrial>>
parseBaseline(std::string_view json, const std::string& file);

[[nodiscard]] BaselineComparison
compareWithBaseline(const std::vector<EarlierTrial>& then, const std::vector<LivenessTrial>& now);

} // namespace countersign::cli
