#include "cli/face_pairs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

// What was accepted has two names in every pair, no more pairs than the text has lines, and means
// the same when it is written down again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign::cli;
    const std::string_view csv{reinterpret_cast<const char*>(data), size};
    const auto pairs = parseFacePairs(csv, "");
    if (!pairs) return 0;
    const auto lines = std::count(csv.begin(), csv.end(), '\n') + 1;
    if (pairs->empty() || static_cast<std::ptrdiff_t>(pairs->size()) >= lines) __builtin_trap();
    std::string again = "imageA,imageB,same\n";
    for (const FacePair& pair : *pairs) {
        if (pair.imageA.empty() || pair.imageB.empty()) __builtin_trap();
        again += pair.imageA.string() + ',' + pair.imageB.string() + (pair.same ? ",1\n" : ",0\n");
    }
    const auto reread = parseFacePairs(again, "");
    const auto isSame = [](const FacePair& a, const FacePair& b) {
        return a.imageA == b.imageA && a.imageB == b.imageB && a.same == b.same;
    };
    if (!reread ||
        !std::equal(pairs->begin(), pairs->end(), reread->begin(), reread->end(), isSame))
        __builtin_trap();
    return 0;
}
