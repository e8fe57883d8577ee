#include "vision/face_embedding.h"

#include "base/contract.h"
#include "vision/dlib_faces.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <cmath>
#include <string>
#include <utility>

namespace countersign {
namespace {

constexpr std::size_t descriptorLength = 128;

FaceDescriptor descriptorOf(const cv::Mat& output)
{
    const cv::Mat flat = output.reshape(1, 1);
    return {std::vector<float>(flat.ptr<float>(), flat.ptr<float>() + flat.cols)};
}

} // namespace

struct FaceEmbedding::Network {
    cv::dnn::Net net;
};

FaceEmbedding::FaceEmbedding(std::unique_ptr<Network> network) : network_{std::move(network)} {}
FaceEmbedding::~FaceEmbedding() = default;
FaceEmbedding::FaceEmbedding(FaceEmbedding&&) noexcept = default;
FaceEmbedding& FaceEmbedding::operator=(FaceEmbedding&&) noexcept = default;

Result<FaceEmbedding> FaceEmbedding::create(ByteView onnx)
{
    try {
        // The analysis has one thread of its own; OpenCV's pool, which the whole process shares,
        // gains nothing here and takes the other core from the window (reference measurements).
        cv::setNumThreads(1);
        auto network = std::make_unique<Network>();
        network->net =
            cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
        FaceEmbedding embedding{std::move(network)};
        // The first run allocates; it also proves input and output.
        const std::vector<std::uint8_t> grey(std::size_t{3} * chipSide * chipSide, 128);
        if (const auto tried = embedding.describe(grey); !tried) return fail(tried.error());
        return embedding;
    } catch (const cv::Exception& failure) {
        return fail(ErrorCode::ModelUnusable, "face descriptor: " + failure.msg);
    }
}

Result<FaceDescriptor> FaceEmbedding::describe(std::span<const std::uint8_t> chip)
{
    expects(chip.size() == std::size_t{3} * chipSide * chipSide, "chip size");
    try {
        const cv::Mat upright{chipSide, chipSide, CV_8UC3, const_cast<std::uint8_t*>(chip.data())};
        cv::Mat mirrored;
        cv::flip(upright, mirrored, 1);
        std::vector<FaceDescriptor> both;
        for (const cv::Mat& side : {upright, mirrored}) {
            network_->net.setInput(cv::dnn::blobFromImage(side));
            both.push_back(descriptorOf(network_->net.forward()));
        }
        FaceDescriptor mean = meanDescriptor(both);
        if (mean.values.size() != descriptorLength || !isMeasured(descriptorSimilarity(mean, mean)))
            return fail(ErrorCode::ModelUnusable, "the network's output is no face descriptor");
        return mean;
    } catch (const cv::Exception& failure) {
        return fail(ErrorCode::ModelUnusable, "face descriptor: " + failure.msg);
    }
}

double descriptorSimilarity(const FaceDescriptor& a, const FaceDescriptor& b)
{
    if (a.values.empty() || a.values.size() != b.values.size()) return notMeasured;
    double squares = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const double off = static_cast<double>(a.values[i]) - static_cast<double>(b.values[i]);
        squares += off * off;
    }
    return 1 - std::sqrt(squares);
}

FaceDescriptor meanDescriptor(const std::vector<FaceDescriptor>& descriptors)
{
    if (descriptors.empty()) return {};
    const std::size_t length = descriptors.front().values.size();
    std::vector<double> sum(length, 0.0);
    for (const FaceDescriptor& descriptor : descriptors) {
        if (descriptor.values.size() != length) return {};
        for (std::size_t i = 0; i < length; ++i)
            sum[i] += static_cast<double>(descriptor.values[i]);
    }
    FaceDescriptor mean;
    mean.values.reserve(length);
    for (const double value : sum)
        mean.values.push_back(static_cast<float>(value / static_cast<double>(descriptors.size())));
    return mean;
}

} // namespace countersign
