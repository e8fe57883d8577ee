#pragma once

#include "ledger/entry.h"

#include <map>
#include <optional>
#include <string>

namespace countersign {

/// What happened on which day, counted anew through a log from its first entry on.
class DayBook {
public:
    /// Takes the next entry. What is wrong when it closes a day or opens it again, and what it says
    /// does not follow from the entries before it. Empty: nothing.
    [[nodiscard]] std::optional<std::string> take(const Entry& entry);

private:
    using Counts = std::map<Outcome, std::uint64_t>;

    [[nodiscard]] std::optional<std::string> findWrong(const Entry& entry, const DayClose& close);
    [[nodiscard]] std::optional<std::string> findWrong(const DayReopened& reopened);

    std::map<Date, Counts> visits_;
    std::map<EntryNumber, Date> waiting_;
    std::map<Date, EntryNumber> closed_;
};

} // namespace countersign
