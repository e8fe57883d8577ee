#include "vision/picture_repeats.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace countersign {
namespace {

/// Picture number `n`: all different, and all alike but for one pixel.
GreyImage picture(int n)
{
    GreyImage image{61, 43}; // no multiple of any block
    image.pixels()[image.width() * image.height() - 1] = static_cast<std::uint8_t>(n);
    image.pixels()[700] = static_cast<std::uint8_t>(n >> 8);
    return image;
}

/// The last answer when these pictures come 40 ms apart.
PictureRepeat lastOf(const std::vector<int>& pictures)
{
    PictureRepeats repeats;
    PictureRepeat last;
    MonotonicMs at{1000};
    for (const int n : pictures) {
        last = repeats.observe(picture(n), at);
        at += MonotonicMs{40};
    }
    return last;
}

TEST(PictureRepeats, ANewPictureIsNeitherARepeatNorFrozen)
{
    const PictureRepeat last = lastOf({1, 2, 3, 4});
    EXPECT_FALSE(isMeasured(last.repeatedAfterMs));
    EXPECT_EQ(last.frozenForMs, 0);
}

TEST(PictureRepeats, APictureThatComesAgainAfterOthersIsARepeat)
{
    const PictureRepeat last = lastOf({1, 2, 3, 1});
    EXPECT_EQ(last.repeatedAfterMs, 120);
    EXPECT_EQ(last.frozenForMs, 0);
}

TEST(PictureRepeats, TheSamePictureAllTheTimeIsFrozen)
{
    const PictureRepeat last = lastOf({1, 2, 2, 2, 2});
    EXPECT_FALSE(isMeasured(last.repeatedAfterMs));
    EXPECT_EQ(last.frozenForMs, 120);
}

TEST(PictureRepeats, ADoubledFrameRateRepeatsNothing)
{
    const PictureRepeat last = lastOf({1, 1, 2, 2, 3, 3});
    EXPECT_FALSE(isMeasured(last.repeatedAfterMs));
    EXPECT_EQ(last.frozenForMs, 40);
}

TEST(PictureRepeats, CountsARepeatFromTheEndOfTheEarlierRun)
{
    EXPECT_EQ(lastOf({1, 1, 1, 2, 1}).repeatedAfterMs, 80);
    EXPECT_EQ(lastOf({1, 2, 1, 2, 1}).repeatedAfterMs, 80) << "the latest of several counts";
}

TEST(PictureRepeats, RemembersAMinuteOfAFastCameraAndNotForEver)
{
    std::vector<int> minute(3600);
    std::iota(minute.begin(), minute.end(), 0);
    minute.push_back(1);
    EXPECT_TRUE(isMeasured(lastOf(minute).repeatedAfterMs));
    minute.push_back(0); // its place was taken when number 3601 came
    EXPECT_FALSE(isMeasured(lastOf(minute).repeatedAfterMs));
}

TEST(PictureRepeats, ForgetsOnReset)
{
    PictureRepeats repeats;
    (void)repeats.observe(picture(1), MonotonicMs{0});
    (void)repeats.observe(picture(2), MonotonicMs{40});
    repeats.reset();
    EXPECT_FALSE(isMeasured(repeats.observe(picture(1), MonotonicMs{80}).repeatedAfterMs));
}

TEST(PictureRepeats, TakesATimeThatRunsBackwardsForNone)
{
    PictureRepeats repeats;
    (void)repeats.observe(picture(1), MonotonicMs{500});
    EXPECT_EQ(repeats.observe(picture(1), MonotonicMs{100}).frozenForMs, 0);
    (void)repeats.observe(picture(2), MonotonicMs{50});
    EXPECT_EQ(repeats.observe(picture(1), MonotonicMs{10}).repeatedAfterMs, 0);
}

TEST(PictureFingerprint, SeesEveryPixelAndTheShape)
{
    const std::uint64_t before = pictureFingerprint(GreyImage{17, 9});
    for (int i = 0; i < 17 * 9; ++i) {
        GreyImage image{17, 9};
        image.pixels()[i] = 1;
        EXPECT_NE(pictureFingerprint(image), before) << i;
    }
    EXPECT_NE(pictureFingerprint(GreyImage{9, 17}), before);
    EXPECT_EQ(pictureFingerprint(GreyImage{17, 9}), before);
}

} // namespace
} // namespace countersign
