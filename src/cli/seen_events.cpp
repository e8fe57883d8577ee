#include "cli/seen_events.h"

#include <algorithm>

namespace countersign::cli {
namespace {

bool overlap(const TrueEvent& truth, const SeenEvent& seen, MonotonicMs tolerance)
{
    return truth.action == seen.action && seen.from <= truth.until + tolerance &&
           seen.until >= truth.from - tolerance;
}

} // namespace

EventWatch::EventWatch(const LivenessPolicy& policy)
    : policy_{policy}, blink_{policy}, turn_{policy}
{
}

void EventWatch::observe(const FaceObservation& seen)
{
    times_.push_back(seen.at);
    if (seen.track == 0) return;
    if (seen.track != track_) {
        track_ = seen.track;
        blink_ = BlinkDetector{policy_};
        turn_ = TurnDetector{policy_};
        shutSince_.reset();
    }
    const bool blinked = blink_.observe(seen);
    if (!shutSince_ && blink_.openShare() < policy_.shutRatio) shutSince_ = seen.at;
    if (blinked) {
        SeenEvent event{.from = shutSince_.value_or(seen.at), .until = seen.at};
        event.firstFrame = frameAt(event.from);
        event.lastFrame = frameAt(event.until);
        events_.push_back(event);
    }
    if (blink_.isOpen()) shutSince_.reset();
    if (const auto turn = turn_.observe(seen)) events_.push_back(eventOf(*turn));
}

std::vector<SeenEvent> EventWatch::events() const
{
    std::vector<SeenEvent> all = events_;
    if (const auto turn = turn_.underWay()) all.push_back(eventOf(*turn));
    return all;
}

int EventWatch::frameAt(MonotonicMs at) const
{
    return static_cast<int>(std::lower_bound(times_.begin(), times_.end(), at) - times_.begin());
}

SeenEvent EventWatch::eventOf(const SeenTurn& turn) const
{
    const bool left = turn.side == LivenessAction::TurnLeft;
    return {
        turn.side,
        turn.from,
        turn.until,
        frameAt(turn.from),
        frameAt(turn.until),
        left ? turn.peakDegrees : -turn.peakDegrees};
}

EventCount& EventCount::operator+=(const EventCount& other)
{
    demanded += other.demanded;
    found += other.found;
    optional += other.optional;
    invented += other.invented;
    return *this;
}

EventComparison compareEvents(
    const std::vector<TrueEvent>& truth, const std::vector<SeenEvent>& seen, MonotonicMs tolerance)
{
    EventComparison result;
    const auto countOf = [&](LivenessAction action) -> EventCount& {
        return action == LivenessAction::Blink ? result.blinks : result.turns;
    };
    std::vector<bool> found(truth.size(), false);
    for (const SeenEvent& event : seen) {
        bool fits = false;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const bool once = event.action == LivenessAction::Blink;
            if ((once && (found[i] || fits)) || !overlap(truth[i], event, tolerance)) continue;
            found[i] = fits = true;
        }
        if (fits) continue;
        ++countOf(event.action).invented;
        result.invented.push_back(event);
    }
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (!truth[i].action) continue;
        EventCount& count = countOf(*truth[i].action);
        if (truth[i].demanded) {
            ++count.demanded;
            count.found += found[i] ? 1 : 0;
            if (!found[i]) result.missed.push_back(truth[i]);
        } else {
            count.optional += found[i] ? 1 : 0;
        }
    }
    return result;
}

} // namespace countersign::cli
