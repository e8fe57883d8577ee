#include "ui/clerk_desk.h"
#include "ui/clerk_language.h"
#include "ui/main_window.h"
#include "ui/samples.h"
#include "ui/sign_in_page.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

TEST(Language, AreChineseAndEnglishEachByItsOwnName)
{
    std::map<QString, QString> names;
    for (const Language& each : Language::all())
        names[each.code()] = each.ownName();
    EXPECT_EQ(names["zh-CN"], QStringLiteral("中文"));
    EXPECT_EQ(names["en"], "English");
}

TEST(Language, FallsBackToEnglishWhenItIsUnknown)
{
    EXPECT_EQ(Language::find("tlh"), std::nullopt);
    EXPECT_EQ(Language::of("tlh"), Language::english());
    EXPECT_EQ(Language::of({}), Language::english());
}

TEST(Language, TakesAnotherCountrysForm)
{
    EXPECT_EQ(Language::find("zh"), Language::chinese());
    EXPECT_EQ(Language::find("zh-SG"), Language::chinese());
    EXPECT_EQ(Language::find("en-GB"), Language::english());
}

TEST(Language, LeavesASentenceThatNobodyTranslatedInEnglish)
{
    EXPECT_EQ(Language::chinese().translate("countersign::Customer", "Never said."), "Never said.");
}

TEST(LanguageOfTheSystem, IsTakenWhenItIsSpokenHere)
{
    EXPECT_EQ(languageOf(QLocale{"en_GB"}), Language::english());
    EXPECT_EQ(languageOf(QLocale{"zh_CN"}), Language::chinese());
    EXPECT_EQ(languageOf(QLocale{"de_DE"}), Language::chinese());
    EXPECT_EQ(languageOf(QLocale::c()), Language::chinese());
}

/// Leaves English behind and the settings of this computer alone.
class ClerkLanguage : public testing::Test {
protected:
    ClerkLanguage()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings_.path());
    }
    ~ClerkLanguage() override { speakToClerk(Language::english()); }

    static QString textOf(const QWidget& page, const char* label)
    {
        return page.findChild<QLabel*>(label)->text();
    }
    static void choose(const QWidget& page, const char* code)
    {
        page.findChild<QPushButton*>(code)->click();
        QCoreApplication::processEvents(); // Qt posts the change
    }

private:
    QTemporaryDir settings_;
};

TEST_F(ClerkLanguage, IsWhatTheClerkReads)
{
    speakToClerk(Language::chinese());
    EXPECT_EQ(wording::forReason(Reason::DocumentExpired), QStringLiteral("身份证已过有效期。"));
    speakToClerk(Language::english());
    EXPECT_EQ(wording::forReason(Reason::DocumentExpired), "The card has expired.");
}

TEST_F(ClerkLanguage, IsNotTheCustomers)
{
    const auto say = [](const Language& in) { return wording::forCause(Cause::TooDark, in).words; };
    const QString zh = QStringLiteral("光线太暗，请转向亮的一边");
    const QString en = QStringLiteral("It is too dark. Please turn to the light.");
    for (const Language& clerks : Language::all()) {
        speakToClerk(clerks);
        EXPECT_EQ(say(Language::chinese()).first, zh);
        EXPECT_EQ(say(Language::chinese()).second, en);
        EXPECT_EQ(say(Language::english()).first, en);
        EXPECT_EQ(say(Language::english()).second, zh);
    }
}

TEST_F(ClerkLanguage, IsRemembered)
{
    rememberLanguage(Language::english());
    EXPECT_EQ(rememberedLanguage(), Language::english());
    rememberLanguage(Language::chinese());
    EXPECT_EQ(rememberedLanguage(), Language::chinese());
}

