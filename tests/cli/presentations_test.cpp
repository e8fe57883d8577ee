#include "cli/presentations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace countersign::cli {
namespace {

using testing::Contains;
using testing::ElementsAre;
using enum LivenessAction;

TrueEvent truly(LivenessAction action, int fromMs, int untilMs)
{
    return {name(action), action, MonotonicMs{fromMs}, MonotonicMs{untilMs}, true};
}

GroundTruth liveClip(std::vector<TrueEvent> events)
{
    GroundTruth clip;
    clip.clip = "p01/clip.mp4";
    clip.name = "p01/clip";
    clip.events = std::move(events);
    for (const TrueEvent& event : clip.events)
        clip.actions.push_back(*event.action);
    return clip;
}

GroundTruth blinkLeftRight()
{
    return liveClip(
        {truly(Blink, 1100, 1300), truly(TurnLeft, 3500, 5000), truly(TurnRight, 6000, 7500)});
}

GroundTruth attackClip()
{
    GroundTruth clip;
    clip.name = "p01/photo";
    clip.species = "photo_static";
    return clip;
}

std::vector<Presentation> shown(const GroundTruth& clip, const PresentationOptions& options = {})
{
    return presentationsOf({clip}, options);
}

std::vector<std::string> speciesOf(const std::vector<Presentation>& presentations)
{
    std::vector<std::string> species;
    for (const Presentation& presentation : presentations)
        species.push_back(presentation.species);
    return species;
}

TEST(Presentations, ShowAnAttackAsItWasRecordedAndNoOtherWay)
{
    const auto all = shown(attackClip(), {.only = "", .augment = true});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].species, "photo_static");
    EXPECT_EQ(all[0].way, "");
}

TEST(Presentations, MakeEverySpeciesOfALiveClip)
{
    EXPECT_THAT(
        speciesOf(shown(blinkLeftRight())),
        ElementsAre(
            "",
            wrongOrderSpecies,
            stillSpecies,
            noisyStillSpecies,
            loopSpecies,
            noisyLoopSpecies,
            encodedLoopSpecies,
            loopSpecies,
            noisyLoopSpecies,
            encodedLoopSpecies));
}

TEST(Presentations, AskWrongOrdersForWhatTheClipDoesNotAnswer)
{
    for (const GroundTruth& clip :
         {blinkLeftRight(),
          liveClip({truly(Blink, 1000, 1200)}),
          liveClip({truly(TurnLeft, 1000, 2000)})}) {
        const auto all = shown(clip, {.only = wrongOrderSpecies});
        ASSERT_EQ(all.size(), 1U);
        EXPECT_FALSE(clip.fits(all[0].plan)) << toText(all[0].plan);
    }
}

TEST(Presentations, AskALoopForItsOwnPlanAndForOneThatOnlyItsSecondRoundCompletes)
{
    const GroundTruth clip = blinkLeftRight();
    const auto loops = shown(clip, {.only = "video_loop_noise"});
    ASSERT_EQ(loops.size(), 2U);
    EXPECT_EQ(loops[0].plan, clip.ownPlan());
    EXPECT_THAT(loops[1].plan.actions, ElementsAre(TurnLeft, TurnRight, Blink));
}

TEST(Presentations, MakeNoLoopWhereATurnComesFirst)
{
    const auto all = shown(liveClip({truly(TurnLeft, 1000, 2000), truly(Blink, 3000, 3200)}));
    EXPECT_THAT(speciesOf(all), testing::Not(Contains(loopSpecies)));
}

TEST(Presentations, ShowALiveClipInEveryWayAsBonaFide)
{
    const auto all = shown(blinkLeftRight(), {.only = "", .augment = true});
    for (const std::string& way : augmentationNames()) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const Presentation& each) {
            return each.way == way;
        });
        ASSERT_NE(found, all.end()) << way;
        EXPECT_EQ(found->species, "") << way;
    }
    EXPECT_THAT(
        augmentationNames(),
        testing::IsSupersetOf(
            {"brightness x0.5",
             "brightness x1.6",
             "gamma 0.6",
             "noise sigma 8",
             "H.264 crf 32",
             "15 pictures a second",
             "scale 0.7",
             "rotated by -10"}));
}

TEST(Presentations, ExchangeLeftAndRightForAMirrorImage)
{
    const auto all = shown(blinkLeftRight(), {.only = "mirrored", .augment = true});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_THAT(all[0].plan.actions, ElementsAre(Blink, TurnRight, TurnLeft));
    EXPECT_EQ(all[0].truth.at(1).action, TurnRight);
}

TEST(Presentations, LeaveOutWhatCannotBeEncodedAndNameIt)
{
    const PresentationOptions options{.only = "", .augment = true, .encode = false};
    const auto all = shown(blinkLeftRight(), options);
    EXPECT_THAT(speciesOf(all), testing::Not(Contains(encodedLoopSpecies)));
    EXPECT_THAT(encodedWays(options), ElementsAre(encodedLoopSpecies, "H.264 crf 32"));
}

TEST(Presentations, AreNarrowedByName)
{
    EXPECT_EQ(shown(blinkLeftRight(), {.only = "still_frame"}).size(), 2U);
    EXPECT_EQ(shown(blinkLeftRight(), {.only = "p01/clip"}).size(), 10U);
    EXPECT_TRUE(shown(blinkLeftRight(), {.only = "p02"}).empty());
}

TEST(Presentations, OpenTheirClip)
{
    const auto all = shown(blinkLeftRight());
    const auto camera = all.front().open();
    ASSERT_FALSE(camera);
    EXPECT_THAT(camera.error().detail, testing::HasSubstr("p01/clip.mp4"));
}

} // namespace
} // namespace countersign::cli
