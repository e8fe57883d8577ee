#include "cli/liveness_baseline.h"

#include <cstddef>
#include <cstdint>

// Any text gives trials or a named error, and comparing them with nothing loses none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const auto trials =
        cli::parseBaseline({reinterpret_cast<const char*>(data), size}, "earlier.json");
    if (!trials) {
        if (trials.error().code != ErrorCode::FileMalformed) __builtin_trap();
        return 0;
    }
    const auto compared = cli::compareWithBaseline(*trials, {});
    if (compared.onlyNow != 0 || compared.onlyThen > static_cast<int>(trials->size()))
        __builtin_trap();
    return 0;
}
