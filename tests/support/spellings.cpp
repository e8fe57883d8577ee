#include "support/spellings.h"

#include <algorithm>

namespace countersign {
namespace {

/// UTF-16 little-endian of valid UTF-8 in the basic plane; of other bytes, each widened.
std::string widened(std::string_view utf8)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    std::string wide;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        unsigned code = at(i);
        if (code >= 0xE0 && code < 0xF0 && i + 2 < utf8.size()) {
            code = (code & 15U) << 12 | (at(i + 1) & 63U) << 6 | (at(i + 2) & 63U);
            i += 2;
        }
        wide += static_cast<char>(code & 0xFFU);
        wide += static_cast<char>(code >> 8);
    }
    return wide;
}

std::string upperCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    });
    return text;
}

} // namespace

std::vector<std::string> spellings(std::string_view value)
{
    const std::string hex = toHex(bytesOf(value));
    std::vector<std::string> all{std::string{value}, widened(value), hex, upperCase(hex)};
    for (std::size_t before = 0; before < 3; ++before) {
        const std::string shifted = std::string(before, '\0') + std::string{value};
        const std::size_t wholeGroups = shifted.size() / 3 * 4;
        const std::size_t foreign = before == 0 ? 0 : 4;
        all.push_back(toBase64(bytesOf(shifted)).substr(foreign, wholeGroups - foreign));
    }
    return all;
}

} // namespace countersign
