#include "ui/samples.h"
#include "ui/wording.h"

#include <gtest/gtest.h>

#include <set>

namespace countersign {
namespace {

const Language zh = Language::chinese();

template <class Enum>
std::vector<Enum> allUpTo(Enum last)
{
    std::vector<Enum> all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        all.push_back(static_cast<Enum>(i));
    return all;
}

bool hasChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.script() == QChar::Script_Han;
    });
}

/// Both lines there, and the Chinese one Chinese.
void expectComplete(const wording::Bilingual& words)
{
    EXPECT_TRUE(hasChinese(words.first)) << words.first.toStdString();
    EXPECT_FALSE(words.second.isEmpty());
}

TEST(Wording, HasASentenceAndAnAdviceForEveryError)
{
    std::set<QString> sentences;
    for (const ErrorCode code : allUpTo(ErrorCode::Cancelled)) {
        const wording::Problem problem = wording::forError({code, "where"});
        EXPECT_FALSE(problem.sentence.isEmpty()) << name(code);
        EXPECT_FALSE(problem.advice.isEmpty()) << name(code);
        EXPECT_EQ(problem.detail, "where");
        EXPECT_TRUE(sentences.insert(problem.sentence).second) << name(code) << " says it again";
    }
}

TEST(Wording, SaysEveryCauseToTheCustomerAndToTheClerk)
{
    std::set<QString> sentences;
    for (const Cause cause : allUpTo(Cause::Screen)) {
        const wording::Instruction said = wording::forCause(cause, zh);
        expectComplete(said.words);
        EXPECT_TRUE(sentences.insert(said.words.first).second) << name(cause) << " says it again";
        EXPECT_TRUE(sentences.insert(wording::shortCause(cause)).second) << name(cause);
    }
}

TEST(Wording, AsksForEveryActionInItsOwnWordsAndPicture)
{
    std::set<QString> sentences;
    std::set<Pictogram> pictograms;
    for (const LivenessAction action : allUpTo(LivenessAction::TurnRight)) {
        const auto asked = wording::forPrompt(samples::acting(action, 0, 0).challenge, zh);
        expectComplete(asked.words);
        EXPECT_TRUE(sentences.insert(asked.words.first).second);
        EXPECT_TRUE(pictograms.insert(asked.pictogram).second);
    }
}

TEST(Wording, AsksTheCustomersOwnLeftForATurnToTheLeft)
{
    const auto asked =
        wording::forPrompt(samples::acting(LivenessAction::TurnLeft, 0, 0).challenge, zh);
    EXPECT_TRUE(asked.words.first.contains(QStringLiteral("向左")));
    EXPECT_EQ(asked.pictogram, Pictogram::TurnLeft);
}

TEST(Wording, HasWordsForEveryPhase)
{
    for (const ChallengePhase phase : allUpTo(ChallengePhase::Failed)) {
        ChallengePrompt prompt;
        prompt.phase = phase;
        expectComplete(wording::forPrompt(prompt, zh).words);
    }
}

TEST(Wording, TellsTheCustomerSomethingAtEveryEnd)
{
    for (const Outcome outcome : allUpTo(Outcome::Refused)) {
        EXPECT_FALSE(wording::forOutcome(outcome).isEmpty());
        for (const Reason reason : allUpTo(Reason::TransferNeedsManager))
            expectComplete(wording::farewell(outcome, {reason}, zh));
    }
}

TEST(Wording, NamesEveryReasonDifferently)
{
    std::set<QString> sentences;
    for (const Reason reason : allUpTo(Reason::TransferNeedsManager))
        EXPECT_TRUE(sentences.insert(wording::forReason(reason)).second) << name(reason);
    EXPECT_FALSE(sentences.contains(QString{}));
}

TEST(Wording, NeverAccusesTheCustomer)
{
    const auto farewell = wording::farewell(Outcome::Refused, {Reason::AttackSuspected}, zh);
    for (const char* word : {"攻击", "假", "欺诈", "伪"})
        EXPECT_FALSE(farewell.first.contains(QString::fromUtf8(word)));
}

TEST(Wording, OffersTheOtherWayToWhoeverDeclined)
{
    const auto farewell = wording::farewell(Outcome::ManagerNeeded, {Reason::ConsentDeclined}, zh);
    EXPECT_TRUE(farewell.first.contains(QStringLiteral("别的方式")));
}

TEST(Wording, ConsentSaysWhatHowLongWhoAndHowToWithdraw)
{
    const wording::ConsentText text = wording::consentText(zh);
    EXPECT_EQ(text.paragraphs.size(), 5);
    for (const auto& paragraph : text.paragraphs) {
        expectComplete(paragraph.heading);
        expectComplete(paragraph.text);
    }
    EXPECT_EQ(text.version, "2026-11");
    EXPECT_EQ(text.language, "zh-CN");
}

TEST(Wording, HidesTheNumberButForItsLastFour)
{
    const QString masked = wording::maskedNumber(samples::card().document.number);
    EXPECT_TRUE(masked.endsWith(QStringLiteral("9016")));
    EXPECT_EQ(std::count_if(masked.begin(), masked.end(), [](QChar c) { return c.isDigit(); }), 4);
}

TEST(Wording, NamesNationsAsCardsDo)
{
    EXPECT_EQ(wording::forNation("01"), QStringLiteral("汉"));
    EXPECT_EQ(wording::forNation("05"), QStringLiteral("维吾尔"));
    EXPECT_EQ(wording::forNation("56"), QStringLiteral("基诺"));
    EXPECT_EQ(wording::forNation("97"), QStringLiteral("97"));
}

TEST(Wording, SaysWhereAMobileNumberGoesWrong)
{
    EXPECT_TRUE(wording::whyNoMsisdn("138o0138000").contains("Character 4"));
    EXPECT_TRUE(wording::whyNoMsisdn("1380013").contains("4 missing"));
    EXPECT_TRUE(wording::whyNoMsisdn("138001380001").contains("1 too many"));
    EXPECT_TRUE(wording::whyNoMsisdn("12800138000").contains("12"));
}

TEST(Wording, SaysWhereASimNumberGoesWrong)
{
    EXPECT_TRUE(wording::whyNoIccid("89860000000000000018").contains("place 20"));
    EXPECT_TRUE(wording::whyNoIccid("79860000000000000019").contains("79"));
    EXPECT_TRUE(wording::whyNoIccid("8986").contains("15 missing"));
    EXPECT_TRUE(wording::whyNoIccid("8986x").contains("Character 5"));
}

TEST(Wording, FindsTheOutletInTheOrigin)
{
    EXPECT_EQ(wording::outletOf("countersign/outlet-0371/52a3b7af"), "outlet-0371");
    EXPECT_EQ(wording::outletOf("elsewhere"), "elsewhere");
}

TEST(Wording, RoundsTheRemainingTimeUp)
{
    EXPECT_EQ(wording::remaining(MonotonicMs{4100}), "5 s left");
    EXPECT_EQ(wording::remaining(MonotonicMs{-3}), "0 s left");
}

TEST(Wording, ChecksOfAnExpiredCardSayWhen)
{
    CardReading card = samples::card();
    card.document.validTo = samples::today() - std::chrono::years{1};
    const auto checks = wording::documentChecks(card, samples::today(), 16);
    EXPECT_FALSE(checks.back().passed);
    EXPECT_TRUE(checks.back().words.contains("2025-11-22"));
}

} // namespace
} // namespace countersign
