#pragma once

#include "ledger/sqlite_detail.h"
#include "ledger/stored_entry.h"

#include <cstdint>
#include <optional>

namespace countersign {

/// Reads a log's tables side by side, in the order of the entry numbers. Needs a read transaction
/// around it. Throws SQLite::Exception.
class StoredLog {
public:
    explicit StoredLog(SQLite::Database& database);
    /// Reads what there is under the next number that occurs in any table into an empty one. False
    /// at the end.
    [[nodiscard]] bool readNext(StoredEntry& found);

private:
    /// The rows of one table; the first column is the entry number.
    class Rows {
    public:
        Rows(SQLite::Database& database, const char* query) : statement_{database, query}
        {
            next();
        }
        [[nodiscard]] bool isAt(std::uint64_t number) const { return hasRow_ && number_ == number; }
        [[nodiscard]] SQLite::Column column(int index) { return statement_.getColumn(index); }
        void next()
        {
            hasRow_ = statement_.executeStep();
            number_ = hasRow_ ? columnNumber(statement_.getColumn(0)) : 0;
        }
        /// The smaller of `number` and this table's next.
        [[nodiscard]] std::uint64_t orSmaller(std::uint64_t number) const
        {
            return hasRow_ ? std::min(number, number_) : number;
        }

    private:
        SQLite::Statement statement_;
        std::uint64_t number_{0};
        bool hasRow_{false};
    };

    [[nodiscard]] StoredBinding readBinding();
    static void
    readErased(Rows& rows, std::uint64_t number, std::vector<StoredEntry::Erased>& into);

    Rows entries_;
    Rows checkpoints_;
    Rows wrappedKeys_;
    Rows parts_;
    Rows bindings_;
    Rows blocks_;
    Rows erasedBy_;
    Rows erases_;
};

} // namespace countersign
