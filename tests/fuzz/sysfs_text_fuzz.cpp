#include "devices/sysfs_text.h"
#include "ledger/cbor.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// What a device calls itself can be written into a record, which holds UTF-8 only, and onto a
// terminal, which control characters would rule.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view raw{reinterpret_cast<const char*>(data), size};
    const std::string text = readableText(raw);
    if (!isUtf8(text) || text.size() > maxDeviceTextBytes) __builtin_trap();
    if (std::any_of(text.begin(), text.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
        }))
        __builtin_trap();
    if (readableText(text) != text) __builtin_trap();
    if (const auto id = findUsbId(raw))
        if (id->size() != 4 || findUsbId(*id) != id) __builtin_trap();
    return 0;
}
