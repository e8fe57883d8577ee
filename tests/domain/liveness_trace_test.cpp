#include "domain/liveness_trace.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

FaceObservation sample()
{
    FaceObservation seen;
    seen.at = MonotonicMs{123'456};
    seen.frameWidth = 1280;
    seen.track = 7;
    seen.faceCount = 2;
    seen.opennessLeft = 0.3123;
    seen.yawDegrees = -28.82;
    seen.gridPeak = 12.5;
    return seen;
}

TEST(LivenessTrace, KeepsTheNumbersOfAFrame)
{
    const auto read = decodeTrace(encodeTrace({sample()}));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().at, MonotonicMs{123'456});
    EXPECT_EQ(read->front().track, 7U);
    EXPECT_EQ(read->front().faceCount, 2);
    EXPECT_EQ(read->front().frameWidth, 1280);
    EXPECT_DOUBLE_EQ(read->front().opennessLeft, 0.3123);
    EXPECT_DOUBLE_EQ(read->front().yawDegrees, -28.82);
    EXPECT_DOUBLE_EQ(read->front().gridPeak, 12.5);
}

TEST(LivenessTrace, KeepsThatANumberWasNotMeasured)
{
    EXPECT_FALSE(isMeasured(decodeTrace(encodeTrace({sample()}))->front().opennessRight));
}

TEST(LivenessTrace, StoresAValueBeyondTheRangeAsItsEnd)
{
    FaceObservation seen = sample();
    seen.gridPeak = 1e9;
    EXPECT_DOUBLE_EQ(decodeTrace(encodeTrace({seen}))->front().gridPeak, 3276.7);
}

TEST(LivenessTrace, StaysSmall)
{
    EXPECT_LE(
        encodeTrace(std::vector(600, sample())).size(), 20'000U); // 20 s at 30 frames a second
}

TEST(LivenessTrace, RefusesATornFrame)
{
    Bytes torn = encodeTrace({sample()});
    torn.pop_back();
    EXPECT_EQ(decodeTrace(torn).error().code, ErrorCode::FileMalformed);
}

TEST(LivenessTrace, RefusesAnotherHeader) { EXPECT_FALSE(decodeTrace(bytesOf("CST2"))); }

} // namespace
} // namespace countersign
