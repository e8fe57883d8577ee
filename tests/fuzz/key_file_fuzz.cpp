// Any bytes: either refused, or a key file that is written again exactly as it was read.

#include "ledger/key_file.h"

#include <cstddef>
#include <cstdint>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const ByteView bytes = std::as_bytes(std::span{data, size});
    const auto read = KeyFile::decode(bytes);
    if (!read) return 0;
    const Bytes again = read->encode();
    if (again != Bytes(bytes.begin(), bytes.end())) __builtin_trap();
    return 0;
}
