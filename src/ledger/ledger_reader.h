#pragma once

#include "base/result.h"
#include "ledger/entry.h"

#include <filesystem>
#include <memory>
#include <string>

namespace SQLite { // NOLINT(readability-identifier-naming): not ours
class Database;
}

namespace countersign {

/// Reads a store's log without a password, also while another process writes to it. What is in an
/// entry is what everybody may see: personal values are not in it. Used from one thread.
class LedgerReader {
public:
    /// Errors: StoreMissing, NotAStore, StoreNewer, LedgerBroken, StorageFailed, naming the file.
    [[nodiscard]] static Result<LedgerReader> open(const std::filesystem::path& directory);

    LedgerReader(LedgerReader&&) noexcept;
    LedgerReader& operator=(LedgerReader&&) noexcept;
    ~LedgerReader();

    /// How many entries there are.
    [[nodiscard]] Result<std::uint64_t> readSize() const;
    /// Its leaf hash is checked; whether the whole log is as it was signed, auditStore() tells.
    /// Errors: NotFound; LedgerBroken when the entry was altered.
    [[nodiscard]] Result<Entry> readEntry(EntryNumber number) const;
    /// The newest signed checkpoint. Errors: LedgerBroken when there is none.
    [[nodiscard]] Result<std::string> readCheckpoint() const;

private:
    LedgerReader(std::filesystem::path file, std::unique_ptr<SQLite::Database> database);
    std::filesystem::path file_;
    std::unique_ptr<SQLite::Database> database_;
};

} // namespace countersign
