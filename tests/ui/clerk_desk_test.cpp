#include "ui/clerk_desk.h"
#include "ui/question_bar.h"
#include "ui/samples.h"
#include "ui/video_view.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

struct OpenDesk {
    OpenDesk()
    {
        desk.open(samples::signedIn());
        desk.resize(1366, 716);
        desk.show();
        desk.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&desk));
        desk.takeKeyboard();
        QObject::connect(&desk, &ClerkDesk::consentAnswered, &desk, [this](const Consent& consent) {
            answers.push_back(consent);
        });
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    template <class Page>
    [[nodiscard]] bool isOn() const
    {
        const auto* pages = desk.findChild<QStackedWidget*>("pages");
        return pages->currentWidget()->isAncestorOf(desk.findChild<Page*>());
    }
    [[nodiscard]] bool isAsking() const { return desk.findChild<QuestionBar*>()->isVisible(); }

    ClerkDesk desk{Policy{}};
    std::vector<Consent> answers;
};

ChoosingNumber choosing()
{
    OngoingVisit visit = samples::visit();
    visit.order.reset();
    return {visit, false, {}};
}

CheckingFace checking() { return {samples::visit(), {}}; }

TEST(ClerkDesk, EnterReadsTheCard)
{
    OpenDesk at;
    QSignalSpy start{&at.desk, &ClerkDesk::startWanted};
    at.press(Qt::Key_Return);
    EXPECT_EQ(start.count(), 1);
}

TEST(ClerkDesk, AHeldEnterKeyCountsOnce)
{
    OpenDesk at;
    QSignalSpy start{&at.desk, &ClerkDesk::startWanted};
    QKeyEvent held{QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString{}, true};
    QApplication::sendEvent(&at.desk, &held);
    EXPECT_EQ(start.count(), 0);
}

TEST(ClerkDesk, TurnsToThePageOfTheState)
{
    OpenDesk at;
    at.desk.display(choosing());
    EXPECT_TRUE(at.isOn<NumberPage>());
    at.desk.display(AskingConsent{samples::visit()});
    EXPECT_TRUE(at.isOn<ConsentPage>());
    at.desk.display(checking());
    EXPECT_TRUE(at.isOn<FacePage>());
    at.desk.display(samples::done(Outcome::Registered, {}));
    EXPECT_TRUE(at.isOn<DonePage>());
}

TEST(ClerkDesk, EveryPageBeginsAtItsHead)
{
    OpenDesk at;
    const auto* pages = at.desk.findChild<QStackedWidget*>("pages");
    const auto scrolled = [&] {
        return qobject_cast<QScrollArea*>(pages->currentWidget())->verticalScrollBar();
    };
    at.desk.resize(1366, 400); // where hardly a page has room
    at.desk.display(AskingConsent{samples::visit()});
    QCoreApplication::processEvents();
    EXPECT_GT(scrolled()->maximum(), 0);
    EXPECT_EQ(scrolled()->value(), 0);
    scrolled()->setValue(scrolled()->maximum());
    at.press(Qt::Key_F1);
    at.press(Qt::Key_Escape);
    EXPECT_EQ(scrolled()->value(), 0);
}

TEST(ClerkDesk, CancelAsksFirstAndTheHarmlessAnswerHasTheKeyboard)
{
    OpenDesk at;
    QSignalSpy cancelled{&at.desk, &ClerkDesk::cancelWanted};
    at.desk.display(choosing());
    at.press(Qt::Key_Escape);
    EXPECT_TRUE(at.isAsking());
    at.press(Qt::Key_Return);
    EXPECT_FALSE(at.isAsking());
    EXPECT_EQ(cancelled.count(), 0);
}

TEST(ClerkDesk, DelAfterTheQuestionCancels)
{
    OpenDesk at;
    QSignalSpy cancelled{&at.desk, &ClerkDesk::cancelWanted};
    at.desk.display(checking());
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_Delete);
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_FALSE(at.isAsking());
}

TEST(ClerkDesk, HasNothingToCancelBetweenCustomers)
{
    OpenDesk at;
    at.press(Qt::Key_Escape);
    EXPECT_FALSE(at.isAsking());
    at.desk.display(samples::done(Outcome::Registered, {}));
    at.press(Qt::Key_Escape);
    EXPECT_FALSE(at.isAsking());
}

