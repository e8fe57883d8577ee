#include "devices/frame_timeline.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

// Whatever times a file states, those given out begin at zero and rise, and the end is later still.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    double number = 0;
    if (size < sizeof number) return 0;
    std::memcpy(&number, data, sizeof number);
    if (!(number >= FrameTimeline::slowestRate && number <= FrameTimeline::fastestRate)) return 0;
    FrameTimeline timeline{number};
    MonotonicMs last{-1};
    for (std::size_t at = sizeof number; at + sizeof number <= size; at += sizeof number) {
        std::memcpy(&number, data + at, sizeof number);
        const auto given = timeline.next(number);
        if (!given) continue;
        if (last.count() < 0 ? given->count() != 0 : *given <= last) __builtin_trap();
        if (*given > FrameTimeline::longest || timeline.end() <= *given) __builtin_trap();
        last = *given;
    }
    return 0;
}
