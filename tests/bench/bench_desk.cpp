#include "bench/bench_desk.h"

#include "ledger/store.h"
#include "ui/card_page.h"
#include "ui/consent_page.h"
#include "ui/done_page.h"
#include "ui/face_page.h"
#include "ui/number_page.h"
#include "ui/station_door.h"
#include "ui/video_view.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

#include <iostream>

namespace countersign {
namespace {

constexpr std::chrono::seconds patience{30};

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

QString newIccid(int customer)
{
    const QString digits =
        QStringLiteral("898600000000000%1").arg(customer, 3, 10, QLatin1Char{'0'});
    for (int check = 0; check < 10; ++check)
        if (Iccid::create((digits + QString::number(check)).toStdString()))
            return digits + QString::number(check);
    return {};
}

void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

} // namespace

/// Not QTest's, which sleeps between two looks: that would be measured as a busy window.
bool waitFor(const std::function<bool()>& test)
{
    QDeadlineTimer end{patience};
    QTimer wakes; // nothing else may happen any more
    wakes.start(patience);
    while (!test()) {
        if (end.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

BenchDesk::BenchDesk(StationOptions options)
{
    options.store = std::filesystem::path{scratch_.path().toStdString()} / "store";
    options.policy.limits.visitsPerDay = 100; // the same card, again and again
    options.policy.limits.numbersPerHolder = 100;
    if (!makeStore(options.store)) return;
    window_ = std::make_unique<MainWindow>(MainWindowOptions{
        openerOf(options),
        options.policy,
        QStringLiteral("clerk"),
        SecretBytes::fromText("open sesame")});
    window_->show();
    if (!waitFor([this] { return sees<CardPage>(); })) window_.reset();
}

bool BenchDesk::comeToTheFaceCheck(int customer)
{
    press(Qt::Key_Return);
    const auto* number = window_->findChild<NumberPage*>();
    const auto canType = [&] {
        return sees<NumberPage>() && number->isOpen() && number->primaryAction().enabled;
    };
    if (!waitFor(canType)) return false;
    type(QStringLiteral("1540000%1").arg(customer, 4, 10, QLatin1Char{'0'}));
    press(Qt::Key_Return);
    type(newIccid(customer));
    press(Qt::Key_Return);
    if (!waitFor([this] { return sees<ConsentPage>(); })) return false;
    press(Qt::Key_A);
    return waitFor([this] { return sees<FacePage>(); });
}

bool BenchDesk::waitUntilSealed()
{
    return waitFor([this] { return sees<DonePage>(); });
}

bool BenchDesk::callNextCustomer()
{
    press(Qt::Key_Return);
    return waitFor([this] { return sees<CardPage>(); });
}

} // namespace countersign
