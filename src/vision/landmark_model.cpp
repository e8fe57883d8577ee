#include "vision/landmark_model.h"

#include "base/contract.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countersign {
namespace {

constexpr std::size_t points = std::tuple_size_v<Landmarks>;
using Shape = std::array<float, 2 * points>;

/// A rotation with scale: (x, y) becomes (a x - b y, b x + a y).
struct Similarity {
    float a{1};
    float b{0};
};

/// The least-squares similarity between two shapes, without its shift.
Similarity similarityBetween(const std::vector<float>& from, const Shape& to)
{
    ImagePoint fromMean;
    ImagePoint toMean;
    for (std::size_t i = 0; i < points; ++i) {
        fromMean.x += static_cast<double>(from[2 * i]) / points;
        fromMean.y += static_cast<double>(from[2 * i + 1]) / points;
        toMean.x += static_cast<double>(to[2 * i]) / points;
        toMean.y += static_cast<double>(to[2 * i + 1]) / points;
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

/// What each probe of the stage sees; black outside the picture.
void readProbes(
    const GreyImage& image,
    PixelBox face,
    const Shape& shape,
    Similarity turn,
    const LandmarkCascade::Stage& stage,
    float gain,
    std::vector<std::int16_t>& seen)
{
    const float scaleX = static_cast<float>(face.width - 1);
    const float scaleY = static_cast<float>(face.height - 1);
    const float left = static_cast<float>(face.x) + 0.5F;
    const float top = static_cast<float>(face.y) + 0.5F;
    const auto width = static_cast<float>(image.width());
    const auto height = static_cast<float>(image.height());
    const std::uint8_t* pixels = image.pixels();
    seen.resize(stage.probes.size());
    for (std::size_t i = 0; i < stage.probes.size(); ++i) {
        const LandmarkCascade::Probe& probe = stage.probes[i];
        const std::size_t anchor = std::size_t{2} * probe.anchor;
        const float x = (shape[anchor] + turn.a * probe.x - turn.b * probe.y) * scaleX + left;
        const float y = (shape[anchor + 1] + turn.b * probe.x + turn.a * probe.y) * scaleY + top;
        const bool isInside = x >= 0 && y >= 0 && x < width && y < height;
        const std::ptrdiff_t at = isInside ? static_cast<std::ptrdiff_t>(y) * image.width() +
                                                 static_cast<std::ptrdiff_t>(x)
                                           : 0;
        const float luma = isInside ? static_cast<float>(pixels[at]) : 0.0F;
        seen[i] = static_cast<std::int16_t>(gain * luma + 0.5F);
    }
}

/// Lets every tree choose its leaf and adds the leaves' moves to `shape`.
void applyTrees(
    const LandmarkCascade::Stage& stage,
    std::size_t leaves,
    const std::vector<std::int16_t>& seen,
    std::vector<const std::int16_t*>& chosen,
    Shape& shape)
{
    chosen.resize(stage.trees);
    const std::size_t splits = leaves - 1;
    for (std::size_t tree = 0; tree < stage.trees; ++tree) {
        const LandmarkCascade::Split* split = stage.splits.data() + tree * splits;
        std::size_t node = 0;
        while (node < splits) {
            const int brighter = seen[split[node].first] - seen[split[node].second];
            node = 2 * node + (brighter > split[node].above ? 1 : 2);
        }
        const std::int16_t* move =
            stage.moves.data() + (tree * leaves + node - splits) * shape.size();
        chosen[tree] = move;
        // The leaves lie scattered over megabytes: ask for all before the first is needed.
        for (std::size_t i = 0; i < shape.size(); i += 32)
            __builtin_prefetch(move + i);
    }
    std::array<std::int32_t, 2 * points> sum{};
    for (const std::int16_t* move : chosen)
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += move[i];
    for (std::size_t i = 0; i < shape.size(); ++i)
        shape[i] += static_cast<float>(sum[i]) * stage.moveUnit;
}

} // namespace

LandmarkModel::LandmarkModel(LandmarkCascade cascade) : cascade_{std::move(cascade)}
{
    expects(cascade_.meanShape.size() == 2 * points, "a cascade of 68 points");
}

Landmarks LandmarkModel::locate(const GreyImage& image, PixelBox face) const
{
    Shape shape{};
    std::copy(cascade_.meanShape.begin(), cascade_.meanShape.end(), shape.begin());
    const float gain = exposureGain(image, face);
    std::vector<std::int16_t> seen;
    std::vector<const std::int16_t*> chosen;
    for (const LandmarkCascade::Stage& stage : cascade_.stages) {
        const Similarity turn = similarityBetween(cascade_.meanShape, shape);
        readProbes(image, face, shape, turn, stage, gain, seen);
        applyTrees(stage, cascade_.leavesPerTree, seen, chosen, shape);
    }
    Landmarks landmarks;
    for (std::size_t i = 0; i < points; ++i)
        landmarks.at(i) = {
            face.x + static_cast<double>(shape[2 * i]) * (face.width - 1),
            face.y + static_cast<double>(shape[2 * i + 1]) * (face.height - 1)};
    return landmarks;
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
    Landmarks mean{};
    for (const ImagePoint shift : shifts) {
        PixelBox shifted = start;
        shifted.x += static_cast<int>(std::lround(shift.x * face.width));
        shifted.y += static_cast<int>(std::lround(shift.y * face.height));
        const Landmarks run = locate(image, shifted);
        for (std::size_t i = 0; i < points; ++i) {
            mean.at(i).x += run.at(i).x / shifts.size();
            mean.at(i).y += run.at(i).y / shifts.size();
        }
    }
    return mean;
}

} // namespace countersign
