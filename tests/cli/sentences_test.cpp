#include "cli/sentences.h"
#include "support/visit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace countersign::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Every value of an enumeration whose name() says "unknown" behind the last one.
template <class Enum>
std::vector<Enum> allOf()
{
    std::vector<Enum> all;
    for (int i = 0; std::string_view{name(static_cast<Enum>(i))} != "unknown"; ++i)
        all.push_back(static_cast<Enum>(i));
    return all;
}

template <class Enum>
void expectSentencesOfTheirOwn(std::size_t atLeast)
{
    std::set<std::string> sentences;
    for (const Enum value : allOf<Enum>()) {
        EXPECT_FALSE(sentence(value).empty()) << name(value);
        EXPECT_TRUE(sentences.insert(sentence(value)).second) << name(value);
    }
    EXPECT_GE(sentences.size(), atLeast);
}

FacePrompt prompting(ChallengePhase phase)
{
    FacePrompt prompt;
    prompt.challenge.phase = phase;
    prompt.challenge.steps = 3;
    return prompt;
}

TEST(Sentences, SayEveryOutcomeReasonAndCauseInWordsOfItsOwn)
{
    expectSentencesOfTheirOwn<Outcome>(3);
    expectSentencesOfTheirOwn<Reason>(8);
    expectSentencesOfTheirOwn<Cause>(16);
}

TEST(Sentences, OnlyWhatSuggestsAnAttackIsCalledOne)
{
    for (const Reason reason : allOf<Reason>()) {
        if (reason == Reason::AttackSuspected) continue;
        EXPECT_THAT(sentence(reason), Not(HasSubstr("attack"))) << name(reason);
        EXPECT_THAT(sentence(reason), Not(HasSubstr("fraud"))) << name(reason);
    }
}

TEST(Sentences, AskForEveryActionInWordsOfItsOwnAndCountTheSteps)
{
    std::set<std::string> sentences;
    for (const LivenessAction action : allOf<LivenessAction>()) {
        FacePrompt prompt = prompting(ChallengePhase::Acting);
        prompt.challenge.action = action;
        prompt.challenge.step = 1;
        EXPECT_THAT(sentence(prompt), HasSubstr("(2 of 3)"));
        sentences.insert(sentence(prompt));
    }
    EXPECT_EQ(sentences.size(), allOf<LivenessAction>().size());
}

TEST(Sentences, GuideThroughEveryOtherPhase)
{
    using enum ChallengePhase;
    for (const ChallengePhase phase : {Settling, Holding, Passed, Failed})
        EXPECT_FALSE(sentence(prompting(phase)).empty());
}

TEST(Sentences, SayWhyAnAttemptFailed)
{
    FacePrompt prompt = prompting(ChallengePhase::Failed);
    prompt.challenge.cause = Cause::TooDark;
    EXPECT_EQ(sentence(prompt), sentence(Cause::TooDark));
}

TEST(Summary, ShowsWhoItIsButTheNumberOnlyInPart)
{
    const IdDocument document = validCard().document;
    EXPECT_THAT(summary(document), HasSubstr(document.name));
    EXPECT_THAT(summary(document), HasSubstr("002X"));
    EXPECT_THAT(summary(document), Not(HasSubstr(document.number.text())));
    EXPECT_THAT(summary(document), Not(HasSubstr("19491231")));
}

TEST(Summary, SaysHowLongTheCardIsValid)
{
    using namespace std::chrono;
    IdDocument document = validCard().document;
    EXPECT_THAT(summary(document), HasSubstr("valid 2010-01-01 to long-term"));
    document.validTo = Date{year{2030}, March, day{7}};
    EXPECT_THAT(summary(document), HasSubstr("to 2030-03-07"));
}

} // namespace
} // namespace countersign::cli
