// What a clerk does with the counter's devices beside a visit, by keys alone.

#include "flow/desktop.h"
#include "flow/fake_station.h"

#include "ui/customer_window.h"
#include "ui/devices_page.h"
#include "ui/sim_scan_panel.h"
#include "ui/video_view.h"
#include "ui/wording_desk.h"
#include "ui/wording_devices.h"

#include <QLineEdit>
#include <QPushButton>
#include <gtest/gtest.h>

namespace countersign {
namespace {

constexpr const char* sim = "89860000000000000019";

struct DesktopDevices : testing::Test {
    [[nodiscard]] bool devicesAreOpen() const
    {
        return at.window.findChild<DevicesPage*>()->isVisible();
    }
    [[nodiscard]] bool scanIsOpen() const
    {
        return at.window.findChild<SimScanPanel*>()->isVisible();
    }
    template <class Where>
    [[nodiscard]] bool showsPicture() const
    {
        return at.window.findChild<Where*>()->template findChild<VideoView*>()->hasPicture();
    }
    template <class What>
    [[nodiscard]] static bool soon(What what)
    {
        return QTest::qWaitFor(what, patienceMs);
    }
    [[nodiscard]] bool closesItsCamera()
    {
        return soon([this] { return station.openCameras == 0; });
    }
    void openDevices()
    {
        at.signIn();
        ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
        at.press(Qt::Key_F9);
        ASSERT_TRUE(devicesAreOpen());
        ASSERT_TRUE(soon([this] { return showsPicture<DevicesPage>(); }));
    }
    void comeToTheNumber()
    {
        at.signIn();
        at.readCard();
        ASSERT_TRUE(at.seesSoon(QStringLiteral("样本甲")));
    }
    [[nodiscard]] QString iccid() const
    {
        return at.window.findChild<QLineEdit*>("iccidEdit")->text();
    }

    FakeStation station;
    Desktop at{[this] { return station.door(); }};
};

TEST_F(DesktopDevices, F9ShowsWhetherEverythingWorks)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    EXPECT_TRUE(at.sees(wording::forFinding(judgeDiskSpace(station.freeBytes.load()))));
    EXPECT_TRUE(at.sees(wording::slipsGoTo("Counter printer")));
    EXPECT_TRUE(at.sees(wording::forVoice(ReadAloud::Off, Language::chinese()).words));
    EXPECT_FALSE(station.showsSecond);
    EXPECT_EQ(station.openCameras, 1);
}

TEST_F(DesktopDevices, TheCustomersLanguageDecidesWhichVoiceIsSpokenOf)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* customer = qobject_cast<CustomerWindow*>(each))
            emit customer->languageChosen(QStringLiteral("en"));
    EXPECT_TRUE(at.seesSoon(wording::forVoice(ReadAloud::NoVoice, Language::english()).words));
}

TEST_F(DesktopDevices, EscAndEnterAndF9LeadBackAndCloseTheCamera)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    for (const Qt::Key back : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_F9}) {
        at.press(back);
        EXPECT_FALSE(devicesAreOpen());
        EXPECT_FALSE(showsPicture<DevicesPage>());
        EXPECT_TRUE(at.sees(wording::card().idleTitle));
        EXPECT_TRUE(closesItsCamera());
        at.press(Qt::Key_F9);
        ASSERT_TRUE(soon([this] { return showsPicture<DevicesPage>(); }));
    }
}

TEST_F(DesktopDevices, TheButtonAtTheFootOpensThemToo)
{
    at.signIn();
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    auto* button = at.window.findChild<QPushButton*>("devicesButton");
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(devicesAreOpen());
    EXPECT_FALSE(button->isVisible());
}

TEST_F(DesktopDevices, CheckingAgainFindsWhatHasChanged)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    station.freeBytes = 100'000'000;
    at.press(Qt::Key_F5);
    EXPECT_TRUE(at.seesSoon(wording::forFinding(judgeDiskSpace(100'000'000))));
    EXPECT_TRUE(soon([this] { return showsPicture<DevicesPage>(); }));
    EXPECT_EQ(station.openCameras, 1);
}

TEST_F(DesktopDevices, AnotherCameraIsPickedAndShown)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    const auto cameras = at.window.findChildren<QPushButton*>("camera");
    ASSERT_EQ(cameras.size(), 2);
    QTest::mouseClick(cameras[1], Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return cameras[1]->isChecked(); }));
    EXPECT_TRUE(station.usesSecond);
    EXPECT_TRUE(soon([&] { return station.showsSecond.load(); }));
    EXPECT_TRUE(soon([&] { return station.openCameras == 1; })); // the first one is closed
}

