#include "cli/edited_camera.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace countersign::cli {
namespace {

using testing::ElementsAre;

/// A clip of pictures of one pixel, whose value is their number, 40 ms apart.
class TinyClip final : public Camera {
public:
    explicit TinyClip(int pictures) : pictures_{pictures} {}
    Result<std::optional<Frame>> next() override
    {
        if (given_ == pictures_) return std::optional<Frame>{};
        const std::array<std::uint8_t, 3> pixel{static_cast<std::uint8_t>(given_), 0, 0};
        return std::optional{Frame{pixel, 1, 1, MonotonicMs{40 * given_++}}};
    }
    CameraIdentity identity() const override { return {}; }
    Result<void> checkUnchanged() const override { return {}; }
    bool isRecording() const override { return true; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    int pictures_;
    int given_{0};
};

struct Played {
    std::vector<int> numbers;
    std::vector<int> times;
};

Played played(Camera& camera)
{
    Played played;
    for (;;) {
        const auto frame = camera.next();
        EXPECT_TRUE(frame);
        if (!frame || !*frame) return played;
        played.numbers.push_back((*frame)->pixels()[0]);
        played.times.push_back(static_cast<int>((*frame)->at().count()));
    }
}

Played played(int pictures, std::unique_ptr<StreamEdit> edit)
{
    EditedCamera camera{std::make_unique<TinyClip>(pictures), std::move(edit)};
    return played(camera);
}

TEST(EditedCamera, ChangesEveryPicture)
{
    const auto seen = played(3, eachPicture([](const Frame& frame) {
                                 const std::array<std::uint8_t, 3> pixel{
                                     static_cast<std::uint8_t>(frame.pixels()[0] + 100), 0, 0};
                                 return Frame{pixel, 1, 1, frame.at()};
                             }));
    EXPECT_THAT(seen.numbers, ElementsAre(100, 101, 102));
    EXPECT_THAT(seen.times, ElementsAre(0, 40, 80));
}

TEST(EditedCamera, RepeatsPicturesAtAHigherRate)
{
    const auto seen = played(3, atRate(50));
    EXPECT_THAT(seen.numbers, ElementsAre(0, 0, 1, 1, 2));
    EXPECT_THAT(seen.times, ElementsAre(0, 20, 40, 60, 80));
}

TEST(EditedCamera, LeavesPicturesOutAtALowerRate)
{
    const auto seen = played(7, atRate(12.5));
    EXPECT_THAT(seen.numbers, ElementsAre(0, 2, 4, 6));
    EXPECT_THAT(seen.times, ElementsAre(0, 80, 160, 240));
}

TEST(EditedCamera, ShowsNoPictureBeforeItWasTaken)
{
    const auto seen = played(100, atRate(15));
    for (std::size_t i = 0; i < seen.numbers.size(); ++i) {
        EXPECT_LE(40 * seen.numbers[i], seen.times[i]);
        EXPECT_GE(40 * (seen.numbers[i] + 1), seen.times[i]);
    }
    EXPECT_EQ(seen.numbers.size(), 61U); // at 0, 66.7, ... 4000 ms
}

TEST(EditedCamera, DropsAShareOfThePicturesAndTheSameOnesEveryTime)
{
    const auto seen = played(200, dropped(0.1, 3));
    EXPECT_GT(seen.numbers.size(), 160U);
    EXPECT_LT(seen.numbers.size(), 195U);
    EXPECT_EQ(seen.numbers.front(), 0);
    EXPECT_EQ(seen.numbers, played(200, dropped(0.1, 3)).numbers);
    EXPECT_NE(seen.numbers, played(200, dropped(0.1, 4)).numbers);
    EXPECT_EQ(seen.times.back(), 40 * seen.numbers.back());
}

TEST(EditedCamera, Freezes)
{
    const auto seen = played(3, frozen());
    EXPECT_THAT(seen.numbers, ElementsAre(0, 0, 0));
    EXPECT_THAT(seen.times, ElementsAre(0, 40, 80));
}

TEST(EditedCamera, OfNothingGivesNothing)
{
    EXPECT_TRUE(played(0, atRate(60)).numbers.empty());
    EXPECT_TRUE(played(0, frozen()).numbers.empty());
}

SplicedCamera spliced(std::vector<Stretch> stretches)
{
    return {
        []() -> Result<std::unique_ptr<Camera>> { return std::make_unique<TinyClip>(5); },
        std::move(stretches)};
}

TEST(SplicedCamera, PlaysItsPartsWithoutAHoleInTime)
{
    auto camera =
        spliced({{MonotonicMs{80}, MonotonicMs{160}}, {MonotonicMs{0}, MonotonicMs{999}}});
    const auto seen = played(camera);
    EXPECT_THAT(seen.numbers, ElementsAre(2, 3, 0, 1, 2, 3, 4));
    EXPECT_THAT(seen.times, ElementsAre(0, 40, 80, 120, 160, 200, 240));
}

TEST(SplicedCamera, PassesOverPartsThatHoldNothing)
{
    auto camera =
        spliced({{MonotonicMs{500}, MonotonicMs{900}}, {MonotonicMs{0}, MonotonicMs{40}}});
    EXPECT_THAT(played(camera).numbers, ElementsAre(0));
}

TEST(SplicedCamera, TellsWhyARecordingCannotBeOpened)
{
    SplicedCamera camera{
        []() -> Result<std::unique_ptr<Camera>> { return fail(ErrorCode::FileUnreadable, "gone"); },
        {{MonotonicMs{0}, MonotonicMs{40}}}};
    const auto frame = camera.next();
    ASSERT_FALSE(frame);
    EXPECT_EQ(frame.error().code, ErrorCode::FileUnreadable);
}

} // namespace
} // namespace countersign::cli
