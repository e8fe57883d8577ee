#include "ui/consent_page.h"
#include "ui/done_page.h"
#include "ui/face_page.h"
#include "ui/number_page.h"
#include "ui/presentation.h"
#include "ui/problem_note.h"
#include "ui/samples.h"
#include "ui/sign_in_page.h"
#include "ui/video_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

const Language zh = Language::chinese();

const Presentation presentation{samples::today(), 16};

QString textOf(const QWidget& page, const char* label)
{
    return page.findChild<QLabel*>(QString::fromLatin1(label))->text();
}

QLineEdit* field(const QWidget& page, const char* name)
{
    return page.findChild<QLineEdit*>(QString::fromLatin1(name));
}

struct ShownNumberPage {
    ShownNumberPage()
    {
        OngoingVisit visit = samples::visit();
        visit.order.reset();
        page.display(presentation.number(ChoosingNumber{visit, false, {}}));
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.takeKeyboard();
        QObject::connect(&page, &NumberPage::numberChosen, &page, [this](const SimOrder& order) {
            chosen.push_back(order);
        });
    }
    NumberPage page;
    std::vector<SimOrder> chosen;
    QLineEdit* msisdn{field(page, "msisdnEdit")};
    QLineEdit* iccid{field(page, "iccidEdit")};
};

TEST(NumberPage, ShowsTheCardWithoutItsWholeNumber)
{
    const ShownNumberPage shown;
    EXPECT_EQ(textOf(shown.page, "name"), QStringLiteral("样本甲"));
    EXPECT_FALSE(textOf(shown.page, "number").contains("11010119930418"));
    EXPECT_TRUE(textOf(shown.page, "person").contains("33 years"));
}

TEST(NumberPage, LetsNobodyEditTheCard)
{
    const ShownNumberPage shown;
    EXPECT_EQ(shown.page.findChildren<QLineEdit*>().size(), 2); // the number and the SIM
}

TEST(NumberPage, EnterMovesFromTheNumberToTheSim)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.msisdn, "13800138000");
    shown.page.goOn();
    EXPECT_TRUE(shown.iccid->hasFocus());
    EXPECT_TRUE(shown.chosen.empty());
}

TEST(NumberPage, EnterAfterBothChooses)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.msisdn, "138 0013 8000");
    QTest::keyClicks(shown.iccid, "89860000000000000019");
    shown.page.goOn();
    ASSERT_EQ(shown.chosen.size(), 1U);
    EXPECT_EQ(shown.chosen.front(), samples::order());
}

TEST(NumberPage, SaysAtOnceThatACheckDigitIsWrong)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.iccid, "89860000000000000018");
    EXPECT_TRUE(textOf(shown.page, "iccidState").contains("place 20"));
    shown.page.goOn();
    EXPECT_TRUE(shown.chosen.empty());
}

TEST(NumberPage, ComplainsOfAMissingDigitOnlyWhenLeft)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.msisdn, "1380013");
    EXPECT_TRUE(textOf(shown.page, "msisdnState").contains("7 of 11"));
    shown.page.goOn();
    EXPECT_TRUE(textOf(shown.page, "msisdnState").contains("4 missing"));
    EXPECT_TRUE(shown.msisdn->hasFocus());
}

TEST(NumberPage, PutsASimScannedIntoTheWrongFieldIntoTheRightOne)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.msisdn, "89860000000000000019");
    shown.page.goOn();
    EXPECT_EQ(shown.iccid->text(), "89860000000000000019");
    EXPECT_TRUE(shown.msisdn->text().isEmpty());
    EXPECT_TRUE(shown.msisdn->hasFocus());
}

TEST(NumberPage, TakesNoInputWhileTheLogIsAsked)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.msisdn, "13800138000");
    QTest::keyClicks(shown.iccid, "89860000000000000019");
    NumberView view = presentation.number(ChoosingNumber{samples::visit(), true, {}});
    shown.page.display(view);
    shown.page.goOn();
    EXPECT_TRUE(shown.chosen.empty());
    EXPECT_FALSE(shown.page.primaryAction().enabled);
}

TEST(NumberPage, ForgetsEverything)
{
    ShownNumberPage shown;
    QTest::keyClicks(shown.msisdn, "13800138000");
    shown.page.forget();
    EXPECT_TRUE(shown.msisdn->text().isEmpty());
    EXPECT_TRUE(textOf(shown.page, "name").isEmpty());
    EXPECT_TRUE(shown.page.findChild<QLabel*>("portrait")->pixmap().isNull());
}

TEST(ConsentPage, EnterAnswersNothing)
{
    ConsentPage page;
    QSignalSpy accepted{&page, &ConsentPage::accepted};
    QSignalSpy declined{&page, &ConsentPage::declined};
    page.show();
    page.takeKeyboard();
    QTest::keyClick(&page, Qt::Key_Return);
    page.goOn();
    EXPECT_EQ(accepted.count() + declined.count(), 0);
    EXPECT_TRUE(page.primaryAction().words.isEmpty());
}

TEST(ConsentPage, AnswersByKeyAndByButton)
{
    ConsentPage page;
    QSignalSpy accepted{&page, &ConsentPage::accepted};
    QSignalSpy declined{&page, &ConsentPage::declined};
    QTest::keyClick(&page, Qt::Key_A);
    QTest::keyClick(&page, Qt::Key_D);
    page.findChild<QPushButton*>("declineButton")->click();
    EXPECT_EQ(accepted.count(), 1);
    EXPECT_EQ(declined.count(), 2);
}

