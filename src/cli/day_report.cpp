#include "cli/commands.h"
#include "cli/day_word.h"
#include "cli/terminal.h"

#include "app/day_report_text.h"
#include "app/policy_file.h"
#include "ledger/day_reading.h"
#include "ledger/files.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

void printCount(const char* what, const VisitCount& count)
{
    std::printf(
        "%-12s%llu registered, %llu waiting, %llu refused\n",
        what,
        static_cast<unsigned long long>(count.registered),
        static_cast<unsigned long long>(count.waiting),
        static_cast<unsigned long long>(count.refused));
}

void printText(const DayReport& report)
{
    std::printf("log         %s\n", report.origin.c_str());
    if (const auto& closed = report.sheet.closed)
        std::printf(
            "closed      entry %llu by %s, %s\n",
            static_cast<unsigned long long>(closed->entry.value()),
            closed->by.value().c_str(),
            chinaTime(closed->at).c_str());
    else
        std::printf("closed      no: what it says can still change, and cannot be verified\n");
    printCount("visits", report.figures.visits);
    for (const auto& [clerk, count] : report.figures.clerks)
        printCount(clerk.value().c_str(), count);
    if (report.figures.medianTime)
        std::printf(
            "median      %.0f s a visit\n",
            static_cast<double>(report.figures.medianTime->count()) / 1000);
    std::printf(
        "others      %zu decisions, %zu records opened, %zu erasures\n",
        report.events.decided.size(),
        report.events.opened.size(),
        report.events.erased.size());
    for (const UnusualPattern& each : report.unusual)
        std::printf(
            "unusual     %s: %llu visits%s%s, from entry %llu\n",
            name(each.kind),
            static_cast<unsigned long long>(each.count),
            each.clerk ? " by " : "",
            each.clerk ? each.clerk->value().c_str() : "",
            static_cast<unsigned long long>(each.entries.front().value()));
    if (!report.sheet.waiting.empty())
        std::printf(
            "waiting     %zu of this and earlier days, from entry %llu\n",
            report.sheet.waiting.size(),
            static_cast<unsigned long long>(report.sheet.waiting.front().entry.value()));
}

Result<void> write(
    const std::filesystem::path& folder,
    const std::string& name,
    const std::string& json,
    const std::string& csv)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return fail(fileError(folder, failed.value()));
    if (const auto written = replaceFile(folder / (name + ".json"), bytesOf(json)); !written)
        return written;
    return replaceFile(folder / (name + ".csv"), bytesOf(csv));
}

} // namespace

int run(const ReportCommand& command)
{
    const auto policy = readPolicy(command.policy);
    if (!policy) return report(policy.error(), command.json);
    const auto day = command.day ? dayOf("--day", *command.day) : localDate(SystemClock{}.utcNow());
    if (!day) return report(day.error(), command.json);
    const auto reports = readDayReports(command.stores, *day, policy->pattern);
    if (!reports) return report(reports.error(), command.json);
    const bool isOne = reports->size() == 1;
    if (command.json || command.out) {
        const std::string json = isOne ? toJson(reports->front()) : toJson(*reports);
        if (command.json) std::cout << json;
        if (!command.out) return Good;
        const std::string name = "day-" + dayText(*day);
        if (const auto written = write(*command.out, name, json, toCsv(*reports)); !written)
            return report(written.error(), false);
        std::printf("%s.json and .csv\n", (*command.out / name).c_str());
    } else if (command.csv) {
        std::cout << toCsv(*reports);
    } else {
        std::printf("day         %s\n", dayText(*day).c_str());
        for (const DayReport& each : *reports)
            printText(each);
    }
    return Good;
}

} // namespace countersign::cli
