#include "ledger/files.h"
#include "ledger/key_exchange_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

#include <cerrno>

namespace countersign {
namespace {

constexpr const char* nextKeysName = "keys.next";

} // namespace

Result<void> layNextKeys(const std::filesystem::path& directory, const KeyFile& next)
{
    return replaceFile(directory / nextKeysName, next.encode());
}

Result<void> settleNextKeys(const std::filesystem::path& directory, bool wasCommitted)
{
    std::error_code error;
    if (!std::filesystem::exists(directory / nextKeysName, error)) return {};
    if (wasCommitted)
        std::filesystem::rename(directory / nextKeysName, directory / keyFileName, error);
    else
        std::filesystem::remove(directory / nextKeysName, error);
    if (error) return fail(fileError(directory / nextKeysName, error.value()));
    return syncDirectory(directory);
}

Result<void> settleNextKeys(const std::filesystem::path& directory, SQLite::Database& log)
{
    std::error_code ignored;
    if (!std::filesystem::exists(directory / nextKeysName, ignored)) return {};
    const Result<KeyFile> next = KeyFile::read(directory / nextKeysName);
    if (!next) return fail(next.error());
    SQLite::Statement row{log, "SELECT 1 FROM entry WHERE number = ?"};
    bindNumber(row, 1, next->since().value());
    return settleNextKeys(directory, row.executeStep());
}

} // namespace countersign
