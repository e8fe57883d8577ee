#pragma once

#include "ledger/key_file.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace SQLite { // NOLINT(readability-identifier-naming): not ours
class Database;
}

namespace countersign {

/// Continues a store that was just created to so many entries: small ones ("policy change"), in
/// one transaction and with both signatures on the last one only. The others have zeros where their
/// signatures belong, which every next entry vouches for all the same. `keys` are the clerk's.
void fillLog(const std::filesystem::path& store, const UnlockedKeys& keys, std::uint64_t entries);

/// What verifying such a log has to hash at the least: every leaf, every node, every root, and
/// every seal.
void hashLikeLog(std::uint64_t entries);

/// The bytes of an entry and its evidence as blobs of an SQLite file that is set up as a ledger
/// file is, and nothing but that: what sealing them costs the disk.
class BareFile {
public:
    explicit BareFile(const std::filesystem::path& file);
    ~BareFile();
    BareFile(const BareFile&) = delete;
    BareFile& operator=(const BareFile&) = delete;
    /// One transaction.
    void append(const std::vector<Bytes>& blobs);

private:
    std::unique_ptr<SQLite::Database> database_;
};

} // namespace countersign
