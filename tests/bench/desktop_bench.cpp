// How quick the real desktop answers while a simulated customer's face is checked: from a key press
// to the picture that shows it, and how long the window's event loop was ever kept busy. Aims
// (issue 4): p95 50 ms, p99 16 ms. Run: desktop_bench MODELS CUSTOMER [CUSTOMERS]

#include "bench/bench_desk.h"

#include "ui/face_page.h"
#include "ui/question_bar.h"
#include "ui/style.h"
#include "ui/video_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <vector>

using namespace countersign;

namespace {

/// So many pictures go by before the next key: somebody watches, and the picture runs.
constexpr int picturesBetweenKeys = 2;

double percentile(std::vector<double> values, double share)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* what, const std::vector<double>& ms)
{
    std::printf(
        "%-34s n %5zu   median %6.2f ms   p95 %6.2f   p99 %6.2f   max %6.2f\n",
        what,
        ms.size(),
        percentile(ms, 0.5),
        percentile(ms, 0.95),
        percentile(ms, 0.99),
        percentile(ms, 1));
}

/// Beats every millisecond; a beat that comes late says how long the loop was busy.
class Heartbeat : public QObject {
public:
    Heartbeat()
    {
        timer_.setTimerType(Qt::PreciseTimer);
        connect(&timer_, &QTimer::timeout, this, [this] {
            const double since = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
            clock_.start();
            if (beats) late.push_back(std::max(0.0, since - 1));
        });
        clock_.start();
        timer_.start(1);
    }
    std::vector<double> late;
    bool beats{false}; ///< keeps what it measures

private:
    QElapsedTimer clock_;
    QTimer timer_;
};

/// Counts how often a widget has been painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& watched) { watched.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) ++painted;
        return false;
    }
    int painted{0};
};

/// A key as the system posts it, until the question that it opens or closes has been painted;
/// none when the face check ended meanwhile.
std::optional<double> answerTime(BenchDesk& desk, Qt::Key key, bool opens)
{
    MainWindow& window = desk.window();
    PaintWatch watch{
        opens ? *window.findChild<QuestionBar*>() : *window.findChild<QWidget*>("footer")};
    QElapsedTimer clock;
    clock.start();
    QCoreApplication::postEvent(
        QApplication::focusWidget(), new QKeyEvent{QEvent::KeyPress, key, Qt::NoModifier});
    while (watch.painted == 0 && desk.sees<FacePage>())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return desk.sees<FacePage>() ? std::optional{ms} : std::nullopt;
}

/// Esc and Enter in turn, as long as the face check lasts.
void measure(BenchDesk& desk, Heartbeat& heart, std::vector<double>& answers)
{
    PaintWatch pictures{*desk.window().findChild<VideoView*>("video")};
    const auto letPicturesGoBy = [&] {
        const int enough = pictures.painted + picturesBetweenKeys;
        return waitFor([&] { return pictures.painted >= enough || !desk.sees<FacePage>(); });
    };
    if (!letPicturesGoBy()) return;
    heart.beats = true;
    for (bool opens = true; desk.sees<FacePage>(); opens = !opens) {
        const auto ms = answerTime(desk, opens ? Qt::Key_Escape : Qt::Key_Return, opens);
        if (ms) answers.push_back(*ms);
        if (!letPicturesGoBy()) break;
    }
    heart.beats = false;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::cerr << "desktop_bench MODELS CUSTOMER [CUSTOMERS]\n";
        return 2;
    }
    QApplication app{argc, argv};
    applyStyle(app, Theme::Light);
    StationOptions options;
    options.models = argv[1];
    options.document = std::string{"simulated:"} + argv[2] + "/document.json";
    options.camera = std::string{"customer:"} + argv[2];
    BenchDesk desk{std::move(options)};
    if (!desk.isOpen()) return 1;
    Heartbeat heart;
    std::vector<double> answers;
    const int customers = argc > 3 ? std::atoi(argv[3]) : 3;
    for (int customer = 1; customer <= customers; ++customer) {
        if (!desk.comeToTheFaceCheck(customer)) return 1;
        measure(desk, heart, answers);
        if (!desk.waitUntilSealed() || !desk.callNextCustomer()) return 1;
    }
    print("key press to painted answer", answers);
    print("event loop kept busy", heart.late);
    return 0;
}
