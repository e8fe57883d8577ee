#include "ui/wording_office.h"

#include "ui/clerk_language.h"
#include "ui/office_dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Office)
};

/// Names of days and months in the language of the sentences, whatever the system's is.
QLocale locale() { return QLocale{clerkLanguage().code()}; }

QDateTime inChina(UtcMs at)
{
    constexpr int utc8 = 8 * 3600;
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone{utc8});
}

} // namespace

OfficeWords office()
{
    return {
        .counter = Say::tr("To the counter"),
        .office = Say::tr("To the office"),
        .help = Say::tr("Help"),
        .back = Say::tr("Back"),
        .days = Say::tr("Days"),
        .refresh = Say::tr("Read again"),
        .today = Say::tr("Today"),
        .yesterday = Say::tr("Yesterday"),
        .lastSevenDays = Say::tr("Last 7 days"),
        .lastThirtyDays = Say::tr("Last 30 days"),
        .reading = Say::tr("Reading the log…")};
}

QString longDate(Date day) { return locale().toString(toQt(day), QLocale::LongFormat); }

QString shortDate(Date day) { return locale().toString(toQt(day), QStringLiteral("MM-dd ddd")); }

QString range(const DateRange& days)
{
    if (days.from == days.to) return longDate(days.from);
    return Say::tr("%1 to %2").arg(date(days.from), date(days.to));
}

QString timeOf(UtcMs at, bool withDay)
{
    return inChina(at).toString(
        withDay ? QStringLiteral("yyyy-MM-dd HH:mm") : QStringLiteral("HH:mm"));
}

