#include "ui/devices_page.h"
#include "ui/devices_samples.h"
#include "ui/health_list.h"
#include "ui/samples.h"
#include "ui/sim_scan_panel.h"
#include "ui/video_view.h"
#include "ui/wording_devices.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <set>

namespace countersign {
namespace {

struct ShownDevices {
    explicit ShownDevices(const DevicesView& view = samples::devicesThatWork())
    {
        page.resize(1318, 620);
        page.display(view);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.takeKeyboard();
        QObject::connect(&page, &DevicesPage::cameraChosen, &page, [this](const std::string& spec) {
            chosen.push_back(spec);
        });
    }
    [[nodiscard]] QList<QPushButton*> cameras() const
    {
        return page.findChildren<QPushButton*>("camera");
    }
    [[nodiscard]] QString text(const char* label) const
    {
        return page.findChild<QLabel*>(QLatin1String{label})->text();
    }
    [[nodiscard]] bool shows(const char* label) const
    {
        return page.findChild<QLabel*>(QLatin1String{label})->isVisible();
    }
    DevicesPage page;
    std::vector<std::string> chosen;
};

/// All that a widget says, one line each.
QString textOf(const QWidget& widget)
{
    QStringList lines;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget)) lines.append(label->text());
    return lines.join(QLatin1Char{'\n'});
}

TEST(DevicesPage, MarksTheCameraInUseAndBeginsThere)
{
    const ShownDevices shown;
    const auto cameras = shown.cameras();
    ASSERT_EQ(cameras.size(), 3);
    EXPECT_TRUE(cameras[0]->isChecked());
    EXPECT_TRUE(cameras[0]->text().contains("In use here"));
    EXPECT_TRUE(cameras[0]->hasFocus());
    EXPECT_FALSE(cameras[1]->isChecked());
    EXPECT_TRUE(cameras[1]->text().contains("/dev/video2"));
}

TEST(DevicesPage, PicksAnotherCameraWithTheKeyboard)
{
    const ShownDevices shown;
    QTest::keyClick(shown.cameras()[0], Qt::Key_Down);
    EXPECT_TRUE(shown.chosen.empty()); // only looked at
    QTest::keyClick(shown.cameras()[1], Qt::Key_Space);
    ASSERT_EQ(shown.chosen.size(), 1U);
    EXPECT_EQ(shown.chosen[0], "v4l2:/dev/video2");
    EXPECT_TRUE(shown.cameras()[1]->hasFocus());
}

TEST(DevicesPage, ShowsWhatIsInUseAndNotWhatWasPressed)
{
    ShownDevices shown;
    QTest::keyClick(shown.cameras()[1], Qt::Key_Space);
    EXPECT_TRUE(shown.cameras()[0]->isChecked());
    EXPECT_FALSE(shown.cameras()[1]->isChecked());
    QTest::keyClick(shown.cameras()[0], Qt::Key_Space); // is in use already
    EXPECT_TRUE(shown.cameras()[0]->isChecked());
    EXPECT_EQ(shown.chosen.size(), 1U);
    DevicesView view = samples::devicesThatWork();
    std::swap(view.cameras[0].isInUse, view.cameras[1].isInUse);
    shown.page.display(view);
    EXPECT_TRUE(shown.cameras()[1]->isChecked());
}

TEST(DevicesPage, LetsNobodyPickAVirtualCameraAndSaysWhy)
{
    const ShownDevices shown;
    QPushButton& refused = *shown.cameras()[2];
    EXPECT_FALSE(refused.isEnabled());
    EXPECT_TRUE(refused.text().contains("OBS Virtual Camera"));
    EXPECT_TRUE(refused.text().contains("a program, not a camera"));
    QTest::mouseClick(&refused, Qt::LeftButton);
    EXPECT_TRUE(shown.chosen.empty());
}

TEST(DevicesPage, SaysWhatIsSimulated)
{
    EXPECT_FALSE(ShownDevices{}.shows("simulated"));
    const ShownDevices shown{samples::devicesForPractice()};
    EXPECT_TRUE(shown.shows("simulated"));
    EXPECT_TRUE(shown.text("simulated").contains("Camera and card reader are simulated"));
    EXPECT_TRUE(shown.cameras()[0]->text().contains("SIMULATED"));
}

