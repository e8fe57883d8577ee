#include "ui/customer_pane.h"
#include "ui/customer_window.h"
#include "ui/presentation.h"
#include "ui/samples.h"
#include "ui/style.h"
#include "ui/video_view.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

struct ShownWindow {
    explicit ShownWindow(QSize size = {1366, 768}, Language speaking = Language::english())
        : in{std::move(speaking)}
    {
        window.resize(size);
        display(Idle{});
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        QObject::connect(&window, &CustomerWindow::answered, &window, [this](ConsentAnswer answer) {
            answers.push_back(answer);
        });
    }
    void display(const SessionState& state)
    {
        window.display(customerView(state, {QStringLiteral("样本营业厅"), in, 30, true, aloud}));
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return window.findChild<QPushButton*>(QString::fromLatin1(name));
    }
    /// All that can be read now.
    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible()) all.push_back(label->text());
        return all.join(QLatin1Char{'\n'});
    }
    [[nodiscard]] VideoView* mirror() const { return window.findChild<VideoView*>(); }

    CustomerWindow window;
    Language in;
    ReadAloud aloud{ReadAloud::Off};
    std::vector<ConsentAnswer> answers;
};

TEST(CustomerWindow, WelcomesWithTheOutletsName)
{
    const ShownWindow shown;
    EXPECT_TRUE(shown.words().contains(QStringLiteral("样本营业厅")));
    EXPECT_TRUE(shown.words().contains("Welcome"));
    EXPECT_TRUE(shown.words().contains("stays in this shop's computer"));
    EXPECT_TRUE(shown.words().contains("SIMULATED"));
}

TEST(CustomerWindow, EnterAnswersNothingBeforeTheFocusWasMoved)
{
    ShownWindow shown;
    shown.display(AskingConsent{samples::visit()});
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Enter);
    shown.press(Qt::Key_Space);
    EXPECT_TRUE(shown.answers.empty());
}

TEST(CustomerWindow, EnterAnswersWhereTheArrowPutTheFocus)
{
    ShownWindow shown;
    shown.display(AskingConsent{samples::visit()});
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Left);
    shown.press(Qt::Key_Return);
    EXPECT_EQ(shown.answers, (std::vector{ConsentAnswer::Declined, ConsentAnswer::Accepted}));
}

TEST(CustomerWindow, TabReachesBothAnswers)
{
    ShownWindow shown;
    shown.display(AskingConsent{samples::visit()});
    QStringList reached;
    for (int i = 0; i < 6; ++i) {
        shown.press(Qt::Key_Tab);
        reached.push_back(QApplication::focusWidget()->objectName());
    }
    EXPECT_TRUE(reached.contains("accept"));
    EXPECT_TRUE(reached.contains("decline"));
}

TEST(CustomerWindow, AnswersByKeyAndByTouch)
{
    ShownWindow shown;
    shown.display(AskingConsent{samples::visit()});
    shown.press(Qt::Key_A);
    shown.press(Qt::Key_D);
    QTest::mouseClick(shown.button("accept"), Qt::LeftButton);
    QTest::mouseClick(shown.button("decline"), Qt::LeftButton);
    using enum ConsentAnswer;
    EXPECT_EQ(shown.answers, (std::vector{Accepted, Declined, Accepted, Declined}));
}

TEST(CustomerWindow, ATouchLeavesNoFocusForEnter)
{
    ShownWindow shown;
    shown.display(AskingConsent{samples::visit()});
    QTest::mouseClick(shown.button("accept"), Qt::LeftButton);
    shown.press(Qt::Key_Return);
    EXPECT_EQ(shown.answers.size(), 1U);
}

TEST(CustomerWindow, TakesTheKeysOfAnAnswerOnlyWhileItAsks)
{
    ShownWindow shown;
    shown.press(Qt::Key_A);
    shown.display(CheckingFace{samples::visit(), {}});
    shown.press(Qt::Key_D);
    EXPECT_TRUE(shown.answers.empty());
}

TEST(CustomerWindow, LeavesNoFocusOnAnAnswerForTheNextCustomer)
{
    ShownWindow shown;
    shown.display(AskingConsent{samples::visit()});
    shown.press(Qt::Key_Left);
    shown.display(Idle{});
    shown.display(AskingConsent{samples::visit()});
    shown.press(Qt::Key_Return);
    EXPECT_TRUE(shown.answers.empty());
}

