#include "ui/office_link.h"

#include "app/worker.h"

#include <utility>

namespace countersign {
namespace {

Error noOffice() { return {ErrorCode::NotAllowed, "this station has no office"}; }

/// A question to the office of the visits, or of the day.
template <class T, class Question>
std::function<Result<T>(const OfficeDoor&)> toVisits(Question question)
{
    return [question = std::move(question)](const OfficeDoor& door) -> Result<T> {
        VisitOffice* office = door.visits ? door.visits() : nullptr;
        if (office == nullptr) return fail(noOffice());
        return question(*office);
    };
}

template <class T, class Question>
std::function<Result<T>(const OfficeDoor&)> toDays(Question question)
{
    return [question = std::move(question)](const OfficeDoor& door) -> Result<T> {
        DayOffice* office = door.days ? door.days() : nullptr;
        if (office == nullptr) return fail(noOffice());
        return question(*office);
    };
}

} // namespace

/// Destroyed from the last to the first: the thread, then what it asks.
struct OfficeLink::Machinery {
    std::function<const OfficeDoor&()> door;
    Worker worker;
};

std::shared_ptr<void> OfficeLink::begin(std::function<const OfficeDoor&()> door)
{
    auto machinery = std::make_shared<Machinery>();
    machinery->door = std::move(door);
    machinery_ = machinery.get();
    return machinery;
}

void OfficeLink::end()
{
    machinery_ = nullptr;
    disconnect();
}

void OfficeLink::post(std::stop_token wanted, Task task)
{
    if (machinery_ == nullptr) return;
    machinery_->worker.post(
        [machinery = machinery_, wanted, task = std::move(task)](const std::stop_token&) {
            if (!wanted.stop_requested()) task(machinery->door());
        });
}

void OfficeLink::tell(std::stop_token wanted, std::function<void()> told)
{
    QMetaObject::invokeMethod(
        this,
        [this, wanted, told = std::move(told)] {
            if (machinery_ != nullptr && !wanted.stop_requested()) told();
        },
        Qt::QueuedConnection);
}

void OfficeLink::readVisits(
    Awaited& awaited, const DateRange& range, Answer<std::vector<Visit>> answer)
{
    ask<std::vector<Visit>>(
        awaited,
        toVisits<std::vector<Visit>>(
            [range](VisitOffice& office) { return office.readVisits(range, 0); }),
        std::move(answer));
}

void OfficeLink::readWaiting(Awaited& awaited, Answer<std::vector<Visit>> answer)
{
    ask<std::vector<Visit>>(
        awaited,
        toVisits<std::vector<Visit>>([](VisitOffice& office) { return office.readWaiting(); }),
        std::move(answer));
}

void OfficeLink::readHolders(
    Awaited& awaited, std::vector<EntryNumber> entries, Answer<std::vector<MaskedHolder>> answer)
{
    ask<std::vector<MaskedHolder>>(
        awaited,
        toVisits<std::vector<MaskedHolder>>([entries = std::move(entries)](VisitOffice& office) {
            return office.readHolders(entries);
        }),
        std::move(answer));
}

void OfficeLink::open(
    Awaited& awaited, EntryNumber visit, RevealReason reason, Answer<OpenedVisit> answer)
{
    ask<OpenedVisit>(
        awaited,
        toVisits<OpenedVisit>(
            [visit, reason](VisitOffice& office) { return office.open(visit, reason); }),
        std::move(answer));
}

void OfficeLink::prove(Awaited& awaited, EntryNumber entry, Answer<std::uint64_t> answer)
{
    ask<std::uint64_t>(
        awaited,
        toVisits<std::uint64_t>([entry](VisitOffice& office) { return office.prove(entry); }),
        std::move(answer));
}

void OfficeLink::decide(
    Awaited& awaited,
    std::shared_ptr<const OpenedVisit> visit,
    const ReviewDecision& decision,
    const DecisionNote& note,
    Answer<SealReceipt> answer)
{
    ask<SealReceipt>(
        awaited,
        toVisits<SealReceipt>([visit = std::move(visit), decision, note](VisitOffice& office) {
            return office.decide(*visit, decision, note);
        }),
        std::move(answer));
}

void OfficeLink::readDay(Awaited& awaited, Date day, Answer<DaySheet> answer)
{
    ask<DaySheet>(
        awaited,
        toDays<DaySheet>([day](DayOffice& office) { return office.readDay(day); }),
        std::move(answer));
}

void OfficeLink::closeDay(Awaited& awaited, Date day, Answer<SealReceipt> answer)
{
    ask<SealReceipt>(
        awaited,
        toDays<SealReceipt>([day](DayOffice& office) { return office.closeDay(day); }),
        std::move(answer));
}

void OfficeLink::reopenDay(
    Awaited& awaited, Date day, ReopenReason reason, Answer<SealReceipt> answer)
{
    ask<SealReceipt>(
        awaited,
        toDays<SealReceipt>(
            [day, reason](DayOffice& office) { return office.reopenDay(day, reason); }),
        std::move(answer));
}

} // namespace countersign
