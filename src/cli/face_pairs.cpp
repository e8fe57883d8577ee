#include "cli/face_pairs.h"

#include <optional>
#include <string>

namespace countersign::cli {
namespace {

/// What stands before the next `separator`; `rest` goes on behind it.
std::string_view takeUntil(std::string_view& rest, char separator)
{
    const std::size_t at = std::min(rest.find(separator), rest.size());
    const std::string_view taken = rest.substr(0, at);
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return taken;
}

std::string_view takeLine(std::string_view& rest)
{
    std::string_view line = takeUntil(rest, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::optional<bool> truth(std::string_view text)
{
    if (text == "1" || text == "true") return true;
    if (text == "0" || text == "false") return false;
    return std::nullopt;
}

} // namespace

Result<std::vector<FacePair>>
parseFacePairs(std::string_view csv, const std::filesystem::path& folder)
{
    std::string header{takeLine(csv)};
    header += ',';
    if (!header.starts_with("imageA,imageB,same,"))
        return fail(ErrorCode::FileMalformed, "line 1: the header is not imageA,imageB,same");
    std::vector<FacePair> pairs;
    for (int number = 2; !csv.empty(); ++number) {
        std::string_view line = takeLine(csv);
        if (line.empty()) continue;
        const std::string_view imageA = takeUntil(line, ',');
        const std::string_view imageB = takeUntil(line, ',');
        const auto same = truth(takeUntil(line, ','));
        const std::string where = "line " + std::to_string(number) + ": ";
        if (imageA.empty()) return fail(ErrorCode::FileMalformed, where + "imageA is empty");
        if (imageB.empty()) return fail(ErrorCode::FileMalformed, where + "imageB is empty");
        if (!same) return fail(ErrorCode::FileMalformed, where + "same is not 0 or 1");
        pairs.push_back({folder / imageA, folder / imageB, *same});
    }
    if (pairs.empty()) return fail(ErrorCode::FileMalformed, "no pairs");
    return pairs;
}

} // namespace countersign::cli
