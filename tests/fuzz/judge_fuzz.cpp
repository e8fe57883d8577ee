// The liveness judge under any stream of numbers: no way to "passed" without the demanded actions
// in their order by one unbroken person, and the same verdict once more from the trace.

#include "domain/liveness_challenge.h"
#include "domain/liveness_trace.h"
#include "domain/rejudge.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace countersign;

namespace {

constexpr double samePerson = 0.45;

/// Bytes as what the judge is shown; the end of the bytes is zeros.
class Bits {
public:
    Bits(const std::uint8_t* data, std::size_t size) : data_{data}, end_{data + size} {}
    [[nodiscard]] bool empty() const { return data_ == end_; }
    std::uint8_t byte() { return empty() ? std::uint8_t{0} : *data_++; }
    /// -127 to 127 times `scale`, or not measured.
    double number(double scale)
    {
        const auto raw = static_cast<std::int8_t>(byte());
        return raw == -128 ? notMeasured : raw * scale;
    }

private:
    const std::uint8_t* data_;
    const std::uint8_t* end_;
};

/// A much simpler judge beside the real one: what must have been seen at the least.
class Witness {
public:
    explicit Witness(LivenessPlan plan) : plan_{std::move(plan)} {}

    void see(const FaceObservation& seen)
    {
        widest_ = std::max({widest_, seen.opennessLeft, seen.opennessRight});
        lowestPitch_ = std::min(lowestPitch_, seen.pitchDegrees);
        highestPitch_ = std::max(highestPitch_, seen.pitchDegrees);
        while (next_ < plan_.actions.size() && isShown(plan_.actions[next_], seen))
            ++next_;
    }
    [[nodiscard]] bool hasSeenAll() const { return next_ == plan_.actions.size(); }

private:
    [[nodiscard]] bool isShown(LivenessAction action, const FaceObservation& seen) const
    {
        const LivenessPolicy policy;
        const double range = highestPitch_ - lowestPitch_;
        switch (action) {
        case LivenessAction::Blink:
            return std::max(seen.opennessLeft, seen.opennessRight) < widest_;
        case LivenessAction::TurnLeft: return seen.yawDegrees >= policy.turnDegrees;
        case LivenessAction::TurnRight: return seen.yawDegrees <= -policy.turnDegrees;
        case LivenessAction::Nod: return range >= policy.nodDegrees;
        case LivenessAction::LookUp: return range >= policy.lookUpDegrees;
        case LivenessAction::OpenMouth: return seen.mouthOpenness >= policy.openMouthRatio;
        }
        return false;
    }

    LivenessPlan plan_;
    std::size_t next_{0};
    double widest_{0};
    double lowestPitch_{1e9};
    double highestPitch_{-1e9};
};

FaceObservation observationFrom(Bits& bits, MonotonicMs before)
{
    FaceObservation seen;
    seen.frameWidth = 640;
    seen.at = before + MonotonicMs{static_cast<std::int8_t>(bits.byte())};
    const std::uint8_t who = bits.byte();
    seen.track = who % 4;
    seen.faceCount = seen.track == 0 ? 0 : 1 + (who > 250);
    seen.eyeDistancePixels = 60 + bits.number(0.5);
    seen.opennessLeft = bits.number(1.0 / 300);
    seen.opennessRight = seen.opennessLeft + bits.number(1.0 / 1000);
    seen.yawDegrees = bits.number(1.0 / 3);
    seen.pitchDegrees = bits.number(0.2);
    seen.rollDegrees = bits.number(0.2);
    seen.brightness = 100 + bits.number(1);
    seen.sharpness = 0.5 + bits.number(1.0 / 100);
    seen.flatResidual = bits.number(1.0 / 400);
    seen.gridPeak = 3 + bits.number(1.0 / 20);
    seen.mouthOpenness = bits.number(1.0 / 127);
    const std::uint8_t rare = bits.byte();
    if (rare == 1) seen.visibility = bits.number(1.0 / 127);
    if (rare == 2) seen.frozenForMs = bits.byte() * 10;
    if (rare == 3) seen.repeatedAfterMs = bits.byte() * 10;
    if (rare == 4) seen.skinTexture = bits.number(1.0 / 127);
    if (rare == 5) seen.at += MonotonicMs{static_cast<std::int8_t>(bits.byte()) * 1'000'000LL};
    if (rare == 6) seen.yawDegrees = 1e300;
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Bits bits{data, size};
    LivenessPlan plan;
    for (int left = 1 + bits.byte() % 3; left > 0; --left)
        plan.actions.push_back(static_cast<LivenessAction>(bits.byte() % 6));
    auto challenge = LivenessChallenge::create({}, plan, samePerson).value();
    Witness witness{plan};
    AttemptTrace trace{plan, {}, false};
    bool differed = false;
    MonotonicMs at{0};
    while (!bits.empty()) {
        FaceObservation seen = asTraced(observationFrom(bits, at));
        at = seen.at;
        witness.see(seen);
        const double similarity = bits.number(1.0 / 127);
        challenge.observe(seen);
        if (challenge.wantsIdentity()) {
            seen.identity = isMeasured(similarity) ? similarity : -1;
            seen = asTraced(seen);
            challenge.identify(seen.identity);
            differed = differed || !(seen.identity >= samePerson);
        }
        trace.seen.push_back(seen);
        if (challenge.phase() != ChallengePhase::Passed) continue;
        if (!witness.hasSeenAll() || differed || challenge.done() != plan.actions) __builtin_trap();
        if (seen.track == 0 || seen.faceCount != 1) continue;
        for (const AttackSign& sign : challenge.signs())
            if (sign.given) __builtin_trap();
    }
    const auto again = rejudge(trace, {}, samePerson);
    if (!again || again->passed != (challenge.phase() == ChallengePhase::Passed) ||
        again->failure != challenge.failure())
        __builtin_trap();
    return 0;
}
