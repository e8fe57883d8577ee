#include "vision/tfjs_weights.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

constexpr const char* description = R"([{"weights":[
    {"name":"q","shape":[2],"dtype":"float32",
     "quantization":{"dtype":"uint8","scale":0.5,"min":-1}},
    {"name":"f","shape":[1,1],"dtype":"float32"}]}])";
// 2 and 255 quantised, then 1.5F with the least significant byte first.
const std::string binary{"\x02\xFF\x00\x00\xC0\x3F", 6};

TEST(TfjsWeights, AreReadQuantisedAndPlain)
{
    const auto tensors = readTfjsWeights(description, bytesOf(binary));
    ASSERT_TRUE(tensors.has_value()) << tensors.error().detail;
    EXPECT_EQ(tensors->at("q").values, (std::vector<float>{0.0F, 126.5F}));
    EXPECT_EQ(tensors->at("f").values, std::vector<float>{1.5F});
    EXPECT_EQ(tensors->at("f").dimensions, (std::vector<std::size_t>{1, 1}));
}

TEST(TfjsWeights, ThatEndTooEarlyAreRefused)
{
    for (std::size_t length = 0; length < binary.size(); ++length)
        EXPECT_FALSE(readTfjsWeights(description, bytesOf(binary).subspan(0, length)).has_value())
            << length;
}

TEST(TfjsWeights, WithBytesToSpareAreRefused)
{
    EXPECT_FALSE(readTfjsWeights(description, bytesOf(binary + "x")).has_value());
}

TEST(TfjsWeights, OfAbsurdSizeAreRefused)
{
    const std::string absurd =
        R"([{"weights":[{"name":"q","shape":[4294967295,4294967295],"dtype":"float32"}]}])";
    EXPECT_EQ(readTfjsWeights(absurd, bytesOf(binary)).error().code, ErrorCode::FileMalformed);
}

TEST(TfjsWeights, WithoutADescriptionAreRefused)
{
    EXPECT_FALSE(readTfjsWeights("{", bytesOf(binary)).has_value());
    EXPECT_FALSE(readTfjsWeights(R"([{"weights":[{}]}])", bytesOf(binary)).has_value());
}

} // namespace
} // namespace countersign
