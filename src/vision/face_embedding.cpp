#include "vision/face_embedding.h"

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace countersign {
namespace {

/// What differs between the runs whose mean is taken. The size of the differences is that of the
/// landmarks' own error; what they gain was measured in docs/accuracy.md.
constexpr std::array portraitCuts{
    ChipShift{},
    ChipShift{.mirrored = true},
    ChipShift{.scale = 0.94},
    ChipShift{.scale = 0.94, .mirrored = true},
    ChipShift{.scale = 1.06},
    ChipShift{.scale = 1.06, .mirrored = true}};
constexpr std::size_t liveCuts = 2;
static_assert(portraitCuts.size() % liveCuts == 0, "they are run in pairs");

std::span<const ChipShift> cutsFor(DescriptorCare care)
{
    return care == DescriptorCare::Live ? std::span{portraitCuts}.first(liveCuts)
                                        : std::span{portraitCuts};
}

Error unusable(const std::string& why)
{
    return {ErrorCode::ModelUnusable, "face descriptor: " + why};
}

} // namespace

struct FaceEmbedding::Network {
    cv::dnn::Net net;
    DescriptorFormat format;
    /// Chips in one run: two take 6 % less than one after the other, where the network's layers do
    /// not insist on one.
    std::size_t atOnce{1};

    Network(ByteView onnx, DescriptorFormat wanted)
        : net{cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size())},
          format{wanted}
    {
    }

    /// One descriptor for each chip.
    std::vector<FaceDescriptor> run(const std::vector<FaceChip>& chips)
    {
        std::vector<cv::Mat> pictures;
        for (const FaceChip& chip : chips)
            pictures.emplace_back(
                chip.side(), chip.side(), CV_8UC3, const_cast<std::uint8_t*>(chip.pixels()));
        net.setInput(cv::dnn::blobFromImages(pictures));
        const cv::Mat output = net.forward().reshape(1, static_cast<int>(chips.size()));
        std::vector<FaceDescriptor> descriptors;
        for (int row = 0; row < output.rows; ++row)
            descriptors.push_back(
                {std::vector<float>(output.ptr<float>(row), output.ptr<float>(row) + output.cols)});
        return descriptors;
    }

    /// Proves input and output, and allocates. With grey chips.
    std::vector<FaceDescriptor> tryOut(std::size_t count)
    {
        std::vector<FaceChip> chips;
        for (std::size_t i = 0; i < count; ++i) {
            FaceChip& chip = chips.emplace_back(chipSide(chipLayout(format)));
            std::fill_n(chip.pixels(), 3 * chip.side() * chip.side(), std::uint8_t{128});
        }
        return run(chips);
    }
};

FaceEmbedding::FaceEmbedding(std::unique_ptr<Network> network) : network_{std::move(network)} {}
FaceEmbedding::~FaceEmbedding() = default;
FaceEmbedding::FaceEmbedding(FaceEmbedding&&) noexcept = default;
FaceEmbedding& FaceEmbedding::operator=(FaceEmbedding&&) noexcept = default;

Result<FaceEmbedding> FaceEmbedding::create(ByteView onnx, DescriptorFormat format)
{
    constexpr std::size_t dlibLength = 128;
    constexpr std::size_t shortest = 64;
    constexpr std::size_t longest = 1024;
    std::unique_ptr<Network> network;
    std::size_t length = 0;
    try {
        // The analysis has one thread of its own; OpenCV's pool, which the whole process shares,
        // gains nothing here and takes the other core from the window (reference measurements).
        cv::setNumThreads(1);
        network = std::make_unique<Network>(onnx, format);
        const std::vector<FaceDescriptor> tried = network->tryOut(1);
        length = tried.front().values.size();
        const bool fits = format == DescriptorFormat::Dlib150
                              ? length == dlibLength
                              : length >= shortest && length <= longest;
        if (!fits || !comparableDescriptor(tried, format))
            return fail(unusable("the network's output is none"));
    } catch (const cv::Exception& failure) {
        return fail(unusable(failure.msg));
    }
    try {
        auto pairs = std::make_unique<Network>(onnx, format);
        const std::vector<FaceDescriptor> tried = pairs->tryOut(2);
        if (tried.back().values.size() == length && comparableDescriptor(tried, format)) {
            pairs->atOnce = tried.size();
            network = std::move(pairs);
        }
    } catch (const cv::Exception&) {
        // A network with a fixed first dimension: one at a time.
    }
    return FaceEmbedding{std::move(network)};
}

Result<FaceDescriptor>
FaceEmbedding::describe(const Frame& picture, const Landmarks& landmarks, DescriptorCare care)
{
    try {
        std::vector<FaceDescriptor> runs;
        std::vector<FaceChip> chips;
        for (const ChipShift& shift : cutsFor(care)) {
            chips.push_back(cutChip(picture, landmarks, chipLayout(network_->format), shift));
            if (chips.size() < network_->atOnce) continue;
            for (FaceDescriptor& descriptor : network_->run(chips))
                runs.push_back(std::move(descriptor));
            chips.clear();
        }
        if (auto descriptor = comparableDescriptor(runs, network_->format))
            return std::move(*descriptor);
        return fail(unusable("the network's output is not a number"));
    } catch (const cv::Exception& failure) {
        return fail(unusable(failure.msg));
    }
}

double FaceEmbedding::similarity(const FaceDescriptor& a, const FaceDescriptor& b) const
{
    return descriptorSimilarity(a, b, network_->format);
}

FaceDescriptor FaceEmbedding::fuse(const std::vector<FaceDescriptor>& descriptors) const
{
    return fuseDescriptors(descriptors, network_->format);
}

} // namespace countersign
