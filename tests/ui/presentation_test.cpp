#include "ui/presentation.h"
#include "ui/samples.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

const Language zh = Language::chinese();

using Is = StepView::Is;

std::vector<Is> marks(const SessionState& state)
{
    std::vector<Is> all;
    for (const StepView& step : stepsOf(state))
        all.push_back(step.is);
    return all;
}

TEST(StepsOf, AnIdleCounterWaitsForACard)
{
    EXPECT_EQ(marks(Idle{}), (std::vector{Is::Now, Is::Ahead, Is::Ahead, Is::Ahead, Is::Ahead}));
}

TEST(StepsOf, AFaceCheckHasThreeStepsBehindIt)
{
    OngoingVisit visit = samples::visit();
    visit.consent = samples::consent(ConsentAnswer::Accepted);
    const auto steps = stepsOf(SessionState{CheckingFace{visit, {}}});
    EXPECT_EQ(steps[3].is, Is::Now);
    EXPECT_EQ(steps[1].result, "138 0013 8000");
    EXPECT_EQ(steps[2].result, "accepted");
}

TEST(StepsOf, ADeclinedConsentStopsThereAndSkipsTheFace)
{
    Done done = samples::done(Outcome::ManagerNeeded, {Reason::ConsentDeclined});
    done.record.consent = samples::consent(ConsentAnswer::Declined);
    done.record.face.reset();
    EXPECT_EQ(
        marks(done), (std::vector{Is::Passed, Is::Passed, Is::Stopped, Is::Ahead, Is::Stopped}));
}

TEST(StepsOf, AnExpiredCardStopsAtTheCard)
{
    Done done = samples::done(Outcome::Refused, {Reason::DocumentExpired});
    done.record.order.reset();
    done.record.consent.reset();
    done.record.face.reset();
    EXPECT_EQ(marks(done).front(), Is::Stopped);
}

TEST(StepsOf, ARegistrationPassedEverywhere)
{
    EXPECT_EQ(marks(samples::done(Outcome::Registered, {})), (std::vector<Is>(5, Is::Passed)));
}

TEST(CanCancel, NotWhileARecordIsBeingWritten)
{
    const RegistrationRecord record = samples::record(Outcome::Registered, {});
    EXPECT_FALSE(canCancel(Sealing{record, {}}));
    EXPECT_TRUE(canCancel(Sealing{record, Error{ErrorCode::StoreFull, "store"}}));
    EXPECT_FALSE(canCancel(Idle{}));
    EXPECT_TRUE(canCancel(AskingConsent{samples::visit()}));
}

TEST(AskView, CountsStepsFromOneAndNeverBeyondTheLast)
{
    EXPECT_EQ(askView(samples::acting(LivenessAction::Blink, 2, 0), zh).step, "Step 3 of 3");
    FacePrompt holding = samples::acting(LivenessAction::Blink, 3, 0.5);
    holding.challenge.phase = ChallengePhase::Holding;
    EXPECT_EQ(askView(holding, zh).step, "Step 3 of 3");
    EXPECT_EQ(askView(holding, zh).stepsShare, 1);
}

TEST(DocumentView, DecodesThePortrait)
{
    if (samples::portrait().empty()) GTEST_SKIP() << "tests/data/customers/yang/portrait.jpg";
    const Presentation presentation{samples::today(), 16};
    EXPECT_FALSE(presentation.document(samples::card()).portrait.isNull());
}

TEST(DocumentView, StaysWithoutAPortraitThatCannotBeDecoded)
{
    CardReading card = samples::card();
    card.portrait = {std::byte{1}, std::byte{2}, std::byte{3}};
    const Presentation presentation{samples::today(), 16};
    EXPECT_TRUE(presentation.document(card).portrait.isNull());
}

} // namespace
} // namespace countersign
