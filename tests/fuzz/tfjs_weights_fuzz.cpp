#include "vision/tfjs_weights.h"

#include <algorithm>
#include <cstdlib>

/// The first zero byte parts description and weights. What is accepted has as many numbers as its
/// dimensions say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view all{reinterpret_cast<const char*>(data), size};
    const std::size_t split = std::min(all.find('\0'), size);
    const auto tensors =
        readTfjsWeights(all.substr(0, split), bytesOf(all.substr(std::min(split + 1, size))));
    if (!tensors) return 0;
    for (const auto& [name, tensor] : *tensors) {
        std::size_t count = 1;
        for (const std::size_t extent : tensor.dimensions)
            count *= extent;
        if (count != tensor.values.size()) std::abort();
    }
    return 0;
}
