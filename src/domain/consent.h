#pragma once

#include <string>

namespace countersign {

enum class ConsentAnswer { Accepted, Declined };

/// Who pressed the key: the customer on their own screen, or the clerk who states that the customer
/// agreed (the terminal has no second screen).
enum class ConsentMeans { CustomerScreen, StatedByClerk };

/// The customer's answer to the face check, as it goes into the record.
struct Consent {
    ConsentAnswer answer{ConsentAnswer::Declined};
    ConsentMeans means{ConsentMeans::StatedByClerk};
    std::string textVersion; ///< which text was shown, such as "2026-11"
    std::string language;    ///< BCP 47, such as "zh-CN"
    bool operator==(const Consent&) const = default;
};

} // namespace countersign
