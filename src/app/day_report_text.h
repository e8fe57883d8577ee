#pragma once

#include "base/result.h"
#include "domain/day_report.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

// The report of a day as files for other programs: docs/day-report.md has their members.

/// "countersign/day-report/1", as JSON with a line end.
[[nodiscard]] std::string toJson(const DayReport& report);
/// The same as rows of "part,name,figure,value".
[[nodiscard]] std::string toCsv(const DayReport& report);

/// Several counters of one outlet on one day, each with its own report, and together.
[[nodiscard]] std::string toJson(const std::vector<DayReport>& counters);
[[nodiscard]] std::string toCsv(const std::vector<DayReport>& counters);

/// What a written report says that its proof must bear out.
struct ReportClaims {
    std::string origin;
    std::string publicKey;                         ///< as the report itself names it
    std::string day;                               ///< "2026-11-22"
    std::uint64_t closeEntry{0};                   ///< 0 when the day is not closed
    std::map<std::string, std::uint64_t> closed;   ///< visits by outcome up to that entry
    std::map<std::string, std::uint64_t> outcomes; ///< those that came after it as well
    std::string proof;
    bool operator==(const ReportClaims&) const = default;
};

/// Reads what toJson() or toCsv() wrote, one for each counter. Total: any text gives claims, or
/// FileMalformed naming what is missing.
[[nodiscard]] Result<std::vector<ReportClaims>> readClaims(std::string_view written);

/// The visits by outcome that were there when the day was closed: what that entry signs. The others
/// came late.
[[nodiscard]] std::map<Outcome, std::uint64_t> outcomesWhenClosed(const DaySheet& sheet);

/// "2026-11-22".
[[nodiscard]] std::string dayText(Date day);
/// "2026-11-22T09:15:00+08:00".
[[nodiscard]] std::string chinaTime(UtcMs at);

inline constexpr const char* dayReportFormat = "countersign/day-report/1";
inline constexpr const char* outletReportFormat = "countersign/outlet-day-report/1";

} // namespace countersign
