#pragma once

#include "cli/evidence_json_detail.h"
#include "cli/matching_customers.h"
#include "cli/matching_evaluation.h"

#include <span>
#include <string>

namespace countersign::cli {

[[nodiscard]] Json toJson(const MatchingMeasurement& measured);
[[nodiscard]] Json toJson(std::span<const CustomerSimilarity> customers);

void printText(const MatchingMeasurement& measured);
void printText(std::span<const CustomerSimilarity> customers);

/// One line for each rate that both runs have and that changed: "EER 1.00 % -> 0.78 %". `earlier`
/// as toJson() made it.
[[nodiscard]] std::vector<std::string> changesSince(const Json& earlier, const Json& now);

/// The detection error trade-off of each measurement, as an SVG picture.
[[nodiscard]] std::string drawErrorTradeOff(std::span<const MatchingMeasurement> measured);

} // namespace countersign::cli
