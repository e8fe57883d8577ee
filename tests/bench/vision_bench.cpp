// Analysis of a frame beside the plain recipe: dlib's detector on every full frame, then dlib's own
// landmarks; the landmark file beside dlib's own; and the memory of a long session
// (--session-minutes N, by itself). Needs the models (COUNTERSIGN_MODELS), the clips of tests/data
// and for what is dlib's the package libdlib-data; each measurement names what it lacks. The time
// is that of one thread.

#include "vision/dlib_face_analyzer.h"
#include "vision/dlib_faces.h"
#include "vision/face_models.h"
#include "vision/landmark_file.h"
#include "vision/mapped_file.h"
#include "vision/model_files.h"
#include "vision/reference_landmarks.h"

#include <benchmark/benchmark.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {
namespace {

constexpr const char* publishedLandmarks = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";
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
        return models ? std::make_unique<DlibFaceAnalyzer>(std::move(*models), Policy{}) : nullptr;
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

bool readDlibs(dlib::shape_predictor& predictor)
{
    try {
        dlib::deserialize(publishedLandmarks) >> predictor;
        return true;
    } catch (const dlib::error&) {
        return false;
    }
}

void plainRecipe(benchmark::State& state)
{
    const auto frames = clip(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
    if (frames.empty()) return state.SkipWithError("the clip of tests/data is missing");
    dlib::shape_predictor predictor;
    if (!readDlibs(predictor)) return state.SkipWithError("libdlib-data is not installed");
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

/// The landmarks alone: mapping, hashing, checking.
void loadingLandmarks(benchmark::State& state)
{
    const auto manifest = readModelManifest(COUNTERSIGN_SOURCE_DIR "/models/manifest.json");
    const ModelEntry* entry = manifest ? manifest->findNeeded("landmarks") : nullptr;
    if (entry == nullptr || !openModel(*entry, modelFolder()))
        return state.SkipWithError("models were not obtained");
    Stopwatch stopwatch;
    for (auto _ : state)
        stopwatch.time([&] {
            const auto opened = openModel(*entry, modelFolder());
            benchmark::DoNotOptimize(viewLandmarkFile(opened->file.view()));
        });
    stopwatch.report(state);
}
BENCHMARK(loadingLandmarks)->Unit(benchmark::kMillisecond)->Iterations(9);

/// How far from dlib: points that dlib rounds to another pixel, and the distance in pixels from
/// dlib's arithmetic before it rounds.
void landmarkDifference(benchmark::State& state)
{
    const auto frames = clip(640, 480);
    const auto published = MappedFile::open(publishedLandmarks);
    const auto models = load();
    dlib::shape_predictor dlibs;
    if (frames.empty() || !models || !published || !readDlibs(dlibs))
        return state.SkipWithError("models, clip or libdlib-data are missing");
    const auto predictor = readShapePredictor(published->view());
    if (!predictor) return state.SkipWithError("dlib's landmarks cannot be read");
    FaceDetector detector;
    double points = 0;
    double otherPixel = 0;
    double farthest = 0;
    for (auto _ : state) {
        for (std::size_t i = 0; i < frames.size(); i += 4) {
            const GreyImage grey = greyOf(frames[i]);
            const auto found = detector.find(grey);
            if (found.empty()) continue;
            const PixelBox& box = found.front().box;
            dlib::array2d<unsigned char> image(grey.height(), grey.width());
            std::copy_n(grey.pixels(), image.size(), image.begin());
            const auto theirs =
                dlibs(image, {box.x, box.y, box.x + box.width - 1, box.y + box.height - 1});
            const Landmarks exact = referenceLandmarks(*predictor, grey, box);
            const Landmarks ours = models->landmarks.locate(grey, box);
            for (std::size_t k = 0; k < ours.size(); ++k) {
                const auto& part = theirs.part(k);
                points += 1;
                otherPixel += std::lround(std::floor(ours.at(k).x + 0.5)) != part.x() ||
                                      std::lround(std::floor(ours.at(k).y + 0.5)) != part.y()
                                  ? 1
                                  : 0;
                farthest = std::max(farthest, distance(ours.at(k), exact.at(k)));
            }
        }
    }
    state.counters["points"] = points;
    state.counters["otherPixel"] = otherPixel;
    state.counters["farthestPixels"] = farthest;
}
BENCHMARK(landmarkDifference)->Unit(benchmark::kMillisecond)->Iterations(1);

/// Resident memory of this process in MB.
double residentMegabytes()
{
    std::ifstream in{"/proc/self/statm"};
    long whole = 0;
    long resident = 0;
    in >> whole >> resident;
    return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// One customer who stays: the clip forwards and backwards, on one time line. Prints the memory
/// every five minutes of it.
int session(int minutes)
{
    const auto frames = clip(640, 480);
    if (analyzer() == nullptr || frames.empty()) {
        std::fprintf(stderr, "vision_bench: models or clip are missing\n");
        return 1;
    }
    constexpr int perMinute = 60 * 25;
    const int period = 2 * static_cast<int>(frames.size()) - 2;
    int withFace = 0;
    for (int i = 0; i <= minutes * perMinute; ++i) {
        if (i % (5 * perMinute) == 0) {
            std::printf(
                "minute %2d: %7.1f MB resident, face in %d of %d frames\n",
                i / perMinute,
                residentMegabytes(),
                withFace,
                i);
            std::fflush(stdout);
        }
        const int at = i % period;
        const Frame& shown = frames[static_cast<std::size_t>(std::min(at, period - at))];
        const Frame frame{shown.pixels(), shown.width(), shown.height(), MonotonicMs{i * 40}};
        withFace += analyzer()->analyse(frame).track != 0 ? 1 : 0;
    }
    return 0;
}

} // namespace
} // namespace countersign

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view{argv[1]} == "--session-minutes") {
        const std::string_view text{argv[2]};
        int minutes = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
        if (error != std::errc{} || end != text.data() + text.size() || minutes < 1) {
            std::fprintf(stderr, "vision_bench: --session-minutes needs a whole number\n");
            return 2;
        }
        return countersign::session(minutes);
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