class EveryScreen : public testing::TestWithParam<std::tuple<QSize, double, const char*>> {
protected:
    void SetUp() override { applyStyle(*qApp, Theme::Light, std::get<1>(GetParam())); }
    void TearDown() override { applyStyle(*qApp, Theme::Light); }
    [[nodiscard]] ShownWindow shown() const
    {
        return ShownWindow{
            std::get<0>(GetParam()), Language::of(QString::fromLatin1(std::get<2>(GetParam())))};
    }
};

INSTANTIATE_TEST_SUITE_P(
    OfTheBrief,
    EveryScreen,
    testing::Combine(
        testing::Values(QSize{1024, 768}, QSize{1366, 768}, QSize{1920, 1080}, QSize{1080, 1920}),
        testing::Values(1.0, 2.0),
        testing::Values("zh-CN", "en")));

/// Every label that can be seen has room for all of its text, and none is written below 24 pt.
void expectNothingCut(const ShownWindow& shown, const char* where)
{
    QCoreApplication::processEvents();
    const QRect all = shown.window.rect();
    for (const auto* label : shown.window.findChildren<CustomerLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const QRect room = label->contentsRect();
        const QRect needed = QFontMetrics{label->font()}.boundingRect(
            QRect{0, 0, room.width(), 1 << 20},
            Qt::AlignLeft | (label->wordWrap() ? Qt::TextWordWrap : 0),
            label->text());
        const std::string text = where + (": " + label->text().toStdString());
        EXPECT_LE(needed.height(), room.height()) << text;
        EXPECT_LE(needed.width(), room.width()) << text;
        EXPECT_GE(label->font().pointSizeF(), 24 - 1e-6) << text;
        const QWidget* scrolled = label->parentWidget();
        if (scrolled->objectName() == QLatin1String{"consentText"}) continue;
        const QRect placed{label->mapTo(&shown.window, QPoint{}), label->size()};
        EXPECT_TRUE(all.contains(placed)) << text;
    }
}

TEST_P(EveryScreen, CutsNoText)
{
    ShownWindow at = shown();
    expectNothingCut(at, "welcome");
    at.display(ChoosingNumber{samples::visit(), true, {}});
    expectNothingCut(at, "number");
    at.display(AskingConsent{samples::visit()});
    expectNothingCut(at, "consent");
    at.display(CheckingFace{samples::visit(), {}});
    at.window.showPicture(samples::frame());
    for (const LivenessAction action : {LivenessAction::TurnLeft, LivenessAction::LookUp}) {
        at.window.ask(askView(samples::acting(action, 1, 0.5), at.in));
        expectNothingCut(at, "action");
    }
    for (const Cause cause :
         {Cause::FaceCovered, Cause::ChangedPerson, Cause::SeveralSigns, Cause::SecondFace}) {
        at.window.ask(askView(samples::hindered(cause), at.in));
        expectNothingCut(at, "cause");
    }
    at.display(samples::done(Outcome::Registered, {}));
    expectNothingCut(at, "registered");
    for (const Reason reason :
         {Reason::FaceCheckFailed, Reason::ConsentDeclined, Reason::HolderTooYoung}) {
        at.display(samples::done(Outcome::ManagerNeeded, {reason}));
        expectNothingCut(at, "manager");
    }
    at.display(samples::done(Outcome::Refused, {Reason::NotTheHolder}));
    expectNothingCut(at, "refused");
}

TEST_P(EveryScreen, GivesBothAnswersTheSameSizeAndWeight)
{
    ShownWindow at = shown();
    at.display(AskingConsent{samples::visit()});
    QCoreApplication::processEvents();
    const QPushButton* accept = at.button("accept");
    const QPushButton* decline = at.button("decline");
    EXPECT_LE(std::abs(accept->width() - decline->width()), 1);
    EXPECT_EQ(accept->height(), decline->height());
    EXPECT_GE(accept->height(), 64);
    EXPECT_EQ(accept->styleSheet(), decline->styleSheet());
    EXPECT_FALSE(accept->isDefault() || decline->isDefault());
    EXPECT_FALSE(accept->hasFocus() || decline->hasFocus());
}

TEST_P(EveryScreen, KeepsEverythingInItsPlaceWhileTheWordsChange)
{
    ShownWindow at = shown();
    at.display(CheckingFace{samples::visit(), {}});
    QCoreApplication::processEvents();
    const QRect before = at.mirror()->geometry();
    at.window.ask(askView(samples::hindered(Cause::FaceCovered), at.in));
    at.window.ask(askView(samples::acting(LivenessAction::TurnLeft, 1, 0.5), at.in));
    QCoreApplication::processEvents();
    EXPECT_EQ(at.mirror()->geometry(), before);
}

