#include "analysed_clip.h"

#include "vision/dlib_face_analyzer.h"
#include "vision/face_models.h"

#include <opencv2/videoio.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

namespace countersign {
namespace {

std::unique_ptr<FaceAnalyzer> loadAnalyzer()
{
    const char* folder = std::getenv("COUNTERSIGN_MODELS"); // NOLINT(concurrency-mt-unsafe)
    const std::filesystem::path models =
        folder != nullptr ? folder : COUNTERSIGN_SOURCE_DIR "/build/models";
    const auto manifest = readModelManifest(COUNTERSIGN_SOURCE_DIR "/models/manifest.json");
    if (!manifest) return nullptr;
    auto loaded = loadFaceModels(*manifest, models);
    if (!loaded) return nullptr;
    auto texture = loadSkinTexture(*manifest, models);
    if (!texture) return nullptr;
    Policy policy;
    policy.camera.horizontalFieldOfViewDegrees = 55; // of the synthetic clips
    return std::make_unique<DlibFaceAnalyzer>(std::move(*loaded), policy, std::move(*texture));
}

} // namespace

FaceAnalyzer* sharedAnalyzer()
{
    static const std::unique_ptr<FaceAnalyzer> analyzer = loadAnalyzer();
    return analyzer.get();
}

std::vector<Frame> readClip(const std::string& name, std::chrono::milliseconds length)
{
    std::vector<Frame> frames;
    cv::VideoCapture clip{std::string{COUNTERSIGN_TEST_DATA} + "/" + name};
    cv::Mat picture;
    for (int i = 0; clip.read(picture); ++i) {
        const MonotonicMs at{i * 40}; // all clips have 25 frames per second
        if (at > length) break;
        frames.emplace_back(
            std::span{picture.data, picture.total() * 3}, picture.cols, picture.rows, at);
    }
    return frames;
}

std::vector<FaceObservation> analysed(FaceAnalyzer& analyzer, const std::vector<Frame>& frames)
{
    analyzer.reset();
    std::vector<FaceObservation> seen;
    seen.reserve(frames.size());
    for (const Frame& frame : frames)
        seen.push_back(analyzer.analyse(frame));
    return seen;
}

Bytes readSample(const std::string& name)
{
    std::ifstream in{std::string{COUNTERSIGN_TEST_DATA} + "/" + name, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const ByteView bytes = bytesOf(text);
    return {bytes.begin(), bytes.end()};
}

} // namespace countersign
