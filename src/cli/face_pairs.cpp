#include "cli/face_pairs.h"

#include <algorithm>
#include <charconv>
#include <utility>

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

bool isGroup(std::string_view column)
{
    return column == "group" || column == "sex" || column == "origin" || column == "age";
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The columns behind the first three. Returns what is wrong, empty when nothing is.
std::string
readFurther(std::string_view line, const std::vector<std::string>& columns, FacePair& pair)
{
    for (const std::string& column : columns) {
        const std::string_view field = takeUntil(line, ',');
        if (field.empty()) continue;
        if (column == "fold") {
            pair.fold = wholeNumber(field);
            if (!pair.fold) return "fold is not a number";
        } else if (isGroup(column)) {
            pair.groups.push_back(column + " " + std::string{field});
        }
    }
    return {};
}

} // namespace

Result<std::vector<FacePair>>
parseFacePairs(std::string_view csv, const std::filesystem::path& folder)
{
    constexpr std::string_view needed = "imageA,imageB,same,";
    const std::string header = std::string{takeLine(csv)} + ',';
    if (!header.starts_with(needed))
        return fail(ErrorCode::FileMalformed, "line 1: the header is not imageA,imageB,same");
    std::vector<std::string> columns;
    for (std::string_view rest = std::string_view{header}.substr(needed.size()); !rest.empty();)
        columns.emplace_back(takeUntil(rest, ','));
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
        FacePair pair{folder / imageA, folder / imageB, *same, {}, {}};
        if (const std::string wrong = readFurther(line, columns, pair); !wrong.empty())
            return fail(ErrorCode::FileMalformed, where + wrong);
        pairs.push_back(std::move(pair));
    }
    if (pairs.empty()) return fail(ErrorCode::FileMalformed, "no pairs");
    return pairs;
}

} // namespace countersign::cli
