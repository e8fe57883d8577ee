// Any bytes: either refused, or a trace that is written again exactly as it was read.

#include "domain/liveness_trace.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const ByteView bytes = std::as_bytes(std::span{data, size});
    const auto read = decodeTrace(bytes);
    if (!read) return 0;
    const Bytes again = encodeTrace(*read);
    const auto twice = decodeTrace(again);
    if (!twice || twice->size() != read->size() || encodeTrace(*twice) != again) __builtin_trap();
    return 0;
}
