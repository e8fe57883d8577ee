#include "vision/landmark_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string_view>

namespace countersign {
namespace {

static_assert(std::endian::native == std::endian::little, "the file is used as it lies on disk");

constexpr std::string_view magic = "CSFACE68";
constexpr std::uint32_t fileVersion = 1;
constexpr std::size_t alignment = 64;
constexpr std::size_t mostTrees = 4096;
constexpr std::size_t mostLeaves = 1024;
constexpr std::size_t mostProbes = 65535;
constexpr float largestNumber = 1e4F; ///< so that sums over all trees stay finite
constexpr int finestExponent = -34;
constexpr int coarsestExponent = -10; ///< a step of a thousandth of the box

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t stages;
    std::uint32_t trees;
    std::uint32_t leaves;
    std::uint32_t probes;
    std::array<std::uint32_t, 9> zeros;
};
static_assert(sizeof(Header) == alignment);

tl::unexpected<Error> refused(const char* why)
{
    return fail(ErrorCode::ModelUnusable, std::string{"landmark file: "} + why);
}

std::size_t padded(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

template <typename T>
void append(Bytes& out, std::span<const T> items)
{
    const ByteView bytes = std::as_bytes(items);
    out.insert(out.end(), bytes.begin(), bytes.end());
    out.resize(padded(out.size()));
}

/// Probes are differences of 8-bit values, so only the integer part of a threshold matters.
std::int16_t wholeThreshold(float value)
{
    return static_cast<std::int16_t>(std::floor(std::clamp(value, -1000.0F, 1000.0F)));
}

/// In steps of 2^exponent, inexact ones to the odd neighbour.
std::int32_t oddSteps(float value, int exponent)
{
    const double exact = std::ldexp(static_cast<double>(value), -exponent);
    const double below = std::floor(exact);
    const auto steps = static_cast<std::int32_t>(below);
    return below != exact && steps % 2 == 0 ? steps + 1 : steps;
}

/// The finest step by which 24 bits reach the largest of `move`.
int exponentOf(std::span<const float> move)
{
    float largest = 0;
    for (const float value : move)
        largest = std::max(largest, std::abs(value));
    int exponent = finestExponent;
    while (exponent < coarsestExponent && largest >= std::ldexp(1.0F, 23 + exponent) * 0.999F)
        ++exponent;
    return exponent;
}

LandmarkCascade::Move inSteps(std::span<const float> move, int exponent)
{
    LandmarkCascade::Move result{};
    for (std::size_t i = 0; i < move.size(); ++i) {
        const std::int32_t steps = oddSteps(move[i], exponent);
        result.upper.at(i) = static_cast<std::int16_t>(steps >> 8);
        result.lower.at(i) = static_cast<std::uint8_t>(steps & 0xFF);
    }
    return result;
}

void appendStage(Bytes& out, const ShapePredictor::Stage& stage)
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<std::uint16_t> anchors;
    for (const ShapePredictor::Probe& probe : stage.probes) {
        x.push_back(probe.x);
        y.push_back(probe.y);
        anchors.push_back(probe.anchor);
    }
    append<float>(out, x);
    append<float>(out, y);
    append<std::uint16_t>(out, anchors);

    std::vector<LandmarkCascade::Split> splits;
    splits.reserve(stage.splits.size());
    for (const ShapePredictor::Split& split : stage.splits)
        splits.push_back({split.first, split.second, wholeThreshold(split.threshold)});
    append<LandmarkCascade::Split>(out, splits);

    constexpr std::size_t length = LandmarkCascade::shapeLength;
    std::vector<std::int8_t> exponents;
    std::vector<LandmarkCascade::Move> moves;
    for (std::size_t at = 0; at < stage.moves.size(); at += length) {
        const std::span<const float> move{stage.moves.data() + at, length};
        const int exponent = exponentOf(move);
        exponents.push_back(static_cast<std::int8_t>(exponent));
        moves.push_back(inSteps(move, exponent));
    }
    append<std::int8_t>(out, exponents);
    append<LandmarkCascade::Move>(out, moves);
}

bool areAlike(const ShapePredictor& predictor)
{
    const auto& first = predictor.stages.front();
    return std::all_of(predictor.stages.begin(), predictor.stages.end(), [&](const auto& stage) {
        return stage.trees == first.trees && stage.probes.size() == first.probes.size();
    });
}

bool areMovable(const ShapePredictor& predictor)
{
    const float reach = std::ldexp(1.0F, 22 + coarsestExponent);
    return std::all_of(predictor.stages.begin(), predictor.stages.end(), [&](const auto& stage) {
        return std::all_of(stage.moves.begin(), stage.moves.end(), [&](float move) {
            return std::abs(move) < reach;
        });
    });
}

/// Hands out the parts one after the other; the caller has checked the size of the whole.
class Parts {
public:
    explicit Parts(ByteView file) : rest_{file} {}

