// Any bytes: either refused, or a statement that is written again exactly as it was read. Whether
// it is signed can be asked of whatever was read.

#include "ledger/tpm_statement.h"

#include <cstddef>
#include <cstdint>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const ByteView bytes = std::as_bytes(std::span{data, size});
    const auto read = TpmStatement::decode(bytes);
    if (!read) return 0;
    if (read->encode() != Bytes(bytes.begin(), bytes.end())) __builtin_trap();
    static_cast<void>(read->isSigned());
    return 0;
}
