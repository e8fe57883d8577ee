// The landmark file beside dlib's own predictor on the frames of tests/data, in two steps: our
// reading of the trees is dlib's to the pixel, and the compact file is that reading to a tenth.

#include "analysed_clip.h"
#include "reference_landmarks.h"

#include "vision/dlib_faces.h"
#include "vision/landmark_file.h"
#include "vision/landmark_model.h"
#include "vision/mapped_file.h"

#include <dlib/image_processing.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

constexpr const char* published = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";
constexpr int everyFrames = 4;

struct SeenFace {
    GreyImage image;
    PixelBox box;
};

/// Faces as the detector frames them, with turns, in several lights and behind a screen.
const std::vector<SeenFace>& faces()
{
    static const std::vector<SeenFace> all = [] {
        std::vector<SeenFace> found;
        FaceDetector detector;
        for (const char* clip :
             {"clips/live_blink_left_right.mp4",
              "clips/attack_screen_replay.mp4",
              "customers/yang/neutral-1.mp4"}) {
            int number = 0;
            for (const Frame& frame : readClip(clip)) {
                if (number++ % everyFrames != 0) continue;
                GreyImage grey = greyOf(frame);
                const auto boxes = detector.find(grey);
                if (!boxes.empty()) found.push_back({std::move(grey), boxes.front().box});
            }
        }
        return found;
    }();
    return all;
}

class LandmarkAccuracy : public testing::Test {
protected:
    void SetUp() override
    {
        auto file = MappedFile::open(published);
        if (!file) GTEST_SKIP() << published << " is not there";
        auto read = readShapePredictor(file->view());
        ASSERT_TRUE(read.has_value()) << read.error().detail;
        predictor_ = std::move(*read);
        ASSERT_GT(faces().size(), 100U);
    }

    ShapePredictor predictor_;
};

TEST_F(LandmarkAccuracy, TheTreesAsWeReadThemAreDlibsInEveryPoint)
{
    dlib::shape_predictor dlibs;
    dlib::deserialize(published) >> dlibs;
    for (const SeenFace& face : faces()) {
        dlib::array2d<unsigned char> image(face.image.height(), face.image.width());
        std::copy_n(face.image.pixels(), image.size(), image.begin());
        const PixelBox& box = face.box;
        const auto placed =
            dlibs(image, {box.x, box.y, box.x + box.width - 1, box.y + box.height - 1});
        const Landmarks ours = referenceLandmarks(predictor_, face.image, box);
        for (std::size_t i = 0; i < ours.size(); ++i) {
            EXPECT_EQ(std::floor(ours.at(i).x + 0.5), static_cast<double>(placed.part(i).x()));
            EXPECT_EQ(std::floor(ours.at(i).y + 0.5), static_cast<double>(placed.part(i).y()));
        }
    }
}

TEST_F(LandmarkAccuracy, TheCompactFileIsWithinATenthOfAPixelOfThem)
{
    const auto file = writeLandmarkFile(predictor_);
    ASSERT_TRUE(file.has_value());
    const auto cascade = viewLandmarkFile(*file);
    ASSERT_TRUE(cascade.has_value()) << cascade.error().detail;
    const LandmarkModel model{*cascade};
    double farthest = 0;
    for (const SeenFace& face : faces()) {
        const Landmarks compact = model.locate(face.image, face.box);
        const Landmarks exact = referenceLandmarks(predictor_, face.image, face.box);
        for (std::size_t i = 0; i < exact.size(); ++i)
            farthest = std::max(farthest, distance(compact.at(i), exact.at(i)));
    }
    EXPECT_LT(farthest, 0.1);
    RecordProperty("farthestPixels", std::to_string(farthest));
}

} // namespace
} // namespace countersign
