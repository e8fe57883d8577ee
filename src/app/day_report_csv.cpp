#include "app/csv.h"
#include "app/day_report_text.h"

#include <array>
#include <cstdio>

namespace countersign {
namespace {

std::string number(std::uint64_t value) { return std::to_string(value); }

std::string seconds(std::chrono::milliseconds time)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(time.count()) / 1000);
    return text.data();
}

std::string numbersOf(const std::vector<EntryNumber>& entries)
{
    std::string text;
    for (const EntryNumber each : entries)
        text += (text.empty() ? "" : " ") + number(each.value());
    return text;
}

void addCount(CsvText& csv, const std::string& part, const std::string& of, const VisitCount& count)
{
    csv.row({part, of, "registered", number(count.registered)});
    csv.row({part, of, "waiting", number(count.waiting)});
    csv.row({part, of, "refused", number(count.refused)});
}

template <typename Key>
void addCounts(CsvText& csv, const char* part, const std::map<Key, std::uint64_t>& counts)
{
    for (const auto& [key, count] : counts)
        csv.row({part, name(key), "", number(count)});
}

/// A text of several lines, one to a row.
void addLines(CsvText& csv, const char* part, std::string_view text)
{
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        csv.row({part, std::to_string(line), "", std::string{text.substr(0, end)}});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void addSaying(CsvText& csv, const char* part, EntryNumber entry, UtcMs at, const StaffName& by)
{
    csv.row({part, number(entry.value()), "at", chinaTime(at)});
    csv.row({part, number(entry.value()), "by", by.value()});
}

void addEvents(CsvText& csv, const DayEvents& events)
{
    for (const DecidedVisit& each : events.decided) {
        const std::string entry = number(each.decision.entry.value());
        addSaying(csv, "decision", each.decision.entry, each.decision.at, each.decision.by);
        csv.row({"decision", entry, "of", number(each.of.value())});
        csv.row({"decision", entry, "approved", each.decision.approved ? "yes" : "no"});
        for (const ReviewReason reason : each.decision.reasons)
            csv.row({"decision", entry, "reason", name(reason)});
    }
    for (const OpenedRecord& each : events.opened) {
        const std::string entry = number(each.entry.value());
        addSaying(csv, "opened", each.entry, each.at, each.by);
        csv.row({"opened", entry, "of", number(each.of.value())});
        if (each.reason) csv.row({"opened", entry, "reason", name(*each.reason)});
    }
    for (const ErasedRecords& each : events.erased) {
        const std::string entry = number(each.entry.value());
        addSaying(csv, "erased", each.entry, each.at, each.by);
        csv.row({"erased", entry, "ground", each.ground});
        csv.row({"erased", entry, "of", numbersOf(each.of)});
    }
}

void addUnusual(CsvText& csv, const std::vector<UnusualPattern>& patterns)
{
    int which = 1;
    for (const UnusualPattern& each : patterns) {
        const std::string nth = std::to_string(which++);
        csv.row({"unusual", nth, "kind", name(each.kind)});
        if (each.clerk) csv.row({"unusual", nth, "clerk", each.clerk->value()});
        csv.row({"unusual", nth, "count", number(each.count)});
        csv.row({"unusual", nth, "withinSeconds", seconds(each.within)});
        csv.row({"unusual", nth, "entries", numbersOf(each.entries)});
    }
}

void addFigures(CsvText& csv, const KeyFigures& figures)
{
    csv.row({"total", "visits", "", number(figures.visits.all())});
    addCount(csv, "total", "visits", figures.visits);
    csv.row({"total", "retried", "", number(figures.retried)});
    if (figures.medianTime)
        csv.row({"total", "visits", "medianSeconds", seconds(*figures.medianTime)});
    for (const auto& [step, time] : figures.medianSteps)
        csv.row({"step", name(step), "medianSeconds", seconds(time)});
    addCounts(csv, "reason", figures.reasons);
    addCounts(csv, "cause", figures.causes);
    for (const auto& [clerk, count] : figures.clerks)
        addCount(csv, "clerk", clerk.value(), count);
    for (std::size_t hour = 0; hour < figures.hours.size(); ++hour)
        if (figures.hours.at(hour).all() != 0)
            addCount(csv, "hour", number(hour), figures.hours.at(hour));
}

void addReport(CsvText& csv, const DayReport& report)
{
    const DaySheet& sheet = report.sheet;
    csv.row({"report", "format", "", dayReportFormat});
    csv.row({"report", "origin", "", report.origin});
    csv.row({"report", "publicKey", "", report.publicKey});
    csv.row({"report", "day", "", dayText(sheet.day)});
    if (sheet.closed) {
        csv.row({"closed", "entry", "", number(sheet.closed->entry.value())});
        addSaying(csv, "closed", sheet.closed->entry, sheet.closed->at, sheet.closed->by);
        addCounts(csv, "closed outcome", outcomesWhenClosed(sheet));
    }
    csv.row({"entries", "first", "", number(sheet.firstEntry.value())});
    csv.row({"entries", "last", "", number(sheet.lastEntry.value())});
    addCounts(csv, "outcome", sheet.outcomes);
    addCounts(csv, "standing", sheet.standings);
    addFigures(csv, report.figures);
    addUnusual(csv, report.unusual);
    for (const Visit& each : sheet.waiting)
        csv.row({"waiting", number(each.entry.value()), "since", chinaTime(each.at)});
    addEvents(csv, report.events);
    for (const auto& [kind, count] : sheet.otherKinds)
        csv.row({"other entries", kind, "", number(count)});
    addLines(csv, "checkpoint", report.checkpoint);
    addLines(csv, "proof", report.proof);
}

} // namespace

std::string toCsv(const DayReport& report) { return toCsv(std::vector{report}); }

std::string toCsv(const std::vector<DayReport>& counters)
{
    CsvText csv;
    csv.row({"part", "name", "figure", "value"});
    for (const DayReport& each : counters)
        addReport(csv, each);
    return csv.text();
}

} // namespace countersign
