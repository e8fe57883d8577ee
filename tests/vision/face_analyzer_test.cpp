#include "analysed_clip.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace countersign {
namespace {

using std::chrono::milliseconds;

class DlibFaceAnalyzerTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (sharedAnalyzer() == nullptr) GTEST_SKIP() << "models were not obtained";
    }

    static std::vector<FaceObservation>
    watch(const std::string& clip, milliseconds length = milliseconds{30000})
    {
        const std::vector<Frame> frames = readClip(clip, length);
        EXPECT_FALSE(frames.empty()) << clip << " is not there";
        return analysed(*sharedAnalyzer(), frames);
    }
};

std::set<std::uint32_t> tracksOf(const std::vector<FaceObservation>& seen)
{
    std::set<std::uint32_t> tracks;
    for (const FaceObservation& observation : seen)
        tracks.insert(observation.track);
    return tracks;
}

/// The largest value of what `number` picks; NaN is passed over.
template <typename Number>
double largest(const std::vector<FaceObservation>& seen, Number&& number)
{
    double result = -1000;
    for (const FaceObservation& observation : seen)
        if (isMeasured(number(observation))) result = std::max(result, number(observation));
    return result;
}

double gridPeak(const FaceObservation& seen) { return seen.gridPeak; }
double flatResidual(const FaceObservation& seen) { return seen.flatResidual; }
double yaw(const FaceObservation& seen) { return seen.yawDegrees; }
double yawToTheRight(const FaceObservation& seen) { return -seen.yawDegrees; }

Bytes jpegOf(const cv::Mat& picture)
{
    std::vector<unsigned char> encoded;
    cv::imencode(".jpg", picture, encoded);
    const auto bytes = std::as_bytes(std::span{encoded});
    return {bytes.begin(), bytes.end()};
}

cv::Mat portraitOf(const std::string& customer)
{
    const Bytes bytes = readSample("customers/" + customer + "/portrait.jpg");
    if (bytes.empty()) return {};
    const cv::Mat raw{
        1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<std::byte*>(bytes.data())};
    return cv::imdecode(raw, cv::IMREAD_COLOR);
}

TEST_F(DlibFaceAnalyzerTest, FollowsOneCustomerThroughAllActions)
{
    const auto seen = watch("clips/live_blink_left_right.mp4");
    EXPECT_EQ(tracksOf(seen).size(), 1U);
    EXPECT_EQ(tracksOf(seen).count(0), 0U);
    EXPECT_EQ(largest(seen, [](auto& s) { return double(s.faceCount); }), 1);
    // The true peaks are 28.1 to the left and 28.8 to the right.
    EXPECT_NEAR(largest(seen, yaw), 28, 4);
    EXPECT_NEAR(largest(seen, yawToTheRight), 28, 4);
    EXPECT_GT(largest(seen, flatResidual), 0.1);
    EXPECT_LT(largest(seen, gridPeak), 5);
}

TEST_F(DlibFaceAnalyzerTest, SeesTheEyesCloseInABlink)
{
    // The first blink's ground truth is 1.15 to 1.36 s.
    const auto seen = watch("clips/live_blink_left_right.mp4", milliseconds{1600});
    const auto open = [](auto& s) { return (s.opennessLeft + s.opennessRight) / 2; };
    const auto least = std::min_element(seen.begin(), seen.end(), [&](auto& a, auto& b) {
        return open(a) < open(b);
    });
    EXPECT_LT(open(*least), 0.65 * open(seen.front()));
    EXPECT_GE(least->at, milliseconds{1150});
    EXPECT_LE(least->at, milliseconds{1360});
}

TEST_F(DlibFaceAnalyzerTest, SeesASecondFaceWithinHalfASecond)
{
    const auto seen = watch("clips/two_faces.mp4", milliseconds{500});
    EXPECT_EQ(seen.back().faceCount, 2);
}

TEST_F(DlibFaceAnalyzerTest, SeesThePixelGridOfAFilmedScreen)
{
    EXPECT_GT(largest(watch("clips/attack_screen_replay.mp4", milliseconds{1500}), gridPeak), 6);
}

TEST_F(DlibFaceAnalyzerTest, FindsNoDepthInAWavedPhotograph)
{
    const auto seen = watch("clips/attack_photo_waved.mp4");
    EXPECT_GT(largest(seen, yaw), 5) << "the photograph does turn";
    EXPECT_LT(largest(seen, flatResidual), 0.05);
}

