#include "vision/area_scale.h"

#include <algorithm>
#include <cmath>
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

/// One source row, narrowed to the target's width.
class NarrowRow {
public:
    NarrowRow(const LumaView& source, const Axis& across)
        : source_{source}, across_{across},
          wide_(static_cast<std::size_t>(source.width) + across.share), narrow_(across.first.size())
    {
    }

    const std::vector<float>& at(int row)
    {
        if (row != row_) read(row);
        return narrow_;
    }

private:
    void read(int row)
    {
        row_ = row;
        const std::uint8_t* pixels = source_.pixels + row * source_.stride;
        const auto width = static_cast<std::size_t>(source_.width);
        for (std::size_t i = 0; i < width; ++i)
            wide_[i] = static_cast<float>(pixels[i]);
        const float* weight = across_.weights.data();
        for (std::size_t i = 0; i < narrow_.size(); ++i) {
            const float* luma = wide_.data() + across_.first[i];
            float sum = 0;
            for (std::size_t k = 0; k < across_.share; ++k)
                sum += *luma++ * *weight++;
            narrow_[i] = sum;
        }
    }

    const LumaView& source_;
    const Axis& across_;
    std::vector<float> wide_; ///< and zeros, for weights that are none
    std::vector<float> narrow_;
    int row_{-1};
};

} // namespace

void shrinkByArea(const LumaView& source, GreyImage& target)
{
    const Axis across = axisOf(source.width, target.width());
    const Axis down = axisOf(source.height, target.height());
    NarrowRow row{source, across};
    std::vector<float> sum(across.first.size());
    std::uint8_t* out = target.pixels();
    for (std::size_t y = 0; y < down.first.size(); ++y) {
        std::fill(sum.begin(), sum.end(), 0.0F);
        for (std::size_t k = 0; k < down.share; ++k) {
            const float weight = down.weights[y * down.share + k];
            if (weight == 0) break;
            const std::vector<float>& narrow = row.at(down.first[y] + static_cast<int>(k));
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
