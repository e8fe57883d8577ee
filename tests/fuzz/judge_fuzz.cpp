// The liveness judge under any stream of numbers: no way to "passed" without the demanded actions,
// in their order, and a passed identity in the end.

#include "domain/liveness_challenge.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

using namespace countersign;

namespace {

double number(const std::uint8_t*& data)
{
    const auto raw = static_cast<std::int8_t>(*data++);
    return raw == -128 ? notMeasured : raw;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t frameBytes = 10;
    using enum LivenessAction;
    auto challenge = LivenessChallenge::create({}, {{Blink, TurnLeft, TurnRight}}).value();
    FaceObservation seen;
    seen.frameWidth = 640;
    std::uint32_t track = 0;
    bool leftSeen = false;
    bool rightAfterLeft = false;
    bool differed = false;
    for (const std::uint8_t* end = data + size - size % frameBytes; data != end;) {
        seen.at += MonotonicMs{static_cast<std::int8_t>(*data++)};
        seen.track = *data++ % 4;
        seen.faceCount = seen.track == 0 ? 0 : 1;
        seen.eyeDistancePixels = number(data) + 60;
        seen.opennessLeft = number(data) / 300;
        seen.opennessRight = number(data) / 300;
        seen.yawDegrees = number(data) / 3;
        seen.brightness = number(data) + 100;
        seen.sharpness = number(data) / 100;
        seen.flatResidual = number(data) / 1000;
        const double similarity = number(data) / 127;
        challenge.observe(seen);
        if (challenge.wantsIdentity()) {
            challenge.identify(similarity);
            differed = differed || !(similarity >= LivenessPolicy{}.samePersonAtLeast);
        }
        leftSeen = leftSeen || seen.yawDegrees >= LivenessPolicy{}.turnDegrees;
        rightAfterLeft =
            rightAfterLeft || (leftSeen && seen.yawDegrees <= -LivenessPolicy{}.turnDegrees);
        if (challenge.phase() != ChallengePhase::Passed) continue;
        if (!leftSeen || !rightAfterLeft || differed || challenge.done().size() != 3)
            __builtin_trap();
        if (track != 0 && seen.track != 0 && track != seen.track) __builtin_trap();
        track = seen.track;
    }
    return 0;
}
