#include "domain/id_number.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// An accepted number is canonical: its own text is accepted again and stays the same, its parts
// can be read, and its mask shows the last four characters only.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto number = IdNumber::create(text);
    if (!number) {
        // A refusal never repeats the digits that were given.
        const std::string_view area = text.substr(0, 6);
        const bool isArea =
            area.size() == 6 && area.find_first_not_of("0123456789") == std::string_view::npos;
        if (isArea && number.error().detail.find(area) != std::string::npos) __builtin_trap();
        return 0;
    }
    const auto again = IdNumber::create(number->text());
    if (!again || *again != *number) __builtin_trap();
    if (!number->birth().ok()) __builtin_trap();
    if (checkCharacter(number->text().substr(0, 17)) != number->text().back()) __builtin_trap();
    if (number->masked().substr(0, 14) != std::string(14, '*')) __builtin_trap();
    return 0;
}