TEST(DevicesPage, EnterLeadsBackFromTheListToo)
{
    ShownDevices shown;
    const QSignalSpy back{&shown.page, &DevicesPage::backPressed};
    shown.page.goOn();
    EXPECT_EQ(back.count(), 1);
    EXPECT_TRUE(shown.page.primaryAction().enabled);
    QTest::keyClick(shown.cameras()[0], Qt::Key_Return); // for the desk, which calls goOn()
    EXPECT_TRUE(shown.chosen.empty());
}

TEST(DevicesPage, HasAKeyForEachTestAndNoneTwiceAtOnce)
{
    ShownDevices shown;
    const QSignalSpy card{&shown.page, &DevicesPage::readerTestWanted};
    const QSignalSpy slip{&shown.page, &DevicesPage::printerTestWanted};
    const QSignalSpy health{&shown.page, &DevicesPage::healthCheckWanted};
    const auto pressAll = [&] {
        for (const auto key : {Qt::Key_F4, Qt::Key_F5, Qt::Key_F7})
            QTest::keyClick(&shown.page, key);
    };
    pressAll();
    EXPECT_EQ(card.count() + slip.count() + health.count(), 3);
    DevicesView busy = samples::devicesThatWork();
    busy.readingCard = busy.printing = busy.checkingHealth = true;
    shown.page.display(busy);
    pressAll();
    EXPECT_EQ(card.count() + slip.count() + health.count(), 3);
}

TEST(DevicesPage, ShowsNoMoreOfATestCardThanItsLastFour)
{
    const ShownDevices shown;
    EXPECT_TRUE(shown.text("cardRead").contains("002X"));
    EXPECT_TRUE(shown.text("cardRead").contains("valid"));
    const QString expired =
        wording::forReaderTest(ReaderTest{"002X", DocumentProblem::Expired}).words;
    EXPECT_TRUE(expired.contains("not valid"));
}

TEST(DevicesPage, SaysWhereSlipsGo)
{
    EXPECT_TRUE(ShownDevices{}.text("printer").contains("Counter printer"));
    EXPECT_TRUE(ShownDevices{samples::devicesForPractice()}.text("printer").contains("PDF"));
}

TEST(DevicesPage, SaysWhetherAVoiceIsHereAndWhatItLacks)
{
    DevicesView view = samples::devicesThatWork();
    EXPECT_EQ(ShownDevices{view}.text("voice"), "The Chinese voice is installed.");
    view.readAloud = ReadAloud::NoSound;
    EXPECT_TRUE(ShownDevices{view}.text("voice").contains("no loudspeaker"));
    view.readAloud = ReadAloud::NoVoice;
    EXPECT_TRUE(ShownDevices{view}.text("voice").contains("espeak-ng"));
    view.customerLanguage = Language::english();
    EXPECT_TRUE(ShownDevices{view}.text("voice").contains("English"));
}

TEST(DevicesPage, ShowsTheProblemInsteadOfAnOldPicture)
{
    ShownDevices shown;
    shown.page.showPicture(samples::frame());
    auto* picture = shown.page.findChild<VideoView*>();
    EXPECT_TRUE(picture->hasPicture());
    shown.page.display(samples::devicesInTrouble());
    EXPECT_FALSE(picture->isVisible());
    EXPECT_FALSE(picture->hasPicture());
    EXPECT_TRUE(textOf(shown.page).contains("The camera does not answer."));
}

TEST(DevicesPage, ForgetsPictureAndCard)
{
    ShownDevices shown;
    shown.page.showPicture(samples::frame());
    shown.page.forget();
    EXPECT_FALSE(shown.page.findChild<VideoView*>()->hasPicture());
    EXPECT_FALSE(textOf(shown.page).contains("002X"));
}

TEST(DevicesPage, PutsItsColumnsBeneathEachOtherWhereThereIsLittleRoom)
{
    ShownDevices shown;
    const auto placeOf = [&](const char* label) {
        const auto* child = shown.page.findChild<QLabel*>(QLatin1String{label});
        return child->mapTo(&shown.page, QPoint{});
    };
    const auto* list = shown.page.findChild<HealthList*>();
    EXPECT_GT(placeOf("reader").x(), list->mapTo(&shown.page, QPoint{list->width(), 0}).x());
    shown.page.resize(700, 620);
    QCoreApplication::processEvents();
    EXPECT_GT(placeOf("reader").y(), list->mapTo(&shown.page, QPoint{0, list->height()}).y());
    EXPECT_LT(placeOf("reader").x(), 100);
}

