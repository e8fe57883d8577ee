#include "vision/area_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>

namespace countersign {
namespace {

/// Which neighbouring source pixels are a target pixel, and how much each of them counts.
struct Axis {
    std::vector<int> first; ///< per target pixel
    std::size_t share{0};   ///< weights per target pixel, as many for each: zeros at the end
    std::vector<float> weights;
};

/// OpenCV's computeResizeAreaTab(): what remains of a pixel below a thousandth does not count.
Axis axisOf(int source, int target)
{
    const double ratio = 1 / (static_cast<double>(target) / source);
    Axis axis;
    axis.share = static_cast<std::size_t>(std::ceil(ratio)) + 1;
    for (int i = 0; i < target; ++i) {
        const double begin = i * ratio;
        const double end = begin + ratio;
        const double cell = std::min(ratio, source - begin);
        const int lastWhole = std::min(static_cast<int>(std::floor(end)), source - 1);
        const int firstWhole = std::min(static_cast<int>(std::ceil(begin)), lastWhole);
        const bool hasPartBefore = firstWhole - begin > 1e-3;
        axis.first.push_back(hasPartBefore ? firstWhole - 1 : firstWhole);
        if (hasPartBefore) axis.weights.push_back(static_cast<float>((firstWhole - begin) / cell));
        for (int k = firstWhole; k < lastWhole; ++k)
            axis.weights.push_back(static_cast<float>(1 / cell));
        if (end - lastWhole > 1e-3)
            axis.weights.push_back(
                static_cast<float>(std::min(std::min(end - lastWhole, 1.0), cell) / cell));
        axis.weights.resize(axis.first.size() * axis.share);
    }
    return axis;
}

using Floats4 = float __attribute__((vector_size(16))); ///< the compiler's vector
using Square = std::array<Floats4, 4>;

/// Rows become columns.
Square transposed(const Square& of)
{
    const Floats4 low01 = __builtin_shufflevector(of[0], of[1], 0, 4, 1, 5);
    const Floats4 high01 = __builtin_shufflevector(of[0], of[1], 2, 6, 3, 7);
    const Floats4 low23 = __builtin_shufflevector(of[2], of[3], 0, 4, 1, 5);
    const Floats4 high23 = __builtin_shufflevector(of[2], of[3], 2, 6, 3, 7);
    return {
        __builtin_shufflevector(low01, low23, 0, 1, 4, 5),
        __builtin_shufflevector(low01, low23, 2, 3, 6, 7),
        __builtin_shufflevector(high01, high23, 0, 1, 4, 5),
        __builtin_shufflevector(high01, high23, 2, 3, 6, 7)};
}

/// Source rows, narrowed to the target's width: four at a time, each in a lane of its own, so that
/// each sum is still made in OpenCV's order.
class NarrowRows {
public:
    NarrowRows(const LumaView& source, Axis across)
        : source_{source}, across_{std::move(across)},
          columns_(wholeSquares(static_cast<std::size_t>(source.width)) + across_.share)
    {
        across_.first.resize(wholeSquares(across_.first.size()));
        across_.weights.resize(across_.first.size() * across_.share);
        for (std::vector<float>& row : wide_)
            row.resize(wholeSquares(static_cast<std::size_t>(source.width)));
        for (std::vector<float>& row : narrow_)
            row.resize(across_.first.size());
    }

    /// To be asked for from the top to the bottom; the same row again is nearly free.
    const std::vector<float>& at(int row)
    {
        if (row >= top_ + lanes) read(row);
        return narrow_.at(static_cast<std::size_t>(row - top_));
    }

private:
    static constexpr int lanes = 4;

    static std::size_t wholeSquares(std::size_t length) { return (length + 3) / 4 * 4; }

    void read(int row)
    {
        top_ = row;
        for (int lane = 0; lane < lanes; ++lane) {
            const int there = std::min(row + lane, source_.height - 1);
            const std::uint8_t* pixels = source_.pixels + there * source_.stride;
            float* wide = wide_.at(static_cast<std::size_t>(lane)).data();
            for (int i = 0; i < source_.width; ++i)
                wide[i] = static_cast<float>(pixels[i]);
        }
        for (std::size_t x = 0; x < wide_[0].size(); x += lanes) {
            Square square;
            for (std::size_t lane = 0; lane < lanes; ++lane)
                std::memcpy(&square[lane], wide_[lane].data() + x, sizeof square[lane]);
            square = transposed(square);
            std::copy(square.begin(), square.end(), columns_.data() + x);
        }
        for (std::size_t x = 0; x < narrow_[0].size(); x += lanes) {
            Square square;
            for (std::size_t i = 0; i < lanes; ++i)
                square[i] = narrowColumn(x + i);
            square = transposed(square);
            for (std::size_t lane = 0; lane < lanes; ++lane)
                std::memcpy(narrow_[lane].data() + x, &square[lane], sizeof square[lane]);
        }
    }

    [[nodiscard]] Floats4 narrowColumn(std::size_t x) const
    {
        const Floats4* column = columns_.data() + across_.first[x];
        const float* weight = across_.weights.data() + x * across_.share;
        Floats4 sum{};
        for (std::size_t k = 0; k < across_.share; ++k)
            sum += column[k] * weight[k];
        return sum;
    }

    const LumaView& source_;
    Axis across_; ///< and zeros up to whole squares
    std::array<std::vector<float>, lanes> wide_;
    std::vector<Floats4> columns_; ///< and zeros, for weights that are none
    std::array<std::vector<float>, lanes> narrow_;
    int top_{-lanes}; ///< the first of the rows in `narrow_`
};

} // namespace

void shrinkByArea(const LumaView& source, GreyImage& target)
{
    const Axis across = axisOf(source.width, target.width());
    const Axis down = axisOf(source.height, target.height());
    NarrowRows rows{source, across};
    std::vector<float> sum(across.first.size());
    std::uint8_t* out = target.pixels();
    for (std::size_t y = 0; y < down.first.size(); ++y) {
        std::fill(sum.begin(), sum.end(), 0.0F);
        for (std::size_t k = 0; k < down.share; ++k) {
            const float weight = down.weights[y * down.share + k];
            if (weight == 0) break;
            const std::vector<float>& narrow = rows.at(down.first[y] + static_cast<int>(k));
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += weight * narrow[i];
        }
        // From 2^23 on a float has no fractions: adding that rounds as the processor does, to even.
        constexpr float wholeFrom = 8388608;
        for (std::size_t i = 0; i < sum.size(); ++i)
            out[i] = static_cast<std::uint8_t>(static_cast<int>(sum[i] + wholeFrom - wholeFrom));
        out += sum.size();
    }
}

} // namespace countersign
