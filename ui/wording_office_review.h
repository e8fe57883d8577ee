#pragma once

#include "domain/day.h"
#include "domain/review.h"
#include "ui/wording.h"

#include <QString>

namespace countersign::wording {

// What the store manager reads in review, and where the day is closed.

struct ReviewWords {
    QString name, title, text, none, noneText, open, opening, logged, own, ownText;
    QString remark, remarkHint, remarkNote, deciding, next, slip;
    QString approved, refused, approvedTell, refusedTell;
};
[[nodiscard]] ReviewWords review();
/// What is to be said with a reason, in the field for it, and when it is missing.
[[nodiscard]] QString noteHint(ReviewReason reason);
[[nodiscard]] QString noteMissing(ReviewReason reason);
/// "waits 3 h 20 min"
[[nodiscard]] QString waitsFor(std::chrono::milliseconds time);
[[nodiscard]] QString decisionSealed(EntryNumber entry);

struct CloseWords {
    QString name, title, text, reading, visits, outcomes, standings, entries, decisions;
    QString waitingHeading, waitingText, review, addsUp, differs, nothing;
    QString close, question, keep, closeNow, closing, closed;
    QString reopen, reopenWhy, reopening, reopenNow, report, chooseFolder, together;
};
[[nodiscard]] CloseWords close();
[[nodiscard]] QString forReopenReason(ReopenReason reason);
/// An entry that is no visit, by the name of its kind: "Somebody signed in".
[[nodiscard]] QString forEntryKind(const std::string& kind);
/// "Entries 101 to 186"
[[nodiscard]] QString entriesFromTo(EntryNumber first, EntryNumber last);
[[nodiscard]] QString closedBy(const ClosedDay& day);
/// "12 + 3 + 2 = 17"
[[nodiscard]] QString sum(const std::vector<std::uint64_t>& parts, std::uint64_t total);
[[nodiscard]] QString dayClosed(EntryNumber entry);
[[nodiscard]] QString reportSaved(const QString& file);

} // namespace countersign::wording
