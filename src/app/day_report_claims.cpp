#include "app/csv.h"
#include "app/day_report_text.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace countersign {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> malformed(const std::string& what)
{
    return fail(ErrorCode::FileMalformed, "day report: " + what);
}

std::string textIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

using Counts = std::map<std::string, std::uint64_t>;

/// Empty when there are none, or what is there is no count.
std::optional<Counts> countsIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_object()) return std::nullopt;
    Counts counts;
    for (const auto& [name, count] : found->items()) {
        if (!count.is_number_unsigned()) return std::nullopt;
        counts[name] = count.get<std::uint64_t>();
    }
    return counts;
}

/// Empty when something is missing.
std::optional<ReportClaims> claimsIn(const Json& json)
{
    if (!json.is_object() || textIn(json, "format") != dayReportFormat) return std::nullopt;
    ReportClaims claims;
    claims.origin = textIn(json, "origin");
    claims.publicKey = textIn(json, "publicKey");
    claims.day = textIn(json, "day");
    claims.proof = textIn(json, "proof");
    const auto outcomes = countsIn(json, "outcomes");
    if (!outcomes) return std::nullopt;
    claims.outcomes = *outcomes;
    const auto closed = json.find("closed");
    if (closed == json.end() || !closed->is_object()) return claims;
    const auto entry = closed->find("entry");
    const auto counts = countsIn(*closed, "outcomes");
    if (entry == closed->end() || !entry->is_number_unsigned() || !counts) return std::nullopt;
    claims.closeEntry = entry->get<std::uint64_t>();
    claims.closed = *counts;
    return claims;
}

Result<std::vector<ReportClaims>> claimsInJson(std::string_view written)
{
    const Json json = Json::parse(written, nullptr, false);
    if (!json.is_object()) return malformed("is no JSON object");
    std::vector<ReportClaims> all;
    const auto add = [&](const Json& report) {
        auto claims = claimsIn(report);
        if (claims) all.push_back(std::move(*claims));
        return claims.has_value();
    };
    const auto counters = json.find("counters");
    if (textIn(json, "format") == outletReportFormat && counters != json.end()) {
        for (const Json& each : *counters)
            if (!add(each)) return malformed("a counter's report is not one");
        if (all.empty()) return malformed("has no counter");
    } else if (!add(json)) {
        return malformed("is not one, or without its totals");
    }
    return all;
}

std::optional<std::uint64_t> numberIn(const std::string& text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Takes what one row says; false when it makes no sense.
bool take(const std::vector<std::string>& row, ReportClaims& claims)
{
    const std::string& part = row[0];
    const std::string& name = row[1];
    const std::string& value = row[3];
    if (part == "report" && name == "origin") claims.origin = value;
    if (part == "report" && name == "publicKey") claims.publicKey = value;
    if (part == "report" && name == "day") claims.day = value;
    if (part == "proof") claims.proof += value + '\n';
    const bool isCounted = part == "outcome" || part == "closed outcome";
    if (!isCounted && !(part == "closed" && name == "entry")) return true;
    const auto count = numberIn(value);
    if (!count) return false;
    if (!isCounted)
        claims.closeEntry = *count;
    else
        (part == "outcome" ? claims.outcomes : claims.closed)[name] = *count;
    return true;
}

Result<std::vector<ReportClaims>> claimsInCsv(std::string_view written)
{
    const Result<CsvRows> rows = parseCsv(written);
    if (!rows) return malformed(rows.error().detail);
    std::vector<ReportClaims> all;
    for (std::size_t line = 1; line < rows->size(); ++line) { // the first has the columns' names
        const std::vector<std::string>& row = (*rows)[line];
        if (row.size() != 4)
            return malformed("row " + std::to_string(line + 1) + " has not 4 cells");
        const bool begins = row[0] == "report" && row[1] == "format";
        if (begins && row[3] != dayReportFormat) return malformed("of format " + row[3]);
        if (begins) all.emplace_back();
        if (all.empty() || !take(row, all.back()))
            return malformed("row " + std::to_string(line + 1) + " makes no sense");
    }
    if (all.empty()) return malformed("is empty");
    return all;
}

} // namespace

Result<std::vector<ReportClaims>> readClaims(std::string_view written)
{
    const std::size_t first = written.find_first_not_of(" \r\n\t");
    const bool isJson = first != std::string_view::npos && written[first] == '{';
    return isJson ? claimsInJson(written) : claimsInCsv(written);
}

} // namespace countersign