TEST(ClerkDesk, WithdrawsTheQuestionWhenTheVisitIsOver)
{
    OpenDesk at;
    at.desk.display(checking());
    at.press(Qt::Key_Escape);
    at.desk.display(samples::done(Outcome::Registered, {}));
    EXPECT_FALSE(at.isAsking());
    QSignalSpy next{&at.desk, &ClerkDesk::nextCustomerWanted};
    at.press(Qt::Key_Return);
    EXPECT_EQ(next.count(), 1);
}

TEST(ClerkDesk, SealsBothAnswersWithTheTextThatWasShown)
{
    OpenDesk at;
    at.desk.display(AskingConsent{samples::visit()});
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.answers.empty());
    at.press(Qt::Key_D);
    ASSERT_EQ(at.answers.size(), 1U);
    EXPECT_EQ(at.answers.front(), samples::consent(ConsentAnswer::Declined));
}

TEST(ClerkDesk, ShowsNothingOfACustomerToTheNext)
{
    OpenDesk at;
    at.desk.display(choosing());
    at.desk.display(checking());
    at.desk.showPicture(samples::frame());
    at.desk.display(Idle{});
    const QString all = [&] {
        QString texts;
        for (const auto* label : at.desk.findChildren<QLabel*>())
            texts += label->text();
        return texts;
    }();
    EXPECT_FALSE(all.contains(QStringLiteral("样本甲")));
    EXPECT_FALSE(all.contains(QStringLiteral("9016")));
    EXPECT_FALSE(at.desk.findChild<VideoView*>("video")->hasPicture());
}

TEST(ClerkDesk, HelpComesAndGoesAndLeavesTheVisitAlone)
{
    OpenDesk at;
    at.desk.display(choosing());
    at.press(Qt::Key_F1);
    EXPECT_FALSE(at.isOn<NumberPage>());
    at.desk.display(AskingConsent{samples::visit()}); // meanwhile
    at.press(Qt::Key_F1);
    EXPECT_TRUE(at.isOn<ConsentPage>());
}

TEST(ClerkDesk, SignsOutAtOnceOnlyWithoutACustomer)
{
    OpenDesk at;
    QSignalSpy out{&at.desk, &ClerkDesk::signOutWanted};
    auto* signOut = at.desk.findChild<QPushButton*>("signOutButton");
    at.desk.display(choosing());
    QTest::mouseClick(signOut, Qt::LeftButton);
    EXPECT_EQ(out.count(), 0);
    EXPECT_TRUE(at.isAsking());
    at.press(Qt::Key_Delete);
    EXPECT_EQ(out.count(), 1);
    at.desk.display(Idle{});
    QTest::mouseClick(signOut, Qt::LeftButton);
    EXPECT_EQ(out.count(), 2);
}

TEST(ClerkDesk, LocksWithoutAQuestion)
{
    OpenDesk at;
    QSignalSpy locked{&at.desk, &ClerkDesk::lockWanted};
    at.desk.display(choosing());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(locked.count(), 1);
    EXPECT_FALSE(at.isAsking());
}

TEST(ClerkDesk, KeepsTheKeyboardOnThePageWhileTheLogIsAsked)
{
    OpenDesk at;
    at.desk.display(choosing());
    ChoosingNumber asked = choosing();
    asked.checking = true;
    at.desk.display(asked);
    EXPECT_NE(qobject_cast<NumberPage*>(QApplication::focusWidget()), nullptr);
}

TEST(ClerkDesk, MarksEverySimulatedDevice)
{
    OpenDesk at;
    int badges = 0;
    for (const auto* label : at.desk.findChildren<QLabel*>())
        if (label->isVisible() && label->text() == wording::desk().simulated) ++badges;
    EXPECT_GE(badges, 2);
}

TEST(ClerkDesk, FitsTheSmallestCounterScreen)
{
    OpenDesk at;
    for (const SessionState& state : std::initializer_list<SessionState>{
             Idle{},
             choosing(),
             AskingConsent{samples::visit()},
             checking(),
             samples::done(Outcome::ManagerNeeded, {Reason::FaceCheckFailed})}) {
        at.desk.display(state);
        EXPECT_LE(at.desk.minimumSizeHint().width(), 1366);
        EXPECT_LE(at.desk.minimumSizeHint().height(), 768);
    }
    at.desk.display(AskingConsent{samples::visit()});
    at.press(Qt::Key_Escape);
    EXPECT_LE(at.desk.minimumSizeHint().height(), 768);
}

} // namespace
} // namespace countersign
