#include "vision/face_embedding.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

TEST(FaceEmbedding, SimilarityIsOneMinusTheDistance)
{
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{1, 2}}, {{1, 2}}), 1);
    EXPECT_DOUBLE_EQ(descriptorSimilarity({{0, 0}}, {{3, 4}}), -4);
}

TEST(FaceEmbedding, DescriptorsOfDifferentNetworksHaveNoSimilarity)
{
    EXPECT_FALSE(isMeasured(descriptorSimilarity({{1, 2}}, {{1, 2, 3}})));
    EXPECT_FALSE(isMeasured(descriptorSimilarity({}, {})));
}

TEST(FaceEmbedding, MeanIsTakenElementByElement)
{
    EXPECT_EQ(meanDescriptor({{{1, 4}}, {{3, 0}}}), (FaceDescriptor{{2, 2}}));
}

TEST(FaceEmbedding, MeanOfNothingOrOfUnequalLengthsIsEmpty)
{
    EXPECT_TRUE(meanDescriptor({}).values.empty());
    EXPECT_TRUE(meanDescriptor({{{1}}, {{1, 2}}}).values.empty());
}

TEST(FaceEmbedding, RefusesBytesThatAreNoNetwork)
{
    EXPECT_EQ(FaceEmbedding::create(bytesOf("no network")).error().code, ErrorCode::ModelUnusable);
}

} // namespace
} // namespace countersign
