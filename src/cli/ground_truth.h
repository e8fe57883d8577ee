#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/liveness_plan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// Something that happens in a clip.
struct TrueEvent {
    std::string what;                     ///< "blink", "turn", "swap", ...
    std::optional<LivenessAction> action; ///< empty for what is no action of the customer
    MonotonicMs from{0};                  ///< after the clip's beginning
    MonotonicMs until{0};
    /// False: whoever watches may see it or not, such as a blink of half-shut lids in a laugh.
    bool demanded{true};
};

/// What is known of a clip: the .json beside it, in the format of the synthetic media set (fields
/// file, live, attack, lighting, events), and of an event, `optional`.
struct GroundTruth {
    std::filesystem::path clip;
    std::string name;                    ///< folder and file name without ending, for the table
    std::optional<std::string> species;  ///< of the attack; empty for a bona fide presentation
    bool dark{false};                    ///< may also end as "too dark"
    std::vector<LivenessAction> actions; ///< blinks and turns that are in it, in order
    std::vector<TrueEvent> events;       ///< these and whatever else has a time, in order

    /// A clip fits a plan when its events contain the demanded actions in that order; extra blinks
    /// are natural and never wrong, an extra turn is.
    [[nodiscard]] bool fits(const LivenessPlan& plan) const;

    /// The plan that this clip answers: its turns, and its first blink where it comes. For a clip
    /// without any action: blink, left, right.
    [[nodiscard]] LivenessPlan ownPlan() const;
};

/// Reads the text of the .json at `path`, which is not opened; the clip lies beside it.
/// Errors: FileMalformed naming the file and the field.
[[nodiscard]] Result<GroundTruth>
parseGroundTruth(std::string_view json, const std::filesystem::path& path);

/// The truth beside `clip`: the .json of the same name; empty when there is none.
/// Errors: FileUnreadable, FileMalformed naming file and field.
[[nodiscard]] Result<std::optional<GroundTruth>> findGroundTruth(const std::filesystem::path& clip);

/// All clips below `set` that have a truth beside them, by name.
/// Errors: NotFound when there are none; FileUnreadable, FileMalformed naming file and field.
[[nodiscard]] Result<std::vector<GroundTruth>> readGroundTruths(const std::filesystem::path& set);

} // namespace countersign::cli
