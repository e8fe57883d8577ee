#include "vision/landmark_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <vector>

namespace countersign {
namespace {

constexpr std::size_t points = LandmarkCascade::points;
static_assert(points == std::tuple_size_v<Landmarks>);

using Shape = std::array<float, LandmarkCascade::shapeLength>;

/// A rotation with scale: (x, y) becomes (a x - b y, b x + a y).
struct Similarity {
    float a{1};
    float b{0};
};

/// The least-squares similarity between two shapes, without its shift.
Similarity similarityBetween(std::span<const float> from, const Shape& to)
{
    ImagePoint fromMean;
    ImagePoint toMean;
    for (std::size_t i = 0; i < points; ++i) {
        fromMean.x += static_cast<double>(from[2 * i]);
        fromMean.y += static_cast<double>(from[2 * i + 1]);
        toMean.x += static_cast<double>(to[2 * i]);
        toMean.y += static_cast<double>(to[2 * i + 1]);
    }
    for (ImagePoint* mean : {&fromMean, &toMean}) {
        mean->x /= points;
        mean->y /= points;
    }
    double along = 0;
    double across = 0;
    double squares = 0;
    for (std::size_t i = 0; i < points; ++i) {
        const double fx = static_cast<double>(from[2 * i]) - fromMean.x;
        const double fy = static_cast<double>(from[2 * i + 1]) - fromMean.y;
        const double tx = static_cast<double>(to[2 * i]) - toMean.x;
        const double ty = static_cast<double>(to[2 * i + 1]) - toMean.y;
        along += fx * tx + fy * ty;
        across += fx * ty - fy * tx;
        squares += fx * fx + fy * fy;
    }
    if (!(squares > 0)) return {};
    return {static_cast<float>(along / squares), static_cast<float>(across / squares)};
}

/// How much brighter the face must be made to look as the training pictures did: the trees compare
/// differences with fixed numbers, and in a dark picture all differences are small (a turn of 28
/// degrees of p01 in the dark was placed as 20 without this, and as 25 with it). Bright faces stay.
float exposureGain(const GreyImage& image, PixelBox face)
{
    constexpr int samplesPerSide = 16;
    constexpr double usualBrightness = 140;
    constexpr double largestGain = 4;
    double sum = 0;
    int count = 0;
    for (int row = 0; row < samplesPerSide; ++row) {
        for (int column = 0; column < samplesPerSide; ++column) {
            const int x = face.x + face.width * (2 * column + 1) / (2 * samplesPerSide);
            const int y = face.y + face.height * (2 * row + 1) / (2 * samplesPerSide);
            if (x < 0 || y < 0 || x >= image.width() || y >= image.height()) continue;
            sum += image.pixels()[static_cast<std::ptrdiff_t>(y) * image.width() + x];
            ++count;
        }
    }
    if (count == 0) return 1;
    return static_cast<float>(std::clamp(usualBrightness * count / (sum + 1), 1.0, largestGain));
}

/// Four coordinates, or what becomes of them: the compiler's vectors, on every processor.
using Floats = float __attribute__((vector_size(16)));
using Integers = std::int32_t __attribute__((vector_size(16)));
using Shorts = std::int16_t __attribute__((vector_size(16)));
using Octets = std::uint8_t __attribute__((vector_size(16)));
static_assert(std::tuple_size_v<Shape> % 8 == 0);

/// One run of the cascade from one box. The arithmetic is dlib's, operation by operation and in its
/// order, for the reason in landmark_file.h.
class Run {
public:
    Run(const LandmarkCascade& cascade, const GreyImage& image, PixelBox face, float gain)
        : cascade_{cascade}, image_{image}, face_{face}, gain_{gain},
          seen_(cascade.stages.front().probeX.size())
    {
        std::copy(cascade.meanShape.begin(), cascade.meanShape.end(), shape_.begin());
    }

