#include "reference_landmarks.h"

#include <cmath>

namespace countersign {
namespace {

using Shape = std::vector<float>;

struct Similarity {
    float a{1};
    float b{0};
};

Similarity similarityBetween(const Shape& from, const Shape& to)
{
    const std::size_t points = from.size() / 2;
    double fx = 0;
    double fy = 0;
    double tx = 0;
    double ty = 0;
    for (std::size_t i = 0; i < points; ++i) {
        fx += static_cast<double>(from[2 * i]);
        fy += static_cast<double>(from[2 * i + 1]);
        tx += static_cast<double>(to[2 * i]);
        ty += static_cast<double>(to[2 * i + 1]);
    }
    const auto count = static_cast<double>(points);
    double along = 0;
    double across = 0;
    double squares = 0;
    for (std::size_t i = 0; i < points; ++i) {
        const double ax = static_cast<double>(from[2 * i]) - fx / count;
        const double ay = static_cast<double>(from[2 * i + 1]) - fy / count;
        const double bx = static_cast<double>(to[2 * i]) - tx / count;
        const double by = static_cast<double>(to[2 * i + 1]) - ty / count;
        along += ax * bx + ay * by;
        across += ax * by - ay * bx;
        squares += ax * ax + ay * ay;
    }
    return {static_cast<float>(along / squares), static_cast<float>(across / squares)};
}

/// Black outside the picture.
float luma(const GreyImage& image, double x, double y)
{
    const auto column = static_cast<int>(std::floor(x + 0.5));
    const auto row = static_cast<int>(std::floor(y + 0.5));
    if (column < 0 || row < 0 || column >= image.width() || row >= image.height()) return 0;
    return static_cast<float>(image.pixels()[row * image.width() + column]);
}

} // namespace

Landmarks referenceLandmarks(const ShapePredictor& predictor, const GreyImage& image, PixelBox face)
{
    const double scaleX = face.width - 1;
    const double scaleY = face.height - 1;
    Shape shape = predictor.meanShape;
    for (const ShapePredictor::Stage& stage : predictor.stages) {
        const Similarity turn = similarityBetween(predictor.meanShape, shape);
        std::vector<float> seen;
        for (const ShapePredictor::Probe& probe : stage.probes) {
            const std::size_t anchor = std::size_t{2} * probe.anchor;
            const float x = turn.a * probe.x - turn.b * probe.y + shape[anchor];
            const float y = turn.b * probe.x + turn.a * probe.y + shape[anchor + 1];
            seen.push_back(luma(
                image,
                static_cast<double>(x) * scaleX + face.x,
                static_cast<double>(y) * scaleY + face.y));
        }
        const std::size_t splits = predictor.leaves - 1;
        for (std::size_t tree = 0; tree < stage.trees; ++tree) {
            std::size_t node = 0;
            while (node < splits) {
                const ShapePredictor::Split& split = stage.splits[tree * splits + node];
                const bool isLeft = seen[split.first] - seen[split.second] > split.threshold;
                node = 2 * node + (isLeft ? 1 : 2);
            }
            const std::size_t leaf = tree * predictor.leaves + node - splits;
            for (std::size_t i = 0; i < shape.size(); ++i)
                shape[i] += stage.moves[leaf * shape.size() + i];
        }
    }
    Landmarks landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks.at(i) = {
            face.x + static_cast<double>(shape[2 * i]) * scaleX,
            face.y + static_cast<double>(shape[2 * i + 1]) * scaleY};
    return landmarks;
}

} // namespace countersign
