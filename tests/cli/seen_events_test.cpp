#include "cli/seen_events.h"

#include <gtest/gtest.h>

namespace countersign::cli {
namespace {

using enum LivenessAction;

TrueEvent truly(LivenessAction action, int fromMs, int untilMs, bool demanded = true)
{
    return {name(action), action, MonotonicMs{fromMs}, MonotonicMs{untilMs}, demanded};
}

SeenEvent seenTo(LivenessAction action, int fromMs, int untilMs)
{
    SeenEvent event;
    event.action = action;
    event.from = MonotonicMs{fromMs};
    event.until = MonotonicMs{untilMs};
    return event;
}

/// What is seen when eyes and head go through these values, 40 ms each.
class Clip {
public:
    Clip& open(int frames) { return add(frames, 0.30, 0); }
    Clip& shut(int frames) { return add(frames, 0.12, 0); }
    Clip& turned(int frames, double yaw) { return add(frames, 0.30, yaw); }
    Clip& someoneElse()
    {
        ++seen_.track;
        return *this;
    }
    [[nodiscard]] std::vector<SeenEvent> events() const { return watch_.events(); }

private:
    Clip& add(int frames, double openness, double yaw)
    {
        seen_.track = std::max(seen_.track, 1U);
        for (int i = 0; i < frames; ++i) {
            seen_.opennessLeft = seen_.opennessRight = openness;
            seen_.yawDegrees = yaw;
            seen_.pitchDegrees = 0;
            seen_.sharpness = 0.5;
            watch_.observe(seen_);
            seen_.at += MonotonicMs{40};
        }
        return *this;
    }

    EventWatch watch_{LivenessPolicy{}};
    FaceObservation seen_;
};

TEST(EventWatch, TellsFramesAndTimesOfABlink)
{
    const auto events = Clip{}.open(25).shut(4).open(5).events();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].action, Blink);
    EXPECT_EQ(events[0].firstFrame, 25);
    EXPECT_EQ(events[0].lastFrame, 29);
    EXPECT_EQ(events[0].from, MonotonicMs{1000});
    EXPECT_EQ(events[0].until, MonotonicMs{1160});
}

TEST(EventWatch, TellsTheSideAndThePeakOfATurn)
{
    const auto events =
        Clip{}.open(10).turned(5, -12).turned(5, -24).turned(2, -12).open(3).events();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].action, TurnRight);
    EXPECT_EQ(events[0].peakYawDegrees, -24);
    EXPECT_EQ(events[0].firstFrame, 10);
    EXPECT_EQ(events[0].lastFrame, 22);
}

TEST(EventWatch, EndsWithATurnThatIsStillUnderWay)
{
    EXPECT_EQ(Clip{}.open(5).turned(5, 25).events().size(), 1U);
}

TEST(EventWatch, StartsAnewWithSomeoneElse)
{
    EXPECT_TRUE(Clip{}.open(25).shut(4).someoneElse().open(5).events().empty());
}

TEST(EventComparison, FindsWhatOverlaps)
{
    const auto result = compareEvents(
        {truly(Blink, 1000, 1200), truly(TurnLeft, 3000, 4000)},
        {seenTo(Blink, 1100, 1300), seenTo(TurnLeft, 2800, 3900)});
    EXPECT_EQ(result.blinks.found, 1);
    EXPECT_EQ(result.turns.found, 1);
    EXPECT_TRUE(result.missed.empty());
    EXPECT_TRUE(result.invented.empty());
}

TEST(EventComparison, ForgivesALittle)
{
    const MonotonicMs tolerance{100};
    EXPECT_EQ(
        compareEvents({truly(Blink, 1000, 1200)}, {seenTo(Blink, 1300, 1400)}, tolerance)
            .blinks.found,
        1);
    EXPECT_EQ(
        compareEvents({truly(Blink, 1000, 1200)}, {seenTo(Blink, 1301, 1400)}, tolerance)
            .blinks.found,
        0);
}

TEST(EventComparison, NamesWhatWasMissedAndWhatWasInvented)
{
    const auto result = compareEvents({truly(Blink, 1000, 1200)}, {seenTo(Blink, 5000, 5200)});
    EXPECT_EQ(result.blinks.demanded, 1);
    EXPECT_EQ(result.blinks.found, 0);
    EXPECT_EQ(result.blinks.invented, 1);
    ASSERT_EQ(result.missed.size(), 1U);
    EXPECT_EQ(result.missed[0].from, MonotonicMs{1000});
    ASSERT_EQ(result.invented.size(), 1U);
    EXPECT_EQ(result.invented[0].from, MonotonicMs{5000});
}

TEST(EventComparison, TakesATurnToTheOtherSideForInvented)
{
    const auto result =
        compareEvents({truly(TurnLeft, 1000, 2000)}, {seenTo(TurnRight, 1000, 2000)});
    EXPECT_EQ(result.turns.found, 0);
    EXPECT_EQ(result.turns.invented, 1);
}

TEST(EventComparison, CountsNeitherForNorAgainstWhatNobodyHasToSee)
{
    const std::vector<TrueEvent> truth{truly(Blink, 1000, 1200, false)};
    const auto missed = compareEvents(truth, {});
    EXPECT_EQ(missed.blinks.demanded, 0);
    EXPECT_TRUE(missed.missed.empty());
    const auto found = compareEvents(truth, {seenTo(Blink, 1000, 1200)});
    EXPECT_EQ(found.blinks.optional, 1);
    EXPECT_EQ(found.blinks.invented, 0);
}

TEST(EventComparison, LetsOneSeenBlinkFindOneTrueOneOnly)
{
    const std::vector<TrueEvent> two{truly(Blink, 1000, 1100), truly(Blink, 1200, 1300)};
    EXPECT_EQ(compareEvents(two, {seenTo(Blink, 1000, 1300)}).blinks.found, 1);
    const auto doubled = compareEvents(
        {truly(Blink, 1000, 1300)}, {seenTo(Blink, 1000, 1100), seenTo(Blink, 1200, 1300)});
    EXPECT_EQ(doubled.blinks.found, 1);
    EXPECT_EQ(doubled.blinks.invented, 1);
}

TEST(EventComparison, LetsOneSwingOfTheHeadFindBothOfItsTurns)
{
    const auto result = compareEvents(
        {truly(TurnRight, 1000, 2000), truly(TurnRight, 2200, 3000)},
        {seenTo(TurnRight, 1000, 3000)});
    EXPECT_EQ(result.turns.found, 2);
    EXPECT_EQ(result.turns.invented, 0);
}

} // namespace
} // namespace countersign::cli