TEST(ConsentPage, GivesBothAnswersTheSameSize)
{
    ConsentPage page;
    page.resize(1300, 560);
    page.show();
    const auto* accept = page.findChild<QPushButton*>("acceptButton");
    const auto* decline = page.findChild<QPushButton*>("declineButton");
    EXPECT_LE(std::abs(accept->width() - decline->width()), 1);
    EXPECT_EQ(accept->height(), decline->height());
    EXPECT_FALSE(accept->hasFocus() || decline->hasFocus());
}

TEST(FacePage, ShowsWhatIsAskedAndWhatIsInTheWay)
{
    FacePage page;
    page.display(faceView(CheckingFace{samples::visit(), {}}, zh));
    page.show();
    page.ask(askView(samples::hindered(Cause::TooDark), zh));
    EXPECT_TRUE(textOf(page, "causeFirst").contains(QStringLiteral("太暗")));
    EXPECT_TRUE(page.findChild<QWidget*>("causeCard")->isVisible());
    page.ask(askView(samples::acting(LivenessAction::Blink, 1, 0.5), zh));
    EXPECT_FALSE(page.findChild<QWidget*>("causeCard")->isVisible());
    EXPECT_TRUE(textOf(page, "first").contains(QStringLiteral("眨")));
    EXPECT_EQ(textOf(page, "step"), "Step 2 of 3");
}

TEST(FacePage, OffersToTryAgainOnlyAfterAProblem)
{
    FacePage page;
    QSignalSpy again{&page, &FacePage::tryAgainPressed};
    page.display(faceView(CheckingFace{samples::visit(), {}}, zh));
    page.goOn();
    EXPECT_EQ(again.count(), 0);
    page.display(
        faceView(CheckingFace{samples::visit(), Error{ErrorCode::CameraFailed, "camera"}}, zh));
    page.goOn();
    EXPECT_EQ(again.count(), 1);
}

TEST(FacePage, DropsThePictureWithTheCustomer)
{
    FacePage page;
    page.display(faceView(CheckingFace{samples::visit(), {}}, zh));
    page.showPicture(samples::frame());
    page.forget();
    EXPECT_FALSE(page.findChild<VideoView*>("video")->hasPicture());
    EXPECT_TRUE(textOf(page, "number").isEmpty());
}

TEST(DonePage, SaysTheOutcomeTheNumberAndTheEntry)
{
    DonePage page;
    page.display(presentation.done(samples::done(Outcome::Registered, {})));
    EXPECT_EQ(textOf(page, "outcome"), "Registered");
    EXPECT_EQ(textOf(page, "number"), "138 0013 8000");
    EXPECT_EQ(textOf(page, "entry"), "Entry 217");
    EXPECT_TRUE(textOf(page, "why").isEmpty());
}

TEST(DonePage, NeverShowsANumberAsOpenedThatIsNot)
{
    const DoneView view =
        presentation.done(samples::done(Outcome::ManagerNeeded, {Reason::FaceCheckFailed}));
    EXPECT_TRUE(view.number.contains("not opened"));
    EXPECT_TRUE(view.why.contains("too dark"));
}

TEST(SignInPage, AsksForBothBeforeItSignsIn)
{
    SignInPage page;
    QSignalSpy pressed{&page, &SignInPage::signInPressed};
    page.show();
    page.setName("clerk");
    QTest::keyClick(field(page, "passwordEdit"), Qt::Key_Return);
    EXPECT_EQ(pressed.count(), 0);
    QTest::keyClicks(field(page, "passwordEdit"), "open sesame");
    QTest::keyClick(field(page, "passwordEdit"), Qt::Key_Return);
    ASSERT_EQ(pressed.count(), 1);
    EXPECT_EQ(pressed.front().front().toString(), "clerk");
}

TEST(SignInPage, GivesThePasswordOnceAndKeepsNone)
{
    SignInPage page;
    QTest::keyClicks(field(page, "passwordEdit"), "open sesame");
    const SecretBytes password = page.takePassword();
    EXPECT_EQ(countersign::textOf(password.view()), "open sesame");
    EXPECT_TRUE(field(page, "passwordEdit")->text().isEmpty());
}

TEST(SignInPage, ScrollsToAProblemWhereItIsHigherThanTheScreen)
{
    applyStyle(*qApp, Theme::Light, 2);
    {
        SignInPage page;
        page.resize(1366, 600);
        page.show();
        page.display({false, wording::forError({ErrorCode::WrongPassword, {}})});
        QCoreApplication::processEvents();
        EXPECT_EQ(page.height(), 600);
        const auto* note = page.findChild<ProblemNote*>();
        EXPECT_GE(note->mapTo(&page, QPoint{}).y(), 0);
        EXPECT_LE(note->mapTo(&page, QPoint{0, note->height()}).y(), 600);
    }
    applyStyle(*qApp, Theme::Light);
}

TEST(SignInPage, TakesNoSecondPressWhileBusy)
{
    SignInPage page;
    QSignalSpy pressed{&page, &SignInPage::signInPressed};
    page.setName("clerk");
    QTest::keyClicks(field(page, "passwordEdit"), "open sesame");
    page.display({true, std::nullopt});
    QTest::keyClick(&page, Qt::Key_Return);
    EXPECT_EQ(pressed.count(), 0);
}

} // namespace
} // namespace countersign
