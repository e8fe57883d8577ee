#include "vision/landmark_model.h"

#include "vision/move_sum.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

namespace countersign {
namespace {

constexpr std::size_t points = LandmarkCascade::points;
static_assert(points == std::tuple_size_v<Landmarks>);

/// A rotation with scale: (x, y) becomes (a x - b y, b x + a y).
struct Similarity {
    float a{1};
    float b{0};
};

/// The least-squares similarity between two shapes, without its shift.
Similarity similarityBetween(std::span<const float> from, const LandmarkShape& to)
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
/// How the model is fed, no threshold: what is too dark is QualityPolicy's.
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
            // NOLINTNEXTLINE(bugprone-incorrect-roundings): nothing here is negative
            seen_[i] = static_cast<std::int16_t>(gain_ * luma + 0.5F);
        }
    }

    /// Lets a group of trees, from `first` on, choose their leaves, and asks for these leaves'
    /// moves.
    void choose(const LandmarkCascade::Stage& stage, std::size_t first)
    {
        ChosenMoves& chosen = groups_.at(current_);
        const std::size_t leaves = cascade_.leaves;
        const std::size_t splits = leaves - 1;
        const LandmarkCascade::Split* tree = stage.splits.data() + first * splits;
        chosen.count = std::min(ChosenMoves::most, cascade_.trees - first);
        for (std::size_t i = 0; i < chosen.count; ++i, tree += splits) {
            std::size_t node = 0;
            while (node < splits) {
                const int brighter = seen_[tree[node].first] - seen_[tree[node].second];
                node = 2 * node + 2 - static_cast<std::size_t>(brighter > tree[node].above);
            }
            const std::size_t leaf = (first + i) * leaves + node - splits;
            chosen.units[i] = unitOf(stage.exponents[leaf]);
            chosen.moves[i] = &stage.moves[leaf];
            askFor(*chosen.moves[i]);
        }
    }

    /// Adds the moves that were chosen before those that were chosen last.
    void addEarlier()
    {
        current_ = 1 - current_;
        addMoves_(groups_.at(current_), shape_);
        groups_.at(current_).count = 0;
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
    /// Into the second cache: asking for the nearest one keeps more of the few lines busy that a
    /// processor can wait for at once, and then it waits here.
    static void askFor(const LandmarkCascade::Move& move)
    {
        constexpr std::size_t line = 64;
        constexpr int secondCache = 2;
        const auto* bytes = reinterpret_cast<const char*>(&move);
        for (std::size_t at = 0; at < sizeof move; at += line)
            __builtin_prefetch(bytes + at, 0, secondCache);
        __builtin_prefetch(bytes + sizeof move - 1, 0, secondCache);
    }

    static float unitOf(int exponent)
    {
        // A step is 2^exponent, and the 24 bits are read into the upper ones of 32.
        constexpr int bias = 127;
        return std::bit_cast<float>((bias + exponent - 8) << 23);
    }

    const LandmarkCascade& cascade_;
    const GreyImage& image_;
    PixelBox face_;
    float gain_;
    AddMoves addMoves_{fastestAddMoves()};
    LandmarkShape shape_{};
    std::vector<std::int16_t> seen_;
    std::array<ChosenMoves, 2> groups_{}; ///< both empty between two stages
    std::size_t current_{0};
};

/// One stage for all runs: each looks at the picture, every tree chooses its leaf for each, and the
/// leaves' moves are added. These lie scattered over megabytes, so those of one group of trees are
/// asked for while those of the group before are added; and runs from nearly the same box mostly
/// choose the same leaves, which then are fetched once.
void apply(const LandmarkCascade& cascade, std::size_t stageNumber, std::span<Run> runs)
{
    const LandmarkCascade::Stage& stage = cascade.stages.at(stageNumber);
    for (Run& run : runs)
        run.readProbes(stage);
    for (std::size_t first = 0; first < cascade.trees; first += ChosenMoves::most) {
        for (Run& run : runs)
            run.choose(stage, first);
        for (Run& run : runs)
            run.addEarlier();
    }
    for (Run& run : runs)
        run.addEarlier();
}

} // namespace

Landmarks LandmarkModel::locate(const GreyImage& image, PixelBox face) const
{
    Run run{cascade_, image, face, 1};
    for (std::size_t i = 0; i < cascade_.stageCount; ++i)
        apply(cascade_, i, {&run, 1});
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
    for (std::size_t i = 0; i < cascade_.stageCount; ++i)
        apply(cascade_, i, runs);
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
