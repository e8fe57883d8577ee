// How quick the real desktop answers while a simulated customer's face is checked: from a key press
// to the picture that shows it, and how long the window's event loop was ever kept busy. Aims
// (issue 4): p95 50 ms, p99 16 ms. Run: desktop_bench MODELS CUSTOMER [CUSTOMERS]

#include "ledger/store.h"
#include "ui/card_page.h"
#include "ui/consent_page.h"
#include "ui/done_page.h"
#include "ui/face_page.h"
#include "ui/main_window.h"
#include "ui/question_bar.h"
#include "ui/station_door.h"
#include "ui/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <vector>

using namespace countersign;

namespace {

constexpr int patience = 30000; ///< ms

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

/// Hears when a widget has been painted.
class PaintWatch : public QObject {
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) painted = true;
        return false;
    }
    bool painted{false};
};

bool waitFor(const std::function<bool()>& test) { return QTest::qWaitFor(test, patience); }

void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

/// A store with a manager and a clerk.
bool makeStore(const std::filesystem::path& folder)
{
    NewStore wanted{
        .directory = folder,
        .outlet = "Bench",
        .staff = {},
        .program = "desktop_bench",
        .cost = {}};
    for (const auto& [name, role] :
         {std::pair{"manager", Role::Manager}, std::pair{"clerk", Role::Clerk}})
        wanted.staff.push_back({{StaffName{name}, role}, SecretBytes::fromText("open sesame")});
    SystemRandom random;
    const auto made = createStore(wanted, SystemClock{}, random);
    if (!made) std::cerr << made.error().detail << '\n';
    return made.has_value();
}

template <class Page>
bool sees(MainWindow& window)
{
    const auto pages = window.findChildren<Page*>();
    return std::any_of(pages.begin(), pages.end(), [](Page* page) { return page->isVisible(); });
}

/// A key as the system posts it, until the question that it opens or closes has been painted.
double answerTime(MainWindow& window, Qt::Key key, bool opens)
{
    auto* question = window.findChild<QuestionBar*>();
    PaintWatch watch;
    QWidget* shown = opens ? static_cast<QWidget*>(question) : window.findChild<QWidget*>("footer");
    shown->installEventFilter(&watch);
    QElapsedTimer clock;
    clock.start();
    QCoreApplication::postEvent(
        QApplication::focusWidget(), new QKeyEvent{QEvent::KeyPress, key, Qt::NoModifier});
    while (!watch.painted && clock.elapsed() < 2000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

QString newIccid(int customer)
{
    const QString digits =
        QStringLiteral("898600000000000%1").arg(customer, 3, 10, QLatin1Char{'0'});
    for (int check = 0; check < 10; ++check)
        if (Iccid::create((digits + QString::number(check)).toStdString()))
            return digits + QString::number(check);
    return {};
}

/// One customer from the card to the outcome.
void serve(MainWindow& window, int customer, Heartbeat& heart, std::vector<double>& answers)
{
    press(Qt::Key_Return);
    waitFor([&] { return sees<NumberPage>(window); });
    QTest::qWait(200); // the holder is looked up meanwhile
    type(QStringLiteral("1540000%1").arg(customer, 4, 10, QLatin1Char{'0'}));
    press(Qt::Key_Return);
    type(newIccid(customer));
    press(Qt::Key_Return);
    waitFor([&] { return sees<ConsentPage>(window); });
    press(Qt::Key_A);
    waitFor([&] { return sees<FacePage>(window); });
    QTest::qWait(500);
    heart.beats = true;
    while (sees<FacePage>(window)) {
        answers.push_back(answerTime(window, Qt::Key_Escape, true));
        QTest::qWait(60);
        if (!sees<QuestionBar>(window)) break; // the check ended meanwhile
        answers.push_back(answerTime(window, Qt::Key_Return, false));
        QTest::qWait(60);
    }
    heart.beats = false;
    waitFor([&] { return sees<DonePage>(window); });
    press(Qt::Key_Return);
    waitFor([&] { return sees<CardPage>(window); });
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
    const QTemporaryDir scratch;
    StationOptions options;
    options.store = std::filesystem::path{scratch.path().toStdString()} / "store";
    options.models = argv[1];
    options.document = std::string{"simulated:"} + argv[2] + "/document.json";
    options.camera = std::string{"customer:"} + argv[2];
    options.policy.limits.visitsPerDay = 100; // the same card, again and again
    options.policy.limits.numbersPerHolder = 100;
    if (!makeStore(options.store)) return 1;
    MainWindow window{
        {openerOf(options),
         options.policy,
         QStringLiteral("clerk"),
         SecretBytes::fromText("open sesame")}};
    window.show();
    if (!waitFor([&] { return sees<CardPage>(window); })) return 1;
    Heartbeat heart;
    std::vector<double> answers;
    const int customers = argc > 3 ? std::atoi(argv[3]) : 3;
    for (int customer = 1; customer <= customers; ++customer)
        serve(window, customer, heart, answers);
    print("key press to painted answer", answers);
    print("event loop kept busy", heart.late);
    return 0;
}
