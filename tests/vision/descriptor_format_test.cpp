#include "vision/descriptor_format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace countersign {
namespace {

using enum DescriptorFormat;

double lengthOf(const FaceDescriptor& descriptor)
{
    double squares = 0;
    for (const float value : descriptor.values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(squares);
}

TEST(DescriptorFormat, IsNamedInTheManifest)
{
    EXPECT_EQ(descriptorFormatNamed("dlib-150"), Dlib150);
    EXPECT_EQ(descriptorFormatNamed("arcface-112"), ArcFace112);
    EXPECT_FALSE(descriptorFormatNamed("").has_value());
}

TEST(DescriptorFormat, OfDlibIsComparedByDistance)
{
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{1, 2}}, {{1, 2}}, Dlib150), 1);
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{0, 0}}, {{3, 4}}, Dlib150), -4);
}

TEST(DescriptorFormat, OfArcFaceIsComparedByAngle)
{
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{1, 0}}, {{1, 0}}, ArcFace112), 1);
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{1, 0}}, {{0, 1}}, ArcFace112), 0);
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{1, 0}}, {{-1, 0}}, ArcFace112), -1);
}

TEST(DescriptorFormat, DescriptorsOfDifferentNetworksHaveNoSimilarity)
{
    for (const auto format : {Dlib150, ArcFace112}) {
        EXPECT_FALSE(isMeasured(descriptorSimilarity({{1, 2}}, {{1, 2, 3}}, format)));
        EXPECT_FALSE(isMeasured(descriptorSimilarity({}, {}, format)));
    }
}

TEST(DescriptorFormat, TakesTheRootOfTheLengthOutOfDlibsAndAllOfItOutOfArcFaces)
{
    const auto weak = comparableDescriptor({{{0.35F, 0}}}, Dlib150);
    const auto usual = comparableDescriptor({{{1.4F, 0}}}, Dlib150);
    ASSERT_TRUE(weak && usual);
    EXPECT_NEAR(lengthOf(*usual), 1.4, 1e-6);
    EXPECT_NEAR(lengthOf(*weak), 1.4 * std::pow(0.25, 0.5), 1e-6);
    const auto angle = comparableDescriptor({{{3, 4}}}, ArcFace112);
    ASSERT_TRUE(angle);
    EXPECT_NEAR(lengthOf(*angle), 1, 1e-6);
}

TEST(DescriptorFormat, TakesTheMeanOfSeveralCuts)
{
    const auto mean = comparableDescriptor({{{2, 0}}, {{0, 2}}}, ArcFace112);
    ASSERT_TRUE(mean);
    EXPECT_FLOAT_EQ(mean->values.at(0), mean->values.at(1));
}

TEST(DescriptorFormat, NothingCanBeComparedWithNothingNoughtOrNoNumber)
{
    const float none = std::numeric_limits<float>::quiet_NaN();
    for (const auto format : {Dlib150, ArcFace112}) {
        EXPECT_FALSE(comparableDescriptor({}, format).has_value());
        EXPECT_FALSE(comparableDescriptor({{{1}}, {{1, 2}}}, format).has_value());
        EXPECT_FALSE(comparableDescriptor({{{0, 0}}}, format).has_value());
        EXPECT_FALSE(comparableDescriptor({{{1, none}}}, format).has_value());
    }
}

TEST(DescriptorFormat, FusesElementByElementAndKeepsTheLengthOfAngles)
{
    EXPECT_EQ(fuseDescriptors({{{1, 4}}, {{3, 0}}}, Dlib150), (FaceDescriptor{{2, 2}}));
    EXPECT_NEAR(lengthOf(fuseDescriptors({{{1, 0}}, {{0, 1}}}, ArcFace112)), 1, 1e-6);
}

TEST(DescriptorFormat, FusesNothingOfUnequalLengths)
{
    for (const auto format : {Dlib150, ArcFace112}) {
        EXPECT_TRUE(fuseDescriptors({}, format).values.empty());
        EXPECT_TRUE(fuseDescriptors({{{1}}, {{1, 2}}}, format).values.empty());
    }
}

} // namespace
} // namespace countersign
