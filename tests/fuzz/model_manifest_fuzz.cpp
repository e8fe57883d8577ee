// Any text: either refused, or a manifest in which every model has a name, a file and a size.

#include "vision/model_manifest.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const auto read =
        parseModelManifest(std::string_view{reinterpret_cast<const char*>(data), size});
    if (!read) return 0;
    for (const ModelEntry& model : read->models)
        if (model.name.empty() || model.expected.file.empty() || model.expected.size == 0 ||
            model.expected.file.find('/') != std::string::npos)
            __builtin_trap();
    return 0;
}
