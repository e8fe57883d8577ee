#include "base/utf8.h"

namespace countersign {
namespace {

/// How many continuation bytes follow `lead`, or -1 when it cannot start a character.
int continuationBytes(unsigned lead)
{
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead < 0xE0) return 1;
    if (lead >= 0xE0 && lead < 0xF0) return 2;
    if (lead >= 0xF0 && lead < 0xF5) return 3;
    return -1;
}

/// The second byte decides about overlong forms, surrogates and U+110000 (Unicode table 3-7).
bool isSecondByte(unsigned lead, unsigned second)
{
    if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
    if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
    if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

} // namespace

bool isUtf8(std::string_view text)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = at(i++);
        const int more = continuationBytes(lead);
        if (more < 0 || text.size() - i < static_cast<std::size_t>(more)) return false;
        for (int k = 0; k < more; ++k, ++i) {
            const bool good = k == 0 ? isSecondByte(lead, at(i)) : (at(i) & 0xC0U) == 0x80U;
            if (!good) return false;
        }
    }
    return true;
}

} // namespace countersign
