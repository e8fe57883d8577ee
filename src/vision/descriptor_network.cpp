#include "vision/descriptor_import.h"
#include "vision/onnx_writer.h"

#include <array>
#include <vector>

namespace countersign {
namespace {

using Dimensions = std::vector<std::int64_t>;

// dlib subtracts the training set's mean colour and divides by 256 (dlib/dnn/input.h).
constexpr std::array<double, 3> meanColour{122.782, 117.001, 104.298};
constexpr double colourScale = 256;

/// Adds the layers one after the other. Remembers the first thing that did not fit.
class DescriptorNetwork {
public:
    explicit DescriptorNetwork(const std::map<std::string, Tensor>& weights) : weights_{weights} {}

    [[nodiscard]] Result<Bytes> build();

private:
    struct Layer {
        std::size_t outputs;
        std::size_t inputs;
        std::size_t kernel;
        std::int64_t stride;
        std::int64_t padding;
        bool takesColours{false};
    };

    const std::vector<float>& values(const std::string& name, std::vector<std::size_t> dimensions);
    std::string convolution(const std::string& name, const std::string& input, const Layer& layer);
    std::string rectified(const std::string& name, const std::string& input);
    std::string residual(const std::string& name, const std::string& input, std::size_t channels);
    std::string residualDown(
        const std::string& name,
        const std::string& input,
        std::size_t inputs,
        std::size_t outputs,
        std::size_t side);
    std::string padded(const std::string& name, const std::string& input, const Dimensions& pads);

