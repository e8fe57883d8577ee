#include "ledger/visit_journal.h"

#include <cstdint>
#include <cstdlib>

/// What is accepted is written back as the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const countersign::ByteView bytes{reinterpret_cast<const std::byte*>(data), size};
    const auto visit = countersign::decodeUnfinished(bytes);
    if (!visit) return 0;
    const countersign::Bytes again = countersign::encodeUnfinished(*visit);
    if (countersign::textOf(again) != countersign::textOf(bytes)) std::abort();
    return 0;
}
