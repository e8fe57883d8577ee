#include "ledger/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// A note, a checkpoint and a public key that parse are written back byte for byte; and nothing is
/// signed by a key that nobody has signed with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view input{reinterpret_cast<const char*>(data), size};
    if (const auto note = SignedNote::parse(input)) {
        if (note->write() != input) __builtin_trap();
        VerifierKey unused{"countersign/fuzz/00000001", {}};
        unused.key.back() = std::byte{0x7F};
        if (note->isSignedBy(unused)) __builtin_trap();
    }
    if (const auto checkpoint = Checkpoint::parse(input); checkpoint && checkpoint->text() != input)
        __builtin_trap();
    if (const auto key = VerifierKey::parse(input); key && key->text() != input) __builtin_trap();
    return 0;
}
