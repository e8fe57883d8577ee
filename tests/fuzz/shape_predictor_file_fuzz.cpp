#include "vision/landmark_file.h"

#include <cstdlib>

/// Whatever is accepted and can be laid out gives a landmark file that is accepted in its turn.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const auto predictor = readShapePredictor(std::as_bytes(std::span{data, size}));
    if (!predictor) return 0;
    const auto file = writeLandmarkFile(*predictor);
    if (file && !viewLandmarkFile(*file)) std::abort();
    return 0;
}
