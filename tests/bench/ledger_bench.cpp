// How long sealing and verifying take. Limits (issue 2): seal with 200 KB evidence p99 at most
// 50 ms; verify 10,000 entries at most 100 ms. Run: ledger_bench --benchmark_counters_tabular=true

#include "ledger/audit.h"
#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>

namespace countersign {
namespace {

constexpr std::size_t smallEvidence = 200;
constexpr std::size_t usualEvidence = 200 * 1024;

template <typename Value>
Value valueOrExit(Result<Value> result)
{
    if (result) return std::move(*result);
    std::cerr << "ledger_bench: " << result.error().detail << '\n';
    std::exit(1);
}

/// A store with a clerk signed in.
struct OpenStore {
    TemporaryFolder folder;
    SystemClock clock;
    SystemRandom random;
    StoreIdentity identity{
        valueOrExit(createStore(newStore(folder.path() / "store"), clock, random))};
    Store store{valueOrExit(Store::open(folder.path() / "store", clock))};
    std::unique_ptr<Ledger> ledger{valueOrExit(Ledger::open(
        store,
        valueOrExit(store.signIn(StaffName{"clerk"}, SecretBytes::fromText(password))),
        clock,
        random,
        "bench"))};
};

/// A visit whose evidence has about so many bytes: three pictures and a trace.
RegistrationRecord visitOfSize(int n, std::size_t bytes)
{
    RegistrationRecord visit = visitNumber(n);
    visit.card.portrait.resize(bytes / 4, std::byte{1});
    visit.face->liveFaces.assign(2, Bytes(bytes / 4, std::byte{2}));
    visit.face->trace.assign(bytes / 4, std::byte{3});
    return visit;
}

/// A store with so many visits, made once and kept until the program ends.
OpenStore& filledStore(int visits, std::size_t bytes)
{
    static std::map<std::pair<int, std::size_t>, std::unique_ptr<OpenStore>> stores;
    std::unique_ptr<OpenStore>& store = stores[{visits, bytes}];
    if (!store) {
        store = std::make_unique<OpenStore>();
        for (int n = 0; n < visits; ++n)
            valueOrExit(store->ledger->seal(visitOfSize(n, bytes)));
    }
    return *store;
}

void seal(benchmark::State& state)
{
    OpenStore open;
    std::vector<double> milliseconds;
    int n = 0;
    for (auto _ : state) {
        const RegistrationRecord visit = visitOfSize(n++, usualEvidence);
        const auto start = std::chrono::steady_clock::now();
        valueOrExit(open.ledger->seal(visit));
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        state.SetIterationTime(taken.count());
        milliseconds.push_back(taken.count() * 1e3);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["p50_ms"] = milliseconds[milliseconds.size() / 2];
    state.counters["p99_ms"] = milliseconds[milliseconds.size() * 99 / 100];
    state.counters["max_ms"] = milliseconds.back();
}

void verify(benchmark::State& state)
{
    const int visits = static_cast<int>(state.range(0));
    const auto bytes = static_cast<std::size_t>(state.range(1));
    const OpenStore& store = filledStore(visits, bytes);
    const auto key = valueOrExit(VerifierKey::parse(store.identity.publicKey));
    for (auto _ : state) {
        const AuditReport report = valueOrExit(auditStore(store.folder.path() / "store", key));
        if (!report.isGood()) state.SkipWithError(report.firstWrong->what.c_str());
        state.counters["entries"] = static_cast<double>(report.entries);
        state.counters["parts"] = static_cast<double>(report.sealedParts);
    }
}

BENCHMARK(seal)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(verify)
    ->ArgNames({"visits", "bytes"})
    ->Args({9'999, smallEvidence})
    ->Args({200, usualEvidence})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace countersign

BENCHMARK_MAIN();
