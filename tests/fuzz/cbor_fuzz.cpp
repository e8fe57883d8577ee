#include "ledger/cbor_document.h"
#include "ledger/entry.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

/// What decodes is exactly what encoding gives: a value has one encoding, an entry too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const ByteView input{reinterpret_cast<const std::byte*>(data), size};
    const auto isInput = [&](const Bytes& encoded) {
        return std::equal(encoded.begin(), encoded.end(), input.begin(), input.end());
    };
    const auto document = CborDocument::decode(input);
    if (document && !isInput(encodeCbor(document->root().value()))) __builtin_trap();
    if (const auto entry = Entry::decode(input); entry && !isInput(entry->encode()))
        __builtin_trap();
    return 0;
}
