#include "sample_predictor.h"

#include "vision/shape_predictor_file.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

bool isRead(const SamplePredictor& predictor)
{
    const std::string file = predictor.serialise();
    return readShapePredictor(bytesOf(file)).has_value();
}

TEST(ShapePredictorFile, IsReadAsItWasWritten)
{
    const std::string file = SamplePredictor{}.serialise();
    const auto predictor = readShapePredictor(bytesOf(file));
    ASSERT_TRUE(predictor.has_value()) << predictor.error().detail;
    ASSERT_EQ(predictor->stages.size(), 1U);
    const ShapePredictor::Stage& stage = predictor->stages.front();
    EXPECT_EQ(predictor->meanShape.front(), 0.5F);
    EXPECT_EQ(stage.splits.front().threshold, 20.5F);
    EXPECT_EQ(stage.probes.at(1).x, 0.25F);
    EXPECT_EQ(stage.moves.front(), 0.25F);
}

TEST(ShapePredictorFile, CutOffAnywhereIsRefused)
{
    const std::string file = SamplePredictor{}.serialise();
    for (std::size_t length = 0; length < file.size(); ++length)
        ASSERT_FALSE(readShapePredictor(bytesOf(file.substr(0, length))).has_value()) << length;
}

TEST(ShapePredictorFile, WithBytesToSpareIsRefused)
{
    EXPECT_FALSE(readShapePredictor(bytesOf(SamplePredictor{}.serialise() + "x")).has_value());
}

TEST(ShapePredictorFile, OfAnotherVersionIsRefused) { EXPECT_FALSE(isRead({.version = 2})); }

TEST(ShapePredictorFile, OfAnotherNumberOfPointsIsRefused) { EXPECT_FALSE(isRead({.points = 5})); }

TEST(ShapePredictorFile, ThatComparesAProbeItDoesNotHaveIsRefused)
{
    EXPECT_FALSE(isRead({.secondProbe = 2}));
}

TEST(ShapePredictorFile, WhoseTreeLacksLeavesIsRefused) { EXPECT_FALSE(isRead({.leaves = 1})); }

TEST(ShapePredictorFile, AnchoredAtAPointItDoesNotHaveIsRefused)
{
    EXPECT_FALSE(isRead({.anchor = 68}));
}

TEST(ShapePredictorFile, WithAnInfiniteMoveIsRefused) { EXPECT_FALSE(isRead({.exponent = 32000})); }

TEST(ShapePredictorFile, ErrorNamesThePlace)
{
    const auto refused = readShapePredictor(bytesOf("\x01\x05"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::ModelUnusable);
    EXPECT_NE(refused.error().detail.find("at byte"), std::string::npos);
}

} // namespace
} // namespace countersign
