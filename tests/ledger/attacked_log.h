#pragma once

#include "ledger/audit.h"
#include "ledger/entry.h"
#include "ledger/merkle_tree.h"
#include "ledger/signer.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace countersign {

/// A copy of a ledger file in memory, without the triggers that stand in an attacker's way.
class AttackedLog {
public:
    explicit AttackedLog(SQLite::Database& original);
    AttackedLog(const AttackedLog& other) : AttackedLog{*other.database_} {}
    AttackedLog& operator=(const AttackedLog&) = delete;

    /// Runs the statement; how many rows it changed.
    int attack(const std::string& sql) { return database_->exec(sql); }
    [[nodiscard]] std::vector<std::int64_t> numbers(const std::string& query) const;
    [[nodiscard]] std::string text(const std::string& query) const;
    [[nodiscard]] AuditReport audit(const AuditOptions& options = {}) const;

    /// Who signs what a rewritten log says.
    struct Forgers {
        const Signer& log;
        /// Nobody: the signature stays as it is.
        std::function<const Signer*(const Entry& entry)> person;
    };
    /// Lets the program of entry `from` be another one, and everything after it follow from that:
    /// links, hashes, roots and what the forgers can sign.
    void rewrite(std::uint64_t from, const Forgers& forgers);

private:
    std::unique_ptr<SQLite::Database> database_;
};

} // namespace countersign
