#pragma once

#include "cli/liveness_timeline.h"
#include "cli/presentations.h"

#include "base/result.h"
#include "domain/attack_sign.h"
#include "domain/cause.h"
#include "domain/confidence.h"
#include "domain/face_analyzer.h"
#include "domain/policy.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace countersign::cli {

/// How one presentation was judged.
struct LivenessTrial {
    std::string clip;
    std::string way; ///< as Presentation::way
    LivenessPlan plan;
    std::string species; ///< empty: bona fide
    bool mayBeTooDark{false};
    bool accepted{false};
    std::vector<Cause> causes;
    std::vector<AttackSign> signs;
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

    void count(const LivenessTrial& trial);
    [[nodiscard]] double rate() const
    {
        return presentations == 0 ? 0.0 : static_cast<double>(errors) / presentations;
    }
    [[nodiscard]] double nonResponseRate() const
    {
        return presentations == 0 ? 0.0 : static_cast<double>(nonResponses) / presentations;
    }
    /// Of 95 %.
    [[nodiscard]] Interval interval() const;
    [[nodiscard]] Interval nonResponseInterval() const;
};

/// ISO/IEC 30107-3: APCER per attack instrument species and BPCER, never one blended number. A
/// bona fide presentation without a response counts as an error too: the customer is turned away.
struct LivenessReport {
    std::vector<LivenessTrial> trials;
    std::map<std::string, ErrorRate> attacks; ///< APCER, APNRR: attacks taken for bona fide
    ErrorRate bonaFide;                       ///< BPCER, BPNRR: bona fide not accepted, as recorded
    ErrorRate augmented;                      ///< the same over all rows of `ways`
    std::map<std::string, ErrorRate> ways;    ///< of bona fide, by how it was shown
    std::vector<std::string> skipped;         ///< ways and species that could not be made here
};

/// Told of every presentation as it is done; `timeline` is what was seen of it.
struct EvaluationWatch {
    std::function<void(std::size_t done, std::size_t all)> progressed;
    std::function<Result<void>(const LivenessTrial& trial, const Timeline& timeline)> tried;
};

/// Shows everything to the whole face check, one after the other, as fast as it can be analysed.
/// Errors: those of a clip that cannot be played, of the policy, and of the watch.
[[nodiscard]] Result<LivenessReport> evaluateLiveness(
    const std::vector<Presentation>& presentations,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    const EvaluationWatch& watch);

} // namespace countersign::cli
