#include "support/fake_devices.h"

#include "app/counter_controller.h"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace countersign {
namespace {

/// Collects states; a test waits for one of a kind.
class States final : public CounterListener {
public:
    void stateChanged(const SessionState& state) override
    {
        const std::lock_guard lock{mutex_};
        seen_.push_back(state);
        arrived_.notify_all();
    }
    void prompted(const SessionId& session, const FacePrompt& prompt) override
    {
        if (onPrompt) onPrompt(prompt);
        const std::lock_guard lock{mutex_};
        prompted_ = session;
    }
    void pictured(const SessionId&, const Frame&) override
    {
        const std::lock_guard lock{mutex_};
        ++pictures_;
        arrived_.notify_all();
    }

    template <class State, class Test>
    State waitFor(Test&& test)
    {
        std::unique_lock lock{mutex_};
        const State* found = nullptr;
        arrived_.wait(lock, [&] {
            for (; next_ < seen_.size() && found == nullptr; ++next_) {
                found = std::get_if<State>(&seen_[next_]);
                if (found != nullptr && !test(*found)) found = nullptr;
            }
            return found != nullptr;
        });
        return *found;
    }
    template <class State>
    State waitFor()
    {
        return waitFor<State>([](const State&) { return true; });
    }
    void waitForPicture()
    {
        std::unique_lock lock{mutex_};
        arrived_.wait(lock, [&] { return pictures_ > 0; });
    }
    SessionId promptedSession()
    {
        const std::lock_guard lock{mutex_};
        return prompted_;
    }

    std::function<void(const FacePrompt&)> onPrompt; ///< on the face thread

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::vector<SessionState> seen_;
    std::size_t next_{0};
    SessionId prompted_;
    int pictures_{0};
};

/// Tells the real day; what passes on it a test says.
class HandClock final : public Clock {
public:
    [[nodiscard]] UtcMs utcNow() const override { return SystemClock{}.utcNow(); }
    [[nodiscard]] MonotonicMs monotonicNow() const override { return MonotonicMs{passed}; }
    std::atomic<std::int64_t> passed{0};
};

struct CounterControllerTest : testing::Test {
    FakeReader reader;
    FakeLedger ledger;
    SystemRandom random;
    HandClock clock;
    PoseAnalyzer analyzer;
    States states;
    Policy policy;
    bool timeStandsStill{false};
    std::optional<Error> noCamera;
    ObedientCamera* opened{nullptr}; ///< of the face check under way

    /// No limit is ever reached: the check goes on until it is stopped.
    void neverEnds() { timeStandsStill = true; }

    CounterParts parts()
    {
        return {
            .clerk = clerkOne,
            .policy = policy,
            .reader = reader,
            .ledger = ledger,
            .random = random,
            .clock = clock,
            .openCamera = [this]() -> Result<std::unique_ptr<Camera>> {
                if (noCamera) return fail(*noCamera);
                auto made = std::make_unique<ObedientCamera>();
                made->timeStandsStill = timeStandsStill;
                opened = made.get();
                return made;
            },
            .openFeed = [](Camera& camera) { return std::make_unique<DirectFeed>(camera); },
            .analyzer = [this](const std::stop_token&) -> Result<FaceAnalyzer*> {
                return &analyzer;
            },
            .planByHand = {}};
    }

    static bool isReady(const ChoosingNumber& s)
    {
        return s.visit.history && !s.checking && !s.problem;
    }

    Error faceProblem()
    {
        const auto hasOne = [](const CheckingFace& s) { return s.problem.has_value(); };
        return *states.waitFor<CheckingFace>(hasOne).problem;
    }