TEST_F(DlibFaceAnalyzerTest, GivesTheNextPersonAnotherTrack)
{
    // The exchange is from 6.4 to 7.4 s.
    const auto seen = watch("clips/attack_swap.mp4");
    const auto trackAt = [&](int ms) { return seen.at(static_cast<std::size_t>(ms / 40)).track; };
    EXPECT_NE(trackAt(8000), 0U);
    EXPECT_NE(trackAt(6000), trackAt(8000));
}

TEST_F(DlibFaceAnalyzerTest, NeverReusesATrackNumber)
{
    const auto frames = readClip("clips/live_blink_left_right.mp4", milliseconds{80});
    ASSERT_FALSE(frames.empty());
    const auto first = analysed(*sharedAnalyzer(), frames);
    const auto second = analysed(*sharedAnalyzer(), frames);
    EXPECT_NE(first.back().track, second.back().track);
}

TEST_F(DlibFaceAnalyzerTest, RecognisesTheCustomerOnTheSmallPortraitOfAChip)
{
    FaceAnalyzer& analyzer = *sharedAnalyzer();
    cv::Mat small;
    cv::resize(portraitOf("lin"), small, {102, 126}, 0, 0, cv::INTER_AREA);
    const auto portrait = analyzer.describePortrait(jpegOf(small));
    ASSERT_TRUE(portrait.has_value()) << portrait.error().detail;
    const auto frames = readClip("customers/lin/neutral-1.mp4", milliseconds{400});
    (void)analysed(analyzer, frames);
    const auto live = analyzer.describe(frames.back());
    ASSERT_TRUE(live.has_value()) << live.error().detail;
    EXPECT_GT(analyzer.similarity(*portrait, *live), 0.5);

    const auto other = analyzer.describePortrait(jpegOf(portraitOf("yang")));
    ASSERT_TRUE(other.has_value()) << other.error().detail;
    EXPECT_LT(analyzer.similarity(*other, *live), 0.45);
}

TEST_F(DlibFaceAnalyzerTest, RefusesAPortraitWithTwoFacesOrNone)
{
    cv::Mat both;
    const cv::Mat one = portraitOf("lin");
    cv::hconcat(one, one, both);
    const auto two = sharedAnalyzer()->describePortrait(jpegOf(both));
    ASSERT_FALSE(two.has_value());
    EXPECT_EQ(two.error().code, ErrorCode::PortraitUnusable);
    const auto none = sharedAnalyzer()->describePortrait(jpegOf(cv::Mat::zeros(441, 358, CV_8UC3)));
    ASSERT_FALSE(none.has_value());
    EXPECT_EQ(none.error().code, ErrorCode::PortraitUnusable);
}

TEST_F(DlibFaceAnalyzerTest, TakesTheMiddleFaceWhenAskedTo)
{
    cv::Mat three;
    cv::Mat side;
    const cv::Mat middle = portraitOf("lin");
    cv::resize(portraitOf("yang"), side, middle.size());
    cv::hconcat(std::vector<cv::Mat>{side, middle, side}, three);
    const auto central = sharedAnalyzer()->describeCentralFace(jpegOf(three));
    const auto alone = sharedAnalyzer()->describePortrait(jpegOf(portraitOf("lin")));
    ASSERT_TRUE(central.has_value() && alone.has_value());
    EXPECT_GT(sharedAnalyzer()->similarity(*central, *alone), 0.8);
}

TEST_F(DlibFaceAnalyzerTest, TakesNobodyForTheMiddleFaceWhoStandsAside)
{
    cv::Mat aside;
    const cv::Mat somebody = portraitOf("yang");
    const cv::Mat nobody = cv::Mat::zeros(somebody.size(), CV_8UC3);
    cv::hconcat(std::vector<cv::Mat>{somebody, nobody, nobody}, aside);
    EXPECT_TRUE(sharedAnalyzer()->describePortrait(jpegOf(aside)).has_value());
    const auto central = sharedAnalyzer()->describeCentralFace(jpegOf(aside));
    ASSERT_FALSE(central.has_value());
    EXPECT_EQ(central.error().code, ErrorCode::PortraitUnusable);
}

TEST_F(DlibFaceAnalyzerTest, DescribesOnlyAFrameInWhichItJustSawAFace)
{
    FaceAnalyzer& analyzer = *sharedAnalyzer();
    const Frame grey{std::vector<std::uint8_t>(3 * 640 * 480, 90), 640, 480, MonotonicMs{0}};
    analyzer.reset();
    EXPECT_EQ(analyzer.analyse(grey).track, 0U);
    EXPECT_EQ(analyzer.describe(grey).error().code, ErrorCode::BadInput);
}

} // namespace
} // namespace countersign
