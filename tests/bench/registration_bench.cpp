// How much longer a whole registration takes than what the customer does before the camera: from
// the first key to the sealed record in the real desktop, less the length of the recording that
// plays the customer. Aim (issue 4): 2 s. Run: registration_bench MODELS DOCUMENT CLIP PLAN [TIMES]

#include "bench/bench_desk.h"

#include "devices/device_choice.h"
#include "ui/style.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <iostream>

using namespace countersign;

namespace {

/// From its first picture to its last.
Result<double> secondsOf(const std::string& recording)
{
    const auto camera = createCamera(recording, Pace::Immediate);
    if (!camera) return fail(camera.error());
    std::optional<MonotonicMs> first;
    MonotonicMs last{0};
    while (true) {
        const auto frame = (*camera)->next();
        if (!frame) return fail(frame.error());
        if (!*frame) break;
        last = (*frame)->at();
        if (!first) first = last;
    }
    return std::chrono::duration<double>(last - first.value_or(last)).count();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 5) {
        std::cerr << "registration_bench MODELS DOCUMENT CLIP PLAN [TIMES]\n";
        return 2;
    }
    QApplication app{argc, argv};
    applyStyle(app, Theme::Light);
    StationOptions options;
    options.models = argv[1];
    options.document = std::string{"simulated:"} + argv[2];
    options.camera = std::string{"recorded:"} + argv[3];
    const auto plan = parsePlan(argv[4]);
    const auto recording = secondsOf(options.camera);
    if (!plan || !recording) {
        std::cerr << (plan ? recording.error() : plan.error()).detail << '\n';
        return 2;
    }
    options.planByHand = *plan;
    BenchDesk desk{std::move(options)};
    if (!desk.isOpen()) return 1;
    const int times = argc > 5 ? std::atoi(argv[5]) : 3;
    for (int customer = 1; customer <= times; ++customer) {
        QElapsedTimer clock;
        clock.start();
        if (!desk.comeToTheFaceCheck(customer) || !desk.waitUntilSealed()) return 1;
        const double whole = static_cast<double>(clock.elapsed()) / 1000;
        std::printf(
            "registration %5.2f s   recording %5.2f s   beside it %5.2f s\n",
            whole,
            *recording,
            whole - *recording);
        if (!desk.callNextCustomer()) return 1;
    }
    return 0;
}
