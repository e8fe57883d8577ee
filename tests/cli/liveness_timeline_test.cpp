#include "cli/liveness_timeline.h"
#include "support/scratch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign::cli {
namespace {

using testing::HasSubstr;

Timeline blinkOfTwoSeconds()
{
    Timeline timeline;
    timeline.title = "p01/clip";
    timeline.subtitle = "rejected: flat-picture";
    timeline.truth = {
        {"blink", LivenessAction::Blink, MonotonicMs{800}, MonotonicMs{1000}},
        {"swap", std::nullopt, MonotonicMs{1200}, MonotonicMs{1500}}};
    timeline.moments = {{MonotonicMs{600}, "blink asked"}};
    for (int i = 0; i < 50; ++i) {
        FaceObservation seen;
        seen.at = MonotonicMs{i * 40};
        seen.opennessLeft = seen.opennessRight = 0.3;
        timeline.seen.push_back(seen);
    }
    return timeline;
}

TEST(LivenessTimeline, ShowsTruthPromptsAndVerdict)
{
    const std::string svg = drawTimeline(blinkOfTwoSeconds(), LivenessPolicy{});
    for (const char* words :
         {"p01/clip", "rejected: flat-picture", "blink", "swap", "blink asked", "yaw", "left eye"})
        EXPECT_THAT(svg, HasSubstr(std::string{">"} + words + "</text>"));
}

TEST(LivenessTimeline, OfNoFrameIsStillAPicture)
{
    EXPECT_THAT(drawTimeline({}, LivenessPolicy{}), testing::EndsWith("</svg>\n"));
}

TEST(LivenessTimeline, IsWrittenUnderAHarmlessName)
{
    const test::ScratchFolder folder;
    ASSERT_TRUE(writePicture(folder.path() / "new", "../p01/a b<c", "<svg/>"));
    EXPECT_EQ(test::contentOf(folder.path() / "new" / ".._p01_a_b_c.svg"), "<svg/>");
}

TEST(LivenessTimeline, SaysWhichFileCannotBeWritten)
{
    const auto written = writePicture("/proc/nowhere", "clip", "<svg/>");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::StorageFailed);
    EXPECT_THAT(written.error().detail, HasSubstr("/proc/nowhere/clip.svg"));
}

} // namespace
} // namespace countersign::cli
