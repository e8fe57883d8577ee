// How long a manager waits: opening a store of so many visits, filtering while typing, counting.
// Run: office_bench [--visits N] (5,000 and 100,000 by default); the store lies in TMPDIR.

#include "support/day_generator.h"

#include "domain/key_figures.h"
#include "domain/unusual_patterns.h"
#include "domain/visit_filter.h"
#include "ledger/masked_holders.h"
#include "ledger/sample_store.h"
#include "ledger/visit_reading.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>

namespace countersign {
namespace {

/// Of three runs the middle one.
double millisecondsOf(const std::function<void()>& work)
{
    std::array<double, 3> taken{};
    for (double& each : taken) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        each = time.count();
    }
    std::sort(taken.begin(), taken.end());
    return taken[1];
}

/// What the kernel says under this name in /proc/self/status, in MB.
double megabytes(const std::string& what)
{
    std::ifstream status{"/proc/self/status"};
    std::string word;
    while (status >> word)
        if (word == what + ':') {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

template <typename Value>
Value valueOf(Result<Value> result)
{
    if (result) return std::move(*result);
    std::fprintf(stderr, "office_bench: %s\n", result.error().detail.c_str());
    std::exit(1);
}

void measure(int visits)
{
    const TemporaryFolder folder;
    const std::filesystem::path store = folder.path() / "store";
    const auto sealing = std::chrono::steady_clock::now();
    const GeneratedStore made =
        generateDays({.store = store, .visits = visits, .perDay = std::max(200, visits / 100)});
    const std::chrono::duration<double> sealed = std::chrono::steady_clock::now() - sealing;
    const DateRange range{made.firstDay, GeneratedDays{}.lastDay};

    const double before = megabytes("VmRSS");
    std::vector<Visit> all;
    const double opening = millisecondsOf([&] {
        all.clear();
        all = valueOf(readVisits(store, range));
    });
    const double after = megabytes("VmRSS");
    const double waiting = millisecondsOf([&] { static_cast<void>(valueOf(readWaiting(store))); });
    const double figures = millisecondsOf([&] { static_cast<void>(keyFiguresOf(all)); });
    const double patterns = millisecondsOf([&] { static_cast<void>(findUnusual(all, {})); });

    std::vector<MaskedHolder> holders;
    for (const Visit& each : all)
        holders.push_back({each.entry, "样**", "**************002X", "139 •••• 8000"});
    VisitFilter filter;
    filter.text = "lin 8000 12";
    std::ptrdiff_t found = 0;
    const double filtering = millisecondsOf([&] {
        found = 0;
        for (std::size_t n = 0; n < all.size(); ++n)
            found += matches(all[n], &holders[n], filter) ? 1 : 0;
    });

    SystemClock clock;
    SystemRandom random;
    Store open = valueOf(Store::open(store, clock));
    const auto ledger = valueOf(Ledger::open(
        open,
        valueOf(open.signIn(StaffName{"manager"}, SecretBytes::fromText(password))),
        clock,
        random,
        "bench"));
    std::vector<EntryNumber> screen;
    for (std::size_t n = 0; n < std::min<std::size_t>(200, all.size()); ++n)
        screen.push_back(all[n].entry);
    const double masking =
        millisecondsOf([&] { static_cast<void>(valueOf(readMaskedHolders(*ledger, screen))); });
    std::printf(
        "%7d visits   sealed in %.0f s, %.2f ms each\n"
        "  open            %8.1f ms, %.0f MB\n"
        "  waiting         %8.1f ms\n"
        "  key figures     %8.1f ms\n"
        "  unusual         %8.1f ms\n"
        "  filter          %8.1f ms, %td found\n"
        "  200 holders     %8.1f ms\n"
        "  most memory     %8.0f MB\n",
        visits,
        sealed.count(),
        sealed.count() * 1000 / visits,
        opening,
        after - before,
        waiting,
        figures,
        patterns,
        filtering,
        found,
        masking,
        megabytes("VmHWM"));
}

} // namespace
} // namespace countersign

int main(int argc, char** argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--visits") == 0) {
        countersign::measure(std::max(1, std::atoi(argv[2])));
        return 0;
    }
    countersign::measure(5'000);
    countersign::measure(100'000);
}
