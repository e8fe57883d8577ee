// Any bytes: either refused, or counts that are written again exactly as they were read, and no
// wait that is longer than the longest.

#include "ledger/wrong_passwords.h"

#include <cstddef>
#include <cstdint>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    using namespace std::chrono_literals;
    const ByteView bytes = std::as_bytes(std::span{data, size});
    auto read = WrongPasswords::decode(bytes);
    if (!read) return 0;
    if (read->encode() != Bytes(bytes.begin(), bytes.end())) __builtin_trap();
    const CountedName names[]{std::string{"clerk"}, std::uint64_t{0}};
    for (const UtcMs now : {UtcMs{-1h}, UtcMs{1'795'000'000'000ms}, UtcMs{400'000'000'000'000ms}})
        for (const CountedName& name : names)
            if (const auto wait = read->waitFor(name, now); wait < 0s || wait > 15min)
                __builtin_trap();
    for (int i = 0; i < 2; ++i)
        for (const CountedName& name : names)
            read->add(name, UtcMs{-1h});
    if (!WrongPasswords::decode(read->encode())) __builtin_trap();
    return 0;
}
