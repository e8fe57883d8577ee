#pragma once

#include "domain/liveness_challenge.h"
#include "domain/liveness_trace.h"

#include <cmath>
#include <functional>
#include <vector>

namespace countersign {

/// Feeds a challenge with what a well-lit, cooperative customer would give at 25 frames per second.
struct FaceStream {
    explicit FaceStream(LivenessPlan plan)
        : challenge{LivenessChallenge::create(Policy{}, std::move(plan), 0.45).value()}
    {
        seen.frameWidth = 640;
        seen.faceCount = 1;
        seen.track = 1;
        seen.eyeDistancePixels = 80;
        seen.opennessLeft = seen.opennessRight = 0.30;
        seen.yawDegrees = seen.pitchDegrees = seen.rollDegrees = 0;
        seen.brightness = 120;
        seen.sharpness = 0.5;
        seen.flatResidual = 0;
        seen.gridPeak = 3;
        seen.mouthOpenness = 0.05;
    }

    FaceStream& set(const std::function<void(FaceObservation&)>& change)
    {
        change(seen);
        return *this;
    }
    FaceStream& lookAtCamera(int forMs) { return hold(0, forMs); }
    FaceStream& hold(double yaw, int forMs)
    {
        seen.yawDegrees = yaw;
        seen.flatResidual = flatResidualPerDegree * std::abs(yaw);
        for (int ms = 0; ms < forMs; ms += 40)
            frame();
        return *this;
    }
    /// Out and back, as fast as people turn: 60 degrees per second.
    FaceStream& turn(double peakYaw)
    {
        constexpr int steps = 10;
        for (int i = 1; i <= steps; ++i)
            hold(peakYaw * i / steps, 40);
        for (int i = steps - 1; i >= 0; --i)
            hold(peakYaw * i / steps, 40);
        return *this;
    }
    FaceStream& blink(int shutForMs = 160)
    {
        const FaceObservation open = seen;
        seen.opennessLeft = seen.opennessRight = 0.12;
        lookAtCamera(shutForMs);
        seen.opennessLeft = open.opennessLeft;
        seen.opennessRight = open.opennessRight;
        return lookAtCamera(40);
    }
    FaceStream& nobody(int forMs)
    {
        const FaceObservation present = seen;
        seen = {};
        seen.at = present.at;
        seen.frameWidth = present.frameWidth;
        for (int ms = 0; ms < forMs; ms += 40)
            frame();
        const MonotonicMs at = seen.at;
        seen = present;
        seen.at = at;
        return *this;
    }
    FaceStream& skip(int forMs)
    {
        seen.at += MonotonicMs{forMs};
        return *this;
    }
    void end() { challenge.end(); }

    [[nodiscard]] ChallengePhase phase() const { return challenge.phase(); }
    [[nodiscard]] std::optional<Cause> failure() const { return challenge.failure(); }
    [[nodiscard]] std::vector<LivenessAction> done() const { return challenge.done(); }

    LivenessChallenge challenge;
    FaceObservation seen;             ///< what the next frames are made of
    std::vector<FaceObservation> all; ///< as they were judged and would be kept
    double similarity{0.8};
    double flatResidualPerDegree{0.01};
    int referencesTaken{0};

private:
    void frame()
    {
        seen.at += MonotonicMs{40};
        all.push_back(asTraced(seen));
        challenge.observe(all.back());
        if (!challenge.wantsIdentity()) return;
        if (challenge.wantsReference()) ++referencesTaken;
        all.back().identity = similarity;
        all.back() = asTraced(all.back());
        challenge.identify(all.back().identity);
    }
};

} // namespace countersign
