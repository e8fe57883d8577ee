#pragma once

#include "domain/day.h"
#include "domain/opened_visit.h"
#include "domain/unusual_patterns.h"
#include "ui/style.h"
#include "ui/wording.h"

#include <QString>
#include <QVector>

namespace countersign::wording {

// What the store manager reads in the office.

struct OfficeWords {
    QString counter, office, help, back, days, refresh;
    QString today, yesterday, lastSevenDays, lastThirtyDays;
    QString reading; ///< while the answer is awaited
};
[[nodiscard]] OfficeWords office();

/// "Sunday, November 22, 2026"
[[nodiscard]] QString longDate(Date day);
/// "11-20 Fri", in the list of days.
[[nodiscard]] QString shortDate(Date day);
/// One day, or from when to when.
[[nodiscard]] QString range(const DateRange& days);
/// "14:05", in China; with the day before it when `withDay`.
[[nodiscard]] QString timeOf(UtcMs at, bool withDay);
/// "1 min 20 s"
[[nodiscard]] QString duration(std::chrono::milliseconds time);
/// "3 h 20 min": as long as somebody has waited.
[[nodiscard]] QString waited(std::chrono::milliseconds time);
[[nodiscard]] QString count(std::uint64_t number);

/// How a visit stands, in a word, and the colour that repeats it.
[[nodiscard]] QString forStanding(Standing standing);
[[nodiscard]] Tone toneOf(Standing standing);
/// A reason in two or three words: "card expired".
[[nodiscard]] QString shortReason(Reason reason);
[[nodiscard]] QString forStep(VisitStep step);
/// One sentence that says what is unusual, without saying that somebody did wrong.
[[nodiscard]] QString forPattern(const UnusualPattern& pattern);

struct DayWords {
    QString name, registered, waiting, refused, medianTime, retried, unusual;
    QString from, to;
    QString filter, filterHint, anyClerk, anyStanding, anyReason, anyKind, clear, columns;
    QString none, nothingFound, open, charts, table, show, showAll;
    QString simulated, erased;
};
[[nodiscard]] DayWords day();
/// "37 of 5,000"
[[nodiscard]] QString shownOf(std::uint64_t shown, std::uint64_t all);
/// "and 2 more"
[[nodiscard]] QString andMore(int patterns);

struct ChartWords {
    QString byHour, byOutcome, byCause, byStep, secondsShort;
};
[[nodiscard]] ChartWords charts();

/// The keys of the office that its help page lists.
[[nodiscard]] QVector<KeyHelp> officeKeys();

} // namespace countersign::wording
