#include "analysed_clip.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

using std::chrono::milliseconds;

constexpr double covered = 0.15; ///< QualityPolicy::visibilityAtLeast
const char* const live = "clips/live_blink_left_right.mp4";

/// What the analyzer sees beside pose and lids: quality, repeats, texture.
class FaceLooks : public testing::Test {
protected:
    void SetUp() override
    {
        if (sharedAnalyzer() == nullptr) GTEST_SKIP() << "models were not obtained";
        sharedAnalyzer()->reset();
    }

    static FaceObservation analyse(const Frame& frame) { return sharedAnalyzer()->analyse(frame); }
};

Frame at(const Frame& frame, int ms)
{
    return {frame.pixels(), frame.width(), frame.height(), milliseconds{ms}};
}

cv::Mat pictureOf(const Frame& frame)
{
    return cv::Mat{
        frame.height(), frame.width(), CV_8UC3, const_cast<std::uint8_t*>(frame.pixels().data())}
        .clone();
}

Frame frameOf(const cv::Mat& picture, milliseconds at)
{
    return {{picture.data, picture.total() * 3}, picture.cols, picture.rows, at};
}

Frame evenFrame(int width, int height, int ms)
{
    return frameOf(cv::Mat{height, width, CV_8UC3, cv::Scalar::all(200)}, milliseconds{ms});
}

TEST_F(FaceLooks, SeeTheWholeFaceOfALivingPersonEvenInABlink)
{
    for (const FaceObservation& seen : analysed(*sharedAnalyzer(), readClip(live))) {
        if (std::abs(seen.yawDegrees) < 10) {
            EXPECT_GT(seen.visibility, 2 * covered);
        }
        EXPECT_EQ(isMeasured(seen.visibility), std::abs(seen.yawDegrees) <= 15);
        EXPECT_LT(seen.mouthOpenness, 0.1);
        EXPECT_GT(seen.contrast, 20);
        EXPECT_LT(seen.sideLight, 0.15);
        EXPECT_LT(seen.glare, 0.01);
    }
}

/// The frames with a bar of `colour` over the face from the 11th on, between two heights given as
/// shares of the face's box.
std::vector<Frame> barOver(double from, double to, const cv::Scalar& colour)
{
    std::vector<Frame> frames = readClip(live, milliseconds{1000});
    const FaceObservation bare = analysed(*sharedAnalyzer(), frames).back();
    for (std::size_t i = 10; i < frames.size(); ++i) {
        cv::Mat picture = pictureOf(frames[i]);
        const int top = static_cast<int>(bare.face.y + from * bare.face.height);
        const int height = static_cast<int>((to - from) * bare.face.height);
        picture(cv::Rect{bare.face.x, top, bare.face.width, height}).setTo(colour);
        frames[i] = frameOf(picture, frames[i].at());
    }
    return frames;
}

TEST_F(FaceLooks, NoticeACoverOrSeeNoFaceAtAll)
{
    const cv::Scalar skin{120, 150, 190};
    const cv::Scalar black = cv::Scalar::all(15);
    for (const auto& [from, to] : {std::pair{0.1, 0.45}, {0.5, 1.0}}) { // eyes; nose and mouth
        for (const cv::Scalar& colour : {skin, black}) {
            const std::vector<Frame> frames = barOver(from, to, colour);
            const auto seen = analysed(*sharedAnalyzer(), frames);
            for (std::size_t i = 12; i < seen.size(); ++i) {
                const bool isHidden = seen[i].track == 0 || seen[i].visibility < covered;
                EXPECT_TRUE(isHidden) << from << ", frame " << i << ": " << seen[i].visibility;
            }
        }
    }
}

TEST_F(FaceLooks, TellALoopFromACameraThatDoublesItsPictures)
{
    const std::vector<Frame> frames = readClip(live, milliseconds{800});
    int ms = 0;
    for (const Frame& frame : frames) {
        (void)analyse(at(frame, ms));
        const FaceObservation again = analyse(at(frame, ms + 20));
        EXPECT_FALSE(isMeasured(again.repeatedAfterMs));
        EXPECT_EQ(again.frozenForMs, 20);
        ms += 40;
    }
    const FaceObservation looped = analyse(at(frames.front(), ms));
    EXPECT_EQ(looped.repeatedAfterMs, ms - 20);
    EXPECT_EQ(looped.frozenForMs, 0);
}

TEST_F(FaceLooks, TellSkinFromPrint)
{
    const auto meanTexture = [](const char* clip) {
        double sum = 0;
        int count = 0;
        for (const FaceObservation& seen :
             analysed(*sharedAnalyzer(), readClip(clip, milliseconds{3000})))
            if (isMeasured(seen.skinTexture)) {
                sum += seen.skinTexture;
                ++count;
            }
        return count > 0 ? sum / count : notMeasured;
    };
    const double living = meanTexture(live);
    if (!isMeasured(living)) GTEST_SKIP() << "MiniFASNet was not obtained";
    EXPECT_GT(living, 0.9);
    EXPECT_LT(meanTexture("clips/attack_photo_static.mp4"), 0.3);
}

TEST_F(FaceLooks, KeepThePersonsOwnFrontWhenAFrameIsMissed)
{
    const std::vector<Frame> frames = readClip(live, milliseconds{1000});
    const FaceObservation before = analysed(*sharedAnalyzer(), frames).back();
    ASSERT_TRUE(isMeasured(before.flatResidual));
    (void)analyse(evenFrame(640, 480, 1040));
    FaceObservation after;
    for (int i = 0; i < 3 && after.track == 0; ++i)
        after = analyse(at(frames.back(), 1080 + 40 * i));
    ASSERT_EQ(after.track, before.track) << "one missed frame is not another person";
    EXPECT_TRUE(isMeasured(after.flatResidual));
}

TEST_F(FaceLooks, AreTotalOverStrangeFrames)
{
    EXPECT_EQ(analyse(Frame{}).faceCount, 0);
    for (const auto& [width, height] :
         {std::pair{1, 1}, {7, 480}, {8192, 1}, {1, 8192}, {1279, 719}, {17, 9}, {80, 80}}) {
        sharedAnalyzer()->reset();
        for (int i = 0; i < 8; ++i) // so that every kind of search has its turn
            EXPECT_EQ(analyse(evenFrame(width, height, 100 * i)).faceCount, 0)
                << width << " x " << height;
    }
}

TEST_F(FaceLooks, StartAnewWhenThePictureChangesItsSize)
{
    const std::vector<Frame> frames = readClip(live, milliseconds{400});
    std::uint32_t track = analysed(*sharedAnalyzer(), frames).back().track;
    ASSERT_NE(track, 0U);
    int ms = 1000;
    for (const cv::Size size : {cv::Size{1279, 719}, {160, 120}, {641, 480}, {640, 480}}) {
        FaceObservation seen;
        for (int i = 0; i < 8; ++i, ms += 40) {
            cv::Mat scaled;
            cv::resize(pictureOf(frames.front()), scaled, size);
            seen = analyse(frameOf(scaled, milliseconds{ms}));
            EXPECT_NE(seen.track, track);
        }
        if (seen.track != 0) track = seen.track;
    }
    EXPECT_EQ(sharedAnalyzer()->analyse(at(frames.front(), ms)).track, track) << "it goes on";
}

} // namespace
} // namespace countersign
