#include "ledger/erasure_rows_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

void note(SQLite::Database& database, EntryNumber by, EntryNumber of, std::uint64_t code)
{
    SQLite::Statement insert{database, "INSERT INTO erasure(entry, of, part) VALUES(?, ?, ?)"};
    bindNumber(insert, 1, by.value());
    bindNumber(insert, 2, of.value());
    bindNumber(insert, 3, code);
    insert.exec();
}

void run(SQLite::Database& database, const char* statement, EntryNumber of)
{
    SQLite::Statement run{database, statement};
    bindNumber(run, 1, of.value());
    run.exec();
}

} // namespace

ErasedParts findLeft(SQLite::Database& database, EntryNumber number)
{
    ErasedParts left{number, {}, false};
    SQLite::Statement parts{database, "SELECT part FROM vault_part WHERE entry = ? ORDER BY part"};
    bindNumber(parts, 1, number.value());
    while (parts.executeStep())
        if (const auto part = vaultPartOf(columnNumber(parts.getColumn(0))))
            left.parts.push_back(*part);
    SQLite::Statement binding{database, "SELECT 1 FROM binding WHERE entry = ?"};
    bindNumber(binding, 1, number.value());
    left.binding = binding.executeStep();
    return left;
}

void eraseRows(SQLite::Database& database, EntryNumber by, const Erasure& erasure)
{
    SQLite::Statement remove{database, "DELETE FROM vault_part WHERE entry = ? AND part = ?"};
    for (const ErasedParts& each : erasure.erased) {
        for (const VaultPart part : each.parts) {
            const auto code = static_cast<std::uint64_t>(part);
            remove.reset();
            bindNumber(remove, 1, each.of.value());
            bindNumber(remove, 2, code);
            remove.exec();
            note(database, by, each.of, code);
        }
        run(database,
            "DELETE FROM vault_record WHERE entry = ?1"
            " AND NOT EXISTS(SELECT 1 FROM vault_part WHERE entry = ?1)",
            each.of);
        if (!each.binding) continue;
        run(database, "DELETE FROM binding WHERE entry = ?", each.of);
        note(database, by, each.of, bindingCode);
    }
}

} // namespace countersign