TEST(HealthList, ShowsEverySentenceWhole)
{
    ShownDevices shown{samples::devicesInTrouble()};
    for (const int width : {1318, 1010, 700}) {
        shown.page.resize(width, 620);
        QCoreApplication::processEvents();
        for (const QLabel* label : shown.page.findChildren<QLabel*>())
            if (label->isVisible()) {
                EXPECT_GE(label->height(), label->heightForWidth(label->width()))
                    << width << ": " << label->text().toStdString();
            }
    }
}

TEST(HealthList, GivesEachFindingASignItsWordAndASentence)
{
    HealthList list;
    const auto voice = wording::forVoice(ReadAloud::Off, Language::chinese());
    list.display(samples::devicesInTrouble().health, voice);
    const QString said = textOf(list);
    EXPECT_TRUE(said.contains("Does not work"));
    EXPECT_TRUE(said.contains("Look at this"));
    EXPECT_TRUE(said.contains("Good"));
    EXPECT_TRUE(said.contains("The log cannot be written to."));
    EXPECT_TRUE(said.contains("1.4 GB"));
    EXPECT_TRUE(said.contains("behind the newest record"));
    EXPECT_EQ(list.findChildren<GlyphLabel*>().size(), 8);
    list.display(samples::devicesThatWork().health, voice);
    EXPECT_FALSE(textOf(list).contains("Does not work"));
    EXPECT_EQ(list.findChildren<GlyphLabel*>().size(), 8);
}

TEST(WordingDevices, SaysSomethingElseOfEveryGoodThing)
{
    std::set<QString> sentences;
    for (const HealthFinding& each : samples::devicesThatWork().health)
        EXPECT_TRUE(sentences.insert(wording::forFinding(each)).second);
    EXPECT_FALSE(sentences.contains(QString{}));
}

TEST(WordingDevices, SaysSomethingOfEveryCause)
{
    std::set<QString> sentences;
    for (int i = 0; i <= static_cast<int>(HealthCause::Failed); ++i) {
        HealthFinding finding{.item = HealthItem::Store, .cause = static_cast<HealthCause>(i)};
        finding.error = Error{ErrorCode::StoreLocked, "store"};
        EXPECT_TRUE(sentences.insert(wording::forFinding(finding)).second) << i;
    }
    EXPECT_FALSE(sentences.contains(QString{}));
}

struct ShownScan {
    ShownScan()
    {
        panel.resize(640, 480);
        panel.open();
        panel.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&panel));
    }
    [[nodiscard]] QString sentence() const { return panel.findChild<QLabel*>("sentence")->text(); }
    SimScanPanel panel;
    QSignalSpy closed{&panel, &SimScanPanel::closed};
};

TEST(SimScanPanel, SaysWhatToDo)
{
    ShownScan shown;
    EXPECT_TRUE(shown.sentence().contains("Hold the barcode"));
    shown.panel.display({.sawAnotherCode = true, .problem = {}});
    EXPECT_TRUE(shown.sentence().contains("not a SIM's barcode"));
}

TEST(SimScanPanel, ClosesWithEscapeAndWithItsButton)
{
    ShownScan shown;
    QTest::keyClick(&shown.panel, Qt::Key_Escape);
    EXPECT_EQ(shown.closed.count(), 1);
    QTest::mouseClick(shown.panel.findChild<QPushButton*>("cancel"), Qt::LeftButton);
    EXPECT_EQ(shown.closed.count(), 2);
}

TEST(SimScanPanel, KeepsNoPictureBehindAProblemOrWhenOpenedAnew)
{
    ShownScan shown;
    const auto* picture = shown.panel.findChild<VideoView*>();
    shown.panel.showPicture(samples::frame());
    EXPECT_TRUE(picture->hasPicture());
    shown.panel.display({false, Error{ErrorCode::CameraFailed, "/dev/video0: was unplugged"}});
    EXPECT_FALSE(picture->hasPicture());
    EXPECT_TRUE(textOf(shown.panel).contains("stopped giving pictures"));
    shown.panel.showPicture(samples::frame());
    shown.panel.open();
    EXPECT_FALSE(picture->hasPicture());
    EXPECT_TRUE(shown.sentence().contains("Hold the barcode"));
}

} // namespace
} // namespace countersign
