#include "cli/svg_plot.h"

namespace countersign::cli {
namespace {

/// Length of the well-formed UTF-8 character that `text` begins with; 0 when there is none.
std::size_t characterLength(std::string_view text)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = at(0);
    std::size_t length = 0;
    if (first >= 0xC2 && first <= 0xDF) length = 2;
    if (first >= 0xE0 && first <= 0xEF) length = 3;
    if (first >= 0xF0 && first <= 0xF4) length = 4;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((at(i) & 0xC0) != 0x80) return 0;
    // Overlong forms, surrogates and what lies beyond Unicode.
    if ((first == 0xE0 && at(1) < 0xA0) || (first == 0xED && at(1) > 0x9F)) return 0;
    if ((first == 0xF0 && at(1) < 0x90) || (first == 0xF4 && at(1) > 0x8F)) return 0;
    // U+FFFE and U+FFFF are no XML characters.
    if (first == 0xEF && at(1) == 0xBF && at(2) >= 0xBE) return 0;
    return length;
}

void append(std::string& svg, char ascii)
{
    switch (ascii) {
    case '&': svg += "&amp;"; break;
    case '<': svg += "&lt;"; break;
    case '>': svg += "&gt;"; break;
    case '"': svg += "&quot;"; break;
    case '\'': svg += "&#39;"; break;
    default: svg += ascii >= ' ' && ascii != '\x7F' ? ascii : '?';
    }
}

} // namespace

std::string svgText(std::string_view text)
{
    std::string svg;
    while (!text.empty()) {
        std::size_t length = 1;
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            append(svg, text.front());
        } else {
            length = characterLength(text);
            svg += length == 0 ? "?" : text.substr(0, length);
            if (length == 0) length = 1;
        }
        text.remove_prefix(length);
    }
    return svg;
}

} // namespace countersign::cli
