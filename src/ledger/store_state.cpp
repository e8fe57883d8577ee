#include "ledger/store_state.h"

#include "ledger/files.h"
#include "ledger/ledger_reader.h"
#include "ledger/schema_detail.h"

#include <system_error>

namespace countersign {

Result<void> checkStoreState(const std::filesystem::path& directory)
{
    if (const auto newest = readNewestEntryTime(directory); !newest) return fail(newest.error());
    return checkWritable(directory, directory / ledgerFileName);
}

Result<UtcMs> readNewestEntryTime(const std::filesystem::path& directory)
{
    const auto reader = LedgerReader::open(directory);
    if (!reader) return fail(reader.error());
    const auto size = reader->readSize();
    if (!size) return fail(size.error());
    const auto entry = reader->readEntry(EntryNumber{*size});
    if (!entry) return fail(entry.error());
    return entry->stamp.at;
}

Result<std::uint64_t> readFreeBytes(const std::filesystem::path& directory)
{
    std::error_code error;
    const auto space = std::filesystem::space(directory, error);
    if (error) return fail(ErrorCode::StorageFailed, directory.string() + ": " + error.message());
    return space.available;
}

} // namespace countersign
