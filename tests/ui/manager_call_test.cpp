#include "support/fake_devices.h"

#include "ui/clerk_desk.h"
#include "ui/companion_page.h"
#include "ui/manager_sign_in_page.h"
#include "ui/other_actions_page.h"
#include "ui/review_page.h"
#include "ui/samples.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What a manager does at the clerk's desk, with the keys.

namespace countersign {
namespace {

using testing::ElementsAre;

const StaffMember manager{StaffName{"Wang Fang"}, Role::Manager};

class ManagerCallTest : public testing::Test {
protected:
    void SetUp() override
    {
        desk.open(samples::signedIn());
        desk.resize(1366, 716);
        desk.show();
        desk.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&desk));
        QObject::connect(
            &desk,
            &ClerkDesk::decisionMade,
            &desk,
            [this](const SessionId&, const ReviewDecision& decision, const auto&) {
                decisions.push_back(decision);
            });
        QObject::connect(
            &desk,
            &ClerkDesk::otherActionsAllowed,
            &desk,
            [this](const SessionId&, const OtherActions& actions) { allowed.push_back(actions); });
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const char* text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
    }
    template <class Page>
    [[nodiscard]] bool isOn() const
    {
        const auto* pages = desk.findChild<QStackedWidget*>("pages");
        return pages->currentWidget()->isAncestorOf(desk.findChild<Page*>());
    }
    void tick(const char* box)
    {
        auto* found = desk.findChild<QCheckBox*>(box);
        ASSERT_NE(found, nullptr) << box;
        QTest::keyClick(found, Qt::Key_Space);
    }
    void signIn(const StaffMember& who = manager)
    {
        press(Qt::Key_F6);
        type("Wang Fang");
        press(Qt::Key_Return);
        type("password");
        press(Qt::Key_Return);
        desk.admitManager(std::make_shared<FakeApprover>(who));
    }

    ClerkDesk desk{Policy{}};
    Done waiting = samples::done(Outcome::ManagerNeeded, {Reason::MatchDoubtful});
    std::vector<ReviewDecision> decisions;
    std::vector<OtherActions> allowed;
};

TEST_F(ManagerCallTest, AsksForNameAndPasswordAndWipesIt)
{
    QSignalSpy wanted{&desk, &ClerkDesk::approverWanted};
    desk.display(waiting);
    press(Qt::Key_F6);
    ASSERT_TRUE(isOn<ManagerSignInPage>());
    type("Wang Fang");
    press(Qt::Key_Return); // to the password
    EXPECT_EQ(wanted.count(), 0);
    type("password");
    press(Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.front().front().toString(), QStringLiteral("Wang Fang"));
    EXPECT_EQ(desk.takeManagerPassword().size(), 8U);
    EXPECT_TRUE(desk.findChild<QLineEdit*>("managerPassword")->text().isEmpty());
}

TEST_F(ManagerCallTest, ApprovesOnAReasonOnly)
{
    desk.display(waiting);
    signIn();
    ASSERT_TRUE(isOn<ReviewPage>());
    auto* approve = desk.findChild<QPushButton*>("approve");
    QTest::mouseClick(approve, Qt::LeftButton);
    EXPECT_TRUE(decisions.empty());
    tick("face-compared-by-eye");
    QTest::mouseClick(approve, Qt::LeftButton);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions.front(), (ReviewDecision{true, {ReviewReason::FaceComparedByEye}}));
}

TEST_F(ManagerCallTest, RefusesOnTheReasonsAgainstIt)
{
    desk.display(waiting);
    signIn();
    tick("face-compared-by-eye"); // does not speak against it
    tick("not-convinced");
    QTest::mouseClick(desk.findChild<QPushButton*>("refuse"), Qt::LeftButton);
    ASSERT_EQ(decisions.size(), 1U);
    EXPECT_EQ(decisions.front(), (ReviewDecision{false, {ReviewReason::NotConvinced}}));
}

