#include "vision/onnx_writer.h"

#include <gtest/gtest.h>
#include <opencv2/dnn.hpp>

#include <array>

namespace countersign {
namespace {

/// y = relu(x * W' + b) with 3 inputs and 2 outputs.
Bytes smallNetwork()
{
    constexpr std::array<std::int64_t, 2> in{1, 3};
    constexpr std::array<std::int64_t, 2> matrix{2, 3};
    constexpr std::array<std::int64_t, 1> bias{2};
    constexpr std::array<std::int64_t, 2> out{1, 2};
    OnnxWriter onnx;
    onnx.addInput("x", in);
    onnx.addWeights("w", matrix, std::array{1.0F, 2.0F, 3.0F, -1.0F, -1.0F, -1.0F});
    onnx.addWeights("b", bias, std::array{0.5F, 0.5F});
    onnx.addNode("Gemm", {"x", "w", "b"}, "g", {}, {{"transB", 1}});
    onnx.addNode("Relu", {"g"}, "y");
    onnx.addOutput("y", out);
    return onnx.finish();
}

TEST(OnnxWriter, WritesWhatOpenCvReadsAndComputes)
{
    const Bytes model = smallNetwork();
    cv::dnn::Net net =
        cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.data()), model.size());
    net.setInput(cv::Mat{(cv::Mat_<float>(1, 3) << 1, 10, 100)});
    const cv::Mat y = net.forward();
    EXPECT_FLOAT_EQ(y.at<float>(0), 321.5F);
    EXPECT_FLOAT_EQ(y.at<float>(1), 0.0F);
}

TEST(OnnxWriter, WritesTheSameBytesEachTime) { EXPECT_EQ(smallNetwork(), smallNetwork()); }

TEST(OnnxWriter, WritesALengthOfSeveralBytes)
{
    OnnxWriter onnx;
    const std::array<std::int64_t, 1> dimensions{300};
    onnx.addWeights("w", dimensions, std::vector<float>(300, 1.0F));
    // 300 as a varint: the example of the Protocol Buffers documentation.
    EXPECT_NE(toHex(onnx.finish()).find("ac02"), std::string::npos);
}

} // namespace
} // namespace countersign
