#include "vision/card_portrait.h"

#include "vision/portrait_face.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace countersign {

Result<Bytes> asCardPortrait(ByteView encoded)
{
    constexpr int cardWidth = 102;
    constexpr int cardHeight = 126;
    constexpr int cardQuality = 40;
    constexpr double heightKept = 0.8;
    const Result<Frame> picture = decodePortrait(encoded);
    if (!picture) return fail(picture.error());
    const int width = picture->width();
    const int height = picture->height();
    const int keptHeight = std::max(1, static_cast<int>(heightKept * height));
    const int keptWidth = std::clamp(keptHeight * cardWidth / cardHeight, 1, width);
    const cv::Mat whole{
        height, width, CV_8UC3, const_cast<std::uint8_t*>(picture->pixels().data())};
    try {
        cv::Mat small;
        cv::resize(
            whole(cv::Rect{
                (width - keptWidth) / 2, (height - keptHeight) / 2, keptWidth, keptHeight}),
            small,
            {cardWidth, cardHeight},
            0,
            0,
            cv::INTER_AREA);
        std::vector<std::uint8_t> jpeg;
        cv::imencode(".jpg", small, jpeg, {cv::IMWRITE_JPEG_QUALITY, cardQuality});
        const auto bytes = std::as_bytes(std::span{jpeg});
        return Bytes{bytes.begin(), bytes.end()};
    } catch (const cv::Exception&) {
        return fail(ErrorCode::PortraitUnusable, "the picture cannot be made into a portrait");
    }
}

} // namespace countersign
