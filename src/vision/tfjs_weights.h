#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// Numbers with their dimensions, the last one running fastest.
struct Tensor {
    std::vector<std::size_t> dimensions;
    std::vector<float> values;
};

/// Reads the weights of a TensorFlow.js layers model: `manifestJson` describes the tensors that lie
/// in `binary` one after the other, as float32 or quantised to 8 bits with a scale and a minimum.
/// Total. Errors: FileMalformed when the two do not fit each other to the last byte.
[[nodiscard]] Result<std::map<std::string, Tensor>>
readTfjsWeights(std::string_view manifestJson, ByteView binary);

} // namespace countersign
