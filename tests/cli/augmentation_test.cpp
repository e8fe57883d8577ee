#include "cli/augmentation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

namespace countersign::cli {
namespace {

constexpr int width = 64;
constexpr int height = 48;

/// `value` gives the same number for all three colours of a pixel.
Frame picture(const std::function<int(int x, int y)>& value)
{
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels.insert(pixels.end(), 3, static_cast<std::uint8_t>(value(x, y)));
    return {pixels, width, height, MonotonicMs{480}};
}

Frame grey(int value)
{
    return picture([&](int, int) { return value; });
}

int at(const Frame& frame, int x, int y)
{
    return frame.pixels()[static_cast<std::size_t>(3 * (y * frame.width() + x))];
}

void expectSameFormAs(const Frame& expected, const Frame& frame)
{
    EXPECT_EQ(frame.width(), expected.width());
    EXPECT_EQ(frame.height(), expected.height());
    EXPECT_EQ(frame.at(), expected.at());
}

TEST(Augmentation, KeepsSizeAndTime)
{
    const Frame frame = grey(100);
    NoiseMaker noise{8, 1};
    for (const Frame& changed :
         {brightened(frame, 0.5),
          withGamma(frame, 0.6),
          scaled(frame, 0.7),
          scaled(frame, 1.3),
          mirrored(frame),
          rotated(frame, 10),
          noise.noisy(frame)})
        expectSameFormAs(frame, changed);
}

TEST(Augmentation, LeavesAnEmptyPictureEmpty)
{
    NoiseMaker noise{8, 1};
    for (const Frame& changed :
         {brightened({}, 0.5),
          withGamma({}, 0.6),
          scaled({}, 0.7),
          mirrored({}),
          rotated({}, 10),
          retimed({}, MonotonicMs{1}),
          noise.noisy({})})
        EXPECT_TRUE(changed.empty());
}

TEST(Augmentation, BrightensUpToWhite)
{
    EXPECT_EQ(at(brightened(grey(100), 0.5), 3, 3), 50);
    EXPECT_EQ(at(brightened(grey(100), 1.3), 3, 3), 130);
    EXPECT_EQ(at(brightened(grey(200), 1.6), 3, 3), 255);
}

TEST(Augmentation, BendsTheMiddleAndKeepsBlackAndWhiteByGamma)
{
    EXPECT_EQ(at(withGamma(grey(0), 0.6), 3, 3), 0);
    EXPECT_EQ(at(withGamma(grey(255), 1.6), 3, 3), 255);
    EXPECT_NEAR(at(withGamma(grey(64), 0.6), 3, 3), 255 * std::pow(64 / 255.0, 0.6), 1);
    EXPECT_LT(at(withGamma(grey(64), 1.6), 3, 3), 64);
}

TEST(Augmentation, MirrorsLeftAndRight)
{
    const Frame ramp = picture([](int x, int) { return x; });
    EXPECT_EQ(at(mirrored(ramp), 0, 5), width - 1);
    EXPECT_EQ(at(mirrored(mirrored(ramp)), 7, 5), 7);
}

TEST(Augmentation, ScalesAboutTheMiddleAndDrawsOutTheBorder)
{
    const Frame square = picture([](int x, int y) {
        return std::abs(x - width / 2) < 12 && std::abs(y - height / 2) < 12 ? 200 : 20;
    });
    const auto brightPixels = [](const Frame& frame) {
        int count = 0;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                count += at(frame, x, y) > 110 ? 1 : 0;
        return count;
    };
    const double area = brightPixels(square);
    EXPECT_NEAR(brightPixels(scaled(square, 0.7)) / area, 0.49, 0.08);
    EXPECT_NEAR(brightPixels(scaled(square, 1.3)) / area, 1.69, 0.15);
    EXPECT_EQ(at(scaled(square, 0.7), 0, 0), 20);
    EXPECT_EQ(at(scaled(square, 0.7), width / 2, height / 2), 200);
}

TEST(Augmentation, RotatesCounterClockwiseAboutTheMiddle)
{
    const Frame right = picture([](int x, int y) {
        return std::abs(x - 52) <= 1 && std::abs(y - height / 2) <= 1 ? 250 : 0;
    });
    EXPECT_GT(at(right, 52, height / 2), 200);
    const Frame turned = rotated(right, 90); // the y axis points down: what was right is on top
    EXPECT_GT(at(turned, width / 2, height / 2 - 20), 100);
    EXPECT_EQ(at(turned, 52, height / 2), 0);
}

TEST(Augmentation, RetimesWithoutTouchingAPixel)
{
    const Frame ramp = picture([](int x, int y) { return x + y; });
    const Frame later = retimed(ramp, MonotonicMs{999});
    EXPECT_EQ(later.at(), MonotonicMs{999});
    EXPECT_TRUE(std::equal(ramp.pixels().begin(), ramp.pixels().end(), later.pixels().begin()));
}

TEST(NoiseMaker, AddsNoiseOfTheStrengthAskedFor)
{
    NoiseMaker noise{8, 7};
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < 20; ++i) {
        const Frame noisy = noise.noisy(grey(128)); // its pixels live as long as it does
        for (const std::uint8_t value : noisy.pixels()) {
            sum += value - 128;
            squares += (value - 128) * (value - 128);
            ++count;
        }
    }
    EXPECT_NEAR(sum / count, 0, 0.3);
    EXPECT_NEAR(std::sqrt(squares / count), 8, 0.3);
}

TEST(NoiseMaker, GivesEveryPictureOtherNoiseAndEverySeedTheSameSequence)
{
    NoiseMaker noise{8, 7};
    NoiseMaker again{8, 7};
    const Frame first = noise.noisy(grey(128));
    const Frame second = noise.noisy(grey(128));
    const auto same = [](const Frame& a, const Frame& b) {
        return std::equal(a.pixels().begin(), a.pixels().end(), b.pixels().begin());
    };
    EXPECT_FALSE(same(first, second));
    EXPECT_TRUE(same(first, again.noisy(grey(128))));
    EXPECT_TRUE(same(second, again.noisy(grey(128))));
}

} // namespace
} // namespace countersign::cli
