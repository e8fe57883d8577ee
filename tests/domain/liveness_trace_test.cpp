#include "domain/liveness_trace.h"

#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

FaceObservation sample()
{
    FaceObservation seen;
    seen.at = MonotonicMs{123'456};
    seen.frameWidth = 1280;
    seen.track = 7;
    seen.faceCount = 2;
    seen.opennessLeft = 0.312;
    seen.yawDegrees = -28.8;
    seen.gridPeak = 12.5;
    return seen;
}

/// A head that moves as heads do, with the noise of landmarks, every number measured.
std::vector<FaceObservation> session(int frames)
{
    std::vector<FaceObservation> all;
    std::uint32_t state = 1;
    const auto noise = [&] { // -1 to 1
        state = state * 1'664'525U + 1'013'904'223U;
        return static_cast<double>(state >> 8U) / (1U << 23U) - 1;
    };
    for (int i = 0; i < frames; ++i) {
        FaceObservation seen = sample();
        seen.at = MonotonicMs{i * 33 + static_cast<int>(noise() * 3)};
        seen.track = 1;
        seen.faceCount = 1;
        seen.eyeDistancePixels = 80 + noise();
        seen.opennessLeft = seen.opennessRight = 0.3 + 0.02 * noise();
        seen.yawDegrees = 25 * std::sin(i / 30.0) + noise();
        seen.pitchDegrees = 3 + noise();
        seen.rollDegrees = 1 + noise();
        seen.brightness = 120 + noise();
        seen.sharpness = 0.5 + 0.02 * noise();
        seen.flatResidual = 0.1 * std::abs(std::sin(i / 30.0)) + 0.01 * noise();
        seen.gridPeak = i % 15 == 0 ? 3 + noise() : notMeasured;
        seen.mouthOpenness = 0.04 + 0.02 * noise();
        seen.contrast = 40 + noise();
        seen.sideLight = 0.1 + 0.02 * noise();
        seen.glare = 0;
        seen.visibility = 0.6 + 0.05 * noise();
        seen.identity = i % 40 == 0 ? 0.7 : notMeasured;
        all.push_back(asTraced(seen));
    }
    return all;
}

LivenessTrace traceOf(const FaceObservation& seen)
{
    return {{{{LivenessAction::Nod, LivenessAction::Blink}}, {asTraced(seen)}, true}};
}

TEST(LivenessTrace, KeepsTheNumbersOfAFrame)
{
    const auto read = decodeTrace(encodeTrace(traceOf(sample())));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().plan, (LivenessPlan{{LivenessAction::Nod, LivenessAction::Blink}}));
    EXPECT_TRUE(read->front().ended);
    ASSERT_EQ(read->front().seen.size(), 1U);
    const FaceObservation& frame = read->front().seen.front();
    EXPECT_EQ(frame.at, MonotonicMs{123'456});
    EXPECT_EQ(frame.track, 7U);
    EXPECT_EQ(frame.faceCount, 2);
    EXPECT_EQ(frame.frameWidth, 1280);
    EXPECT_DOUBLE_EQ(frame.opennessLeft, 0.312);
    EXPECT_DOUBLE_EQ(frame.yawDegrees, -28.8);
    EXPECT_DOUBLE_EQ(frame.gridPeak, 12.5);
}

TEST(LivenessTrace, KeepsThatANumberWasNotMeasured)
{
    const auto read = decodeTrace(encodeTrace(traceOf(sample())));
    ASSERT_TRUE(read);
    EXPECT_FALSE(isMeasured(read->front().seen.front().opennessRight));
}

TEST(LivenessTrace, GivesBackEveryFrameAsItWasJudged)
{
    const std::vector<FaceObservation> seen = session(500);
    const auto read = decodeTrace(encodeTrace({{{}, seen, false}, {{}, seen, true}}));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2U);
    for (const AttemptTrace& attempt : *read) {
        ASSERT_EQ(attempt.seen.size(), seen.size());
        for (std::size_t i = 0; i < seen.size(); ++i) {
            EXPECT_EQ(attempt.seen[i].at, seen[i].at);
            EXPECT_EQ(attempt.seen[i].yawDegrees, seen[i].yawDegrees);
            EXPECT_EQ(attempt.seen[i].opennessLeft, seen[i].opennessLeft);
            EXPECT_EQ(isMeasured(attempt.seen[i].identity), isMeasured(seen[i].identity));
        }
    }
}

TEST(LivenessTrace, IsTheSameWhenItIsMadeCoarseTwice)
{
    for (const FaceObservation& once : session(200)) {
        const FaceObservation twice = asTraced(once);
        EXPECT_EQ(once.yawDegrees, twice.yawDegrees);
        EXPECT_EQ(once.sharpness, twice.sharpness);
        EXPECT_EQ(once.brightness, twice.brightness);
    }
}

TEST(LivenessTrace, BringsWhatIsOutOfRangeToTheEndOfTheRange)
{
    FaceObservation seen = sample();
    seen.at = MonotonicMs{-5};
    seen.gridPeak = 1e300;
    seen.yawDegrees = -INFINITY;
    seen.faceCount = -3;
    const auto read = decodeTrace(encodeTrace(traceOf(seen)));
    ASSERT_TRUE(read);
    const FaceObservation& frame = read->front().seen.front();
    EXPECT_EQ(frame.at, MonotonicMs{0});
    EXPECT_DOUBLE_EQ(frame.gridPeak, 10'000);
    EXPECT_FALSE(isMeasured(frame.yawDegrees));
    EXPECT_EQ(frame.faceCount, 0);
}

// Three attempts of 42 s, the longest that the policy allows, at 30 frames a second.
TEST(LivenessTrace, StaysBelowTwentyKilobytesForTheLongestSession)
{
    const AttemptTrace attempt{{}, session(1260), false};
    EXPECT_LE(encodeTrace({attempt, attempt, attempt}).size(), 20'000U);
}

TEST(LivenessTrace, RefusesATornTrace)
{
    Bytes torn = encodeTrace({{{}, session(100), false}});
    torn.resize(torn.size() / 2);
    EXPECT_EQ(decodeTrace(torn).error().code, ErrorCode::FileMalformed);
}

TEST(LivenessTrace, RefusesAnAddedByte)
{
    Bytes longer = encodeTrace(traceOf(sample()));
    longer.push_back(std::byte{0});
    EXPECT_FALSE(decodeTrace(longer));
}

TEST(LivenessTrace, RefusesAnotherHeader) { EXPECT_FALSE(decodeTrace(bytesOf("CST1"))); }

} // namespace
} // namespace countersign
