#pragma once

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// Two pictures, and whether they show one person.
struct FacePair {
    std::filesystem::path imageA;
    std::filesystem::path imageB;
    bool same{false};
    std::optional<int> fold;
    /// What the set says of the people, such as "sex female": to be counted by itself as well.
    std::vector<std::string> groups;
};

/// Reads lines "imageA,imageB,same[,...]" after a header line. Of the further columns those named
/// fold (a whole number), group, sex, origin and age are read where a line has them; others are
/// passed over. Pictures are named relative to `folder`. Errors: FileMalformed naming the line and
/// the field.
[[nodiscard]] Result<std::vector<FacePair>>
parseFacePairs(std::string_view csv, const std::filesystem::path& folder);

} // namespace countersign::cli
