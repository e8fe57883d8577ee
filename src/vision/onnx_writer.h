#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countersign {

/// Writes a neural network as an ONNX file (opset 11; onnx.proto3 of ONNX 1.7). The same calls give
/// the same bytes on every machine.
class OnnxWriter {
public:
    struct Integers { ///< an attribute
        std::string_view name;
        std::vector<std::int64_t> values;
    };

    void addInput(std::string_view name, std::span<const std::int64_t> dimensions);
    void addOutput(std::string_view name, std::span<const std::int64_t> dimensions);
    void addWeights(
        std::string_view name,
        std::span<const std::int64_t> dimensions,
        std::span<const float> values);
    void addIndices(std::string_view name, std::span<const std::int64_t> values);
    /// The node is named after its output. `lists` are attributes of type INTS, `numbers` of INT.
    void addNode(
        std::string_view operation,
        const std::vector<std::string>& inputs,
        std::string_view output,
        const std::vector<Integers>& lists = {},
        const std::vector<std::pair<std::string_view, std::int64_t>>& numbers = {});

    [[nodiscard]] Bytes finish() const;

private:
    Bytes nodes_;
    Bytes initializers_;
    Bytes inputs_;
    Bytes outputs_;
};

} // namespace countersign
