#include "sample_face.h"

#include "sample_head.h"

#include <opencv2/imgproc.hpp>

namespace countersign {
namespace {

constexpr int background = 60;
constexpr int skin = 170;
constexpr int dark = 50;

cv::Mat pixels(GreyImage& image)
{
    return {image.height(), image.width(), CV_8UC1, image.pixels()};
}

void paint(GreyImage& image, ImagePoint middle, double halfWidth, double halfHeight, int luma)
{
    const cv::Point2d at{middle.x, middle.y};
    cv::Mat target = pixels(image);
    cv::ellipse(target, {at, cv::Size2d{2 * halfWidth, 2 * halfHeight}, 0}, luma, cv::FILLED);
}

} // namespace

GreyImage drawnFace()
{
    const Landmarks head = headLandmarks({});
    const double eyes = eyeDistancePixels(head);
    GreyImage image{sampleWidth, sampleHeight};
    pixels(image).setTo(background);
    paint(image, head.at(30), 1.15 * eyes, 1.2 * eyes, skin);
    for (const std::size_t eye : {firstOfRightEye, firstOfLeftEye})
        paint(image, eyeCentre(head, eye), 0.18 * eyes, 0.07 * eyes, dark);
    for (const std::size_t nostril : {31U, 35U})
        paint(image, head.at(nostril), 0.06 * eyes, 0.05 * eyes, dark);
    paint(
        image,
        {(head.at(48).x + head.at(54).x) / 2, head.at(48).y},
        0.35 * eyes,
        0.06 * eyes,
        dark);
    return image;
}

FaceCut drawnFaceCut(Cover cover)
{
    GreyImage image = drawnFace();
    if (cover.halfWidth > 0) paint(image, cover.middle, cover.halfWidth, cover.halfHeight, skin);
    return cutOfSampleHead(image);
}

FaceCut cutOfSampleHead(const GreyImage& picture)
{
    const Landmarks head = headLandmarks({});
    return cutFace(picture, boxAround(head), head);
}

} // namespace countersign
