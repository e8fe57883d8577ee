#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// Two pictures, and whether they show one person.
struct FacePair {
    std::filesystem::path imageA;
    std::filesystem::path imageB;
    bool same{false};
};

/// Reads lines "imageA,imageB,same[,...]" after a header line; further columns are passed over.
/// Pictures are named relative to `folder`. Errors: FileMalformed naming the line and the field.
[[nodiscard]] Result<std::vector<FacePair>>
parseFacePairs(std::string_view csv, const std::filesystem::path& folder);

} // namespace countersign::cli
