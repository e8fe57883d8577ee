#include "devices/sysfs_text.h"

#include <algorithm>

namespace countersign {
namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space{" \t\r\n\0", 5};
    const std::size_t from = text.find_first_not_of(space);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(space) - from + 1);
}

/// A character of UTF-8 (RFC 3629) at the beginning of a text.
struct Character {
    char32_t code{0};
    std::size_t bytes{1};
    bool isValid{false};
};

Character firstOf(std::string_view text)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byteAt(0);
    if (lead < 0x80U) return {lead, 1, true};
    const std::size_t bytes = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || text.size() < bytes) return {};
    char32_t code = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byteAt(i) & 0xC0U) != 0x80U) return {};
        code = code << 6 | (byteAt(i) & 0x3FU);
    }
    const bool isOverlong = (bytes == 3 && code < 0x800U) || (bytes == 4 && code < 0x10000U);
    const bool isSurrogate = code >= 0xD800U && code <= 0xDFFFU;
    if (isOverlong || isSurrogate || code > 0x10FFFFU) return {};
    return {code, bytes, true};
}

bool isReadable(char32_t code)
{
    const bool isControl = code < 0x20U || (code >= 0x7FU && code < 0xA0U);
    const bool turnsDirection = code == 0x061CU || (code >= 0x200BU && code <= 0x200FU) ||
                                (code >= 0x2028U && code <= 0x202EU) ||
                                (code >= 0x2066U && code <= 0x2069U);
    return !isControl && !turnsDirection;
}

} // namespace

std::string readableText(std::string_view raw)
{
    std::string text;
    for (std::string_view rest = trimmed(raw); !rest.empty();) {
        const Character next = firstOf(rest);
        const bool isGood = next.isValid && isReadable(next.code);
        const std::string_view shown = isGood ? rest.substr(0, next.bytes) : "?";
        if (text.size() + shown.size() > maxDeviceTextBytes) break;
        text += shown;
        rest.remove_prefix(next.bytes);
    }
    return std::string{trimmed(text)}; // the limit may have cut it behind a space
}

std::optional<std::string> findUsbId(std::string_view raw)
{
    std::string id{trimmed(raw)};
    std::transform(id.begin(), id.end(), id.begin(), [](char c) {
        return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const bool isId = id.size() == 4 && std::all_of(id.begin(), id.end(), [](char c) {
                          return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                      });
    if (!isId) return std::nullopt;
    return id;
}

} // namespace countersign