TEST_F(DesktopDevices, ACameraThatCannotBeUsedIsSaidAndNotUsed)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    station.broken = true;
    const auto cameras = at.window.findChildren<QPushButton*>("camera");
    QTest::mouseClick(cameras[1], Qt::LeftButton);
    EXPECT_TRUE(at.seesSoon(wording::forError({ErrorCode::CameraUnavailable, {}}).sentence));
    EXPECT_FALSE(cameras[1]->isChecked());
    EXPECT_FALSE(station.usesSecond);
}

TEST_F(DesktopDevices, ATestCardIsReadAndForgottenWithThePage)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    const QString read = wording::forReaderTest(ReaderTest{"002X", {}}).words;
    at.press(Qt::Key_F7);
    EXPECT_TRUE(at.seesSoon(read));
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_F9);
    ASSERT_TRUE(devicesAreOpen());
    EXPECT_FALSE(at.sees(read));
}

TEST_F(DesktopDevices, ALockClosesTheCamera)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(at.sees(wording::lock().title));
    EXPECT_FALSE(showsPicture<DevicesPage>());
    EXPECT_TRUE(closesItsCamera());
}

TEST_F(DesktopDevices, SigningOutClosesTheCameraAndThePage)
{
    ASSERT_NO_FATAL_FAILURE(openDevices());
    QTest::mouseClick(at.window.findChild<QPushButton*>("signOutButton"), Qt::LeftButton);
    ASSERT_TRUE(at.seesSoon(wording::signIn().subtitle));
    EXPECT_TRUE(closesItsCamera());
    at.type("open sesame");
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::card().idleTitle));
    EXPECT_FALSE(devicesAreOpen());
}

TEST_F(DesktopDevices, NothingIsLookedAfterWhileACustomerIsServed)
{
    ASSERT_NO_FATAL_FAILURE(comeToTheNumber());
    at.press(Qt::Key_F9);
    EXPECT_FALSE(devicesAreOpen());
    EXPECT_FALSE(at.window.findChild<QPushButton*>("devicesButton")->isVisible());
    EXPECT_EQ(station.openCameras, 0);
}

TEST_F(DesktopDevices, F3EntersTheSimThatTheCameraSees)
{
    station.codes = {sim};
    ASSERT_NO_FATAL_FAILURE(comeToTheNumber());
    at.type("13800138000");
    at.press(Qt::Key_F3);
    ASSERT_TRUE(soon([this] { return iccid() == sim; }));
    EXPECT_FALSE(scanIsOpen());
    EXPECT_TRUE(closesItsCamera());
    at.press(Qt::Key_Return); // as if it had been typed
    EXPECT_TRUE(at.seesSoon(wording::consent().title));
}

TEST_F(DesktopDevices, AnotherCodeIsSaidAndEscLeadsBackToTheNumber)
{
    station.codes = {"4006381333931"}; // of a parcel
    ASSERT_NO_FATAL_FAILURE(comeToTheNumber());
    at.type("13800138000");
    at.press(Qt::Key_F3);
    ASSERT_TRUE(at.seesSoon(wording::simScan().noSim));
    EXPECT_TRUE(showsPicture<SimScanPanel>());
    at.press(Qt::Key_Escape);
    EXPECT_FALSE(scanIsOpen());
    EXPECT_FALSE(showsPicture<SimScanPanel>());
    EXPECT_TRUE(at.sees(wording::number().title));
    EXPECT_FALSE(at.sees(wording::desk().cancelQuestion)); // the visit goes on
    EXPECT_EQ(at.window.findChild<QLineEdit*>("msisdnEdit")->text(), "13800138000");
    EXPECT_TRUE(iccid().isEmpty());
    EXPECT_TRUE(closesItsCamera());
}

TEST_F(DesktopDevices, ALockEndsTheScan)
{
    ASSERT_NO_FATAL_FAILURE(comeToTheNumber());
    at.press(Qt::Key_F3);
    ASSERT_TRUE(soon([this] { return showsPicture<SimScanPanel>(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(showsPicture<SimScanPanel>());
    EXPECT_TRUE(closesItsCamera());
}

TEST_F(DesktopDevices, F3IsForTheNumberPageOnly)
{
    at.signIn();
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    at.press(Qt::Key_F3);
    EXPECT_FALSE(scanIsOpen());
    EXPECT_TRUE(at.sees(wording::card().idleTitle));
}

} // namespace
} // namespace countersign
