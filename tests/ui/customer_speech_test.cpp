#include "ui/customer_screen.h"
#include "ui/presentation.h"
#include "ui/samples.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

/// Writes down what it is to say; "-" for silence.
class ListedSpeaker : public Speaker {
public:
    explicit ListedSpeaker(QStringList& said, QStringList languages = {"zh-CN", "en"})
        : said_{said}, languages_{std::move(languages)}
    {
    }
    void begin() override { emit ready(); }
    bool speaks(const Language& language) const override
    {
        return languages_.contains(language.code());
    }
    void say(const QString& words, const Language& in) override
    {
        said_.push_back(in.code() + QLatin1Char{' '} + words);
    }
    void fallSilent() override { said_.push_back(QStringLiteral("-")); }

private:
    QStringList& said_;
    QStringList languages_;
};

struct CustomerSpeechTest : testing::Test {
    void open(const QStringList& languages = {"zh-CN", "en"})
    {
        auto listed = std::make_unique<ListedSpeaker>(said, languages);
        speaker = listed.get();
        screen = std::make_unique<CustomerScreen>(desk, std::move(listed));
        screen->open(QStringLiteral("样本营业厅"), true);
        screen->display(ReadingCard{samples::session(), {}, samples::today(), {}});
        said.clear();
    }
    /// What has been said since the last look, without the silences.
    QStringList heard()
    {
        QStringList words = std::exchange(said, {});
        words.removeAll(QStringLiteral("-"));
        return words;
    }
    QStringList said; // before the screen, which falls silent at its end
    QWidget desk;
    std::unique_ptr<CustomerScreen> screen;
    ListedSpeaker* speaker{nullptr};
};

TEST_F(CustomerSpeechTest, SaysNothingBeforeSomebodyAsksForIt)
{
    open();
    screen->display(AskingConsent{samples::visit()});
    EXPECT_TRUE(heard().isEmpty());
}

TEST_F(CustomerSpeechTest, BeginsWithWhatIsShown)
{
    open();
    screen->display(AskingConsent{samples::visit()});
    screen->toggleReading();
    const QStringList words = heard();
    ASSERT_EQ(words.size(), 1);
    EXPECT_TRUE(words[0].startsWith(QStringLiteral("zh-CN ")));
    const wording::ConsentText text = wording::consentText(Language::chinese());
    for (const auto& paragraph : text.paragraphs)
        EXPECT_TRUE(words[0].contains(paragraph.text.first));
    EXPECT_TRUE(words[0].contains(QStringLiteral("按 A")));
}

TEST_F(CustomerSpeechTest, SaysEachInstructionOnceAndWhatIsInTheWay)
{
    open();
    screen->display(CheckingFace{samples::visit(), {}});
    screen->toggleReading();
    heard();
    for (const double progress : {0.0, 0.4, 0.8})
        screen->ask(samples::acting(LivenessAction::Blink, 0, progress));
    screen->ask(samples::hindered(Cause::TooDark));
    screen->ask(samples::acting(LivenessAction::Blink, 0, 0.9));
    const QStringList words = heard();
    ASSERT_EQ(words.size(), 3);
    EXPECT_EQ(words[0], words[2]);
    EXPECT_TRUE(
        words[1].contains(wording::forCause(Cause::TooDark, Language::chinese()).words.first));
}

TEST_F(CustomerSpeechTest, SaysTheNumberDigitByDigit)
{
    open();
    screen->display(CheckingFace{samples::visit(), {}});
    screen->toggleReading();
    heard();
    screen->display(samples::done(Outcome::Registered, {}));
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said[0].contains(QStringLiteral("1 3 8, 0 0 1 3, 8 0 0 0")))
        << said[0].toStdString();
}

TEST_F(CustomerSpeechTest, IsNotTheNextCustomersWish)
{
    open();
    screen->toggleReading();
    heard();
    screen->display(Idle{});
    EXPECT_TRUE(said.contains("-"));
    screen->display(ReadingCard{samples::session(2), {}, samples::today(), {}});
    screen->display(AskingConsent{samples::visit()});
    EXPECT_TRUE(heard().isEmpty());
}

TEST_F(CustomerSpeechTest, ThatIsAskedForAtTheWelcomeStaysForTheVisit)
{
    open();
    screen->display(Idle{});
    screen->toggleReading();
    heard();
    screen->display(ReadingCard{samples::session(2), {}, samples::today(), {}});
    EXPECT_EQ(heard().size(), 1);
}

TEST_F(CustomerSpeechTest, FallsSilentBehindALock)
{
    open();
    screen->display(CheckingFace{samples::visit(), {}});
    screen->toggleReading();
    said.clear();
    screen->lock(true);
    EXPECT_EQ(said, QStringList{"-"});
    screen->ask(samples::acting(LivenessAction::Blink, 0, 0));
    screen->toggleReading();
    EXPECT_EQ(said, QStringList{"-"});
    screen->lock(false);
    EXPECT_EQ(heard().size(), 1);
}

TEST_F(CustomerSpeechTest, SpeaksTheCustomersLanguage)
{
    open();
    screen->toggleReading();
    heard();
    emit screen->window().languageChosen(QStringLiteral("en"));
    const QStringList words = heard();
    ASSERT_EQ(words.size(), 1);
    EXPECT_TRUE(words[0].startsWith(QStringLiteral("en "))) << words[0].toStdString();
}

TEST_F(CustomerSpeechTest, CannotBeAskedForWithoutAVoiceOfThatLanguage)
{
    open({"en"});
    QSignalSpy changed{screen.get(), &CustomerScreen::readAloudChanged};
    screen->toggleReading();
    EXPECT_TRUE(heard().isEmpty());
    emit screen->window().languageChosen(QStringLiteral("en"));
    ASSERT_FALSE(changed.isEmpty());
    EXPECT_EQ(changed.last().front().value<ReadAloud>(), ReadAloud::Off);
}

TEST_F(CustomerSpeechTest, SaysWhenThereIsNoLoudspeaker)
{
    open();
    QSignalSpy changed{screen.get(), &CustomerScreen::readAloudChanged};
    screen->toggleReading();
    EXPECT_EQ(changed.last().front().value<ReadAloud>(), ReadAloud::On);
    emit speaker->unheard();
    EXPECT_EQ(changed.last().front().value<ReadAloud>(), ReadAloud::NoSound);
    heard();
    screen->display(AskingConsent{samples::visit()});
    EXPECT_TRUE(heard().isEmpty());
}

TEST_F(CustomerSpeechTest, RemembersThatThereIsNoLoudspeakerUntilSomebodyTriesAgain)
{
    open();
    QSignalSpy changed{screen.get(), &CustomerScreen::readAloudChanged};
    screen->toggleReading();
    emit speaker->unheard();
    screen->display(Idle{});
    EXPECT_EQ(changed.last().front().value<ReadAloud>(), ReadAloud::NoSound);
    screen->toggleReading();
    EXPECT_EQ(changed.last().front().value<ReadAloud>(), ReadAloud::On);
    emit speaker->unheard();
    screen->close();
    screen->open(QStringLiteral("样本营业厅"), true);
    EXPECT_EQ(changed.last().front().value<ReadAloud>(), ReadAloud::Off);
}

} // namespace
} // namespace countersign
