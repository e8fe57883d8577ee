#include "support/visit.h"

#include "app/turn_taking_ledger.h"
#include "ledger/sample_store.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace countersign {
namespace {

/// Notices when somebody comes in while somebody else is still there.
class CrowdedLedger final : public RegistrationLedger {
public:
    Result<SealReceipt> seal(const RegistrationRecord&) override { return enter(SealReceipt{}); }
    Result<HolderHistory> readHistory(const IdNumber&, Date) override
    {
        return enter(HolderHistory{});
    }
    Result<void> checkOrder(const OrderQuestion&) override
    {
        static_cast<void>(enter(0));
        return {};
    }
    Result<SealReceipt> decide(
        const SealReceipt&,
        const RegistrationRecord&,
        const ReviewDecision&,
        const Approver&,
        const DecisionNote& note) override
    {
        noted = note;
        return enter(SealReceipt{});
    }
    Result<int> countWaiting() override { return enter(0); }

    int calls{0};
    bool wasCrowded{false};
    DecisionNote noted;

private:
    template <typename Answer>
    Result<Answer> enter(Answer answer)
    {
        if (inside_.exchange(true)) wasCrowded = true;
        for (int n = 0; n < 100; ++n)
            std::this_thread::yield();
        ++calls;
        inside_ = false;
        return answer;
    }
    std::atomic<bool> inside_{false};
};

class NoApprover final : public Approver {
public:
    [[nodiscard]] StaffMember member() const override { return {}; }
};

TEST(TurnTakingLedger, LetsOneThreadInAtATime)
{
    constexpr int rounds = 50;
    CrowdedLedger crowded;
    std::mutex turn;
    TurnTakingLedger counter{crowded, turn};
    const auto work = [&] {
        const RegistrationRecord visit = visitNumber(1);
        for (int n = 0; n < rounds; ++n) {
            static_cast<void>(counter.readHistory(visit.card.document.number, today));
            static_cast<void>(counter.checkOrder({orderOne(), visit.card.document.number, {}}));
            static_cast<void>(counter.seal(visit));
            static_cast<void>(counter.countWaiting());
        }
    };
    {
        const std::jthread one{work};
        const std::jthread other{work};
        for (int n = 0; n < rounds; ++n) { // whoever holds the same turn may use it directly
            const std::lock_guard mine{turn};
            static_cast<void>(crowded.countWaiting());
        }
    }
    EXPECT_FALSE(crowded.wasCrowded);
    EXPECT_EQ(crowded.calls, 2 * 4 * rounds + rounds);
}

TEST(TurnTakingLedger, PassesADecisionOnWithItsNote)
{
    CrowdedLedger crowded;
    std::mutex turn;
    TurnTakingLedger counter{crowded, turn};
    const DecisionNote note{
        .remark = "r", .documentSeen = "d", .questionsAsked = {}, .witness = {}};
    ASSERT_TRUE(counter.decide({}, visitNumber(1), {}, NoApprover{}, note));
    EXPECT_EQ(crowded.noted, note);
}

} // namespace
} // namespace countersign
