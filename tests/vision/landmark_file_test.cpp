#include "sample_predictor.h"

#include "vision/landmark_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace countersign {
namespace {

// Where things lie in the file of the sample: 2 probes, 1 split, 2 leaves.
constexpr std::size_t versionAt = 8;
constexpr std::size_t treesAt = 16;
constexpr std::size_t leavesAt = 20;
constexpr std::size_t meanShapeAt = 64;
constexpr std::size_t probeXAt = meanShapeAt + 576;
constexpr std::size_t anchorAt = probeXAt + 2 * 64;
constexpr std::size_t splitAt = anchorAt + 64;
constexpr std::size_t exponentAt = splitAt + 64;

bool isTaken(const Bytes& file) { return viewLandmarkFile(file).has_value(); }

/// The sample's file with another byte at `at`.
Bytes altered(std::size_t at, int value)
{
    Bytes file = sampleLandmarkFile();
    file.at(at) = static_cast<std::byte>(value);
    return file;
}

double moved(const LandmarkCascade::Stage& stage, std::size_t leaf, std::size_t coordinate)
{
    const LandmarkCascade::Move& move = stage.moves[leaf];
    return std::ldexp(
        move.upper.at(coordinate) * 256 + move.lower.at(coordinate), stage.exponents[leaf]);
}

TEST(LandmarkFile, IsViewedAsItWasWritten)
{
    const Bytes file = sampleLandmarkFile();
    const auto cascade = viewLandmarkFile(file);
    ASSERT_TRUE(cascade.has_value()) << cascade.error().detail;
    ASSERT_EQ(cascade->stageCount, 1U);
    EXPECT_EQ(cascade->meanShape[0], 0.5F);
    const LandmarkCascade::Stage& stage = cascade->stages.front();
    EXPECT_EQ(stage.probeX[1], 0.25F);
    EXPECT_EQ(stage.splits[0].second, 1);
    EXPECT_EQ(stage.splits[0].above, 20) << "20.5, for whole differences";
    EXPECT_EQ(moved(stage, 0, 0), 0.25);
    EXPECT_EQ(moved(stage, 0, 1), 0);
}

TEST(LandmarkFile, KeepsMovesToAMillionthOfTheLargestOfTheirLeaf)
{
    auto predictor = readShapePredictor(bytesOf(SamplePredictor{}.serialise()));
    ASSERT_TRUE(predictor.has_value());
    std::vector<float>& moves = predictor->stages.front().moves;
    for (std::size_t i = 0; i < moves.size(); ++i)
        moves[i] = 0.02F * std::sin(static_cast<float>(i));
    const auto file = writeLandmarkFile(*predictor);
    ASSERT_TRUE(file.has_value());
    const auto cascade = viewLandmarkFile(*file);
    ASSERT_TRUE(cascade.has_value());
    for (std::size_t i = 0; i < LandmarkCascade::shapeLength; ++i)
        EXPECT_NEAR(moved(cascade->stages.front(), 1, i), moves[136 + i], 2e-8) << i;
}

TEST(LandmarkFile, CutOffAnywhereIsRefused)
{
    const Bytes whole = sampleLandmarkFile();
    for (std::size_t length = 0; length < whole.size(); ++length)
        ASSERT_FALSE(isTaken(Bytes{whole.begin(), whole.begin() + static_cast<long>(length)}));
}

TEST(LandmarkFile, WithBytesToSpareIsRefused)
{
    Bytes file = sampleLandmarkFile();
    file.resize(file.size() + 64);
    EXPECT_FALSE(isTaken(file));
}

TEST(LandmarkFile, OfAnotherVersionIsRefused) { EXPECT_FALSE(isTaken(altered(versionAt, 2))); }

TEST(LandmarkFile, OfAnotherKindIsRefused) { EXPECT_FALSE(isTaken(altered(0, 'X'))); }

TEST(LandmarkFile, WithoutTreesIsRefused) { EXPECT_FALSE(isTaken(altered(treesAt, 0))); }

TEST(LandmarkFile, WhoseLeavesAreNoPowerOfTwoIsRefused)
{
    EXPECT_FALSE(isTaken(altered(leavesAt, 3)));
}

TEST(LandmarkFile, AnchoredAtAPointItDoesNotHaveIsRefused)
{
    EXPECT_TRUE(isTaken(altered(anchorAt, 67)));
    EXPECT_FALSE(isTaken(altered(anchorAt, 68)));
}

TEST(LandmarkFile, ThatComparesAProbeItDoesNotHaveIsRefused)
{
    EXPECT_FALSE(isTaken(altered(splitAt + 2, 2)));
}

TEST(LandmarkFile, WithAProbeThatIsNoNumberIsRefused)
{
    EXPECT_FALSE(isTaken(altered(probeXAt + 3, 0x7F))) << "the exponent of an infinity";
}

TEST(LandmarkFile, WhoseStepsAreTooLargeIsRefused)
{
    EXPECT_FALSE(isTaken(altered(exponentAt, 0)));
}

TEST(LandmarkFile, ThatDoesNotLieAlignedIsRefused)
{
    Bytes file = sampleLandmarkFile();
    file.insert(file.begin(), std::byte{0});
    EXPECT_FALSE(viewLandmarkFile(ByteView{file}.subspan(1)).has_value());
}

TEST(LandmarkFile, IsNotMadeOfStagesThatDiffer)
{
    auto predictor = readShapePredictor(bytesOf(SamplePredictor{}.serialise()));
    ASSERT_TRUE(predictor.has_value());
    predictor->stages.push_back(predictor->stages.front());
    predictor->stages.back().probes.pop_back();
    EXPECT_EQ(writeLandmarkFile(*predictor).error().code, ErrorCode::ModelUnusable);
}

} // namespace
} // namespace countersign
