#include "cli/augmentation.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

namespace countersign::cli {
namespace {

/// A view of the frame's pixels, which nobody may write to.
cv::Mat matOf(const Frame& picture)
{
    // OpenCV has no matrix of constant data.
    auto* pixels =
        const_cast<std::uint8_t*>(picture.pixels().data()); // NOLINT(*-const-cast): only read
    return {picture.height(), picture.width(), CV_8UC3, pixels};
}

Frame frameOf(const cv::Mat& mat, MonotonicMs at)
{
    const cv::Mat whole = mat.isContinuous() ? mat : mat.clone();
    return {std::span{whole.data, whole.total() * whole.elemSize()}, whole.cols, whole.rows, at};
}

template <class Value>
Frame mapped(const Frame& picture, const Value& value)
{
    if (picture.empty()) return picture;
    cv::Mat table(1, 256, CV_8UC1); // in braces it would be a list of three numbers
    for (int i = 0; i < 256; ++i)
        table.at<std::uint8_t>(i) = cv::saturate_cast<std::uint8_t>(value(i));
    cv::Mat changed;
    cv::LUT(matOf(picture), table, changed);
    return frameOf(changed, picture.at());
}

Frame transformed(const Frame& picture, double degrees, double factor)
{
    if (picture.empty()) return picture;
    const cv::Point2f middle{
        static_cast<float>(picture.width() - 1) / 2, static_cast<float>(picture.height() - 1) / 2};
    cv::Mat changed;
    cv::warpAffine(
        matOf(picture),
        changed,
        cv::getRotationMatrix2D(middle, degrees, factor),
        {picture.width(), picture.height()},
        cv::INTER_LINEAR,
        cv::BORDER_REPLICATE);
    return frameOf(changed, picture.at());
}

} // namespace

Frame brightened(const Frame& picture, double factor)
{
    return mapped(picture, [&](int value) { return value * factor; });
}

Frame withGamma(const Frame& picture, double gamma)
{
    return mapped(picture, [&](int value) { return 255 * std::pow(value / 255.0, gamma); });
}

Frame scaled(const Frame& picture, double factor)
{
    if (picture.empty() || factor >= 1) return transformed(picture, 0, factor);
    // Averaged over the area like a sensor does, not sampled, which would invent edges.
    cv::Mat small;
    cv::resize(matOf(picture), small, {}, factor, factor, cv::INTER_AREA);
    const int left = (picture.width() - small.cols) / 2;
    const int top = (picture.height() - small.rows) / 2;
    cv::Mat changed;
    cv::copyMakeBorder(
        small,
        changed,
        top,
        picture.height() - small.rows - top,
        left,
        picture.width() - small.cols - left,
        cv::BORDER_REPLICATE);
    return frameOf(changed, picture.at());
}

Frame mirrored(const Frame& picture)
{
    if (picture.empty()) return picture;
    cv::Mat changed;
    cv::flip(matOf(picture), changed, 1);
    return frameOf(changed, picture.at());
}

Frame rotated(const Frame& picture, double degrees) { return transformed(picture, degrees, 1); }

Frame retimed(const Frame& picture, MonotonicMs at)
{
    if (picture.empty()) return picture;
    return {picture.pixels(), picture.width(), picture.height(), at};
}

/// Normally distributed numbers are slow to draw. So a field larger than the picture is drawn once,
/// and each picture gets another part of it, mirrored one way or another and with one sign or the
/// other.
struct NoiseMaker::Bank {
    double sigma{0};
    cv::RNG random;
    cv::Mat field;

    static constexpr int spare = 97;

    [[nodiscard]] cv::Mat next(const cv::Size& size)
    {
        const cv::Size wanted{size.width + spare, size.height + spare};
        if (field.size() != wanted) {
            field.create(wanted, CV_16SC3);
            random.fill(field, cv::RNG::NORMAL, cv::Scalar::all(0), cv::Scalar::all(sigma));
        }
        const cv::Point from{random.uniform(0, spare), random.uniform(0, spare)};
        cv::Mat part;
        cv::flip(field(cv::Rect{from, size}), part, random.uniform(-1, 2));
        return random.uniform(0, 2) == 1 ? cv::Mat{-part} : part;
    }
};

NoiseMaker::NoiseMaker(double sigma, std::uint64_t seed) : bank_{std::make_unique<Bank>()}
{
    bank_->sigma = sigma;
    bank_->random = cv::RNG{seed};
}
NoiseMaker::~NoiseMaker() = default;
NoiseMaker::NoiseMaker(NoiseMaker&&) noexcept = default;
NoiseMaker& NoiseMaker::operator=(NoiseMaker&&) noexcept = default;

Frame NoiseMaker::noisy(const Frame& picture)
{
    if (picture.empty()) return picture;
    cv::Mat changed;
    cv::add(
        matOf(picture),
        bank_->next({picture.width(), picture.height()}),
        changed,
        cv::noArray(),
        CV_8UC3);
    return frameOf(changed, picture.at());
}

} // namespace countersign::cli
