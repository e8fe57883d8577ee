#include "vision/dlib_faces.h"

#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/image_transforms.h>

#include <utility>

namespace countersign {
namespace {

/// Our bytes as dlib's generic image: nothing is copied.
template <typename Pixel>
struct ImageView {
    const Pixel* pixels;
    long rows;
    long columns;
};

} // namespace
} // namespace countersign

namespace dlib {

template <typename Pixel>
struct image_traits<countersign::ImageView<Pixel>> {
    typedef Pixel pixel_type;
};
template <typename Pixel>
struct image_traits<const countersign::ImageView<Pixel>> {
    typedef Pixel pixel_type;
};

} // namespace dlib

namespace countersign {
namespace {

template <typename Pixel>
long num_rows(const ImageView<Pixel>& image) // NOLINT(readability-identifier-naming): dlib's name
{
    return image.rows;
}
template <typename Pixel>
long num_columns(const ImageView<Pixel>& image) // NOLINT(readability-identifier-naming)
{
    return image.columns;
}
template <typename Pixel>
const void* image_data(const ImageView<Pixel>& image) // NOLINT(readability-identifier-naming)
{
    return image.pixels;
}
template <typename Pixel>
long width_step(const ImageView<Pixel>& image) // NOLINT(readability-identifier-naming)
{
    return image.columns * static_cast<long>(sizeof(Pixel));
}

ImageView<unsigned char> view(const GreyImage& image)
{
    return {image.pixels(), image.height(), image.width()};
}

} // namespace

struct FaceDetector::Detector {
    dlib::frontal_face_detector hog{dlib::get_frontal_face_detector()};
};

FaceDetector::FaceDetector() : detector_{std::make_unique<Detector>()} {}
FaceDetector::~FaceDetector() = default;
FaceDetector::FaceDetector(FaceDetector&&) noexcept = default;
FaceDetector& FaceDetector::operator=(FaceDetector&&) noexcept = default;

std::vector<FoundFace> FaceDetector::find(const GreyImage& image, double threshold)
{
    std::vector<std::pair<double, dlib::rectangle>> found;
    detector_->hog(view(image), found, threshold);
    std::vector<FoundFace> faces;
    faces.reserve(found.size());
    for (const auto& [score, box] : found)
        faces.push_back(
            {{static_cast<int>(box.left()),
              static_cast<int>(box.top()),
              static_cast<int>(box.width()),
              static_cast<int>(box.height())},
             score});
    return faces;
}

std::vector<std::uint8_t> faceChip(const Frame& frame, const Landmarks& landmarks)
{
    static_assert(sizeof(dlib::bgr_pixel) == 3);
    const ImageView<dlib::bgr_pixel> colour{
        reinterpret_cast<const dlib::bgr_pixel*>(frame.pixels().data()),
        frame.height(),
        frame.width()};
    std::vector<dlib::dpoint> parts;
    parts.reserve(landmarks.size());
    for (const ImagePoint& point : landmarks)
        parts.emplace_back(point.x, point.y);
    std::vector<dlib::point> rounded{parts.begin(), parts.end()};
    const dlib::full_object_detection shape{dlib::rectangle{}, rounded};
    dlib::array2d<dlib::rgb_pixel> chip;
    dlib::extract_image_chip(colour, dlib::get_face_chip_details(shape, chipSide, 0.25), chip);
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(chip.size()) * 3);
    for (const dlib::rgb_pixel& pixel : chip) {
        pixels.push_back(pixel.red);
        pixels.push_back(pixel.green);
        pixels.push_back(pixel.blue);
    }
    return pixels;
}

} // namespace countersign