    template <typename T>
    std::span<const T> take(std::size_t count)
    {
        const std::span<const T> part{reinterpret_cast<const T*>(rest_.data()), count};
        rest_ = rest_.subspan(padded(part.size_bytes()));
        return part;
    }

private:
    ByteView rest_;
};

bool isGoodHeader(const Header& header)
{
    return std::string_view{header.magic.data(), header.magic.size()} == magic &&
           header.version == fileVersion && header.stages >= 1 &&
           header.stages <= LandmarkCascade::mostStages && header.trees >= 1 &&
           header.trees <= mostTrees && header.leaves >= 2 && header.leaves <= mostLeaves &&
           std::has_single_bit(header.leaves) && header.probes >= 1 && header.probes <= mostProbes;
}

std::size_t sizeOf(const Header& header)
{
    const std::size_t leaves = std::size_t{header.trees} * header.leaves;
    const std::size_t splits = leaves - header.trees;
    const std::size_t stage = 2 * padded(header.probes * sizeof(float)) +
                              padded(header.probes * sizeof(std::uint16_t)) +
                              padded(splits * sizeof(LandmarkCascade::Split)) + padded(leaves) +
                              padded(leaves * sizeof(LandmarkCascade::Move));
    return sizeof(Header) + padded(LandmarkCascade::shapeLength * sizeof(float)) +
           header.stages * stage;
}

bool areFinite(std::span<const float> numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](float number) {
        return std::abs(number) <= largestNumber; // false for NaN as well
    });
}

bool isSound(const LandmarkCascade::Stage& stage)
{
    const std::size_t probes = stage.probeAnchor.size();
    return areFinite(stage.probeX) && areFinite(stage.probeY) &&
           std::all_of(
               stage.probeAnchor.begin(),
               stage.probeAnchor.end(),
               [](std::uint16_t anchor) { return anchor < LandmarkCascade::points; }) &&
           std::all_of(
               stage.splits.begin(),
               stage.splits.end(),
               [&](const auto& split) { return split.first < probes && split.second < probes; }) &&
           std::all_of(stage.exponents.begin(), stage.exponents.end(), [](std::int8_t exponent) {
               return exponent >= finestExponent && exponent <= coarsestExponent;
           });
}

} // namespace

Result<Bytes> writeLandmarkFile(const ShapePredictor& predictor)
{
    if (predictor.stages.empty() || predictor.stages.size() > LandmarkCascade::mostStages ||
        !areAlike(predictor) || !areMovable(predictor))
        return refused("the shape predictor's stages do not fit its layout");
    Header header{};
    std::copy(magic.begin(), magic.end(), header.magic.begin());
    header.version = fileVersion;
    header.stages = static_cast<std::uint32_t>(predictor.stages.size());
    header.trees = static_cast<std::uint32_t>(predictor.stages.front().trees);
    header.leaves = static_cast<std::uint32_t>(predictor.leaves);
    header.probes = static_cast<std::uint32_t>(predictor.stages.front().probes.size());
    Bytes out;
    out.reserve(sizeOf(header));
    append<Header>(out, {&header, 1});
    append<float>(out, predictor.meanShape);
    for (const ShapePredictor::Stage& stage : predictor.stages)
        appendStage(out, stage);
    return out;
}

Result<LandmarkCascade> viewLandmarkFile(ByteView file)
{
    if (reinterpret_cast<std::uintptr_t>(file.data()) % 16 != 0) return refused("not aligned");
    Header header{};
    if (file.size() < sizeof header) return refused("too short");
    std::memcpy(&header, file.data(), sizeof header);
    if (!isGoodHeader(header)) return refused("not one of 68 points, version 1");
    if (file.size() != sizeOf(header)) return refused("its size is not what its header says");

    LandmarkCascade cascade;
    cascade.stageCount = header.stages;
    cascade.trees = header.trees;
    cascade.leaves = header.leaves;
    Parts parts{file.subspan(sizeof header)};
    cascade.meanShape = parts.take<float>(LandmarkCascade::shapeLength);
    bool isGood = areFinite(cascade.meanShape);
    const std::size_t leaves = cascade.trees * cascade.leaves;
    for (std::size_t i = 0; i < cascade.stageCount; ++i) {
        LandmarkCascade::Stage& stage = cascade.stages.at(i);
        stage.probeX = parts.take<float>(header.probes);
        stage.probeY = parts.take<float>(header.probes);
        stage.probeAnchor = parts.take<std::uint16_t>(header.probes);
        stage.splits = parts.take<LandmarkCascade::Split>(leaves - cascade.trees);
        stage.exponents = parts.take<std::int8_t>(leaves);
        stage.moves = parts.take<LandmarkCascade::Move>(leaves);
        isGood = isGood && isSound(stage);
    }
    if (!isGood) return refused("it names a probe, a point or a number that cannot be");
    return cascade;
}

} // namespace countersign