TEST_F(ClerkLanguage, ChangesTheOpenSignInPage)
{
    SignInPage page;
    page.show();
    EXPECT_EQ(textOf(page, "title"), "Sign in");
    speakToClerk(Language::chinese());
    QCoreApplication::processEvents();
    EXPECT_EQ(textOf(page, "title"), QStringLiteral("登录"));
    EXPECT_EQ(page.findChild<QLineEdit*>("passwordEdit")->accessibleName(), QStringLiteral("密码"));
    speakToClerk(Language::english());
    QCoreApplication::processEvents();
    EXPECT_EQ(textOf(page, "title"), "Sign in");
}

TEST_F(ClerkLanguage, IsChosenFromTheKeyboard)
{
    SignInPage page;
    page.displayLanguage(Language::english());
    page.show();
    page.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    page.takeKeyboard();
    QSignalSpy chosen{&page, &SignInPage::languageChosen};
    QTest::keyClick(&page, Qt::Key_L, Qt::AltModifier);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "en");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toString(), "zh-CN");
}

TEST_F(ClerkLanguage, CannotBeChangedWhileThePasswordIsChecked)
{
    SignInPage page;
    page.display({true, std::nullopt});
    EXPECT_FALSE(page.findChild<QPushButton*>("en")->isEnabled());
}

/// A station whose store is not there; nobody signs in to it here.
StationDoor closedDoor()
{
    StationDoor door;
    door.waitForModels = [](const std::stop_token&) {
        return fail(ErrorCode::StoreMissing, "store: not there");
    };
    return door;
}

TEST_F(ClerkLanguage, ChangesTheWholeWindow)
{
    MainWindow window{{closedDoor, Policy{}, {}, std::nullopt, Language::english()}};
    window.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.findChild<ClerkDesk*>() != nullptr; }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !textOf(window, "modelsDetail").isEmpty(); }));
    choose(window, "zh-CN");
    const auto* desk = window.findChild<ClerkDesk*>();
    EXPECT_EQ(desk->findChild<QPushButton*>("helpButton")->text(), QStringLiteral("帮助"));
    EXPECT_TRUE(textOf(window, "modelsDetail").startsWith(QStringLiteral("没有找到本店的登记簿")));
    EXPECT_TRUE(window.findChild<QPushButton*>("zh-CN")->isChecked());
    EXPECT_EQ(rememberedLanguage(), Language::chinese());
}

TEST(CustomersLanguage, IsWhatTheConsentCountsFor)
{
    EXPECT_EQ(wording::consentText(Language::english()).language, "en");
    EXPECT_EQ(wording::consentText(Language::english()).accept.first, "Accept");
}

TEST(CustomersLanguage, ChangesTheOpenConsentAndBeginsAnewWithTheNext)
{
    ClerkDesk desk{Policy{}};
    std::vector<Consent> answers;
    QObject::connect(&desk, &ClerkDesk::consentAnswered, &desk, [&](const Consent& consent) {
        answers.push_back(consent);
    });
    auto* accept = desk.findChild<QPushButton*>("acceptButton");
    desk.display(AskingConsent{samples::visit()});
    desk.speakToCustomer(Language::english());
    EXPECT_TRUE(accept->text().startsWith("Accept"));
    accept->click();
    desk.display(Idle{});
    desk.display(AskingConsent{samples::visit()});
    EXPECT_TRUE(accept->text().startsWith(QStringLiteral("同意")));
    accept->click();
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[0].language, "en");
    EXPECT_EQ(answers[1].language, "zh-CN");
}

TEST(CustomersLanguage, ChosenBeforeTheVisitLastsToItsEnd)
{
    ClerkDesk desk{Policy{}};
    desk.speakToCustomer(Language::english());
    desk.display(ReadingCard{samples::session(), {}, samples::today(), {}});
    desk.display(CheckingFace{samples::visit(), {}});
    EXPECT_EQ(desk.findChild<QLabel*>("first")->text(), "One moment, the camera is starting");
    desk.display(samples::done(Outcome::Registered, {}));
    EXPECT_TRUE(desk.findChild<QLabel*>("tellFirst")->text().startsWith("Done: the number"));
}

} // namespace
} // namespace countersign
