#include "support/day_generator.h"

#include "support/generated_visits.h"

#include "base/contract.h"
#include "ledger/ledger.h"
#include "ledger/sample_store.h"
#include "ledger/unlocked_approver.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace countersign {
namespace {

using namespace std::chrono_literals;

constexpr std::array clerks{"clerk", "lin", "wu"};

template <typename Value>
Value sealed(Result<Value> result)
{
    expects(result.has_value(), result ? "" : result.error().detail.c_str());
    return std::move(*result);
}

class Generator {
public:
    explicit Generator(const GeneratedDays& wanted)
        : wanted_{wanted}, draw_{wanted.pictures, wanted.traces}
    {
        const int days = std::max(1, (wanted.visits + wanted.perDay - 1) / wanted.perDay);
        made_.firstDay = Date{std::chrono::sys_days{wanted.lastDay} - std::chrono::days{days - 1}};
        moveTo(made_.firstDay, 8h + 45min);
        createAndOpen();
    }

    GeneratedStore run()
    {
        Date day = made_.firstDay;
        for (int n = 0; n < wanted_.visits;) {
            const int visits = std::min(wanted_.perDay, wanted_.visits - n);
            serveDay(day, n, visits);
            n += visits;
            day = Date{std::chrono::sys_days{day} + std::chrono::days{1}};
        }
        made_.visits = static_cast<std::uint64_t>(wanted_.visits);
        made_.waiting = waiting_.size();
        return made_;
    }

private:
    struct Waiting {
        SealReceipt receipt;
        RegistrationRecord record;
    };

    /// Never back.
    void moveTo(Date day, std::chrono::minutes ofTheDay)
    {
        const UtcMs at = UtcMs{std::chrono::sys_days{day}} - 8h + ofTheDay;
        if (!isSet_) clock_.utc = at;
        isSet_ = true;
        if (at <= clock_.utc) return;
        clock_.sinceBoot += at - clock_.utc;
        clock_.utc = at;
    }

    void createAndOpen()
    {
        NewStore fresh{
            wanted_.store,
            wanted_.outlet,
            {},
            "countersign generator",
            wanted_.realPasswordCost ? PasswordCost{} : cheapest};
        const auto add = [&](const char* name, Role role) {
            fresh.staff.push_back(
                {{StaffName{name}, role}, SecretBytes::fromText(wanted_.password)});
        };
        add("manager", Role::Manager);
        for (const char* const clerk : clerks)
            add(clerk, Role::Clerk);
        const StoreIdentity identity = sealed(createStore(fresh, clock_, random_));
        made_.origin = identity.origin;
        made_.publicKey = identity.publicKey;
        store_.emplace(sealed(Store::open(wanted_.store, clock_)));
        for (const char* const clerk : clerks)
            ledgers_.push_back(sealed(
                Ledger::open(*store_, keysOf(clerk), clock_, random_, "countersign generator")));
        approver_.emplace(keysOf("manager"));
    }

    UnlockedKeys keysOf(const char* name)
    {
        return sealed(store_->signIn(StaffName{name}, SecretBytes::fromText(wanted_.password)));
    }

    /// From nine to half past eight, one after the other; on some days something is unusual.
    void serveDay(Date day, int first, int visits)
    {
        const int ordinal = first / std::max(1, wanted_.perDay);
        const auto open = 11h + 30min;
        for (int n = 0; n < visits; ++n) {
            auto at = 9h + std::chrono::duration_cast<std::chrono::minutes>(open * n / visits);
            const bool isLate = ordinal % 4 == 1 && n == visits - 1;
            if (isLate) at = 22h + 10min;
            const bool isRegular = ordinal % 3 == 0 && visits >= 20 && n % (visits / 5) == 3;
            // One clerk is in a hurry: all visits of an hour are theirs.
            const bool isHurry = ordinal % 5 == 2 && at >= 15h && at < 16h;
            const int clerk = isHurry ? 1 : draw_.below(static_cast<int>(clerks.size()));
            moveTo(day, at);
            serve(isRegular ? draw_.drawRegular(first + n) : draw_.draw(first + n), clerk);
            const bool isLastDay = day == wanted_.lastDay;
            if (n % 10 == 9 && !(isLastDay && n > visits / 2)) decideOldest();
        }
        if (day == wanted_.lastDay) return;
        moveTo(day, 20h + 40min);
        while (!waiting_.empty())
            decideOldest();
    }

    void serve(RegistrationRecord record, int clerk)
    {
        record.clerk = StaffName{clerks.at(static_cast<std::size_t>(clerk))};
        record.policyVersion = "2026-11";
        SealReceipt receipt = sealed(ledgers_.at(static_cast<std::size_t>(clerk))->seal(record));
        if (record.outcome == Outcome::ManagerNeeded)
            waiting_.push_back({std::move(receipt), std::move(record)});
        if (wanted_.tell && ++told_ % 100 == 0) wanted_.tell(told_);
    }

    void decideOldest()
    {
        if (waiting_.empty()) return;
        const Waiting next = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        ReviewDecision decision{draw_.below(4) != 0, {}};
        if (!decision.approved)
            decision.reasons = {ReviewReason::NotConvinced};
        else if (next.record.face)
            decision.reasons = {ReviewReason::FaceComparedByEye};
        else
            decision.reasons = {ReviewReason::DocumentsSeen, ReviewReason::QuestionsAnswered};
        static_cast<void>(
            sealed(ledgers_.front()->decide(next.receipt, next.record, decision, *approver_)));
        ++made_.decisions;
    }

    const GeneratedDays& wanted_;
    VisitDraw draw_;
    FakeClock clock_;
    SeededRandom random_;
    bool isSet_{false};
    GeneratedStore made_;
    std::optional<Store> store_;
    std::vector<std::unique_ptr<Ledger>> ledgers_;
    std::optional<UnlockedApprover> approver_;
    std::vector<Waiting> waiting_;
    int told_{0};
};

} // namespace

GeneratedStore generateDays(const GeneratedDays& wanted) { return Generator{wanted}.run(); }

} // namespace countersign
