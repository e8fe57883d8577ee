#include "domain/frame_hindrance.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

FaceObservation good()
{
    FaceObservation seen;
    seen.frameWidth = 640;
    seen.faceCount = 1;
    seen.track = 1;
    seen.eyeDistancePixels = 80;
    seen.brightness = 120;
    seen.sharpness = 0.5;
    seen.contrast = 40;
    seen.sideLight = 0.1;
    seen.glare = 0;
    seen.visibility = 0.8;
    seen.yawDegrees = seen.pitchDegrees = seen.rollDegrees = 0;
    seen.mouthOpenness = 0.05;
    return seen;
}

struct Case {
    double FaceObservation::*what;
    double value;
    Cause cause;
};

TEST(FrameHindrance, FindsNothingInAGoodPicture)
{
    EXPECT_EQ(findHindrance(good(), {}), std::nullopt);
    EXPECT_EQ(findPortraitHindrance(good(), {}), std::nullopt);
}

TEST(FrameHindrance, NamesWhatIsWrong)
{
    using Seen = FaceObservation;
    for (const auto& [what, value, cause] :
         {Case{&Seen::eyeDistancePixels, 10, Cause::TooFar},
          Case{&Seen::eyeDistancePixels, 300, Cause::TooNear},
          Case{&Seen::brightness, 5, Cause::TooDark},
          Case{&Seen::brightness, 250, Cause::TooBright},
          Case{&Seen::sharpness, 0.001, Cause::Blurred},
          Case{&Seen::contrast, 1, Cause::LowContrast},
          Case{&Seen::sideLight, 0.95, Cause::SideLight},
          Case{&Seen::glare, 0.9, Cause::Glare},
          Case{&Seen::visibility, -0.5, Cause::FaceCovered}}) {
        FaceObservation seen = good();
        seen.*what = value;
        EXPECT_EQ(findHindrance(seen, {}), cause) << name(cause);
        EXPECT_FALSE(suggestsAttack(cause)) << "usability is never called fraud";
    }
}

TEST(FrameHindrance, IsInTheWayWhereANecessaryValueWasNotMeasured)
{
    using Seen = FaceObservation;
    for (const auto what : {&Seen::eyeDistancePixels, &Seen::brightness, &Seen::sharpness}) {
        FaceObservation seen = good();
        seen.*what = notMeasured;
        EXPECT_NE(findHindrance(seen, {}), std::nullopt);
    }
}

TEST(FrameHindrance, AsksForAnUprightHeadAndAShutMouthForTheMatch)
{
    FaceObservation tilted = good();
    tilted.rollDegrees = -40;
    EXPECT_EQ(findPortraitHindrance(tilted, {}), Cause::HeadTilted);
    FaceObservation open = good();
    open.mouthOpenness = 0.8;
    EXPECT_EQ(findPortraitHindrance(open, {}), Cause::MouthOpen);
}

} // namespace
} // namespace countersign
