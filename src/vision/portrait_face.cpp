#include "vision/portrait_face.h"

#include "vision/picture_size.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

namespace countersign {
namespace {

constexpr std::size_t largestFile = 16U << 20U;
constexpr std::uint64_t mostPixels = 40'000'000;
constexpr int searchedLongSide = 800; ///< larger pictures are shrunk before the search

struct Search {
    double scale;
    double threshold;
};

/// In pixels of `grey`; the result of the first search that finds any which `counts`.
template <typename Predicate>
std::vector<PixelBox> findFaces(
    const GreyImage& grey, FaceDetector& detector, const QualityPolicy& policy, Predicate counts)
{
    const PixelBox all{0, 0, grey.width(), grey.height()};
    const double fit =
        std::min(1.0, static_cast<double>(searchedLongSide) / std::max(all.width, all.height));
    std::vector<PixelBox> faces;
    for (const Search& search :
         {Search{fit, policy.portraitFaceThreshold},
          Search{2 * fit, policy.portraitFaceThreshold},
          Search{2 * fit, policy.portraitFaceLastThreshold}}) {
        const GreyImage searched = cutScaled(
            grey,
            all,
            std::max(1, static_cast<int>(all.width * search.scale)),
            std::max(1, static_cast<int>(all.height * search.scale)));
        const auto back = [&](int value) { return static_cast<int>(value / search.scale); };
        for (const FoundFace& face : detector.find(searched, search.threshold)) {
            const PixelBox& box = face.box;
            const PixelBox found{back(box.x), back(box.y), back(box.width), back(box.height)};
            if (counts(found)) faces.push_back(found);
        }
        if (!faces.empty()) break;
    }
    return faces;
}

} // namespace

Result<Frame> decodePortrait(ByteView encoded)
{
    if (encoded.empty()) return fail(ErrorCode::PortraitUnusable, "the portrait is empty");
    if (encoded.size() > largestFile)
        return fail(ErrorCode::PortraitUnusable, "the portrait is larger than 16 MB");
    const std::optional<PictureSize> claimed = readPictureSize(encoded);
    if (!claimed || claimed->width == 0 || claimed->height == 0)
        return fail(ErrorCode::PortraitUnusable, "the portrait is not a picture that can be read");
    if (claimed->width > Frame::maxSide || claimed->height > Frame::maxSide ||
        claimed->width * claimed->height > mostPixels)
        return fail(ErrorCode::PortraitUnusable, "the portrait has more than 40 megapixels");
    try {
        const cv::Mat raw{
            1, static_cast<int>(encoded.size()), CV_8UC1, const_cast<std::byte*>(encoded.data())};
        const cv::Mat picture = cv::imdecode(raw, cv::IMREAD_COLOR);
        if (picture.empty() || !picture.isContinuous() ||
            std::max(picture.cols, picture.rows) > Frame::maxSide)
            return fail(
                ErrorCode::PortraitUnusable, "the portrait is not a picture that can be read");
        return Frame{
            {picture.data, picture.total() * 3}, picture.cols, picture.rows, MonotonicMs{0}};
    } catch (const cv::Exception&) {
        return fail(ErrorCode::PortraitUnusable, "the portrait is not a picture that can be read");
    }
}

Result<Landmarks> findOnlyFace(
    const Frame& picture,
    FaceDetector& detector,
    const LandmarkModel& landmarks,
    const QualityPolicy& policy)
{
    const GreyImage grey = greyOf(picture);
    const auto any = [](PixelBox) { return true; };
    const std::vector<PixelBox> faces = findFaces(grey, detector, policy, any);
    if (faces.empty())
        return fail(ErrorCode::PortraitUnusable, "no face was found in the portrait");
    if (faces.size() > 1)
        return fail(ErrorCode::PortraitUnusable, "the portrait shows more than one face");
    return landmarks.locateSteadily(grey, faces.front());
}

Result<Landmarks> findCentralFace(
    const Frame& picture,
    FaceDetector& detector,
    const LandmarkModel& landmarks,
    const QualityPolicy& policy)
{
    const GreyImage grey = greyOf(picture);
    const int middleX = grey.width() / 2;
    const int middleY = grey.height() / 2;
    const auto overTheMiddle = [&](PixelBox box) {
        return box.x <= middleX && middleX < box.x + box.width && box.y <= middleY &&
               middleY < box.y + box.height;
    };
    const std::vector<PixelBox> faces = findFaces(grey, detector, policy, overTheMiddle);
    if (faces.empty())
        return fail(ErrorCode::PortraitUnusable, "no face was found in the middle of the picture");
    const auto offCentre = [&](PixelBox box) {
        return std::hypot(
            box.x + (box.width - grey.width()) / 2.0, box.y + (box.height - grey.height()) / 2.0);
    };
    const auto nearest = std::min_element(faces.begin(), faces.end(), [&](auto a, auto b) {
        return offCentre(a) < offCentre(b);
    });
    return landmarks.locateSteadily(grey, *nearest);
}

} // namespace countersign