    /// One stage: looks at the picture, lets every tree choose its leaf, and adds the leaves'
    /// moves. These lie scattered over megabytes, so those of one group of trees are asked for
    /// while those of the group before, which have come into the nearest cache meanwhile, are
    /// added.
    void apply(const LandmarkCascade::Stage& stage)
    {
        readProbes(stage);
        std::array<Chosen, 2> groups;
        std::size_t current = 0;
        for (std::size_t first = 0; first < cascade_.trees; first += treesAtOnce) {
            choose(stage, first, groups.at(current));
            current = 1 - current;
            add(groups.at(current));
        }
        add(groups.at(1 - current));
    }

    [[nodiscard]] Landmarks landmarks() const
    {
        Landmarks placed;
        for (std::size_t i = 0; i < points; ++i)
            placed.at(i) = {
                face_.x + static_cast<double>(shape_[2 * i]) * (face_.width - 1),
                face_.y + static_cast<double>(shape_[2 * i + 1]) * (face_.height - 1)};
        return placed;
    }

private:
    static constexpr std::size_t treesAtOnce = 32;

    /// The leaves of a group of trees.
    struct Chosen {
        std::array<const LandmarkCascade::Move*, treesAtOnce> moves;
        std::array<Floats, treesAtOnce> units;
        std::size_t count{0};
    };

    void choose(const LandmarkCascade::Stage& stage, std::size_t first, Chosen& chosen) const
    {
        const std::size_t leaves = cascade_.leaves;
        const std::size_t splits = leaves - 1;
        const LandmarkCascade::Split* tree = stage.splits.data() + first * splits;
        chosen.count = std::min(treesAtOnce, cascade_.trees - first);
        for (std::size_t i = 0; i < chosen.count; ++i, tree += splits) {
            std::size_t node = 0;
            while (node < splits) {
                const int brighter = seen_[tree[node].first] - seen_[tree[node].second];
                node = 2 * node + 2 - static_cast<std::size_t>(brighter > tree[node].above);
            }
            const std::size_t leaf = (first + i) * leaves + node - splits;
            chosen.units[i] = unitsOf(stage.exponents[leaf]);
            chosen.moves[i] = &stage.moves[leaf];
            const auto* move = reinterpret_cast<const char*>(chosen.moves[i]);
            for (std::size_t line = 0; line < sizeof(LandmarkCascade::Move); line += 64)
                __builtin_prefetch(move + line);
        }
    }

    /// Tree by tree for each coordinate, which stays in a register meanwhile.
    void add(const Chosen& chosen)
    {
        constexpr std::size_t groups = 2; // what fits the registers
        std::size_t at = 0;
        for (; at + 8 * groups <= shape_.size(); at += 8 * groups)
            addSome<groups>(chosen, at);
        for (; at < shape_.size(); at += 8)
            addSome<1>(chosen, at);
    }

    /// What each probe of the stage sees; black outside the picture.
    void readProbes(const LandmarkCascade::Stage& stage)
    {
        const Similarity turn = similarityBetween(cascade_.meanShape, shape_);
        const double scaleX = face_.width - 1;
        const double scaleY = face_.height - 1;
        const double left = face_.x + 0.5;
        const double top = face_.y + 0.5;
        const double width = image_.width();
        const double height = image_.height();
        const std::uint8_t* pixels = image_.pixels();
        for (std::size_t i = 0; i < seen_.size(); ++i) {
            const float* anchor = shape_.data() + std::size_t{2} * stage.probeAnchor[i];
            const float dx = turn.a * stage.probeX[i] - turn.b * stage.probeY[i];
            const float dy = turn.b * stage.probeX[i] + turn.a * stage.probeY[i];
            const double x = static_cast<double>(dx + anchor[0]) * scaleX + left;
            const double y = static_cast<double>(dy + anchor[1]) * scaleY + top;
            const bool isInside = x >= 0 && y >= 0 && x < width && y < height;
            const std::ptrdiff_t at = isInside ? static_cast<std::ptrdiff_t>(y) * image_.width() +
                                                     static_cast<std::ptrdiff_t>(x)
                                               : 0;
            const float luma = isInside ? static_cast<float>(pixels[at]) : 0.0F;
            seen_[i] = static_cast<std::int16_t>(gain_ * luma + 0.5F);
        }
    }

    static Floats unitsOf(int exponent)
    {
        // A step is 2^exponent, and the 24 bits are read into the upper ones of 32.
        constexpr int bias = 127;
        const auto unit = std::bit_cast<float>((bias + exponent - 8) << 23);
        const Floats units{unit, unit, unit, unit};
        return units;
    }

