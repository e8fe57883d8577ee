#include "devices/mp4_structure.h"

#include <cstddef>
#include <cstdint>
#include <sstream>

// What is accepted begins as an MP4 file does and has an index of its pictures.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string text{reinterpret_cast<const char*>(data), size};
    std::istringstream in{text};
    if (!checkMp4Structure(in, size, "fuzz.mp4")) return 0;
    if (text.compare(4, 4, "ftyp") != 0) __builtin_trap();
    if (text.find("moov") == std::string::npos) __builtin_trap();
    return 0;
}
