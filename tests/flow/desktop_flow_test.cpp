// The real window on the offscreen platform, driven by keys alone, from sign-in to the outcome.

#include "flow/desktop.h"
#include "flow/fake_station.h"

#include "ui/video_view.h"
#include "ui/wording_desk.h"

#include <QLineEdit>
#include <QPushButton>
#include <gtest/gtest.h>

namespace countersign {
namespace {

struct DesktopFlow : testing::Test {
    FakeStation station;
    Desktop at{[this] { return station.door(); }};
};

TEST_F(DesktopFlow, RegistersACustomerWithTheKeyboardAlone)
{
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
    EXPECT_TRUE(at.sees("138 0013 8000"));
    EXPECT_TRUE(at.sees("Entry 1"));
    ASSERT_EQ(station.ledger.sealed.size(), 1U);
    const RegistrationRecord& record = station.ledger.sealed.front();
    EXPECT_EQ(record.outcome, Outcome::Registered);
    EXPECT_EQ(record.clerk, StaffName{"clerk"});
    EXPECT_EQ(record.order, samples::order());
    EXPECT_EQ(record.consent, samples::consent(ConsentAnswer::Accepted));
}

TEST_F(DesktopFlow, NextCustomerTakesOneKeyAndShowsNothingOfTheLast)
{
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
    at.press(Qt::Key_Return);
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    EXPECT_FALSE(at.sees(QStringLiteral("样本甲")));
    EXPECT_FALSE(at.window.findChild<VideoView*>("video")->hasPicture());
}

TEST_F(DesktopFlow, ADeclinedConsentLeadsToTheManagerWithoutACamera)
{
    at.signIn();
    at.readCard();
    at.chooseNumber();
    at.answer(Qt::Key_D);
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::ManagerNeeded)));
    EXPECT_FALSE(station.ledger.sealed.front().face.has_value());
    EXPECT_TRUE(at.sees(QStringLiteral("别的方式")));
}

TEST_F(DesktopFlow, AVisitLeftForLaterIsCountedOnTheFirstPage)
{
    at.signIn();
    at.readCard();
    EXPECT_FALSE(at.sees(wording::visitsWaiting(1)));
    at.chooseNumber();
    at.answer(Qt::Key_D);
    ASSERT_TRUE(at.seesSoon(wording::done().waits));
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::visitsWaiting(1)));
    EXPECT_TRUE(at.sees(wording::card().idleTitle));
}

TEST_F(DesktopFlow, ACustomerWhoCannotFollowIsNotRefused)
{
    station.obeys = false;
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::ManagerNeeded)));
    EXPECT_TRUE(at.sees(wording::shortCause(Cause::TimedOut)));
}

TEST_F(DesktopFlow, AWrongPasswordIsSaidAndTriedAgain)
{
    at.signIn("sesame");
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::WrongPassword, {}}).sentence));
    at.type("open sesame");
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::card().idleTitle));
}

TEST_F(DesktopFlow, AnUnreadableCardIsSaidAndReadAgain)
{
    station.reader.broken = true;
    at.signIn();
    at.readCard();
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::CardUnreadable, {}}).sentence));
    station.reader.broken = false;
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::number().title));
}

TEST_F(DesktopFlow, ATakenNumberIsSaidBeforeAnybodyLooksIntoACamera)
{
    station.ledger.taken = true;
    at.signIn();
    at.readCard();
    at.chooseNumber();
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::DuplicateOrder, {}}).sentence));
    EXPECT_TRUE(at.sees(wording::number().title));
}

TEST_F(DesktopFlow, AnUnpluggedCameraIsSaidAndTriedAgain)
{
    station.unplugged = true;
    at.comeToTheFaceCheck();
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::CameraFailed, {}}).sentence));
    station.unplugged = false;
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
}

