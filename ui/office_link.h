#pragma once

#include "app/log_office.h"
#include "app/office.h"
#include "app/people_office.h"
#include "app/privacy_office.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace countersign {

/// A station's office, see app/office.h; null where there is none. Functions, so that a test can be
/// the station.
struct OfficeDoor {
    std::function<VisitOffice*()> visits;
    std::function<DayOffice*()> days;
    std::function<LogOffice*()> log{};
    std::function<PeopleOffice*()> people{};
    std::function<PrivacyOffice*()> privacy{};
};

/// What one place on the screen waits for: one answer at a time. Whoever asks again, or goes, drops
/// the answer to what was asked before.
class Awaited {
public:
    Awaited() = default;
    ~Awaited() { drop(); }
    Awaited(const Awaited&) = delete;
    Awaited& operator=(const Awaited&) = delete;

    [[nodiscard]] std::stop_token begin()
    {
        drop();
        stop_ = {};
        return stop_.get_token();
    }
    void drop() { stop_.request_stop(); }

private:
    std::stop_source stop_;
};

/// Asks the office for what takes time, one after the other on a thread of the link's own. Every
/// answer arrives on the GUI thread, unless it was dropped meanwhile; what was dropped before its
/// turn came is not even asked.
class OfficeLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// From now on this office; `door` is called on the thread of its own. Whoever gets the
    /// machinery destroys it before the station, and before this link.
    [[nodiscard]] std::shared_ptr<void> begin(std::function<const OfficeDoor&()> door);
    /// Nothing is asked and no answer comes any more.
    void end();

    template <class T>
    using Answer = std::function<void(Result<T>)>;
    /// The pages that other offices serve ask with this, too.
    template <class T>
    void
    ask(Awaited& awaited, std::function<Result<T>(const OfficeDoor&)> question, Answer<T> answer);

    void readVisits(Awaited& awaited, const DateRange& range, Answer<std::vector<Visit>> answer);
    void readWaiting(Awaited& awaited, Answer<std::vector<Visit>> answer);
    void readHolders(
        Awaited& awaited,
        std::vector<EntryNumber> entries,
        Answer<std::vector<MaskedHolder>> answer);
    void open(Awaited& awaited, EntryNumber visit, RevealReason reason, Answer<OpenedVisit> answer);
    void prove(Awaited& awaited, EntryNumber entry, Answer<std::uint64_t> answer);
    void decide(
        Awaited& awaited,
        std::shared_ptr<const OpenedVisit> visit,
        const ReviewDecision& decision,
        const DecisionNote& note,
        Answer<SealReceipt> answer);
    void readDay(Awaited& awaited, Date day, Answer<DaySheet> answer);
    void closeDay(Awaited& awaited, Date day, Answer<SealReceipt> answer);
    void reopenDay(Awaited& awaited, Date day, ReopenReason reason, Answer<SealReceipt> answer);

private:
    struct Machinery;
    using Task = std::function<void(const OfficeDoor&)>;
    void post(std::stop_token wanted, Task task);
    /// Calls `told` on the GUI thread while this link lives.
    void tell(std::stop_token wanted, std::function<void()> told);
    Machinery* machinery_{nullptr}; ///< between begin() and end()
};

template <class T>
void OfficeLink::ask(
    Awaited& awaited, std::function<Result<T>(const OfficeDoor&)> question, Answer<T> answer)
{
    const std::stop_token wanted = awaited.begin();
    post(
        wanted,
        [this, wanted, question = std::move(question), answer = std::move(answer)](
            const OfficeDoor& door) {
            auto result = std::make_shared<Result<T>>(question(door)); // tasks are copied
            tell(wanted, [answer, result] { answer(std::move(*result)); });
        });
}

} // namespace countersign
