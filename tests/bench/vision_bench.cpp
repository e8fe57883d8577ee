// Analysis of a frame beside the plain recipe: dlib's detector on every full frame, then dlib's own
// landmarks. Needs the models (COUNTERSIGN_MODELS) and the clips of tests/data; each measurement
// names what it lacks. The time is that of one thread.

#include "vision/dlib_face_analyzer.h"
#include "vision/dlib_faces.h"
#include "vision/face_models.h"
#include "vision/model_files.h"

#include <benchmark/benchmark.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <time.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace countersign {
namespace {

constexpr const char* clipFile =
    COUNTERSIGN_SOURCE_DIR "/tests/data/clips/live_blink_left_right.mp4";

std::filesystem::path modelFolder()
{
    const char* folder = std::getenv("COUNTERSIGN_MODELS"); // NOLINT(concurrency-mt-unsafe)
    return folder != nullptr ? folder : COUNTERSIGN_SOURCE_DIR "/build/models";
}

Result<FaceModels> load()
{
    const auto manifest = readModelManifest(COUNTERSIGN_SOURCE_DIR "/models/manifest.json");
    if (!manifest) return fail(manifest.error());
    return loadFaceModels(*manifest, modelFolder());
}

DlibFaceAnalyzer* analyzer()
{
    static const std::unique_ptr<DlibFaceAnalyzer> loaded = [] {
        auto models = load();
        return models ? std::make_unique<DlibFaceAnalyzer>(std::move(*models), CameraGeometry{})
                      : nullptr;
    }();
    return loaded.get();
}

/// All frames of the clip; taller ones are cut to `width` x `height` after scaling to `width`.
std::vector<Frame> clip(int width, int height)
{
    std::vector<Frame> frames;
    cv::VideoCapture video{clipFile};
    cv::Mat picture;
    for (int i = 0; video.read(picture); ++i) {
        const double scale = static_cast<double>(width) / picture.cols;
        if (scale > 1) cv::resize(picture, picture, {}, scale, scale, cv::INTER_CUBIC);
        const cv::Mat cut = picture(cv::Rect{0, 0, width, height}).clone();
        frames.emplace_back(
            std::span{cut.data, cut.total() * 3}, width, height, MonotonicMs{i * 40});
    }
    return frames;
}

/// Processor time of this thread: comparable also while others keep the machine busy.
double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

class Stopwatch {
public:
    template <typename Work>
    void time(Work&& work)
    {
        const double before = threadMs();
        work();
        all_.push_back(threadMs() - before);
    }

    void report(benchmark::State& state)
    {
        if (all_.empty()) return;
        std::sort(all_.begin(), all_.end());
        double sum = 0;
        for (const double ms : all_)
            sum += ms;
        state.counters["medianMs"] = all_[all_.size() / 2];
        state.counters["p95Ms"] = all_[all_.size() * 95 / 100];
        state.counters["maxMs"] = all_.back();
        state.counters["framesPerSecond"] = 1000 * static_cast<double>(all_.size()) / sum;
    }

private:
    std::vector<double> all_;
};

void analysis(benchmark::State& state)
{
    const auto frames = clip(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    if (analyzer() == nullptr) return state.SkipWithError("models were not obtained");
    if (frames.empty()) return state.SkipWithError("the clip of tests/data is missing");
    Stopwatch stopwatch;
    for (auto _ : state) {
        analyzer()->reset();
        for (const Frame& frame : frames)
            stopwatch.time([&] { benchmark::DoNotOptimize(analyzer()->analyse(frame)); });
    }
    stopwatch.report(state);
}
BENCHMARK(analysis)
    ->Args({640, 480})
    ->Args({1280, 720})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(2);

void plainRecipe(benchmark::State& state)
{
    const auto frames = clip(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    if (frames.empty()) return state.SkipWithError("the clip of tests/data is missing");
    dlib::shape_predictor predictor;
    try {
        const auto manifest = readModelManifest(COUNTERSIGN_SOURCE_DIR "/models/manifest.json");
        const ModelEntry* entry = manifest ? manifest->findNeeded("landmarks") : nullptr;
        const auto checks = entry != nullptr ? checkModels(ModelManifest{{*entry}}, modelFolder())
                                             : std::vector<ModelCheck>{};
        if (checks.empty()) return state.SkipWithError("models were not obtained");
        dlib::deserialize(checks.front().place.string()) >> predictor;
    } catch (const dlib::error&) {
        return state.SkipWithError("models were not obtained");
    }
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
    Stopwatch stopwatch;
    for (auto _ : state) {
        for (std::size_t i = 0; i < frames.size(); i += 4) {
            stopwatch.time([&] {
                const GreyImage grey = greyOf(frames[i]);
                dlib::array2d<unsigned char> image(grey.height(), grey.width());
                std::copy_n(grey.pixels(), image.size(), image.begin());
                for (const dlib::rectangle& face : detector(image))
                    benchmark::DoNotOptimize(predictor(image, face));
            });
        }
    }
    stopwatch.report(state);
}
BENCHMARK(plainRecipe)
    ->Args({640, 480})
    ->Args({1280, 720})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

/// One best frame's descriptor, of the face and its mirror image.
void describe(benchmark::State& state)
{
    const auto frames = clip(640, 480);
    if (analyzer() == nullptr || frames.empty())
        return state.SkipWithError("models or clip are missing");
    analyzer()->reset();
    benchmark::DoNotOptimize(analyzer()->analyse(frames.front()));
    for (auto _ : state)
        benchmark::DoNotOptimize(analyzer()->describe(frames.front()));
}
BENCHMARK(describe)->Unit(benchmark::kMillisecond)->MinTime(1);

/// What the clerk's sign-in hides: hashing and reading both models.
void loading(benchmark::State& state)
{
    if (!load()) return state.SkipWithError("models were not obtained");
    for (auto _ : state)
        benchmark::DoNotOptimize(load());
}
BENCHMARK(loading)->Unit(benchmark::kMillisecond)->Iterations(3);

} // namespace
} // namespace countersign

BENCHMARK_MAIN();
