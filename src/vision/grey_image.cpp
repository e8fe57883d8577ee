#include "vision/grey_image.h"

#include "base/secret_bytes.h"
#include "vision/area_scale.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace countersign {
namespace {

cv::Mat header(const GreyImage& image)
{
    return {image.height(), image.width(), CV_8UC1, const_cast<std::uint8_t*>(image.pixels())};
}

cv::Mat header(GreyImage& image)
{
    return {image.height(), image.width(), CV_8UC1, image.pixels()};
}

} // namespace

GreyImage::GreyImage(int width, int height)
    : width_{width}, height_{height},
      pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
{
}

GreyImage& GreyImage::operator=(GreyImage&& other) noexcept
{
    std::swap(width_, other.width_);
    std::swap(height_, other.height_);
    std::swap(pixels_, other.pixels_);
    return *this;
}

GreyImage::~GreyImage() { wipe(std::as_writable_bytes(std::span{pixels_})); }

GreyImage greyOf(const Frame& frame)
{
    GreyImage grey;
    convertToGrey(frame, grey);
    return grey;
}

void convertToGrey(const Frame& frame, GreyImage& grey)
{
    if (grey.width() != frame.width() || grey.height() != frame.height())
        grey = GreyImage{frame.width(), frame.height()};
    const cv::Mat colour{
        frame.height(), frame.width(), CV_8UC3, const_cast<std::uint8_t*>(frame.pixels().data())};
    cv::Mat target = header(grey);
    cv::cvtColor(colour, target, cv::COLOR_BGR2GRAY);
}

GreyImage cutScaled(const GreyImage& image, PixelBox box, int width, int height)
{
    const cv::Rect wanted{box.x, box.y, box.width, box.height};
    const cv::Rect inside = wanted & cv::Rect{0, 0, image.width(), image.height()};
    GreyImage result{width, height};
    if (inside.empty()) return result;
    cv::Mat part = header(image)(inside);
    if (inside != wanted)
        cv::copyMakeBorder(
            part,
            part,
            inside.y - wanted.y,
            wanted.br().y - inside.br().y,
            inside.x - wanted.x,
            wanted.br().x - inside.br().x,
            cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    // Whole ratios are another way in OpenCV, which is fast.
    const bool isSmaller = width < box.width && height < box.height;
    if (isSmaller && (box.width % width != 0 || box.height % height != 0)) {
        shrinkByArea(
            {part.data, static_cast<std::ptrdiff_t>(part.step), part.cols, part.rows}, result);
        return result;
    }
    cv::Mat target = header(result);
    cv::resize(
        part, target, target.size(), 0, 0, width < box.width ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

GreyImage shrunk(const GreyImage& image, int longSide)
{
    const double scale =
        std::min(1.0, static_cast<double>(longSide) / std::max(image.width(), image.height()));
    const PixelBox all{0, 0, image.width(), image.height()};
    return cutScaled(
        image,
        all,
        std::max(1, static_cast<int>(image.width() * scale + 0.5)),
        std::max(1, static_cast<int>(image.height() * scale + 0.5)));
}

} // namespace countersign
