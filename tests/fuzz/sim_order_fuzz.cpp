#include "domain/sim_order.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// An accepted number is canonical, however it was spelt; one changed digit of an ICCID is noticed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto number = Msisdn::create(text)) {
        if (Msisdn::create(number->text()) != *number) __builtin_trap();
        if (Msisdn::create(number->grouped()) != *number) __builtin_trap();
        if (number->text().size() != 11) __builtin_trap();
    }
    if (const auto card = Iccid::create(text)) {
        if (Iccid::create(card->text()) != *card || card->text() != text) __builtin_trap();
        std::string changed = card->text();
        char& digit = changed[2 + data[size - 1] % (size - 2)];
        digit = digit == '9' ? '0' : static_cast<char>(digit + 1);
        if (Iccid::create(changed)) __builtin_trap();
    }
    return 0;
}
