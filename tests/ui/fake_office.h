#pragma once

#include "app/office.h"
#include "ui/office_link.h"
#include "ui/office_samples.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// An office of invented visits. Its answers can be held back, as by a large log; used from the
/// link's thread, and looked at from the test's.
class FakeOffice : public VisitOffice, public DayOffice {
public:
    std::vector<Visit> visits;
    std::vector<Visit> waiting;
    DaySheet sheet;
    std::optional<Error> problem; ///< of everything that is asked

    [[nodiscard]] OfficeDoor door()
    {
        return {[this] { return this; }, [this] { return this; }};
    }

    /// No question is answered before release().
    void hold()
    {
        const std::lock_guard lock{mutex_};
        held_ = true;
    }
    void release()
    {
        {
            const std::lock_guard lock{mutex_};
            held_ = false;
        }
        released_.notify_all();
    }
    /// What was asked, in order: "visits 2026-11-22..2026-11-22", "open 12 review".
    [[nodiscard]] std::vector<std::string> asked() const
    {
        const std::lock_guard lock{mutex_};
        return asked_;
    }
    [[nodiscard]] int timesAsked(const std::string& what) const
    {
        const auto all = asked();
        return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& each) {
            return each.starts_with(what);
        }));
    }
    std::optional<ReviewDecision> decision; ///< the last one
    DecisionNote note;

    Result<std::vector<Visit>> readVisits(const DateRange& range, std::size_t) override
    {
        if (auto error = answer("visits " + text(range.from) + ".." + text(range.to)))
            return fail(*error);
        std::vector<Visit> found;
        for (const Visit& visit : visits)
            if (const Date day = localDate(visit.at); day >= range.from && day <= range.to)
                found.push_back(visit);
        return found;
    }
    Result<std::vector<Visit>> readWaiting() override
    {
        if (auto error = answer("waiting")) return fail(*error);
        return waiting;
    }
    Result<std::vector<MaskedHolder>> readHolders(const std::vector<EntryNumber>& entries) override
    {
        if (auto error = answer("holders " + std::to_string(entries.size()))) return fail(*error);
        std::vector<MaskedHolder> holders;
        for (const EntryNumber& entry : entries)
            holders.push_back(samples::maskedHolder(entry));
        return holders;
    }
    Result<OpenedVisit> open(EntryNumber entry, RevealReason reason) override
    {
        if (auto error = answer("open " + std::to_string(entry.value()) + ' ' + name(reason)))
            return fail(*error);
        for (const auto* list : {&visits, &waiting})
            for (const Visit& visit : *list)
                if (visit.entry == entry) return samples::openedVisit(visit);
        return fail(ErrorCode::NotFound, "entry " + std::to_string(entry.value()));
    }
    Result<std::uint64_t> prove(EntryNumber entry) override
    {
        if (auto error = answer("prove " + std::to_string(entry.value()))) return fail(*error);
        return 4213;
    }
    Result<SealReceipt>
    decide(const OpenedVisit& visit, const ReviewDecision& made, const DecisionNote& says) override
    {
        if (auto error = answer("decide " + std::to_string(visit.visit.entry.value())))
            return fail(*error);
        decision = made;
        note = says;
        std::erase_if(waiting, [&](const Visit& each) { return each.entry == visit.visit.entry; });
        return SealReceipt{EntryNumber{7001}, {}, "countersign/test\n7001\n"};
    }
    Result<DaySheet> readDay(Date day) override
    {
        if (auto error = answer("day " + text(day))) return fail(*error);
        return sheet;
    }
    Result<SealReceipt> closeDay(Date day) override
    {
        if (auto error = answer("close " + text(day))) return fail(*error);
        sheet.closed = ClosedDay{EntryNumber{7002}, sheet.visits.back().at, StaffName{"Wang Fang"}};
        return SealReceipt{EntryNumber{7002}, {}, "countersign/test\n7002\n"};
    }
    Result<SealReceipt> reopenDay(Date day, ReopenReason reason) override
    {
        if (auto error = answer("reopen " + text(day) + ' ' + name(reason))) return fail(*error);
        sheet.closed.reset();
        return SealReceipt{EntryNumber{7003}, {}, "countersign/test\n7003\n"};
    }

private:
    static std::string text(Date day)
    {
        return std::to_string(static_cast<int>(day.year())) + '-' +
               std::to_string(static_cast<unsigned>(day.month())) + '-' +
               std::to_string(static_cast<unsigned>(day.day()));
    }
    std::optional<Error> answer(std::string what)
    {
        std::unique_lock lock{mutex_};
        asked_.push_back(std::move(what));
        released_.wait(lock, [this] { return !held_; });
        return problem;
    }

    mutable std::mutex mutex_;
    std::condition_variable released_;
    bool held_{false};
    std::vector<std::string> asked_;
};

/// A link to it, for pages without a station.
struct LinkedOffice {
    FakeOffice office;
    OfficeDoor door{office.door()};
    OfficeLink link;
    std::shared_ptr<void> machinery{link.begin([this]() -> const OfficeDoor& { return door; })};
    ~LinkedOffice()
    {
        office.release();
        machinery.reset();
    }
};

} // namespace countersign
