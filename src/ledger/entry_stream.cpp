#include "ledger/entry_stream.h"

#include "ledger/bounded_queue.h"

#include <thread>

namespace countersign {
namespace {

constexpr std::size_t entriesPerBatch = 64;
constexpr std::size_t batchesAhead = 8;

/// Puts the whole log into the queue, until nobody takes any more.
Result<void> readAll(const EntrySource& source, BoundedQueue<EntryBatch>& batches)
{
    for (bool isAtEnd = false; !isAtEnd;) {
        EntryBatch batch;
        batch.reserve(entriesPerBatch);
        Result<void> good;
        while (!isAtEnd && batch.size() < entriesPerBatch) {
            PreparedEntry& next = batch.emplace_back();
            const Result<bool> isThere = source(next.stored);
            if (!isThere) good = fail(isThere.error());
            isAtEnd = !isThere || !*isThere;
            if (isAtEnd)
                batch.pop_back();
            else
                next.prepare();
        }
        const bool isWanted = batch.empty() || batches.put(std::move(batch));
        if (!good || !isWanted) return good;
    }
    return {};
}

} // namespace

Result<void>
readAndJudge(const EntrySource& source, const std::function<bool(const EntryBatch&)>& judge)
{
    BoundedQueue<EntryBatch> batches{batchesAhead};
    Result<void> allRead;
    {
        const std::jthread reader{[&] {
            allRead = readAll(source, batches);
            batches.close();
        }};
        bool goesOn = true;
        while (goesOn) {
            const std::optional<EntryBatch> batch = batches.take();
            goesOn = batch && judge(*batch);
        }
        batches.close();
    }
    return allRead;
}

} // namespace countersign
