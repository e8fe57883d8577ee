#include "ui/customer_placement.h"
#include "ui/customer_window.h"
#include "ui/style.h"

#include <QApplication>
#include <QScreen>
#include <QTemporaryFile>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using enum CustomerPlace;

TEST(CustomerPlace, GoesThroughAllPlacesOfOneScreen)
{
    EXPECT_EQ(nextPlace(Away, false), Beside);
    EXPECT_EQ(nextPlace(Beside, false), OverDesk);
    EXPECT_EQ(nextPlace(OverDesk, false), Away);
}

TEST(CustomerPlace, KnowsOnlyTheSecondScreenWhereThereIsOne)
{
    for (const CustomerPlace now : {Away, Beside, OverDesk})
        EXPECT_EQ(nextPlace(now, true), SecondScreen);
    EXPECT_EQ(nextPlace(SecondScreen, true), Away);
}

TEST(CustomerPlace, FollowsAScreenThatIsPluggedInAndLeavesWithIt)
{
    for (const CustomerPlace now : {Away, Beside, OverDesk, SecondScreen})
        EXPECT_EQ(placeWhenScreensChange(now, true), SecondScreen);
    EXPECT_EQ(placeWhenScreensChange(SecondScreen, false), Away);
    EXPECT_EQ(placeWhenScreensChange(Beside, false), Beside);
}

/// A desk on the first of two screens, and the customer's window.
struct TwoScreens {
    TwoScreens()
    {
        desk.setGeometry(QGuiApplication::primaryScreen()->availableGeometry());
        desk.show();
        desk.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&desk));
    }
    [[nodiscard]] static QScreen* second() { return QGuiApplication::screens().at(1); }
    QWidget desk;
    CustomerWindow window;
    CustomerPlacement placement{window, desk};
};

TEST(CustomerPlacement, ShowsNothingBeforeItBegins)
{
    const TwoScreens at;
    EXPECT_FALSE(at.window.isVisible());
    EXPECT_EQ(at.placement.place(), Away);
}

TEST(CustomerPlacement, FillsTheSecondScreenAndLeavesTheKeyboardToTheDesk)
{
    TwoScreens at;
    at.placement.begin();
    QCoreApplication::processEvents();
    EXPECT_TRUE(at.window.isFullScreen());
    EXPECT_EQ(at.window.screen(), TwoScreens::second());
    EXPECT_EQ(at.window.geometry(), TwoScreens::second()->geometry());
}

TEST(CustomerPlacement, HidesAndShowsWithTheSameKey)
{
    TwoScreens at;
    at.placement.begin();
    at.placement.goToNext();
    EXPECT_FALSE(at.window.isVisible());
    at.placement.goToNext();
    EXPECT_TRUE(at.window.isVisible());
    QTest::keyClick(&at.window, Qt::Key_F11);
    EXPECT_FALSE(at.window.isVisible());
}

TEST(CustomerPlacement, GivesTheKeyboardBackAfterATouch)
{
    TwoScreens at;
    at.placement.begin();
    at.window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&at.window));
    QTest::mouseClick(&at.window, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitForWindowActive(&at.desk));
}

TEST(CustomerPlacement, IsAwayAfterTheWindowWasClosed)
{
    TwoScreens at;
    at.placement.begin();
    at.window.close();
    EXPECT_EQ(at.placement.place(), Away);
    EXPECT_FALSE(at.window.testAttribute(Qt::WA_QuitOnClose));
}

} // namespace
} // namespace countersign

/// Two screens side by side, which the offscreen platform reads from a file.
int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    QTemporaryFile screens;
    if (!screens.open()) return 1;
    screens.write(
        R"({"synchronousWindowSystemEvents": true, "windowFrameMargins": false, "screens": [
        {"name": "desk", "x": 0, "y": 0, "width": 1366, "height": 768,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "customer", "x": 1366, "y": 0, "width": 1080, "height": 1920,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication app{argc, argv};
    countersign::applyStyle(app, countersign::Theme::Light);
    return RUN_ALL_TESTS();
}
