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

namespace {

/// Only the finest level of the pyramid, and only the first of the five filters: faces to the
/// front.
dlib::frontal_face_detector smallestOnly(const dlib::frontal_face_detector& all)
{
    dlib::frontal_face_detector::image_scanner_type scanner;
    scanner.copy_configuration(all.get_scanner());
    scanner.set_max_pyramid_levels(1);
    return {scanner, all.get_overlap_tester(), all.get_w(0)};
}

std::vector<FoundFace>
detect(dlib::frontal_face_detector& detector, const GreyImage& image, double threshold)
{
    std::vector<std::pair<double, dlib::rectangle>> found;
    detector(view(image), found, threshold);
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

} // namespace

struct FaceDetector::Detector {
    dlib::frontal_face_detector all{dlib::get_frontal_face_detector()};
    dlib::frontal_face_detector smallest{smallestOnly(all)};
};

FaceDetector::FaceDetector() : detector_{std::make_unique<Detector>()} {}
FaceDetector::~FaceDetector() = default;
FaceDetector::FaceDetector(FaceDetector&&) noexcept = default;
FaceDetector& FaceDetector::operator=(FaceDetector&&) noexcept = default;

std::vector<FoundFace> FaceDetector::find(const GreyImage& image, double threshold)
{
    return detect(detector_->all, image, threshold);
}

std::vector<FoundFace> FaceDetector::findSmallest(const GreyImage& image, double threshold)
{
    return detect(detector_->smallest, image, threshold);
}

} // namespace countersign