TEST(CustomerWindow, OffersTouchSizedLanguagesUntilTheFaceCheck)
{
    ShownWindow shown;
    QSignalSpy chosen{&shown.window, &CustomerWindow::languageChosen};
    QPushButton* chinese = shown.button("language-zh-CN");
    ASSERT_NE(chinese, nullptr);
    EXPECT_GE(chinese->height(), 64);
    EXPECT_GE(chinese->width(), 64);
    QTest::mouseClick(chinese, Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toString(), "zh-CN");
    shown.display(CheckingFace{samples::visit(), {}});
    EXPECT_FALSE(chinese->isVisible());
}

TEST(CustomerWindow, ShowsTheInstructionAndWhatIsInTheWay)
{
    ShownWindow shown;
    shown.display(CheckingFace{samples::visit(), {}});
    shown.window.ask(askView(samples::hindered(Cause::TooDark), shown.in));
    EXPECT_TRUE(shown.words().contains("too dark"));
    shown.window.ask(askView(samples::acting(LivenessAction::TurnLeft, 1, 0.5), shown.in));
    EXPECT_FALSE(shown.words().contains("too dark"));
    EXPECT_TRUE(shown.words().contains("Step 2 of 3"));
    EXPECT_TRUE(shown.words().contains("138 0013 8000"));
    EXPECT_TRUE(shown.mirror()->accessibleName().contains("to the left"));
    EXPECT_EQ(shown.mirror()->progress(), 0.5);
}

TEST(CustomerWindow, ForgetsTheCustomerAtOnce)
{
    ShownWindow shown;
    shown.display(CheckingFace{samples::visit(), {}});
    shown.window.showPicture(samples::frame());
    ASSERT_TRUE(shown.mirror()->hasPicture());
    shown.window.forget();
    EXPECT_FALSE(shown.mirror()->hasPicture());
    EXPECT_TRUE(shown.words().contains("Welcome"));
    for (const QLabel* label : shown.window.findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains("138 0013")) << label->objectName().toStdString();
}

TEST(CustomerWindow, TakesNoPictureAfterTheFaceCheck)
{
    ShownWindow shown;
    shown.display(CheckingFace{samples::visit(), {}});
    shown.window.showPicture(samples::frame());
    shown.display(Sealing{samples::record(Outcome::Registered, {}), {}});
    EXPECT_FALSE(shown.mirror()->hasPicture());
    shown.window.showPicture(samples::frame()); // was still on its way
    EXPECT_FALSE(shown.mirror()->hasPicture());
}

TEST(CustomerWindow, ShowsNoNumberAfterTheNextCustomer)
{
    ShownWindow shown;
    shown.display(samples::done(Outcome::Registered, {}));
    EXPECT_TRUE(shown.words().contains("138 0013 8000"));
    shown.display(Idle{});
    EXPECT_FALSE(shown.words().contains("138 0013 8000"));
}

TEST(CustomerWindow, OffersToBeReadAloudByTouchAndByKey)
{
    ShownWindow shown;
    QSignalSpy pressed{&shown.window, &CustomerWindow::readAloudPressed};
    QPushButton* key = shown.button("readAloud");
    ASSERT_TRUE(key->isVisible());
    EXPECT_GE(key->height(), 64);
    EXPECT_FALSE(key->isChecked());
    QTest::mouseClick(key, Qt::LeftButton);
    EXPECT_FALSE(key->isChecked()); // until the next view says so
    shown.press(Qt::Key_R);
    EXPECT_EQ(pressed.count(), 2);
    shown.aloud = ReadAloud::On;
    shown.display(CheckingFace{samples::visit(), {}});
    EXPECT_TRUE(key->isChecked());
}

TEST(CustomerWindow, OffersNoReadingWithoutAVoice)
{
    ShownWindow shown;
    QSignalSpy pressed{&shown.window, &CustomerWindow::readAloudPressed};
    shown.aloud = ReadAloud::NoVoice;
    shown.display(AskingConsent{samples::visit()});
    EXPECT_FALSE(shown.button("readAloud")->isVisible());
    shown.press(Qt::Key_R);
    EXPECT_EQ(pressed.count(), 0);
}

} // namespace
} // namespace countersign
