#pragma once

#include "base/result.h"
#include "domain/sim_order.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// One number that the outlet may give out.
struct NumberOffer {
    Msisdn msisdn;
    std::string tariff; ///< empty where the list names none
    bool operator==(const NumberOffer&) const = default;
};

/// The list of numbers that the carrier gave the outlet: UTF-8 text, one number to a line, then,
/// after a comma, the tariff's name. Empty lines and lines that begin with # are passed over.
/// Errors: FileMalformed naming the line and what is wrong with it; a number that is there twice
/// too.
[[nodiscard]] Result<std::vector<NumberOffer>> parseNumberStock(std::string_view text);

/// The same from a file. Errors: FileUnreadable; FileMalformed also when it has more than 8 MB.
[[nodiscard]] Result<std::vector<NumberOffer>> readNumberStock(const std::filesystem::path& file);

} // namespace countersign
