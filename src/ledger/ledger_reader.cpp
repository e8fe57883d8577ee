#include "ledger/ledger_reader.h"

#include "ledger/merkle_tree.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {

LedgerReader::LedgerReader(std::filesystem::path file, std::unique_ptr<SQLite::Database> database)
    : file_{std::move(file)}, database_{std::move(database)}
{
}
LedgerReader::LedgerReader(LedgerReader&&) noexcept = default;
LedgerReader& LedgerReader::operator=(LedgerReader&&) noexcept = default;
LedgerReader::~LedgerReader() = default;

Result<LedgerReader> LedgerReader::open(const std::filesystem::path& directory)
{
    Result<std::unique_ptr<SQLite::Database>> database = openForReading(directory);
    if (!database) return fail(database.error());
    return LedgerReader{directory / ledgerFileName, std::move(*database)};
}

Result<std::uint64_t> LedgerReader::readSize() const
{
    return guarded(file_, [&]() -> Result<std::uint64_t> {
        SQLite::Statement row{*database_, "SELECT coalesce(max(number), 0) FROM entry"};
        row.executeStep();
        return columnNumber(row.getColumn(0));
    });
}

Result<Entry> LedgerReader::readEntry(EntryNumber number) const
{
    return guarded(file_, [&]() -> Result<Entry> {
        const std::string where = "entry " + std::to_string(number.value());
        SQLite::Statement row{*database_, "SELECT body, leaf FROM entry WHERE number = ?"};
        bindNumber(row, 1, number.value());
        if (!row.executeStep()) return fail(ErrorCode::NotFound, where + ": there is none");
        const auto leaf = fixedBlob<sizeof(Digest)>(row.getColumn(1));
        if (leaf != leafHash(view(row.getColumn(0))))
            return fail(ErrorCode::LedgerBroken, where + ": was altered");
        Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
        if (!entry) return fail(ErrorCode::LedgerBroken, where + ": " + entry.error().detail);
        return entry;
    });
}

Result<std::string> LedgerReader::readCheckpoint() const
{
    return guarded(file_, [&]() -> Result<std::string> {
        SQLite::Statement row{*database_, "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1"};
        if (!row.executeStep()) return fail(ErrorCode::LedgerBroken, "there is no checkpoint");
        return row.getColumn(0).getString();
    });
}

} // namespace countersign