QString duration(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(time).count();
    if (seconds < 60) return Say::tr("%1 s").arg(seconds);
    return Say::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString waited(std::chrono::milliseconds time)
{
    const auto minutes = std::max<std::int64_t>(time.count() / 60'000, 0);
    if (minutes < 60) return Say::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60) return Say::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return Say::tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

QString count(std::uint64_t number) { return locale().toString(qulonglong{number}); }

QString forStanding(Standing standing)
{
    switch (standing) {
    case Standing::Registered: return Say::tr("Registered");
    case Standing::Waiting: return Say::tr("Waiting");
    case Standing::Approved: return Say::tr("Approved");
    case Standing::RefusedByManager: return Say::tr("Refused by manager");
    case Standing::Refused: return Say::tr("Not possible");
    }
    return {};
}

Tone toneOf(Standing standing)
{
    switch (standing) {
    case Standing::Registered:
    case Standing::Approved: return Tone::Good;
    case Standing::Waiting: return Tone::Wait;
    case Standing::RefusedByManager:
    case Standing::Refused: return Tone::Bad;
    }
    return Tone::Plain;
}

QString shortReason(Reason reason)
{
    switch (reason) {
    case Reason::DocumentExpired: return Say::tr("card expired");
    case Reason::DocumentNotYetValid: return Say::tr("card not valid yet");
    case Reason::HolderTooYoung: return Say::tr("holder too young");
    case Reason::ConsentDeclined: return Say::tr("face check declined");
    case Reason::FaceCheckFailed: return Say::tr("face check failed");
    case Reason::AttackSuspected: return Say::tr("attack suspected");
    case Reason::MatchDoubtful: return Say::tr("match doubtful");
    case Reason::NotTheHolder: return Say::tr("not the holder");
    case Reason::TooManyNumbers: return Say::tr("too many numbers");
    case Reason::TooManyVisits: return Say::tr("too many visits");
    case Reason::HolderBlocked: return Say::tr("holder blocked");
    case Reason::TransferNeedsManager: return Say::tr("transfer");
    }
    return {};
}

QString forStep(VisitStep step)
{
    switch (step) {
    case VisitStep::Card: return Say::tr("Card");
    case VisitStep::Number: return Say::tr("Number");
    case VisitStep::Consent: return Say::tr("Consent");
    case VisitStep::Face: return Say::tr("Face");
    }
    return {};
}

QString forPattern(const UnusualPattern& pattern)
{
    const QString who = pattern.clerk ? QString::fromStdString(pattern.clerk->value()) : QString{};
    const QString within = waited(pattern.within);
    const auto many = static_cast<int>(pattern.count);
    switch (pattern.kind) {
    case PatternKind::ManyRegistrations:
        return Say::tr("%1 registered %n customer(s) within %2.", nullptr, many).arg(who, within);
    case PatternKind::ManyRefusals:
        return Say::tr("%1 had %n visit(s) that were not possible within %2.", nullptr, many)
            .arg(who, within);
    case PatternKind::OutsideHours:
        return Say::tr("%1 served %n customer(s) outside the opening hours.", nullptr, many)
            .arg(who);
    case PatternKind::OneHolderOften:
        return Say::tr("One person was here %n time(s) within %1.", nullptr, many).arg(within);
    case PatternKind::ManyOtherActions:
        return Say::tr("%1 had other actions than usual in %n visit(s).", nullptr, many).arg(who);
    case PatternKind::ManyApprovals:
        return Say::tr("%n visit(s) of %1 were approved by a manager.", nullptr, many).arg(who);
    }
    return {};
}

DayWords day()
{
    return {
        .name = Say::tr("Day"),
        .registered = Say::tr("Registered"),
        .waiting = Say::tr("Waiting"),
        .refused = Say::tr("Not possible"),
        .medianTime = Say::tr("Usual time"),
        .retried = Say::tr("Several attempts"),
        .unusual = Say::tr("Unusual"),
        .from = Say::tr("From"),
        .to = Say::tr("to"),
        .filter = Say::tr("Filter by name, number, clerk or entry"),
        .filterHint = Say::tr("Name, number, clerk, entry"),
        .anyClerk = Say::tr("Every clerk"),
        .anyStanding = Say::tr("Every outcome"),
        .anyReason = Say::tr("Every reason"),
        .anyKind = Say::tr("Every kind"),
        .clear = Say::tr("Clear the filter"),
        .columns = Say::tr("Columns"),
        .none = Say::tr("Nobody was served in this time."),
        .nothingFound = Say::tr("No visit matches the filter."),
        .open = Say::tr("Open the record"),
        .charts = Say::tr("Charts"),
        .table = Say::tr("Table"),
        .show = Say::tr("Show"),
        .showAll = Say::tr("Show all visits"),
        .simulated = Say::tr("simulated"),
        .erased = Say::tr("erased")};
}

QString shownOf(std::uint64_t shown, std::uint64_t all)
{
    if (shown == all) return Say::tr("%n visit(s)", nullptr, static_cast<int>(all));
    return Say::tr("%1 of %2").arg(count(shown), count(all));
}

QString andMore(int patterns) { return Say::tr("and %n more", nullptr, patterns); }

ChartWords charts()
{
    return {
        .byHour = Say::tr("Visits by hour"),
        .byOutcome = Say::tr("What came of them"),
        .byCause = Say::tr("Why face checks were repeated"),
        .byStep = Say::tr("Usual time of each step"),
        .secondsShort = Say::tr("s", "seconds")};
}

QVector<KeyHelp> officeKeys()
{
    return {
        {QStringLiteral("Enter"), Say::tr("go on: the button at the bottom right")},
        {QStringLiteral("Esc"), Say::tr("back, or clear the filter")},
        {QStringLiteral("F2"), Say::tr("to the counter, to serve customers, and back")},
        {QStringLiteral("F4"), Say::tr("charts instead of the table, and back")},
        {QStringLiteral("F5"), Say::tr("read the log again")},
        {QStringLiteral("Ctrl+1, 2, 3"), Say::tr("to the pages named at the left")},
        {QStringLiteral("Alt+←, Alt+→"), Say::tr("the day before, the day after")},
        {QStringLiteral("/"), Say::tr("to the filter of the table")},
        {QStringLiteral("Ctrl+K"), Say::tr("choose the table's columns")},
        {QStringLiteral("1 … 9"), Say::tr("sort by that column; once more: the other way round")},
        {QStringLiteral("N"), Say::tr("the next visit that waits")},
        {QStringLiteral("A, R"), Say::tr("approve, or refuse, at the page Review")},
        {QStringLiteral("Ctrl+L"), Say::tr("lock the desk")},
        {QStringLiteral("F1"), Say::tr("this page, and back")}};
}

} // namespace countersign::wording
