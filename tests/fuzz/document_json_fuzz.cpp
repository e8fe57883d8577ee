#include "devices/bounded_file.h"
#include "devices/customer_manifest.h"
#include "devices/document_json.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// An accepted document agrees with itself and its portrait lies in its folder; an accepted
// manifest has every kind of segment that it must have, and each lies in its folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (const auto card = parseDocumentJson(text, "fuzz.json")) {
        if (!checkConsistency(card->document)) __builtin_trap();
        if (!isPlainFileName(card->portraitFile)) __builtin_trap();
        if (card->document.name.empty() || card->document.nation.size() != 2) __builtin_trap();
        if (card->document.sex != card->document.number.sex()) __builtin_trap();
    }
    if (const auto manifest = parseCustomerManifest(text, "fuzz.json")) {
        for (const auto* names :
             {&manifest->neutral, &manifest->blink, &manifest->turnLeft, &manifest->turnRight})
            if (names->empty()) __builtin_trap();
        for (const auto* names :
             {&manifest->neutral,
              &manifest->blink,
              &manifest->turnLeft,
              &manifest->turnRight,
              &manifest->nod,
              &manifest->openMouth,
              &manifest->lookUp})
            for (const auto& name : *names)
                if (!isPlainFileName(name)) __builtin_trap();
    }
    return 0;
}
