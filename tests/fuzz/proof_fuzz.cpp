#include "ledger/proof_reading.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// A proof that parses is written back byte for byte, and proves nothing to a key that nobody has
/// signed with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view input{reinterpret_cast<const char*>(data), size};
    const auto proof = parseEntryProof(input);
    if (!proof) return 0;
    if (proof->text() != input) __builtin_trap();
    VerifierKey unused{"countersign/fuzz/00000001", {}};
    unused.key.back() = std::byte{0x7F};
    if (checkProof(*proof, unused)) __builtin_trap();
    return 0;
}
