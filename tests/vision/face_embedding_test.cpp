#include "vision/face_embedding.h"
#include "vision/onnx_writer.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace countersign {
namespace {

using enum DescriptorFormat;

/// The mean of `channels` mixtures of colours in 8 x 8 fields: a network that any face passes.
Bytes fieldsNetwork(std::int64_t side, std::int64_t channels)
{
    const std::int64_t field = side / 8;
    OnnxWriter onnx;
    onnx.addInput("x", std::array<std::int64_t, 4>{1, 3, side, side});
    onnx.addWeights(
        "w",
        std::array<std::int64_t, 4>{channels, 3, 1, 1},
        std::vector<float>(static_cast<std::size_t>(3 * channels), 0.001F));
    onnx.addNode("Conv", {"x", "w"}, "mixed", {{"kernel_shape", {1, 1}}});
    onnx.addNode(
        "AveragePool",
        {"mixed"},
        "y",
        {{"kernel_shape", {field, field}}, {"strides", {field, field}}});
    onnx.addOutput("y", std::array<std::int64_t, 4>{1, channels, 8, 8});
    return onnx.finish();
}

Frame slopes(int last)
{
    std::vector<std::uint8_t> pixels(3 * 200 * 200);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<std::uint8_t>(i * static_cast<std::size_t>(last) / pixels.size());
    return {pixels, 200, 200, MonotonicMs{0}};
}

Landmarks someFace()
{
    Landmarks face;
    for (std::size_t i = 0; i < face.size(); ++i)
        face[i] = {60.0 + static_cast<double>(i % 9) * 10, 50.0 + static_cast<double>(i)};
    return face;
}

TEST(FaceEmbedding, RefusesBytesThatAreNoNetwork)
{
    const auto refused = FaceEmbedding::create(bytesOf("no network"), Dlib150);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::ModelUnusable);
}

TEST(FaceEmbedding, RefusesANetworkOfAnotherForm)
{
    const Bytes tooLong = fieldsNetwork(150, 3); // 192 numbers, dlib's has 128
    EXPECT_FALSE(FaceEmbedding::create(tooLong, Dlib150).has_value());
    const Bytes tooShort = fieldsNetwork(16, 1);
    EXPECT_FALSE(FaceEmbedding::create(tooShort, ArcFace112).has_value());
}

TEST(FaceEmbedding, RunsBothFormsBehindOneInterface)
{
    for (const auto& [format, side] : {std::pair{Dlib150, 150}, {ArcFace112, 112}}) {
        auto embedding = FaceEmbedding::create(fieldsNetwork(side, 2), format);
        ASSERT_TRUE(embedding.has_value()) << embedding.error().detail;
        const auto face = embedding->describe(slopes(200), someFace(), DescriptorCare::Live);
        ASSERT_TRUE(face.has_value()) << face.error().detail;
        EXPECT_EQ(face->values.size(), 128U);
        EXPECT_NEAR(embedding->similarity(*face, *face), 1, 1e-6);
        EXPECT_NEAR(embedding->similarity(*face, embedding->fuse({*face, *face})), 1, 1e-6);
    }
}

TEST(FaceEmbedding, TakesMoreCareOfAPortrait)
{
    auto embedding = FaceEmbedding::create(fieldsNetwork(112, 2), ArcFace112);
    ASSERT_TRUE(embedding.has_value()) << embedding.error().detail;
    const auto live = embedding->describe(slopes(200), someFace(), DescriptorCare::Live);
    const auto portrait = embedding->describe(slopes(200), someFace(), DescriptorCare::Portrait);
    ASSERT_TRUE(live && portrait);
    EXPECT_NE(*live, *portrait);
    EXPECT_GT(embedding->similarity(*live, *portrait), 0.9); // comparable with each other
}

TEST(FaceEmbedding, OfAMirroredFaceIsThatOfTheFace)
{
    // The mean of the picture and its mirror image: the fields of the two sides are equal.
    auto embedding = FaceEmbedding::create(fieldsNetwork(112, 1), ArcFace112);
    ASSERT_TRUE(embedding.has_value()) << embedding.error().detail;
    const auto face = embedding->describe(slopes(200), someFace(), DescriptorCare::Live);
    ASSERT_TRUE(face.has_value());
    for (std::size_t row = 0; row < 8; ++row)
        EXPECT_NEAR(face->values[8 * row + 1], face->values[8 * row + 6], 1e-3F);
}

TEST(FaceEmbedding, OfABlackPictureIsNone)
{
    const Frame black{std::vector<std::uint8_t>(3 * 200 * 200), 200, 200, MonotonicMs{0}};
    auto embedding = FaceEmbedding::create(fieldsNetwork(112, 2), ArcFace112);
    ASSERT_TRUE(embedding.has_value()) << embedding.error().detail;
    const auto face = embedding->describe(black, someFace(), DescriptorCare::Live);
    ASSERT_FALSE(face.has_value());
    EXPECT_EQ(face.error().code, ErrorCode::ModelUnusable);
}

} // namespace
} // namespace countersign
