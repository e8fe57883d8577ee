#include "vision/shape_predictor_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace countersign {
namespace {

constexpr std::size_t shapeLength = std::size_t{2} * 68;
constexpr std::int64_t fileVersion = 1;
constexpr std::size_t mostStages = 64;
constexpr std::size_t mostTrees = 4096;
constexpr std::size_t mostLeaves = 1024;
constexpr std::size_t mostProbes = 65535;
constexpr double largestNumber = 1e4; ///< so that sums over all trees stay finite

/// Reads dlib's serialisation. After the first thing that makes no sense every read yields 0 and
/// `isGood()` is false, so that the readers below need to look only where a count decides.
class Cursor {
public:
    explicit Cursor(ByteView bytes) : bytes_{bytes} {}

    [[nodiscard]] bool isGood() const { return good_; }
    [[nodiscard]] bool isAtEnd() const { return at_ == bytes_.size(); }
    [[nodiscard]] std::size_t position() const { return at_; }
    void reject() { good_ = false; }

    /// A control byte (bit 7: negative, low four bits: how many bytes follow), then the magnitude,
    /// least significant byte first.
    std::int64_t integer()
    {
        if (!good_ || at_ >= bytes_.size()) return refuse();
        const auto control = std::to_integer<unsigned>(bytes_[at_]);
        const std::size_t length = control & 0x0FU;
        if ((control & 0x70U) != 0 || length > 8 || length > bytes_.size() - at_ - 1)
            return refuse();
        ++at_;
        std::uint64_t magnitude = 0;
        for (std::size_t i = 0; i < length; ++i)
            magnitude |= std::to_integer<std::uint64_t>(bytes_[at_ + i]) << (8 * i);
        at_ += length;
        if (magnitude > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return refuse();
        const auto value = static_cast<std::int64_t>(magnitude);
        return (control & 0x80U) != 0 ? -value : value;
    }

    /// Mantissa and binary exponent as two integers.
    float number()
    {
        const std::int64_t mantissa = integer();
        const std::int64_t exponent = integer();
        if (mantissa == 0) return 0;
        if (exponent < -300 || exponent > 60) { // infinities and NaN are written as 32000 and above
            refuse();
            return 0;
        }
        const double power =
            std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52U);
        const double value = static_cast<double>(mantissa) * power;
        if (std::abs(value) > largestNumber) {
            refuse();
            return 0;
        }
        return static_cast<float>(value);
    }

    /// A count from `least` to `most`.
    std::size_t count(std::size_t least, std::size_t most)
    {
        const std::int64_t value = integer();
        if (value < 0 || static_cast<std::uint64_t>(value) < least ||
            static_cast<std::uint64_t>(value) > most) {
            refuse();
            return 0;
        }
        return static_cast<std::size_t>(value);
    }

    /// A column of `length` numbers, written after its size as minus rows, minus columns.
    void column(float* out, std::size_t length)
    {
        const std::int64_t rows = integer();
        const std::int64_t columns = integer();
        if (std::abs(rows) != static_cast<std::int64_t>(length) || std::abs(columns) != 1) {
            refuse();
            return;
        }
        for (std::size_t i = 0; i < length; ++i)
            out[i] = number();
    }

private:
    std::int64_t refuse()
    {
        good_ = false;
        return 0;
    }

    ByteView bytes_;
    std::size_t at_{0};
    bool good_{true};
};

/// One tree: its splits, then its leaves. `leaves` is 0 until the first tree has set it.
void readTree(
    Cursor& cursor,
    std::size_t& leaves,
    std::vector<ShapePredictor::Split>& splits,
    std::vector<float>& moves)
{
    const std::size_t splitCount =
        leaves == 0 ? cursor.count(1, mostLeaves - 1) : cursor.count(leaves - 1, leaves - 1);
    for (std::size_t i = 0; i < splitCount; ++i) {
        ShapePredictor::Split split;
        split.first = static_cast<std::uint16_t>(cursor.count(0, mostProbes - 1));
        split.second = static_cast<std::uint16_t>(cursor.count(0, mostProbes - 1));
        split.threshold = cursor.number();
        splits.push_back(split);
    }
    const std::size_t leafCount = cursor.count(splitCount + 1, splitCount + 1);
    if (!std::has_single_bit(leafCount)) cursor.reject();
    leaves = leafCount;
    for (std::size_t i = 0; i < leafCount && cursor.isGood(); ++i) {
        moves.resize(moves.size() + shapeLength);
        cursor.column(moves.data() + moves.size() - shapeLength, shapeLength);
    }
}

bool readsOnlyItsProbes(const ShapePredictor::Stage& stage)
{
    return std::all_of(stage.splits.begin(), stage.splits.end(), [&](const auto& split) {
        return split.first < stage.probes.size() && split.second < stage.probes.size();
    });
}

void readForests(Cursor& cursor, ShapePredictor& cascade)
{
    cascade.stages.resize(cursor.count(1, mostStages));
    for (ShapePredictor::Stage& stage : cascade.stages) {
        stage.trees = cursor.count(1, mostTrees);
        for (std::size_t tree = 0; tree < stage.trees && cursor.isGood(); ++tree)
            readTree(cursor, cascade.leaves, stage.splits, stage.moves);
    }
}

/// All anchors of all stages come first, then all offsets.
void readProbes(Cursor& cursor, ShapePredictor& cascade)
{
    cursor.count(cascade.stages.size(), cascade.stages.size());
    for (ShapePredictor::Stage& stage : cascade.stages) {
        const std::size_t probes = cursor.count(1, mostProbes);
        for (std::size_t i = 0; i < probes && cursor.isGood(); ++i) {
            const std::size_t anchor = cursor.count(0, shapeLength / 2 - 1);
            stage.probes.push_back({static_cast<std::uint16_t>(anchor), 0, 0});
        }
    }
    cursor.count(cascade.stages.size(), cascade.stages.size());
    for (ShapePredictor::Stage& stage : cascade.stages) {
        cursor.count(stage.probes.size(), stage.probes.size());
        for (ShapePredictor::Probe& probe : stage.probes) {
            probe.x = cursor.number();
            probe.y = cursor.number();
        }
        if (!readsOnlyItsProbes(stage)) cursor.reject();
    }
}

} // namespace

Result<ShapePredictor> readShapePredictor(ByteView file)
{
    Cursor cursor{file};
    ShapePredictor cascade;
    if (cursor.integer() != fileVersion) cursor.reject();
    cascade.meanShape.resize(shapeLength);
    cursor.column(cascade.meanShape.data(), shapeLength);
    if (cursor.isGood()) readForests(cursor, cascade);
    if (cursor.isGood()) readProbes(cursor, cascade);
    if (!cursor.isGood() || !cursor.isAtEnd())
        return fail(
            ErrorCode::ModelUnusable,
            "landmarks: not a shape predictor of 68 points, at byte " +
                std::to_string(cursor.position()));
    return cascade;
}

} // namespace countersign
