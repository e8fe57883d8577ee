#include "ui/samples.h"
#include "ui/video_view.h"

#include <QTest>
#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

/// Left half red, right half blue, as the camera sees it.
Frame twoColours()
{
    constexpr int width = 80;
    constexpr int height = 60;
    std::vector<std::uint8_t> bgr(3 * width * height);
    for (std::size_t i = 0; i < bgr.size() / 3; ++i)
        bgr[3 * i + (i % width < width / 2 ? 2 : 0)] = 255;
    return Frame{bgr, width, height, MonotonicMs{0}};
}

/// As a view that never had a picture.
QImage emptyView()
{
    VideoView view;
    view.resize(400, 300);
    return view.grab().toImage();
}

TEST(VideoView, ShowsThePictureAsAMirrorDoes)
{
    VideoView view;
    view.resize(400, 300);
    view.display(twoColours());
    const QImage shown = view.grab().toImage();
    const QColor left = shown.pixelColor(170, 150);
    const QColor right = shown.pixelColor(230, 150);
    EXPECT_GT(left.blue(), left.red());
    EXPECT_GT(right.red(), right.blue());
}

TEST(VideoView, KeepsNothingOfAForgottenPicture)
{
    VideoView view;
    view.resize(400, 300);
    view.display(samples::frame());
    EXPECT_NE(view.grab().toImage(), emptyView());
    view.displayProgress(0.5, true);
    view.forget();
    EXPECT_FALSE(view.hasPicture());
    EXPECT_EQ(view.progress(), 0);
    EXPECT_EQ(view.grab().toImage(), emptyView());
}

TEST(VideoView, ShowsTheNextPictureOnceItIsMade)
{
    VideoView view;
    view.resize(400, 300);
    view.show();
    view.display(samples::frame());
    const QImage first = view.grab().toImage();
    view.display(twoColours());
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.grab().toImage() != first; }));
    EXPECT_GT(view.grab().toImage().pixelColor(170, 150).blue(), 100);
}

TEST(VideoView, ShowsNoPictureThatWasUnderWayWhenItWasForgotten)
{
    VideoView view;
    view.resize(400, 300);
    view.show();
    view.display(samples::frame());
    EXPECT_NE(view.grab().toImage(), emptyView());
    view.display(twoColours());
    view.forget();
    view.display(samples::frame()); // the next customer
    view.grab();
    const QImage next = view.grab().toImage();
    view.display(samples::frame());
    QCoreApplication::processEvents();
    EXPECT_EQ(view.grab().toImage(), next);
}

TEST(VideoView, TakesNoProgressThatIsNoNumber)
{
    VideoView view;
    view.displayProgress(std::nan(""), false);
    EXPECT_EQ(view.progress(), 0);
    view.displayProgress(7, false);
    EXPECT_EQ(view.progress(), 1);
}

} // namespace
} // namespace countersign