TEST_F(DesktopFlow, CancellingAsksAndThenForgets)
{
    at.signIn();
    at.readCard();
    ASSERT_TRUE(at.seesSoon(wording::number().title));
    at.press(Qt::Key_Escape);
    EXPECT_TRUE(at.sees(wording::desk().cancelQuestion));
    at.press(Qt::Key_Delete);
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    EXPECT_FALSE(at.sees(QStringLiteral("样本甲")));
    EXPECT_TRUE(station.ledger.sealed.empty());
}

TEST_F(DesktopFlow, SigningOutLeavesNothingAndLetsTheNextOneIn)
{
    at.signIn();
    ASSERT_TRUE(at.seesSoon(wording::card().idleTitle));
    QTest::mouseClick(at.window.findChild<QPushButton*>("signOutButton"), Qt::LeftButton);
    ASSERT_TRUE(at.seesSoon(wording::signIn().subtitle));
    EXPECT_TRUE(at.window.findChild<QLineEdit*>("passwordEdit")->text().isEmpty());
    at.type("open sesame"); // the name is still there
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::card().idleTitle));
}

TEST_F(DesktopFlow, ALockTakesTheCustomerOffTheScreensAndKeepsTheVisit)
{
    at.signIn();
    at.readCard();
    ASSERT_TRUE(at.seesSoon(QStringLiteral("样本甲")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(at.sees(wording::lock().title)); // at once
    EXPECT_FALSE(at.sees(QStringLiteral("样本甲")));
    at.type("wrong");
    at.press(Qt::Key_Return);
    ASSERT_TRUE(at.seesSoon(wording::forError({ErrorCode::WrongPassword, {}}).sentence));
    EXPECT_FALSE(at.sees(QStringLiteral("样本甲")));
    at.type("open sesame");
    at.press(Qt::Key_Return);
    ASSERT_TRUE(at.seesSoon(wording::number().title));
    EXPECT_TRUE(at.sees(QStringLiteral("样本甲")));
}

TEST_F(DesktopFlow, AManagerDecidesOnTheSpot)
{
    at.signIn();
    at.readCard();
    at.chooseNumber();
    at.answer(Qt::Key_D);
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::ManagerNeeded)));
    at.press(Qt::Key_F6);
    at.type("boss");
    at.press(Qt::Key_Return);
    at.type("open sesame");
    at.press(Qt::Key_Return);
    ASSERT_TRUE(at.seesSoon(wording::manager().decideTitle));
    at.press(Qt::Key_Down); // another reason than the first
    at.press(Qt::Key_Space);
    at.press(Qt::Key_A);
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::Registered)));
    ASSERT_EQ(station.ledger.decided.size(), 1U);
    EXPECT_TRUE(station.ledger.decided.front().approved);
}

TEST_F(DesktopFlow, ANameThatIsNoManagersDecidesNothing)
{
    at.signIn();
    at.readCard();
    at.chooseNumber();
    at.answer(Qt::Key_D);
    ASSERT_TRUE(at.seesSoon(wording::forOutcome(Outcome::ManagerNeeded)));
    at.press(Qt::Key_F6);
    at.type("clerk");
    at.press(Qt::Key_Return);
    at.type("open sesame");
    at.press(Qt::Key_Return);
    EXPECT_TRUE(at.seesSoon(wording::forError({ErrorCode::NotAllowed, {}}).sentence));
    EXPECT_FALSE(at.sees(wording::manager().decideTitle));
}

struct InterruptedDesktopFlow : DesktopFlow {
    InterruptedDesktopFlow()
    {
        station.unfinished =
            UnfinishedVisit{SessionId{}, StaffName{"clerk"}, clock.utcNow(), EntryNumber{17}};
    }
    SystemClock clock;
};

TEST_F(InterruptedDesktopFlow, IsToldWhatBecameOfTheLastVisit)
{
    at.signIn();
    EXPECT_TRUE(at.seesSoon(QStringLiteral("17")));
    EXPECT_TRUE(at.sees(wording::interrupted(*station.unfinished)));
}

} // namespace
} // namespace countersign