    const std::map<std::string, Tensor>& weights_;
    OnnxWriter onnx_;
    std::string missing_;
    std::vector<float> none_;
};

const std::vector<float>&
DescriptorNetwork::values(const std::string& name, std::vector<std::size_t> dimensions)
{
    const auto found = weights_.find(name);
    if (found != weights_.end() && found->second.dimensions == dimensions)
        return found->second.values;
    if (missing_.empty()) missing_ = name;
    std::size_t count = 1;
    for (const std::size_t extent : dimensions)
        count *= extent;
    none_.assign(count, 0.0F);
    return none_;
}

/// A convolution with the affine layer behind it, and for the first one the normalisation of the
/// colours before it, folded into one set of weights.
std::string DescriptorNetwork::convolution(
    const std::string& name, const std::string& input, const Layer& layer)
{
    const std::size_t outs = layer.outputs;
    const std::size_t area = layer.kernel * layer.kernel;
    const std::vector<float> filters =
        values(name + "/conv/filters", {layer.kernel, layer.kernel, layer.inputs, outs});
    const std::vector<float> bias = values(name + "/conv/bias", {outs});
    const std::vector<float> scale = values(name + "/scale/weights", {outs});
    const std::vector<float> shift = values(name + "/scale/biases", {outs});

    std::vector<float> folded(filters.size());
    std::vector<float> foldedBias(outs);
    for (std::size_t out = 0; out < outs; ++out) {
        const double factor = static_cast<double>(scale[out]);
        double constant = static_cast<double>(bias[out]);
        for (std::size_t in = 0; in < layer.inputs; ++in) {
            for (std::size_t at = 0; at < area; ++at) {
                // TensorFlow keeps row, column, input, output; ONNX output, input, row, column.
                double weight = static_cast<double>(filters[(at * layer.inputs + in) * outs + out]);
                if (layer.takesColours) {
                    weight /= colourScale;
                    constant -= weight * meanColour.at(in);
                }
                folded[(out * layer.inputs + in) * area + at] = static_cast<float>(weight * factor);
            }
        }
        foldedBias[out] = static_cast<float>(constant * factor + static_cast<double>(shift[out]));
    }
    const auto kernel = static_cast<std::int64_t>(layer.kernel);
    onnx_.addWeights(
        name + ".w",
        Dimensions{
            static_cast<std::int64_t>(outs),
            static_cast<std::int64_t>(layer.inputs),
            kernel,
            kernel},
        folded);
    onnx_.addWeights(name + ".b", Dimensions{static_cast<std::int64_t>(outs)}, foldedBias);
    onnx_.addNode(
        "Conv",
        {input, name + ".w", name + ".b"},
        name,
        {{"kernel_shape", {kernel, kernel}},
         {"strides", {layer.stride, layer.stride}},
         {"pads", Dimensions(4, layer.padding)}});
    return name;
}

std::string DescriptorNetwork::rectified(const std::string& name, const std::string& input)
{
    onnx_.addNode("Relu", {input}, name);
    return name;
}

std::string
DescriptorNetwork::padded(const std::string& name, const std::string& input, const Dimensions& pads)
{
    onnx_.addIndices(name + ".p", pads);
    onnx_.addNode("Pad", {input, name + ".p"}, name);
    return name;
}

/// relu(input + conv(relu(conv(input))))
std::string
DescriptorNetwork::residual(const std::string& name, const std::string& input, std::size_t channels)
{
    const Layer layer{channels, channels, 3, 1, 1};
    const std::string first = rectified(name + ".r1", convolution(name + "/conv1", input, layer));
    const std::string second = convolution(name + "/conv2", first, layer);
    onnx_.addNode("Add", {second, input}, name + ".sum");
    return rectified(name, name + ".sum");
}

/// The same at half the size: the way past the convolutions is pooled. dlib adds tensors of unequal
/// size as if the smaller were continued with zeros: more channels on the one side, and one row and
/// column on the other where the unpadded convolution yields less than the pooling. `side` is that
/// of `input`.
std::string DescriptorNetwork::residualDown(
    const std::string& name,
    const std::string& input,
    std::size_t inputs,
    std::size_t outputs,
    std::size_t side)
{
    const std::string first =
        rectified(name + ".r1", convolution(name + "/conv1", input, {outputs, inputs, 3, 2, 0}));
    std::string second = convolution(name + "/conv2", first, {outputs, outputs, 3, 1, 1});
    onnx_.addNode(
        "AveragePool",
        {input},
        name + ".pool",
        {{"kernel_shape", {2, 2}}, {"strides", {2, 2}}, {"pads", {0, 0, 0, 0}}});
    std::string past = name + ".pool";
    if (outputs > inputs)
        past = padded(
            name + ".past",
            past,
            {0, 0, 0, 0, 0, static_cast<std::int64_t>(outputs - inputs), 0, 0});
    const std::size_t pooledSide = side / 2;
    const std::size_t convolvedSide = (side - 3) / 2 + 1;
    if (convolvedSide < pooledSide)
        second = padded(name + ".wide", second, {0, 0, 0, 0, 0, 0, 1, 1});
    onnx_.addNode("Add", {second, past}, name + ".sum");
    return rectified(name, name + ".sum");
}

Result<Bytes> DescriptorNetwork::build()
{
    onnx_.addInput("face", Dimensions{1, 3, 150, 150});
    std::string last = convolution("conv32_down", "face", {32, 3, 7, 2, 0, true});
    last = rectified("conv32_down.r", last);
    onnx_.addNode(
        "MaxPool",
        {last},
        "pool",
        {{"kernel_shape", {3, 3}}, {"strides", {2, 2}}, {"pads", {0, 0, 0, 0}}});
    last = "pool";
    for (const char* name : {"conv32_1", "conv32_2", "conv32_3"})
        last = residual(name, last, 32);
    last = residualDown("conv64_down", last, 32, 64, 35);
    for (const char* name : {"conv64_1", "conv64_2", "conv64_3"})
        last = residual(name, last, 64);
    last = residualDown("conv128_down", last, 64, 128, 17);
    for (const char* name : {"conv128_1", "conv128_2"})
        last = residual(name, last, 128);
    last = residualDown("conv256_down", last, 128, 256, 8);
    for (const char* name : {"conv256_1", "conv256_2"})
        last = residual(name, last, 256);
    last = residualDown("conv256_down_out", last, 256, 256, 4);
    onnx_.addNode("GlobalAveragePool", {last}, "mean");
    onnx_.addNode("Flatten", {"mean"}, "flat", {}, {{"axis", 1}});

    // Transposed and with a bias of zeros: OpenCV 4.6 stops on the plain matrix product.
    const std::vector<float> matrix = values("fc", {256, 128});
    std::vector<float> transposed(matrix.size());
    for (std::size_t in = 0; in < 256; ++in)
        for (std::size_t out = 0; out < 128; ++out)
            transposed[out * 256 + in] = matrix[in * 128 + out];
    onnx_.addWeights("fc.w", Dimensions{128, 256}, transposed);
    onnx_.addWeights("fc.b", Dimensions{128}, std::vector<float>(128, 0.0F));
    onnx_.addNode("Gemm", {"flat", "fc.w", "fc.b"}, "descriptor", {}, {{"transB", 1}});
    onnx_.addOutput("descriptor", Dimensions{1, 128});
    if (!missing_.empty())
        return fail(
            ErrorCode::FileMalformed, "face descriptor: layer " + missing_ + " is not as expected");
    return onnx_.finish();
}

} // namespace

Result<Bytes> convertFaceDescriptor(const std::map<std::string, Tensor>& weights)
{
    return DescriptorNetwork{weights}.build();
}

} // namespace countersign
