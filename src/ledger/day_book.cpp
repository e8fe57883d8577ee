#include "ledger/day_book.h"

#include "ledger/dates.h"

#include <algorithm>

namespace countersign {

std::optional<std::string> DayBook::take(const Entry& entry)
{
    if (const auto* visit = std::get_if<RegistrationContent>(&entry.content)) {
        const Date day = localDate(entry.stamp.at);
        ++visits_[day][visit->outcome];
        if (visit->outcome == Outcome::ManagerNeeded) waiting_.emplace(entry.number, day);
    } else if (const auto* decision = std::get_if<DecisionContent>(&entry.content)) {
        waiting_.erase(decision->of);
    } else if (const auto* erasure = std::get_if<Erasure>(&entry.content)) {
        for (const ErasedParts& each : erasure->erased)
            if (each.binding) waiting_.erase(each.of); // nobody can decide about it any more
    } else if (const auto* close = std::get_if<DayClose>(&entry.content)) {
        return findWrong(entry, *close);
    } else if (const auto* reopened = std::get_if<DayReopened>(&entry.content)) {
        return findWrong(*reopened);
    }
    return {};
}

std::optional<std::string> DayBook::findWrong(const Entry& entry, const DayClose& close)
{
    const std::string day = cardDateText(close.day);
    if (close.upTo.value() + 1 != entry.number.value())
        return "closes " + day + " without having looked at the entry before it";
    if (close.day > localDate(entry.stamp.at)) return "closes " + day + ", which had not begun";
    if (close.visits != visits_[close.day])
        return "its counts of the visits of " + day + " are not those of the entries";
    const auto undecided = std::count_if(waiting_.begin(), waiting_.end(), [&](const auto& each) {
        return each.second <= close.day;
    });
    if (close.undecided != static_cast<std::uint64_t>(undecided))
        return "how many visits waited when it closed " + day + " is not what the entries say";
    if (!closed_.emplace(close.day, entry.number).second)
        return "closes " + day + ", which was closed already";
    return {};
}

std::optional<std::string> DayBook::findWrong(const DayReopened& reopened)
{
    const auto closed = closed_.find(reopened.day);
    if (closed == closed_.end() || closed->second != reopened.close)
        return "opens " + cardDateText(reopened.day) + " again, but does not name what closed it";
    closed_.erase(closed);
    return {};
}

} // namespace countersign