TEST_F(ManagerCallTest, ShowsTheDecisionOnceItIsSealed)
{
    desk.display(waiting);
    signIn();
    Done decided = waiting;
    decided.deciding = true;
    decided.decision = SealedDecision{
        {true, {ReviewReason::FaceComparedByEye}}, manager.name, {EntryNumber{218}, {}, {}}};
    desk.display(decided);
    EXPECT_TRUE(isOn<ReviewPage>()); // being written
    decided.deciding = false;
    desk.display(decided);
    EXPECT_TRUE(isOn<DonePage>());
    press(Qt::Key_F6);
    EXPECT_TRUE(isOn<DonePage>()); // nothing is left to be decided
}

TEST_F(ManagerCallTest, KeepsThePageWhenADecisionWasNotSealed)
{
    desk.display(waiting);
    signIn();
    Done failed = waiting;
    failed.problem = Error{ErrorCode::StoreFull, "store: no space left"};
    desk.display(failed);
    EXPECT_TRUE(isOn<ReviewPage>());
}

TEST_F(ManagerCallTest, AdmitsNobodyButAnotherManager)
{
    desk.display(waiting);
    signIn({StaffName{"Zhao"}, Role::Clerk});
    EXPECT_TRUE(isOn<ManagerSignInPage>());
    press(Qt::Key_Escape);
    signIn({waiting.record.clerk, Role::Manager});
    EXPECT_TRUE(isOn<ManagerSignInPage>());
}

TEST_F(ManagerCallTest, EscLeadsBackToTheCustomer)
{
    desk.display(waiting);
    press(Qt::Key_F6);
    press(Qt::Key_Escape);
    EXPECT_TRUE(isOn<DonePage>());
    desk.admitManager(std::make_shared<FakeApprover>(manager)); // too late
    EXPECT_TRUE(isOn<DonePage>());
}

TEST_F(ManagerCallTest, EndsWithTheVisit)
{
    desk.display(waiting);
    signIn();
    desk.display(Idle{});
    EXPECT_TRUE(isOn<CardPage>());
    EXPECT_EQ(desk.findChild<QCheckBox*>("face-compared-by-eye"), nullptr);
}

TEST_F(ManagerCallTest, AllowsOtherActionsAtTheConsent)
{
    desk.display(AskingConsent{samples::visit()});
    signIn();
    ASSERT_TRUE(isOn<OtherActionsPage>());
    tick("nod");
    press(Qt::Key_Return); // one is not enough
    EXPECT_TRUE(allowed.empty());
    EXPECT_TRUE(isOn<OtherActionsPage>());
    tick("open-mouth");
    press(Qt::Key_Return);
    ASSERT_EQ(allowed.size(), 1U);
    EXPECT_EQ(allowed.front().approvedBy, manager.name);
    EXPECT_THAT(
        allowed.front().actions, ElementsAre(LivenessAction::Nod, LivenessAction::OpenMouth));
    EXPECT_TRUE(isOn<ConsentPage>());
}

TEST_F(ManagerCallTest, IsForNothingElse)
{
    desk.display(samples::done(Outcome::Registered, {}));
    press(Qt::Key_F6);
    EXPECT_TRUE(isOn<DonePage>());
}

TEST_F(ManagerCallTest, ACompanionsCardIsReadWithEnterAndAbsenceSaidWithF7)
{
    QSignalSpy read{&desk, &ClerkDesk::companionReadWanted};
    QSignalSpy absent{&desk, &ClerkDesk::companionAbsent};
    desk.display(ReadingCompanion{samples::visit(), CompanionRole::Guardian, false, {}});
    ASSERT_TRUE(isOn<CompanionPage>());
    press(Qt::Key_Return);
    EXPECT_EQ(read.count(), 1);
    desk.display(ReadingCompanion{samples::visit(), CompanionRole::Guardian, true, {}});
    press(Qt::Key_F7); // while it is read, nobody is absent
    EXPECT_EQ(absent.count(), 0);
    desk.display(ReadingCompanion{samples::visit(), CompanionRole::Guardian, false, {}});
    press(Qt::Key_F7);
    EXPECT_EQ(absent.count(), 1);
}

} // namespace
} // namespace countersign