    void goToConsent(CounterController& counter)
    {
        counter.startCustomer();
        states.waitFor<ChoosingNumber>(isReady);
        counter.chooseNumber(orderOne());
        states.waitFor<AskingConsent>();
    }
};

TEST_F(CounterControllerTest, RegistersACustomerFromCardToSeal)
{
    CounterController counter{parts(), states};
    goToConsent(counter);
    counter.answerConsent(accepted());
    const Done done = states.waitFor<Done>();
    EXPECT_EQ(done.record.outcome, Outcome::Registered);
    EXPECT_EQ(done.record.clerk, clerkOne);
    EXPECT_EQ(done.record.camera->name, "fake");
    EXPECT_EQ(states.promptedSession(), done.record.session);
    ASSERT_EQ(ledger.sealed.size(), 1U);
}

TEST_F(CounterControllerTest, SealsHowLongTheVisitStayedInEachStep)
{
    using namespace std::chrono_literals;
    CounterController counter{parts(), states};
    counter.startCustomer();
    states.waitFor<ChoosingNumber>(isReady);
    clock.passed = 7'000;
    counter.chooseNumber(orderOne());
    states.waitFor<AskingConsent>();
    clock.passed = 12'500;
    counter.answerConsent(accepted());
    const Done done = states.waitFor<Done>();
    const StepTimes expected{
        {VisitStep::Card, 0s},
        {VisitStep::Number, 7s},
        {VisitStep::Consent, 5500ms},
        {VisitStep::Face, 0s}};
    EXPECT_EQ(ledger.sealed.at(0).times, expected);
    EXPECT_EQ(done.record.times, expected);
}

TEST_F(CounterControllerTest, GivesEveryVisitASessionOfItsOwn)
{
    CounterController counter{parts(), states};
    counter.startCustomer();
    const SessionId first = states.waitFor<ReadingCard>().session;
    states.waitFor<ChoosingNumber>();
    counter.cancel();
    states.waitFor<Idle>();
    counter.startCustomer();
    EXPECT_NE(states.waitFor<ReadingCard>().session, first);
}

TEST_F(CounterControllerTest, ReadsTheCardAgainWhenTold)
{
    reader.broken = true;
    CounterController counter{parts(), states};
    counter.startCustomer();
    const auto failed =
        states.waitFor<ReadingCard>([](const ReadingCard& s) { return s.problem.has_value(); });
    EXPECT_EQ(failed.problem->detail, "reader: no card");
    reader.broken = false;
    counter.tryAgain();
    states.waitFor<ChoosingNumber>();
}

TEST_F(CounterControllerTest, SaysThatANumberIsTakenBeforeAnybodyLooksIntoACamera)
{
    ledger.taken = true;
    CounterController counter{parts(), states};
    counter.startCustomer();
    states.waitFor<ChoosingNumber>(isReady);
    counter.chooseNumber(orderOne());
    states.waitFor<ChoosingNumber>([](const ChoosingNumber& s) { return s.problem.has_value(); });
    EXPECT_EQ(analyzer.described, 0);
}

TEST_F(CounterControllerTest, SaysThatTheCameraIsNotThere)
{
    noCamera = Error{ErrorCode::CameraUnavailable, "/dev/video0: no such device"};
    CounterController counter{parts(), states};
    goToConsent(counter);
    counter.answerConsent(accepted());
    const auto stuck =
        states.waitFor<CheckingFace>([](const CheckingFace& s) { return s.problem.has_value(); });
    EXPECT_EQ(stuck.problem->code, ErrorCode::CameraUnavailable);
    noCamera.reset();
    counter.tryAgain();
    EXPECT_EQ(states.waitFor<Done>().record.outcome, Outcome::Registered);
}

TEST_F(CounterControllerTest, GoesOnWithACameraThatWasPluggedInAgain)
{
    for (const ChallengePhase lostIn :
         {ChallengePhase::Settling, ChallengePhase::Acting, ChallengePhase::Holding}) {
        bool isLoose = true;
        states.onPrompt = [&](const FacePrompt& prompt) {
            if (isLoose && prompt.challenge.phase == lostIn) opened->isUnplugged = true;
        };
        CounterController counter{parts(), states};
        goToConsent(counter);
        counter.answerConsent(accepted());
        EXPECT_EQ(faceProblem().code, ErrorCode::CameraFailed);
        isLoose = false;
        counter.tryAgain();
        EXPECT_EQ(states.waitFor<Done>().record.outcome, Outcome::Registered);
    }
}

TEST_F(CounterControllerTest, AbortsTheFaceCheckWhenTheCameraIsExchanged)
{
    for (const ChallengePhase exchangedIn :
         {ChallengePhase::Settling,
          ChallengePhase::Acting,
          ChallengePhase::Holding,
          ChallengePhase::Passed}) {
        bool isExchanged = true;
        states.onPrompt = [&](const FacePrompt& prompt) {
            if (isExchanged && prompt.challenge.phase == exchangedIn) opened->isExchanged = true;
        };
        CounterController counter{parts(), states};
        goToConsent(counter);
        counter.answerConsent(accepted());
        EXPECT_EQ(faceProblem().code, ErrorCode::CameraChanged);
        isExchanged = false;
        counter.tryAgain();
        EXPECT_EQ(states.waitFor<Done>().record.outcome, Outcome::Registered);
    }
}

TEST_F(CounterControllerTest, ShowsNobodyToACameraThatThePolicyDoesNotAllow)
{
    policy.camera.allowed = {{.usbVendor = "046d"}};
    CounterController counter{parts(), states};
    goToConsent(counter);
    counter.answerConsent(accepted());
    EXPECT_EQ(faceProblem().code, ErrorCode::CameraNotAllowed);
    EXPECT_EQ(analyzer.described, 0);
    EXPECT_TRUE(ledger.sealed.empty());
}

TEST_F(CounterControllerTest, StopsTheFaceCheckWhenTheClerkCancels)
{
    neverEnds();
    CounterController counter{parts(), states};
    goToConsent(counter);
    counter.answerConsent(accepted());
    states.waitForPicture();
    counter.cancel();
    states.waitFor<Idle>();
    EXPECT_TRUE(ledger.sealed.empty());
}

TEST_F(CounterControllerTest, KeepsTheRecordUntilThereIsRoomForIt)
{
    ledger.full = true;
    CounterController counter{parts(), states};
    goToConsent(counter);
    counter.answerConsent(accepted());
    states.waitFor<Sealing>([](const Sealing& s) { return s.problem.has_value(); });
    ledger.full = false;
    counter.tryAgain();
    EXPECT_EQ(states.waitFor<Done>().record.outcome, Outcome::Registered);
}

TEST_F(CounterControllerTest, CanBeClosedInTheMiddleOfAFaceCheck)
{
    neverEnds();
    {
        CounterController counter{parts(), states};
        goToConsent(counter);
        counter.answerConsent(accepted());
        states.waitForPicture();
    }
    EXPECT_TRUE(ledger.sealed.empty());
}

TEST_F(CounterControllerTest, SealsAManagersDecisionOnTheSpot)
{
    CounterController counter{parts(), states};
    goToConsent(counter);
    Consent declined = accepted();
    declined.answer = ConsentAnswer::Declined;
    counter.answerConsent(declined);
    const Done waiting = states.waitFor<Done>();
    ASSERT_EQ(waiting.outcome(), Outcome::ManagerNeeded);
    counter.decide(
        waiting.record.session,
        {true, {ReviewReason::DocumentsSeen}},
        std::make_shared<FakeApprover>(StaffMember{StaffName{"manager"}, Role::Manager}));
    const Done decided =
        states.waitFor<Done>([](const Done& s) { return s.decision.has_value() && !s.deciding; });
    EXPECT_EQ(decided.outcome(), Outcome::Registered);
    EXPECT_EQ(decided.decision->approver, StaffName{"manager"});
    EXPECT_EQ(ledger.decided.size(), 1U);
}

TEST_F(CounterControllerTest, SaysThatTheHolderCouldNotBeLookedUp)
{
    ledger.unreadable = true;
    CounterController counter{parts(), states};
    counter.startCustomer();
    states.waitFor<ChoosingNumber>([](const ChoosingNumber& s) { return s.problem.has_value(); });
    ledger.unreadable = false;
    counter.tryAgain();
    states.waitFor<ChoosingNumber>(isReady);
}

} // namespace
} // namespace countersign