    /// `Groups` times eight coordinates from `at` on.
    template <std::size_t Groups>
    void addSome(const Chosen& chosen, std::size_t at)
    {
        const Octets zeros{};
        std::array<Floats, 2 * Groups> sum;
        std::memcpy(sum.data(), shape_.data() + at, sizeof sum);
        for (std::size_t i = 0; i < chosen.count; ++i) {
            const std::int16_t* upperHere = chosen.moves[i]->upper.data() + at;
            const std::uint8_t* lowerHere = chosen.moves[i]->lower.data() + at;
            const Floats units = chosen.units[i];
            for (std::size_t group = 0; group < Groups; ++group) {
                Shorts upper;
                Octets lower{};
                std::memcpy(&upper, upperHere + 8 * group, sizeof upper);
                std::memcpy(&lower, lowerHere + 8 * group, 8);
                const Octets spread = __builtin_shufflevector(
                    zeros, lower, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
                Shorts low;
                std::memcpy(&low, &spread, sizeof low);
                const Shorts first = __builtin_shufflevector(low, upper, 0, 8, 1, 9, 2, 10, 3, 11);
                const Shorts second =
                    __builtin_shufflevector(low, upper, 4, 12, 5, 13, 6, 14, 7, 15);
                sum[2 * group] += __builtin_convertvector(asIntegers(first), Floats) * units;
                sum[2 * group + 1] += __builtin_convertvector(asIntegers(second), Floats) * units;
            }
        }
        std::memcpy(shape_.data() + at, sum.data(), sizeof sum);
    }

    static Integers asIntegers(Shorts pairs)
    {
        Integers whole;
        std::memcpy(&whole, &pairs, sizeof whole);
        return whole;
    }

    const LandmarkCascade& cascade_;
    const GreyImage& image_;
    PixelBox face_;
    float gain_;
    Shape shape_{};
    std::vector<std::int16_t> seen_;
};

} // namespace

Landmarks LandmarkModel::locate(const GreyImage& image, PixelBox face) const
{
    Run run{cascade_, image, face, 1};
    for (std::size_t i = 0; i < cascade_.stageCount; ++i)
        run.apply(cascade_.stages.at(i));
    return run.landmarks();
}

Landmarks LandmarkModel::locateSteadily(const GreyImage& image, PixelBox face) const
{
    // Three directions at equal angles, so that the shifts cancel; 4 % of the box is within what
    // the cascade was trained to correct.
    constexpr std::array<ImagePoint, 3> shifts{{{0, -0.04}, {0.035, 0.02}, {-0.035, 0.02}}};
    // A slightly tighter box: from a full one the cascade does not notice that the wrinkled lids of
    // an old person are shut (openness then 0.9 of open instead of 0.7; measured on p03).
    constexpr double tighter = 0.93;
    PixelBox start = face;
    start.width = static_cast<int>(std::lround(tighter * face.width));
    start.height = static_cast<int>(std::lround(tighter * face.height));
    start.x += (face.width - start.width) / 2;
    start.y += (face.height - start.height) / 2;
    const float gain = exposureGain(image, start);
    std::vector<Run> runs;
    runs.reserve(shifts.size());
    for (const ImagePoint shift : shifts) {
        PixelBox shifted = start;
        shifted.x += static_cast<int>(std::lround(shift.x * face.width));
        shifted.y += static_cast<int>(std::lround(shift.y * face.height));
        runs.emplace_back(cascade_, image, shifted, gain);
    }
    // Side by side, so that a stage's trees are fetched once for all.
    for (std::size_t i = 0; i < cascade_.stageCount; ++i)
        for (Run& run : runs)
            run.apply(cascade_.stages.at(i));
    Landmarks mean{};
    for (const Run& run : runs) {
        const Landmarks placed = run.landmarks();
        for (std::size_t i = 0; i < points; ++i) {
            mean.at(i).x += placed.at(i).x / shifts.size();
            mean.at(i).y += placed.at(i).y / shifts.size();
        }
    }
    return mean;
}

} // namespace countersign
