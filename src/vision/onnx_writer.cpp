#include "vision/onnx_writer.h"

#include <bit>

namespace countersign {
namespace {

// Field numbers and type codes are those of onnx.proto3.
constexpr int irVersion = 6;
constexpr int opsetVersion = 11;
constexpr int floatElement = 1;
constexpr int int64Element = 7;
constexpr int intAttribute = 2;
constexpr int intsAttribute = 7;

/// Protocol Buffers' wire format, as far as ONNX needs it.
void putVarint(Bytes& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7U)
        out.push_back(static_cast<std::byte>(value | 0x80U));
    out.push_back(static_cast<std::byte>(value));
}

void putInteger(Bytes& out, unsigned field, std::int64_t value)
{
    putVarint(out, field << 3U);
    putVarint(out, static_cast<std::uint64_t>(value));
}

void putBytes(Bytes& out, unsigned field, ByteView content)
{
    putVarint(out, (field << 3U) | 2U);
    putVarint(out, content.size());
    out.insert(out.end(), content.begin(), content.end());
}

void putText(Bytes& out, unsigned field, std::string_view text)
{
    putBytes(out, field, bytesOf(text));
}

template <typename Unsigned>
void putLittleEndian(Bytes& out, Unsigned value)
{
    for (std::size_t i = 0; i < sizeof(value); ++i)
        out.push_back(static_cast<std::byte>(value >> (8 * i)));
}

Bytes valueInfo(std::string_view name, std::span<const std::int64_t> dimensions)
{
    Bytes shape;
    for (const std::int64_t length : dimensions) {
        Bytes dimension;
        putInteger(dimension, 1, length);
        putBytes(shape, 1, dimension);
    }
    Bytes tensor;
    putInteger(tensor, 1, floatElement);
    putBytes(tensor, 2, shape);
    Bytes type;
    putBytes(type, 1, tensor);
    Bytes info;
    putText(info, 1, name);
    putBytes(info, 2, type);
    return info;
}

Bytes tensorProto(
    std::string_view name, std::span<const std::int64_t> dimensions, int element, const Bytes& raw)
{
    Bytes tensor;
    for (const std::int64_t length : dimensions)
        putInteger(tensor, 1, length);
    putInteger(tensor, 2, element);
    putText(tensor, 8, name);
    putBytes(tensor, 9, raw);
    return tensor;
}

} // namespace

void OnnxWriter::addInput(std::string_view name, std::span<const std::int64_t> dimensions)
{
    putBytes(inputs_, 11, valueInfo(name, dimensions));
}

void OnnxWriter::addOutput(std::string_view name, std::span<const std::int64_t> dimensions)
{
    putBytes(outputs_, 12, valueInfo(name, dimensions));
}

void OnnxWriter::addWeights(
    std::string_view name, std::span<const std::int64_t> dimensions, std::span<const float> values)
{
    Bytes raw;
    raw.reserve(values.size_bytes());
    for (const float value : values)
        putLittleEndian(raw, std::bit_cast<std::uint32_t>(value));
    putBytes(initializers_, 5, tensorProto(name, dimensions, floatElement, raw));
}

void OnnxWriter::addIndices(std::string_view name, std::span<const std::int64_t> values)
{
    Bytes raw;
    for (const std::int64_t value : values)
        putLittleEndian(raw, static_cast<std::uint64_t>(value));
    const std::vector<std::int64_t> dimensions{static_cast<std::int64_t>(values.size())};
    putBytes(initializers_, 5, tensorProto(name, dimensions, int64Element, raw));
}

void OnnxWriter::addNode(
    std::string_view operation,
    const std::vector<std::string>& inputs,
    std::string_view output,
    const std::vector<Integers>& lists,
    const std::vector<std::pair<std::string_view, std::int64_t>>& numbers)
{
    Bytes node;
    for (const std::string& input : inputs)
        putText(node, 1, input);
    putText(node, 2, output);
    putText(node, 3, output);
    putText(node, 4, operation);
    for (const Integers& list : lists) {
        Bytes attribute;
        putText(attribute, 1, list.name);
        for (const std::int64_t value : list.values)
            putInteger(attribute, 8, value);
        putInteger(attribute, 20, intsAttribute);
        putBytes(node, 5, attribute);
    }
    for (const auto& [name, value] : numbers) {
        Bytes attribute;
        putText(attribute, 1, name);
        putInteger(attribute, 3, value);
        putInteger(attribute, 20, intAttribute);
        putBytes(node, 5, attribute);
    }
    putBytes(nodes_, 1, node);
}

Bytes OnnxWriter::finish() const
{
    Bytes graph = nodes_;
    putText(graph, 2, "countersign");
    graph.insert(graph.end(), initializers_.begin(), initializers_.end());
    graph.insert(graph.end(), inputs_.begin(), inputs_.end());
    graph.insert(graph.end(), outputs_.begin(), outputs_.end());
    Bytes opset;
    putText(opset, 1, "");
    putInteger(opset, 2, opsetVersion);
    Bytes model;
    putInteger(model, 1, irVersion);
    putText(model, 2, "countersign");
    putBytes(model, 7, graph);
    putBytes(model, 8, opset);
    return model;
}

} // namespace countersign
