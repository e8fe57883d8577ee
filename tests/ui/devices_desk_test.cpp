// The devices page on the desk; with a station behind it, see tests/flow/desktop_devices_test.cpp.

#include "support/patience.h"

#include "ui/clerk_desk.h"
#include "ui/devices_page.h"
#include "ui/samples.h"
#include "ui/slip_printing.h"
#include "ui/slip_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

struct DevicesOnDesk : testing::Test {
    DevicesOnDesk()
    {
        desk.open(samples::signedIn());
        desk.resize(1366, 716);
        desk.show();
        desk.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&desk));
        desk.takeKeyboard();
        press(Qt::Key_F9);
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QString printed() const { return desk.findChild<QLabel*>("printed")->text(); }

    ClerkDesk desk{Policy{}};
};

TEST_F(DevicesOnDesk, ATestSlipIsAskedForAndWhatBecameOfItIsSaid)
{
    QSignalSpy wanted{&desk, &ClerkDesk::testSlipWanted};
    press(Qt::Key_F4);
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_FALSE(desk.findChild<QPushButton*>("printSlip")->isEnabled());
    const SlipStateView sent = slipStateView(SlipDelivery{"Counter printer", {}});
    desk.displayTestSlip(sent);
    EXPECT_EQ(printed(), sent.words);
    EXPECT_TRUE(desk.findChild<QPushButton*>("printSlip")->isEnabled());
}

TEST_F(DevicesOnDesk, AnEndingThatComesAfterThePageWasLeftIsNotSaidOnTheNext)
{
    press(Qt::Key_F4);
    press(Qt::Key_Escape);
    press(Qt::Key_F9);
    desk.displayTestSlip(slipStateView(SlipDelivery{"Counter printer", {}}));
    EXPECT_TRUE(printed().isEmpty());
}

TEST_F(DevicesOnDesk, TheNextOneWhoSignsInBeginsWithTheCard)
{
    desk.open(samples::signedIn());
    EXPECT_FALSE(desk.findChild<DevicesPage*>()->isVisible());
    EXPECT_TRUE(desk.findChild<CardPage*>()->isVisible());
}

TEST(TestSlip, IsSavedUnderNoEntrysNumberAndSaysThatItIsATest)
{
    const SlipView view = testSlipView("Test outlet", UtcMs{});
    EXPECT_FALSE(view.simulated.first.isEmpty());
    EXPECT_TRUE(view.number.isEmpty());
    const QTemporaryDir folder;
    SlipPrinting printing{folder.path().toStdString(), [] { return std::nullopt; }};
    QSignalSpy ended{&printing, &SlipPrinting::finished};
    printing.print(view);
    ASSERT_TRUE(ended.wait(patienceMs));
    EXPECT_TRUE(QFile::exists(folder.filePath("slip-000000.pdf")));
}

} // namespace
} // namespace countersign
