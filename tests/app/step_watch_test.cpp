#include "support/visit.h"

#include "app/step_watch.h"
#include "ledger/sample_store.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;

class StepWatchTest : public testing::Test {
protected:
    /// The session is in this state for so long.
    void stay(const SessionState& state, MonotonicMs time)
    {
        watch_.enter(state);
        clock_.sinceBoot += time;
    }
    FakeClock clock_;
    StepWatch watch_{clock_};
};

TEST_F(StepWatchTest, TimesEachStepOfAVisit)
{
    stay(Idle{}, 1h);
    stay(readingCard(), 2s);
    stay(choosingNumber(), 30s);
    stay(askingConsent(), 9s);
    stay(checkingFace(), 12345ms);
    stay(Sealing{visitNumber(1), {}}, 5s);
    const StepTimes expected{
        {VisitStep::Card, 2s},
        {VisitStep::Number, 30s},
        {VisitStep::Consent, 9s},
        {VisitStep::Face, 12345ms}};
    EXPECT_EQ(watch_.times(), expected);
    stay(Done{visitNumber(1), {}}, 1min);
    EXPECT_EQ(watch_.times(), expected);
}

TEST_F(StepWatchTest, AddsUpRetries)
{
    stay(readingCard(), 2s);
    stay(readingCard(), 3s); // could not be read
    stay(checkingFace(), 10s);
    stay(checkingFace(), 7s);
    stay(Sealing{visitNumber(1), {}}, 0s);
    const StepTimes expected{{VisitStep::Card, 5s}, {VisitStep::Face, 17s}};
    EXPECT_EQ(watch_.times(), expected);
}

TEST_F(StepWatchTest, CountsTheCardOfACompanionAsACard)
{
    stay(readingCard(), 2s);
    stay(choosingNumber(), 4s);
    stay(ReadingCompanion{visit(), CompanionRole::Guardian, false, {}}, 8s);
    stay(askingConsent(), 1s);
    EXPECT_EQ(watch_.times().at(VisitStep::Card), 10s);
    EXPECT_EQ(watch_.times().at(VisitStep::Number), 4s);
}

TEST_F(StepWatchTest, BeginsAnewWithEveryCustomer)
{
    stay(readingCard(), 2s);
    stay(Idle{}, 1min);
    EXPECT_TRUE(watch_.times().empty());
    stay(readingCard(), 3s);
    stay(Sealing{visitNumber(1), {}}, 0s);
    EXPECT_EQ(watch_.times(), (StepTimes{{VisitStep::Card, 3s}}));
}

} // namespace
} // namespace countersign
