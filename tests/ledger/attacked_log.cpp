#include "ledger/attacked_log.h"

#include "ledger/audit_detail.h"
#include "ledger/checkpoint.h"
#include "ledger/operator_signature.h"

#include <SQLiteCpp/Backup.h>

#include <algorithm>

namespace countersign {
namespace {

Bytes bytesIn(const SQLite::Column& column)
{
    const auto* first = static_cast<const std::byte*>(column.getBlob());
    return {first, first + column.getBytes()};
}

void bindBytes(SQLite::Statement& statement, int at, ByteView bytes)
{
    statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

struct Row {
    Entry entry;
    Bytes body;
    Bytes signature;
    std::string note;
};

std::vector<Row> readRows(SQLite::Database& database)
{
    std::vector<Row> rows;
    SQLite::Statement query{
        database,
        "SELECT body, signature, note FROM entry JOIN checkpoint ON size = number ORDER BY number"};
    while (query.executeStep()) {
        Row row{{}, bytesIn(query.getColumn(0)), bytesIn(query.getColumn(1)), {}};
        row.note = query.getColumn(2).getString();
        row.entry = Entry::decode(row.body).value();
        rows.push_back(std::move(row));
    }
    return rows;
}

void writeRow(SQLite::Database& database, std::uint64_t number, const Row& row, const Digest& leaf)
{
    SQLite::Statement entry{
        database, "UPDATE entry SET body = ?, leaf = ?, signature = ? WHERE number = ?"};
    bindBytes(entry, 1, row.body);
    bindBytes(entry, 2, leaf);
    bindBytes(entry, 3, row.signature);
    entry.bind(4, static_cast<std::int64_t>(number));
    entry.exec();
    SQLite::Statement note{database, "UPDATE checkpoint SET note = ? WHERE size = ?"};
    note.bind(1, row.note);
    note.bind(2, static_cast<std::int64_t>(number));
    note.exec();
}

} // namespace

AttackedLog::AttackedLog(SQLite::Database& original)
    : database_{std::make_unique<SQLite::Database>(
          ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)}
{
    SQLite::Backup copy{*database_, original};
    copy.executeStep();
    std::vector<std::string> triggers;
    {
        SQLite::Statement names{
            *database_, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"};
        while (names.executeStep())
            triggers.push_back(names.getColumn(0).getString());
    }
    for (const std::string& name : triggers)
        database_->exec("DROP TRIGGER " + name);
}

std::vector<std::int64_t> AttackedLog::numbers(const std::string& query) const
{
    std::vector<std::int64_t> found;
    SQLite::Statement rows{*database_, query};
    while (rows.executeStep())
        found.push_back(rows.getColumn(0).getInt64());
    return found;
}

std::string AttackedLog::text(const std::string& query) const
{
    return database_->execAndGet(query).getString();
}

AuditReport AttackedLog::audit(const AuditOptions& options) const
{
    AuditReport report;
    const Result<void> read = examineLog(*database_, options, report, {});
    if (!read)
        report.firstWrong = AuditFinding{EntryNumber{0}, Damage::Unreadable, read.error().detail};
    return report;
}

void AttackedLog::rewrite(std::uint64_t from, const Forgers& forgers)
{
    std::vector<Row> rows = readRows(*database_);
    SQLite::Transaction all{*database_};
    CompactRange tree;
    Digest leaf{};
    Digest seal{};
    for (std::uint64_t number = 1; number <= rows.size(); ++number) {
        Row& row = rows.at(number - 1);
        if (number >= from) {
            if (number == from) row.entry.stamp.program += " forged";
            row.entry.previousLeaf = leaf;
            row.entry.previousSeal = seal;
            row.body = row.entry.encode();
        }
        leaf = leafHash(row.body);
        tree.append(leaf);
        if (number >= from) {
            row.note = signCheckpoint({row.entry.origin, number, tree.root()}, forgers.log).value();
            if (const Signer* const person = forgers.person(row.entry)) {
                const Ed25519Signature forged = signLeaf(*person, leaf).value();
                row.signature.assign(forged.begin(), forged.end());
            }
            writeRow(*database_, number, row, leaf);
        }
        seal = sealDigest(row.note, row.signature);
    }
    Bytes hashes;
    for (const Digest& hash : tree.hashes())
        hashes.insert(hashes.end(), hash.begin(), hash.end());
    SQLite::Statement state{*database_, "UPDATE tree SET hashes = ?"};
    bindBytes(state, 1, hashes);
    state.exec();
    all.commit();
}

} // namespace countersign
