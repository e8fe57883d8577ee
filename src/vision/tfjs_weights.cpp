#include "vision/tfjs_weights.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cstdint>
#include <utility>

namespace countersign {
namespace {

using nlohmann::json;

constexpr std::size_t mostValues = 1U << 26U;

float littleEndianFloat(ByteView four)
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i)
        bits |= std::to_integer<std::uint32_t>(four[i]) << (8 * i);
    return std::bit_cast<float>(bits);
}

/// Takes `entry`'s bytes off the front of `rest`.
Result<Tensor> readTensor(const json& entry, ByteView& rest)
{
    const auto name = entry.at("name").get<std::string>();
    const auto broken = [&](const char* what) {
        return fail(ErrorCode::FileMalformed, "weights of " + name + ": " + what);
    };
    Tensor tensor;
    std::size_t count = 1;
    for (const json& dimension : entry.at("shape")) {
        const auto length = dimension.get<std::size_t>();
        if (length == 0 || length > mostValues / count) return broken("shape");
        count *= length;
        tensor.dimensions.push_back(length);
    }
    tensor.values.reserve(count);
    if (!entry.contains("quantization")) {
        if (entry.at("dtype") != "float32") return broken("type");
        if (rest.size() / 4 < count) return broken("the binary file ends too early");
        for (std::size_t i = 0; i < count; ++i)
            tensor.values.push_back(littleEndianFloat(rest.subspan(4 * i, 4)));
        rest = rest.subspan(4 * count);
        return tensor;
    }
    const json& quantisation = entry.at("quantization");
    if (quantisation.at("dtype") != "uint8") return broken("type of the quantisation");
    const auto scale = quantisation.at("scale").get<double>();
    const auto least = quantisation.at("min").get<double>();
    if (rest.size() < count) return broken("the binary file ends too early");
    for (std::size_t i = 0; i < count; ++i)
        tensor.values.push_back(static_cast<float>(least + scale * std::to_integer<int>(rest[i])));
    rest = rest.subspan(count);
    return tensor;
}

} // namespace

Result<std::map<std::string, Tensor>>
readTfjsWeights(std::string_view manifestJson, ByteView binary)
{
    try {
        const json root = json::parse(manifestJson);
        std::map<std::string, Tensor> tensors;
        ByteView rest = binary;
        for (const json& group : root) {
            for (const json& entry : group.at("weights")) {
                Result<Tensor> tensor = readTensor(entry, rest);
                if (!tensor) return fail(tensor.error());
                tensors.insert_or_assign(entry.at("name").get<std::string>(), std::move(*tensor));
            }
        }
        if (!rest.empty())
            return fail(ErrorCode::FileMalformed, "weights: the binary file has bytes to spare");
        return tensors;
    } catch (const json::exception& failure) {
        return fail(ErrorCode::FileMalformed, std::string{"weights manifest: "} + failure.what());
    }
}

} // namespace countersign
