#include "app/day_report_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace countersign {
namespace {

using Json = nlohmann::ordered_json;

template <typename Key>
Json countsOf(const std::map<Key, std::uint64_t>& counts)
{
    Json json = Json::object();
    for (const auto& [key, count] : counts)
        json[name(key)] = count;
    return json;
}

template <typename Items>
Json namesOf(const Items& items)
{
    Json json = Json::array();
    for (const auto& each : items)
        json.push_back(name(each));
    return json;
}

Json numbersOf(const std::vector<EntryNumber>& entries)
{
    Json json = Json::array();
    for (const EntryNumber each : entries)
        json.push_back(each.value());
    return json;
}

double seconds(std::chrono::milliseconds time) { return static_cast<double>(time.count()) / 1000; }

void addCount(Json& json, const VisitCount& count)
{
    json["registered"] = count.registered;
    json["waiting"] = count.waiting;
    json["refused"] = count.refused;
}

Json totalsOf(const KeyFigures& figures)
{
    Json json{{"visits", figures.visits.all()}};
    addCount(json, figures.visits);
    json["retried"] = figures.retried;
    json["medianSeconds"] = figures.medianTime ? Json(seconds(*figures.medianTime)) : Json();
    return json;
}

Json stepsOf(const KeyFigures& figures)
{
    Json json = Json::object();
    for (const auto& [step, time] : figures.medianSteps)
        json[name(step)] = seconds(time);
    return json;
}

Json clerksOf(const KeyFigures& figures)
{
    Json list = Json::array();
    for (const auto& [clerk, count] : figures.clerks) {
        Json json{{"clerk", clerk.value()}};
        addCount(json, count);
        list.push_back(std::move(json));
    }
    return list;
}

Json hoursOf(const KeyFigures& figures)
{
    Json list = Json::array();
    for (std::size_t hour = 0; hour < figures.hours.size(); ++hour) {
        if (figures.hours.at(hour).all() == 0) continue;
        Json json{{"hour", hour}};
        addCount(json, figures.hours.at(hour));
        list.push_back(std::move(json));
    }
    return list;
}

Json unusualOf(const std::vector<UnusualPattern>& patterns)
{
    Json list = Json::array();
    for (const UnusualPattern& each : patterns)
        list.push_back(
            {{"kind", name(each.kind)},
             {"clerk", each.clerk ? Json(each.clerk->value()) : Json()},
             {"count", each.count},
             {"withinSeconds", seconds(each.within)},
             {"entries", numbersOf(each.entries)}});
    return list;
}

/// Which entry says so, when and by whom.
Json sayingOf(EntryNumber entry, UtcMs at, const StaffName& by)
{
    return {{"entry", entry.value()}, {"at", chinaTime(at)}, {"by", by.value()}};
}

Json decisionsOf(const DayEvents& events)
{
    Json list = Json::array();
    for (const DecidedVisit& each : events.decided) {
        Json json = sayingOf(each.decision.entry, each.decision.at, each.decision.by);
        json["of"] = each.of.value();
        json["approved"] = each.decision.approved;
        json["reasons"] = namesOf(each.decision.reasons);
        list.push_back(std::move(json));
    }
    return list;
}

Json openedOf(const DayEvents& events)
{
    Json list = Json::array();
    for (const OpenedRecord& each : events.opened) {
        Json json = sayingOf(each.entry, each.at, each.by);
        json["of"] = each.of.value();
        json["reason"] = each.reason ? Json(name(*each.reason)) : Json();
        list.push_back(std::move(json));
    }
    return list;
}

Json erasedOf(const DayEvents& events)
{
    Json list = Json::array();
    for (const ErasedRecords& each : events.erased) {
        Json json = sayingOf(each.entry, each.at, each.by);
        json["ground"] = each.ground;
        json["of"] = numbersOf(each.of);
        list.push_back(std::move(json));
    }
    return list;
}

Json closedOf(const DaySheet& sheet)
{
    if (!sheet.closed) return {};
    Json json = sayingOf(sheet.closed->entry, sheet.closed->at, sheet.closed->by);
    json["outcomes"] = countsOf(outcomesWhenClosed(sheet));
    return json;
}

Json jsonOf(const DayReport& report)
{
    const DaySheet& sheet = report.sheet;
    Json waiting = Json::array();
    for (const Visit& each : sheet.waiting)
        waiting.push_back(each.entry.value());
    return {
        {"format", dayReportFormat},
        {"origin", report.origin},
        {"publicKey", report.publicKey},
        {"day", dayText(sheet.day)},
        {"closed", closedOf(sheet)},
        {"entries", {{"first", sheet.firstEntry.value()}, {"last", sheet.lastEntry.value()}}},
        {"totals", totalsOf(report.figures)},
        {"outcomes", countsOf(sheet.outcomes)},
        {"standings", countsOf(sheet.standings)},
        {"reasons", countsOf(report.figures.reasons)},
        {"causes", countsOf(report.figures.causes)},
        {"medianStepSeconds", stepsOf(report.figures)},
        {"clerks", clerksOf(report.figures)},
        {"hours", hoursOf(report.figures)},
        {"unusual", unusualOf(report.unusual)},
        {"waiting", std::move(waiting)},
        {"decisions", decisionsOf(report.events)},
        {"opened", openedOf(report.events)},
        {"erased", erasedOf(report.events)},
        {"otherEntries", Json(sheet.otherKinds)},
        {"checkpoint", report.checkpoint},
        {"proof", report.proof}};
}

/// What is not UTF-8 is replaced, never thrown over.
std::string textOf(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

std::map<Outcome, std::uint64_t> outcomesWhenClosed(const DaySheet& sheet)
{
    std::map<Outcome, std::uint64_t> outcomes;
    for (const Visit& each : sheet.visits)
        if (sheet.closed && each.entry < sheet.closed->entry) ++outcomes[each.outcome];
    return outcomes;
}

std::string dayText(Date day)
{
    std::array<char, 40> text{};
    std::snprintf(
        text.data(),
        text.size(),
        "%04d-%02u-%02u",
        static_cast<int>(day.year()),
        static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day()));
    return text.data();
}

std::string chinaTime(UtcMs at)
{
    const auto local = at + std::chrono::hours{8};
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(
        local - std::chrono::floor<std::chrono::days>(local))};
    std::array<char, 40> text{};
    std::snprintf(
        text.data(),
        text.size(),
        "T%02d:%02d:%02d+08:00",
        static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()));
    return dayText(localDate(at)) + text.data();
}

std::string toJson(const DayReport& report) { return textOf(jsonOf(report)); }

std::string toJson(const std::vector<DayReport>& counters)
{
    std::vector<Visit> all;
    Json list = Json::array();
    for (const DayReport& each : counters) {
        all.insert(all.end(), each.sheet.visits.begin(), each.sheet.visits.end());
        list.push_back(jsonOf(each));
    }
    const KeyFigures together = keyFiguresOf(all);
    return textOf(
        {{"format", outletReportFormat},
         {"day", counters.empty() ? Json() : Json(dayText(counters.front().sheet.day))},
         {"totals", totalsOf(together)},
         {"outcomes", countsOf(together.outcomes)},
         {"standings", countsOf(together.standings)},
         {"hours", hoursOf(together)},
         {"counters", std::move(list)}});
}

} // namespace countersign
