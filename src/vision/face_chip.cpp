#include "vision/face_chip.h"

#include "base/contract.h"
#include "base/secret_bytes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <utility>

namespace countersign {
namespace {

/// Where a landmark, or the mean of several, belongs in the chip; in sides of it.
struct Anchor {
    ImagePoint chip;
    ImagePoint picture;
};

/// dlib's mean face (dlib/image_transforms/interpolation.h, get_face_chip_details): the points 27
/// to 54 and 60 to 64, in fractions of the face. Brows and lower lip move too much.
constexpr std::size_t firstOfMeanFace = 27;
constexpr std::array<ImagePoint, 28> meanFace{
    {{0.490127, 0.203352}, {0.490127, 0.307009}, {0.490127, 0.409805}, {0.490127, 0.515625},
     {0.366880, 0.587326}, {0.426036, 0.609345}, {0.490127, 0.628106}, {0.554217, 0.609345},
     {0.613373, 0.587326}, {0.121737, 0.216423}, {0.187122, 0.178758}, {0.265825, 0.179852},
     {0.334606, 0.231733}, {0.260918, 0.245099}, {0.182743, 0.244077}, {0.645647, 0.231733},
     {0.714428, 0.179852}, {0.793132, 0.178758}, {0.858516, 0.216423}, {0.797510, 0.244077},
     {0.719335, 0.245099}, {0.254149, 0.780233}, {0.340985, 0.745405}, {0.428858, 0.727388},
     {0.490127, 0.742578}, {0.551395, 0.727388}, {0.639268, 0.745405}, {0.726104, 0.780233}}};
constexpr std::size_t firstOfMeanMouth = 60;
constexpr std::array<ImagePoint, 5> meanMouth{
    {{0.290379, 0.784792},
     {0.428096, 0.778746},
     {0.490127, 0.785343},
     {0.552157, 0.778746},
     {0.689874, 0.784792}}};
constexpr double dlibMargin = 0.25;

std::vector<Anchor> dlibAnchors(const Landmarks& landmarks)
{
    const auto place = [](ImagePoint p) {
        return ImagePoint{
            (dlibMargin + p.x) / (2 * dlibMargin + 1), (dlibMargin + p.y) / (2 * dlibMargin + 1)};
    };
    std::vector<Anchor> anchors;
    for (std::size_t i = 0; i < meanFace.size(); ++i)
        anchors.push_back({place(meanFace.at(i)), landmarks.at(firstOfMeanFace + i)});
    for (std::size_t i = 0; i < meanMouth.size(); ++i)
        anchors.push_back({place(meanMouth.at(i)), landmarks.at(firstOfMeanMouth + i)});
    return anchors;
}

/// The usual places of ArcFace's alignment, here in sides of 112 pixels.
std::vector<Anchor> fivePointAnchors(const Landmarks& landmarks)
{
    constexpr std::size_t noseTip = 30;
    constexpr std::size_t rightMouthCorner = 48;
    constexpr std::size_t leftMouthCorner = 54;
    const auto place = [](double x, double y) { return ImagePoint{x / 112, y / 112}; };
    return {
        {place(38.2946, 51.6963), eyeCentre(landmarks, firstOfRightEye)},
        {place(73.5318, 51.5014), eyeCentre(landmarks, firstOfLeftEye)},
        {place(56.0252, 71.7366), landmarks.at(noseTip)},
        {place(41.5493, 92.3655), landmarks.at(rightMouthCorner)},
        {place(70.7299, 92.2041), landmarks.at(leftMouthCorner)}};
}

/// From chip to picture by least squares, as an affine matrix; the identity for points that all
/// lie in one place.
cv::Matx33d chipToPicture(const std::vector<Anchor>& anchors, double side)
{
    ImagePoint chipMean;
    ImagePoint pictureMean;
    const auto count = static_cast<double>(anchors.size());
    for (const Anchor& anchor : anchors) {
        chipMean.x += side * anchor.chip.x / count;
        chipMean.y += side * anchor.chip.y / count;
        pictureMean.x += anchor.picture.x / count;
        pictureMean.y += anchor.picture.y / count;
    }
    double along = 0;
    double across = 0;
    double squares = 0;
    for (const Anchor& anchor : anchors) {
        const double cx = side * anchor.chip.x - chipMean.x;
        const double cy = side * anchor.chip.y - chipMean.y;
        const double px = anchor.picture.x - pictureMean.x;
        const double py = anchor.picture.y - pictureMean.y;
        along += cx * px + cy * py;
        across += cx * py - cy * px;
        squares += cx * cx + cy * cy;
    }
    const double a = along / squares;
    const double b = across / squares;
    if (!std::isnormal(a * a + b * b)) return cv::Matx33d::eye();
    return {
        a,
        -b,
        pictureMean.x - (a * chipMean.x - b * chipMean.y),
        b,
        a,
        pictureMean.y - (b * chipMean.x + a * chipMean.y),
        0,
        0,
        1};
}

/// Moves the view over the chip.
cv::Matx33d moved(const ChipShift& shift, double side)
{
    const double middle = side / 2;
    const double turn = shift.turnDegrees * std::numbers::pi / 180;
    const double c = shift.scale * std::cos(turn);
    const double s = shift.scale * std::sin(turn);
    const cv::Matx33d turned{
        c, -s, middle + shift.right * side, s, c, middle + shift.down * side, 0, 0, 1};
    const cv::Matx33d fromMiddle{1, 0, -middle, 0, 1, -middle, 0, 0, 1};
    const cv::Matx33d mirror{-1, 0, side - 1, 0, 1, 0, 0, 0, 1};
    return shift.mirrored ? turned * fromMiddle * mirror : turned * fromMiddle;
}

/// The part of `picture` that the chip looks at, with a rim.
cv::Rect lookedAt(const cv::Matx33d& toPicture, int side, const cv::Mat& picture)
{
    std::vector<cv::Point2f> corners;
    for (const auto& [x, y] : {std::pair{0, 0}, {side, 0}, {0, side}, {side, side}}) {
        const cv::Vec3d at =
            toPicture * cv::Vec3d{static_cast<double>(x), static_cast<double>(y), 1};
        corners.emplace_back(static_cast<float>(at[0]), static_cast<float>(at[1]));
    }
    constexpr int rim = 4;
    cv::Rect box = cv::boundingRect(corners);
    box += cv::Size{2 * rim, 2 * rim};
    box -= cv::Point{rim, rim};
    return box & cv::Rect{0, 0, picture.cols, picture.rows};
}

} // namespace

int chipSide(ChipLayout layout) { return layout == ChipLayout::Dlib150 ? 150 : 112; }

FaceChip::FaceChip(int side)
    : side_{side},
      pixels_(std::size_t{3} * static_cast<std::size_t>(side) * static_cast<std::size_t>(side))
{
    expects(side > 0, "a chip has pixels");
}

FaceChip& FaceChip::operator=(FaceChip&& other) noexcept
{
    std::swap(side_, other.side_);
    std::swap(pixels_, other.pixels_);
    return *this;
}

FaceChip::~FaceChip() { wipe(std::as_writable_bytes(std::span{pixels_})); }

FaceChip
cutChip(const Frame& frame, const Landmarks& landmarks, ChipLayout layout, const ChipShift& shift)
{
    FaceChip chip{chipSide(layout)};
    const double side = chip.side();
    cv::Matx33d toPicture =
        chipToPicture(
            layout == ChipLayout::Dlib150 ? dlibAnchors(landmarks) : fivePointAnchors(landmarks),
            side) *
        moved(shift, side);
    const cv::Mat picture{
        frame.height(), frame.width(), CV_8UC3, const_cast<std::uint8_t*>(frame.pixels().data())};
    const cv::Rect box = lookedAt(toPicture, chip.side(), picture);
    if (box.empty()) return chip;
    cv::Mat part = picture(box);
    toPicture = cv::Matx33d{1, 0, -1.0 * box.x, 0, 1, -1.0 * box.y, 0, 0, 1} * toPicture;
    // Bilinear interpolation alone would skip pixels of a face that is larger than the chip.
    const double shrink = std::hypot(toPicture(0, 0), toPicture(1, 0));
    constexpr double withoutAliasing = 1.3;
    cv::Mat small;
    if (shrink > withoutAliasing) {
        const cv::Size size{
            std::max(1, cvRound(part.cols / shrink)), std::max(1, cvRound(part.rows / shrink))};
        cv::resize(part, small, size, 0, 0, cv::INTER_AREA);
        const double x = static_cast<double>(small.cols) / part.cols;
        const double y = static_cast<double>(small.rows) / part.rows;
        // Pixels are counted from their middles.
        toPicture = cv::Matx33d{x, 0, x / 2 - 0.5, 0, y, y / 2 - 0.5, 0, 0, 1} * toPicture;
        part = small;
    }
    cv::Mat cut{chip.side(), chip.side(), CV_8UC3, chip.pixels()};
    cv::warpAffine(
        part,
        cut,
        toPicture.get_minor<2, 3>(0, 0),
        cut.size(),
        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
        cv::BORDER_CONSTANT);
    cv::cvtColor(cut, cut, cv::COLOR_BGR2RGB);
    wipe(std::as_writable_bytes(std::span{small.data, small.total() * small.elemSize()}));
    return chip;
}

} // namespace countersign
