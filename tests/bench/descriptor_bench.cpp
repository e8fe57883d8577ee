// What a descriptor costs: dlib's network run by OpenCV, and, where the weights are at hand in
// dlib's own form, by dlib; cutting the face; a live face and a portrait. Set COUNTERSIGN_MODELS,
// and COUNTERSIGN_DLIB_DESCRIPTOR to a dlib_face_recognition_resnet_model_v1.dat for the
// comparison.
#include "vision/face_chip.h"
#include "vision/face_embedding.h"

#include <benchmark/benchmark.h>
#include <dlib/dnn.h>
#include <opencv2/dnn.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace {

using namespace countersign;

Bytes readDescriptor()
{
    const char* folder = std::getenv("COUNTERSIGN_MODELS");
    const std::string file = std::string{folder == nullptr ? "." : folder} + "/dlib_resnet_v1.onnx";
    std::ifstream in{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator{in}, {}};
    const ByteView bytes = bytesOf(text);
    return {bytes.begin(), bytes.end()};
}

/// Speed does not depend on what is in the picture.
Frame noise()
{
    std::vector<std::uint8_t> pixels(std::size_t{3} * 640 * 480);
    std::uint32_t state = 1;
    for (std::uint8_t& pixel : pixels) {
        state = state * 1664525 + 1013904223;
        pixel = static_cast<std::uint8_t>(state >> 24U);
    }
    return {pixels, 640, 480, MonotonicMs{0}};
}

Landmarks someFace()
{
    Landmarks face;
    for (std::size_t i = 0; i < face.size(); ++i)
        face[i] = {240.0 + static_cast<double>(i % 9) * 20, 150.0 + static_cast<double>(i) * 2};
    return face;
}

void cutFace(benchmark::State& state)
{
    const Frame frame = noise();
    const Landmarks face = someFace();
    for (auto _ : state)
        benchmark::DoNotOptimize(cutChip(frame, face, ChipLayout::Dlib150));
}
BENCHMARK(cutFace)->Unit(benchmark::kMicrosecond);

void runByOpenCv(benchmark::State& state)
{
    const Bytes onnx = readDescriptor();
    if (onnx.empty()) return state.SkipWithError("no dlib_resnet_v1.onnx in COUNTERSIGN_MODELS");
    cv::setNumThreads(1);
    cv::dnn::Net net =
        cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(onnx.data()), onnx.size());
    const cv::Mat chip{150, 150, CV_8UC3, cv::Scalar{90, 120, 150}};
    for (auto _ : state) {
        net.setInput(cv::dnn::blobFromImage(chip));
        benchmark::DoNotOptimize(net.forward());
    }
}
BENCHMARK(runByOpenCv)->Unit(benchmark::kMillisecond);

void describeFace(benchmark::State& state, DescriptorCare care)
{
    const Bytes onnx = readDescriptor();
    auto embedding = FaceEmbedding::create(onnx, DescriptorFormat::Dlib150);
    if (!embedding) return state.SkipWithError(embedding.error().detail.c_str());
    const Frame frame = noise();
    const Landmarks face = someFace();
    for (auto _ : state)
        benchmark::DoNotOptimize(embedding->describe(frame, face, care));
}
BENCHMARK_CAPTURE(describeFace, live, DescriptorCare::Live)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(describeFace, portrait, DescriptorCare::Portrait)->Unit(benchmark::kMillisecond);

// The network as dlib's example dnn_face_recognition_ex.cpp defines it.
template <
    template <int, template <typename> class, int, typename>
    class Block,
    int N,
    template <typename>
    class BN,
    typename Sub>
using Residual = dlib::add_prev1<Block<N, BN, 1, dlib::tag1<Sub>>>;
template <
    template <int, template <typename> class, int, typename>
    class Block,
    int N,
    template <typename>
    class BN,
    typename Sub>
using ResidualDown = dlib::add_prev2<
    dlib::avg_pool<2, 2, 2, 2, dlib::skip1<dlib::tag2<Block<N, BN, 2, dlib::tag1<Sub>>>>>>;
template <int N, template <typename> class BN, int Stride, typename Sub>
using BasicBlock =
    BN<dlib::con<N, 3, 3, 1, 1, dlib::relu<BN<dlib::con<N, 3, 3, Stride, Stride, Sub>>>>>;
template <int N, typename Sub>
using Res = dlib::relu<Residual<BasicBlock, N, dlib::affine, Sub>>;
template <int N, typename Sub>
using ResDown = dlib::relu<ResidualDown<BasicBlock, N, dlib::affine, Sub>>;
template <typename Sub>
using Level0 = ResDown<256, Sub>;
template <typename Sub>
using Level1 = Res<256, Res<256, ResDown<256, Sub>>>;
template <typename Sub>
using Level2 = Res<128, Res<128, ResDown<128, Sub>>>;
template <typename Sub>
using Level3 = Res<64, Res<64, Res<64, ResDown<64, Sub>>>>;
template <typename Sub>
using Level4 = Res<32, Res<32, Res<32, Sub>>>;
using DlibNetwork = dlib::loss_metric<dlib::fc_no_bias<
    128,
    dlib::avg_pool_everything<Level0<Level1<Level2<Level3<Level4<dlib::max_pool<
        3,
        3,
        2,
        2,
        dlib::relu<
            dlib::affine<dlib::con<32, 7, 7, 2, 2, dlib::input_rgb_image_sized<150>>>>>>>>>>>>>;

/// Its affine layers stand for the batch normalisation of convolutions, which dlib assumes only
/// when it reads a trained network.
struct ForConvolutions {
    template <typename Layer>
    void operator()(Layer&) const
    {
    }
    void operator()(dlib::affine_& layer) const { layer = dlib::affine_{dlib::CONV_MODE}; }
};

void runByDlib(benchmark::State& state)
{
    DlibNetwork net;
    dlib::visit_computational_layers(net, ForConvolutions{});
    dlib::matrix<dlib::rgb_pixel> chip(150, 150);
    dlib::assign_all_pixels(chip, dlib::rgb_pixel(90, 120, 150));
    for (auto _ : state)
        benchmark::DoNotOptimize(net(chip));
}
BENCHMARK(runByDlib)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
