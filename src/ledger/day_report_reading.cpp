#include "ledger/day_reading.h"
#include "ledger/ledger_reader.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_proof.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"
#include "ledger/visit_reading.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace countersign {

Result<VerifierKey> readLogKey(const std::filesystem::path& store)
{
    const auto database = openForReading(store);
    if (!database) return fail(database.error());
    return guarded(store / ledgerFileName, [&]() -> Result<VerifierKey> {
        const auto keys = readLogKeys(**database);
        if (!keys) return fail(keys.error());
        return keys->newest().key;
    });
}

Result<DayReport>
readDayReport(const std::filesystem::path& store, Date day, const PatternPolicy& unusual)
{
    const auto key = readLogKey(store);
    if (!key) return fail(key.error());
    const auto reader = LedgerReader::open(store);
    if (!reader) return fail(reader.error());
    auto checkpoint = reader->readCheckpoint();
    if (!checkpoint) return fail(checkpoint.error());
    auto sheet = readDay(store, day);
    if (!sheet) return fail(sheet.error());
    auto events = readDayEvents(store, day);
    if (!events) return fail(events.error());
    DayReport report;
    report.origin = key->name;
    report.publicKey = key->text();
    report.figures = keyFiguresOf(sheet->visits);
    report.unusual = findUnusual(sheet->visits, unusual);
    report.checkpoint = std::move(*checkpoint);
    if (sheet->closed) {
        const auto proof = proveEntry(store, sheet->closed->entry, std::nullopt);
        if (!proof) return fail(proof.error());
        report.proof = proof->text();
    }
    report.sheet = std::move(*sheet);
    report.events = std::move(*events);
    return report;
}

namespace {

/// Calls `read` for each store. Errors: BadInput when two have the same log.
Result<void> forEachCounter(
    const std::vector<std::filesystem::path>& stores,
    const std::function<Result<void>(const std::filesystem::path&, const std::string& origin)>&
        read)
{
    std::set<std::string> origins;
    for (const std::filesystem::path& store : stores) {
        const auto key = readLogKey(store);
        if (!key) return fail(key.error());
        if (!origins.insert(key->name).second)
            return fail(
                ErrorCode::BadInput,
                store.string() + ": has the same log as another one, " + key->name);
        if (const auto good = read(store, key->name); !good) return good;
    }
    return {};
}

} // namespace

Result<std::vector<DayReport>> readDayReports(
    const std::vector<std::filesystem::path>& stores, Date day, const PatternPolicy& unusual)
{
    std::vector<DayReport> reports;
    const auto good = forEachCounter(
        stores, [&](const std::filesystem::path& store, const std::string&) -> Result<void> {
            auto report = readDayReport(store, day, unusual);
            if (!report) return fail(report.error());
            reports.push_back(std::move(*report));
            return {};
        });
    if (!good) return fail(good.error());
    return reports;
}

Result<std::vector<CounterVisit>>
readMerged(const std::vector<std::filesystem::path>& stores, const DateRange& range)
{
    std::vector<CounterVisit> merged;
    const auto good = forEachCounter(
        stores, [&](const std::filesystem::path& store, const std::string& origin) -> Result<void> {
            auto visits = readVisits(store, range);
            if (!visits) return fail(visits.error());
            for (Visit& each : *visits)
                merged.push_back({origin, std::move(each)});
            return {};
        });
    if (!good) return fail(good.error());
    std::stable_sort(
        merged.begin(), merged.end(), [](const CounterVisit& a, const CounterVisit& b) {
            return a.visit.at < b.visit.at;
        });
    return merged;
}

} // namespace countersign
