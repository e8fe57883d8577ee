#pragma once

#include "cli/ground_truth.h"

#include "domain/blink_detector.h"
#include "domain/face_observation.h"
#include "domain/liveness_policy.h"
#include "domain/turn_detector.h"

#include <optional>
#include <vector>

namespace countersign::cli {

/// A blink or a turn that the rules saw in a clip.
struct SeenEvent {
    LivenessAction action{LivenessAction::Blink};
    MonotonicMs from{0};
    MonotonicMs until{0};
    int firstFrame{0}; ///< from 0
    int lastFrame{0};
    double peakYawDegrees{notMeasured}; ///< of a turn; positive to the customer's own left
    bool operator==(const SeenEvent&) const = default;
};

/// Runs the rules for blinks and turns over a clip without any plan. A new track is a new person.
class EventWatch {
public:
    explicit EventWatch(const LivenessPolicy& policy);

    void observe(const FaceObservation& seen);
    /// Everything seen, in the order in which it ended; a turn still under way is the last.
    [[nodiscard]] std::vector<SeenEvent> events() const;
    /// Openness of the more open eye as a share of its own open width, in the last frame.
    [[nodiscard]] double openShare() const { return blink_.openShare(); }

private:
    [[nodiscard]] int frameAt(MonotonicMs at) const;
    [[nodiscard]] SeenEvent eventOf(const SeenTurn& turn) const;

    LivenessPolicy policy_;
    BlinkDetector blink_;
    TurnDetector turn_;
    std::uint32_t track_{0};
    std::optional<MonotonicMs> shutSince_;
    std::vector<MonotonicMs> times_; ///< of every frame
    std::vector<SeenEvent> events_;
};

/// What was seen of what is in a clip.
struct EventCount {
    int demanded{0}; ///< in the truth
    int found{0};    ///< of these
    int optional{0}; ///< found though nobody had to
    int invented{0}; ///< seen where there is none
    EventCount& operator+=(const EventCount& other);
};

struct EventComparison {
    EventCount blinks;
    EventCount turns;
    std::vector<TrueEvent> missed;   ///< demanded and not found
    std::vector<SeenEvent> invented; ///< in no true event
};

/// An event counts as found when one of its kind was seen that overlaps it, give or take
/// `tolerance`. A seen blink finds one true one only; a head that swings out twice before it is
/// back at the front is one seen turn, and finds both.
[[nodiscard]] EventComparison compareEvents(
    const std::vector<TrueEvent>& truth,
    const std::vector<SeenEvent>& seen,
    MonotonicMs tolerance = MonotonicMs{120});

} // namespace countersign::cli
