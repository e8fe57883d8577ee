#pragma once

#include "domain/policy_table.h"

#include <cmath>

namespace countersign {

// How one group of the policy writes its rows of the table, and where its rows are.

[[nodiscard]] std::span<const PolicyValue> livenessValues();
[[nodiscard]] std::span<const PolicyValue> qualityValues();
[[nodiscard]] std::span<const PolicyValue> attackValues();
[[nodiscard]] std::span<const PolicyValue> trackingValues();
[[nodiscard]] std::span<const PolicyValue> patternValues();

namespace policy_values {

inline double plain(double value) { return value; }
inline double plain(int value) { return value; }
inline double plain(MonotonicMs value) { return static_cast<double>(value.count()); }
inline void put(double& place, double value) { place = value; }
inline void put(int& place, double value) { place = static_cast<int>(std::lround(value)); }
inline void put(MonotonicMs& place, double value) { place = MonotonicMs{std::llround(value)}; }

/// `Group` and `Member` point to where the number lies in Policy.
template <auto Group, auto Member>
constexpr PolicyValue value(
    std::string_view key,
    std::string_view unit,
    double least,
    double most,
    std::string_view meaning,
    std::string_view source)
{
    return {
        key,
        unit,
        least,
        most,
        meaning,
        source,
        [](const Policy& policy) { return plain(policy.*Group.*Member); },
        [](Policy& policy, double number) { put(policy.*Group.*Member, number); }};
}

// The sources that more than one row has.
inline constexpr std::string_view ours = "own choice: a customer reads, understands and moves";
inline constexpr std::string_view measured = "measured: docs/accuracy.md";
inline constexpr std::string_view iso = "after ISO/IEC 19794-5, measured: docs/accuracy.md";

} // namespace policy_values
} // namespace countersign
