// How long sealing and verifying take, beside what cannot be done without: the same hashes, and the
// same bytes written by SQLite alone. Run: ledger_bench --benchmark_counters_tabular=true

#include "bench/bulk_log.h"

#include "ledger/audit.h"
#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
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

/// So much of it took at most so long.
double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values.at(static_cast<std::size_t>(share * last));
}

double millisecondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    return taken.count();
}

/// Sealing a visit, and in turn with it the same bytes written by SQLite alone.
void seal(benchmark::State& state)
{
    constexpr std::size_t entrySize = 2'000; // with checkpoint and binding
    const std::vector<Bytes> same{
        Bytes(entrySize),
        Bytes(usualEvidence / 4),
        Bytes(usualEvidence / 2),
        Bytes(usualEvidence / 4)};
    OpenStore open;
    BareFile bare{open.folder.path() / "bare"};
    std::vector<double> sealing;
    std::vector<double> writing;
    int n = 0;
    for (auto _ : state) {
        const RegistrationRecord visit = visitOfSize(n++, usualEvidence);
        sealing.push_back(millisecondsOf([&] { valueOrExit(open.ledger->seal(visit)); }));
        state.SetIterationTime(sealing.back() / 1e3);
        writing.push_back(millisecondsOf([&] { bare.append(same); }));
    }
    state.counters["p50_ms"] = quantile(sealing, 0.5);
    state.counters["p99_ms"] = quantile(sealing, 0.99);
    state.counters["max_ms"] = quantile(sealing, 1);
    state.counters["bare_p50_ms"] = quantile(writing, 0.5);
    state.counters["bare_p99_ms"] = quantile(writing, 0.99);
}

void verify(benchmark::State& state)
{
    const int visits = static_cast<int>(state.range(0));
    const auto bytes = static_cast<std::size_t>(state.range(1));
    const OpenStore& store = filledStore(visits, bytes);
    const auto key = valueOrExit(VerifierKey::parse(store.identity.publicKey));
    for (auto _ : state) {
        const AuditReport report =
            valueOrExit(auditStore(store.folder.path() / "store", {.publicKey = key}));
        if (!report.isGood()) state.SkipWithError(report.firstWrong->what.c_str());
        state.counters["entries"] = static_cast<double>(report.entries);
        state.counters["parts"] = static_cast<double>(report.sealedParts);
    }
}

/// A log of so many small entries, made once.
const OpenStore& bulkStore(std::uint64_t entries)
{
    static std::map<std::uint64_t, std::unique_ptr<OpenStore>> stores;
    std::unique_ptr<OpenStore>& store = stores[entries];
    if (!store) {
        store = std::make_unique<OpenStore>();
        const UnlockedKeys keys =
            valueOrExit(store->store.signIn(StaffName{"clerk"}, SecretBytes::fromText(password)));
        fillLog(store->folder.path() / "store", keys, entries);
    }
    return *store;
}

void verifySmall(benchmark::State& state)
{
    const auto entries = static_cast<std::uint64_t>(state.range(0));
    const OpenStore& store = bulkStore(entries);
    for (auto _ : state) {
        const AuditReport report = valueOrExit(auditStore(store.folder.path() / "store"));
        if (!report.isGood()) state.SkipWithError(report.firstWrong->what.c_str());
        state.counters["entries"] = static_cast<double>(report.entries);
    }
}

void hashSmall(benchmark::State& state)
{
    for (auto _ : state)
        hashLikeLog(static_cast<std::uint64_t>(state.range(0)));
}

BENCHMARK(seal)->Iterations(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(verify)
    ->ArgNames({"visits", "bytes"})
    ->Args({9'999, smallEvidence})
    ->Args({200, usualEvidence})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(hashSmall)
    ->Arg(1'000'000)
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(verifySmall)
    ->Arg(1'000'000)
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace countersign

BENCHMARK_MAIN();
