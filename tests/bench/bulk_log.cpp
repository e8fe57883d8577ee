#include "bench/bulk_log.h"

#include "base/contract.h"
#include "ledger/checkpoint.h"
#include "ledger/entry.h"
#include "ledger/hashing.h"
#include "ledger/merkle_tree.h"
#include "ledger/operator_signature.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace countersign {
namespace {

void bindBytes(SQLite::Statement& statement, int at, ByteView bytes)
{
    statement.bindNoCopy(at, bytes.data(), static_cast<int>(bytes.size()));
}

Bytes bytesOf(const SQLite::Column& column)
{
    const auto* first = static_cast<const std::byte*>(column.getBlob());
    return {first, first + column.getBytes()};
}

std::string unsignedNote(const Checkpoint& checkpoint, const VerifierKey& key)
{
    return SignedNote{checkpoint.text(), {NoteSignature{key.name, keyId(key), {}}}}.write();
}

Entry nextEntry(const Entry& before, const Digest& leaf, const Digest& seal)
{
    Entry entry;
    entry.origin = before.origin;
    entry.number = EntryNumber{before.number.value() + 1};
    entry.previousLeaf = leaf;
    entry.previousSeal = seal;
    entry.stamp = before.stamp;
    entry.stamp.at += std::chrono::seconds{1};
    entry.stamp.sinceBoot += std::chrono::seconds{1};
    entry.stamp.staff = StaffName{"clerk"};
    entry.content = PolicyChange{"policy " + std::to_string(entry.number.value()), leaf};
    return entry;
}

} // namespace

void fillLog(const std::filesystem::path& store, const UnlockedKeys& keys, std::uint64_t entries)
{
    SQLite::Database database{(store / "ledger.db").string(), SQLite::OPEN_READWRITE};
    SQLite::Statement first{
        database, "SELECT body, note, signature FROM entry JOIN checkpoint ON size = number"};
    expects(first.executeStep(), "a new store has its first entry");
    const Bytes firstBody = bytesOf(first.getColumn(0));
    Entry entry = Entry::decode(firstBody).value();
    Digest leaf = leafHash(firstBody);
    Digest seal = sealDigest(first.getColumn(1).getString(), bytesOf(first.getColumn(2)));
    first.reset();
    CompactRange tree;
    tree.append(leaf);

    SQLite::Transaction all{database};
    SQLite::Statement insert{database, "INSERT INTO entry VALUES(?, 10, ?, ?, ?, ?)"};
    SQLite::Statement insertNote{database, "INSERT INTO checkpoint VALUES(?, ?)"};
    const VerifierKey key{entry.origin, keys.signer->publicKey()};
    while (tree.size() < entries) {
        entry = nextEntry(entry, leaf, seal);
        const Bytes body = entry.encode();
        leaf = leafHash(body);
        tree.append(leaf);
        const bool isLast = tree.size() == entries;
        const Checkpoint checkpoint{entry.origin, tree.size(), tree.root()};
        const std::string note = isLast ? signCheckpoint(checkpoint, *keys.signer).value()
                                        : unsignedNote(checkpoint, key);
        const Ed25519Signature signature =
            isLast ? signLeaf(*keys.operatorSigner, leaf).value() : Ed25519Signature{};
        seal = sealDigest(note, signature);
        const auto number = static_cast<std::int64_t>(tree.size());
        insert.bind(1, number);
        insert.bind(2, std::int64_t{entry.stamp.at.time_since_epoch().count()});
        bindBytes(insert, 3, body);
        bindBytes(insert, 4, leaf);
        bindBytes(insert, 5, signature);
        insert.exec();
        insert.reset();
        insertNote.bind(1, number);
        insertNote.bind(2, note);
        insertNote.exec();
        insertNote.reset();
    }
    Bytes hashes;
    for (const Digest& hash : tree.hashes())
        hashes.insert(hashes.end(), hash.begin(), hash.end());
    SQLite::Statement state{database, "UPDATE tree SET size = ?, hashes = ?"};
    state.bind(1, static_cast<std::int64_t>(tree.size()));
    bindBytes(state, 2, hashes);
    state.exec();
    all.commit();
}

BareFile::BareFile(const std::filesystem::path& file)
    : database_{std::make_unique<SQLite::Database>(
          file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)}
{
    for (const char* const setting :
         {"journal_mode = WAL",
          "synchronous = FULL",
          "wal_autocheckpoint = 200",
          "journal_size_limit = 16777216",
          "secure_delete = ON"}) {
        SQLite::Statement set{*database_, std::string{"PRAGMA "} + setting};
        while (set.executeStep()) {
        }
    }
    database_->exec("CREATE TABLE blob(content BLOB NOT NULL) STRICT");
}

BareFile::~BareFile() = default;

void BareFile::append(const std::vector<Bytes>& blobs)
{
    SQLite::Transaction transaction{*database_, SQLite::TransactionBehavior::IMMEDIATE};
    SQLite::Statement insert{*database_, "INSERT INTO blob VALUES(?)"};
    for (const Bytes& each : blobs) {
        bindBytes(insert, 1, each);
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

void hashLikeLog(std::uint64_t entries)
{
    constexpr std::size_t bodySize = 330; // as fillLog() writes them
    constexpr std::size_t noteSize = 210;
    Bytes body(bodySize);
    std::string note(noteSize, 'n');
    const Ed25519Signature signature{};
    CompactRange tree;
    Digest root{};
    while (tree.size() < entries) {
        std::copy(root.begin(), root.end(), body.begin());
        tree.append(leafHash(body));
        root = tree.root();
        note[0] = static_cast<char>(sealDigest(note, signature)[0]);
    }
}

} // namespace countersign
