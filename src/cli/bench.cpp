#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "app/composition.h"
#include "devices/device_choice.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

template <class Work>
double timed(Work&& work)
{
    const auto started = std::chrono::steady_clock::now();
    work();
    return Milliseconds{std::chrono::steady_clock::now() - started}.count();
}

struct Speed {
    double loadMs{0};
    double describeMs{0}; ///< one descriptor of a tracked face
    std::size_t frames{0};
    double medianMs{0};
    double p95Ms{0};
    double peakMegabytes{0};
};

Result<Speed> measure(const BenchCommand& command)
{
    Speed speed;
    Result<std::unique_ptr<FaceAnalyzer>> analyzer = fail(ErrorCode::ModelMissing, "");
    speed.loadMs = timed([&] { analyzer = loadAnalyzer(command.models, Policy{}); });
    if (!analyzer) return fail(analyzer.error());
    const auto camera = createCamera(command.camera, Pace::Immediate);
    if (!camera) return fail(camera.error());
    if (!(*camera)->isRecording())
        return fail(ErrorCode::BadInput, "--camera: bench measures recordings");

    std::vector<double> perFrame;
    std::vector<double> perDescription;
    for (;;) {
        const auto frame = (*camera)->next();
        if (!frame) return fail(frame.error());
        if (!*frame) break;
        FaceObservation seen;
        perFrame.push_back(timed([&] { seen = (*analyzer)->analyse(**frame); }));
        constexpr std::size_t enough = 5;
        if (seen.track != 0 && perDescription.size() < enough)
            perDescription.push_back(timed([&] { (void)(*analyzer)->describe(**frame); }));
    }
    if (perFrame.empty()) return fail(ErrorCode::NotFound, command.camera + ": no frames");
    std::sort(perFrame.begin(), perFrame.end());
    speed.frames = perFrame.size();
    speed.medianMs = perFrame[(perFrame.size() - 1) / 2];
    speed.p95Ms = perFrame[(perFrame.size() - 1) * 95 / 100];
    if (!perDescription.empty())
        speed.describeMs = *std::min_element(perDescription.begin(), perDescription.end());
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    speed.peakMegabytes = static_cast<double>(used.ru_maxrss) / 1024;
    return speed;
}

} // namespace

int run(const BenchCommand& command)
{
    const auto speed = measure(command);
    if (!speed) return report(speed.error(), command.json);
    if (command.json)
        std::cout << toText(Json{
            {"loadMs", speed->loadMs},
            {"frames", speed->frames},
            {"medianMs", speed->medianMs},
            {"p95Ms", speed->p95Ms},
            {"describeMs", speed->describeMs},
            {"peakMegabytes", speed->peakMegabytes}});
    else
        std::printf(
            "models loaded     %8.1f ms\nframe, median     %8.2f ms  (%zu frames)\nframe, p95    "
            "    %8.2f ms\ndescriptor        %8.1f ms\npeak memory       %8.0f MB\n",
            speed->loadMs,
            speed->medianMs,
            speed->frames,
            speed->p95Ms,
            speed->describeMs,
            speed->peakMegabytes);
    return Good;
}

} // namespace countersign::cli
