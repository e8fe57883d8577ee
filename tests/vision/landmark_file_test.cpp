#include "sample_predictor.h"

#include "vision/landmark_file.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

bool isRead(const SamplePredictor& predictor)
{
    const std::string file = predictor.serialise();
    return readLandmarkFile(bytesOf(file)).has_value();
}

TEST(LandmarkFile, IsReadAsItWasWritten)
{
    const std::string file = SamplePredictor{}.serialise();
    const auto cascade = readLandmarkFile(bytesOf(file));
    ASSERT_TRUE(cascade.has_value()) << cascade.error().detail;
    ASSERT_EQ(cascade->stages.size(), 1U);
    const LandmarkCascade::Stage& stage = cascade->stages.front();
    EXPECT_EQ(cascade->meanShape.front(), 0.5F);
    EXPECT_EQ(stage.splits.front().above, 20) << "20.5, for whole differences";
    EXPECT_FLOAT_EQ(stage.probes.at(1).x, 0.25F);
    EXPECT_FLOAT_EQ(static_cast<float>(stage.moves.front()) * stage.moveUnit, 0.25F);
}

TEST(LandmarkFile, CutOffAnywhereIsRefused)
{
    const std::string file = SamplePredictor{}.serialise();
    for (std::size_t length = 0; length < file.size(); ++length)
        ASSERT_FALSE(readLandmarkFile(bytesOf(file.substr(0, length))).has_value()) << length;
}

TEST(LandmarkFile, WithBytesToSpareIsRefused)
{
    EXPECT_FALSE(readLandmarkFile(bytesOf(SamplePredictor{}.serialise() + "x")).has_value());
}

TEST(LandmarkFile, OfAnotherVersionIsRefused) { EXPECT_FALSE(isRead({.version = 2})); }

TEST(LandmarkFile, OfAnotherNumberOfPointsIsRefused) { EXPECT_FALSE(isRead({.points = 5})); }

TEST(LandmarkFile, ThatComparesAProbeItDoesNotHaveIsRefused)
{
    EXPECT_FALSE(isRead({.secondProbe = 2}));
}

TEST(LandmarkFile, WhoseTreeLacksLeavesIsRefused) { EXPECT_FALSE(isRead({.leaves = 1})); }

TEST(LandmarkFile, AnchoredAtAPointItDoesNotHaveIsRefused) { EXPECT_FALSE(isRead({.anchor = 68})); }

TEST(LandmarkFile, WithAnInfiniteMoveIsRefused) { EXPECT_FALSE(isRead({.exponent = 32000})); }

TEST(LandmarkFile, ErrorNamesThePlace)
{
    const auto refused = readLandmarkFile(bytesOf("\x01\x05"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::ModelUnusable);
    EXPECT_NE(refused.error().detail.find("at byte"), std::string::npos);
}

} // namespace
} // namespace countersign
