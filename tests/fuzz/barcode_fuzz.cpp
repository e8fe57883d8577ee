#include "devices/barcode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

// Whatever a picture of any size shows: every text that is read in it has something in it and comes
// once, and the same picture gives the same texts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    if (size < 3) return 0;
    const int width = data[0] % 200 + 1;
    const int height = data[1] % 100 + 1;
    const int stretch = data[2] % 4 + 1; // of the input's bits over the columns
    const std::uint8_t* bits = data + 3;
    const std::size_t count = (size - 3) * 8;
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(3 * width * height), 230);
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column) {
            const auto at = static_cast<std::size_t>(column / stretch + (row / 20) * width);
            const bool dark = at < count && (bits[at / 8] >> (at % 8) & 1) != 0;
            const auto pixel = static_cast<std::size_t>(3 * (row * width + column));
            if (dark) std::fill_n(pixels.begin() + static_cast<std::ptrdiff_t>(pixel), 3, 20);
        }
    const Frame frame{pixels, width, height, MonotonicMs{0}};
    const auto texts = readBarcodes(frame);
    if (std::set<std::string>(texts.begin(), texts.end()).size() != texts.size()) __builtin_trap();
    for (const std::string& text : texts)
        if (text.empty()) __builtin_trap();
    if (readBarcodes(frame) != texts) __builtin_trap();
    return 0;
}
