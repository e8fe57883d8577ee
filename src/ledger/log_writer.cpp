#include "ledger/checkpoint.h"
#include "ledger/codes.h"
#include "ledger/erasure_rows_detail.h"
#include "ledger/hashing.h"
#include "ledger/log_writer_detail.h"
#include "ledger/operator_signature.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

Result<CompactRange> readTree(SQLite::Database& database)
{
    SQLite::Statement row{database, "SELECT size, hashes FROM tree"};
    const auto broken = [] { return fail(ErrorCode::LedgerBroken, "the tree state is damaged"); };
    if (!row.executeStep()) return broken();
    const ByteView stored = view(row.getColumn(1));
    if (stored.size() % sizeof(Digest) != 0) return broken();
    std::vector<Digest> hashes(stored.size() / sizeof(Digest));
    for (std::size_t i = 0; i < hashes.size(); ++i)
        std::copy_n(
            stored.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Digest)),
            sizeof(Digest),
            hashes[i].begin());
    return CompactRange::restore(columnNumber(row.getColumn(0)), std::move(hashes));
}

void writeTree(SQLite::Database& database, const CompactRange& tree)
{
    Bytes hashes;
    for (const Digest& hash : tree.hashes())
        hashes.insert(hashes.end(), hash.begin(), hash.end());
    SQLite::Statement update{database, "UPDATE tree SET size = ?, hashes = ?"};
    bindNumber(update, 1, tree.size());
    bindBlob(update, 2, hashes);
    update.exec();
}

void insertEntry(
    SQLite::Database& database,
    const Entry& entry,
    ByteView body,
    const Digest& leaf,
    const Ed25519Signature& signature)
{
    SQLite::Statement insert{
        database,
        "INSERT INTO entry(number, kind, at, body, leaf, signature) VALUES(?, ?, ?, ?, ?, ?)"};
    bindNumber(insert, 1, entry.number.value());
    bindNumber(insert, 2, kindOf(entry.content));
    insert.bind(3, std::int64_t{entry.stamp.at.time_since_epoch().count()});
    bindBlob(insert, 4, body);
    bindBlob(insert, 5, leaf);
    bindBlob(insert, 6, signature);
    insert.exec();
}

void insertCheckpoint(SQLite::Database& database, std::uint64_t size, const std::string& note)
{
    SQLite::Statement insert{database, "INSERT INTO checkpoint(size, note) VALUES(?, ?)"};
    bindNumber(insert, 1, size);
    insert.bind(2, note);
    insert.exec();
}

void insertVault(SQLite::Database& database, EntryNumber number, const SealedRecord& vault)
{
    SQLite::Statement key{
        database, "INSERT INTO vault_record(entry, recipient, wrapped_key) VALUES(?, ?, ?)"};
    for (const auto& [recipient, wrapped] : vault.wrappedKeys) {
        key.reset();
        bindNumber(key, 1, number.value());
        bindNumber(key, 2, static_cast<std::uint64_t>(recipient));
        bindBlob(key, 3, wrapped);
        key.exec();
    }
    SQLite::Statement insert{
        database, "INSERT INTO vault_part(entry, part, sealed) VALUES(?, ?, ?)"};
    for (const SealedPart& part : vault.parts) {
        insert.reset();
        bindNumber(insert, 1, number.value());
        bindNumber(insert, 2, static_cast<std::uint64_t>(part.part));
        bindBlob(insert, 3, part.sealed);
        insert.exec();
    }
}

void insertBinding(SQLite::Database& database, EntryNumber number, const Binding& binding)
{
    SQLite::Statement insert{
        database,
        "INSERT INTO binding(entry, session, decides, kind, holder_tag, msisdn_tag, iccid_tag,"
        " salt) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"};
    bindNumber(insert, 1, number.value());
    bindBlob(insert, 2, binding.session.value());
    if (binding.decides) bindNumber(insert, 3, binding.decides->value()); // otherwise NULL
    bindNumber(insert, 4, codeOf(binding.kind));
    bindBlob(insert, 5, binding.holderTag);
    if (binding.msisdnTag) bindBlob(insert, 6, *binding.msisdnTag);
    if (binding.iccidTag) bindBlob(insert, 7, *binding.iccidTag);
    bindBlob(insert, 8, binding.salt);
    insert.exec();
}

void insertHolderBlock(SQLite::Database& database, EntryNumber number, const HolderBlock& block)
{
    SQLite::Statement insert{
        database, "INSERT INTO holder_block(entry, of, blocked) VALUES(?, ?, ?)"};
    bindNumber(insert, 1, number.value());
    bindNumber(insert, 2, block.of.value());
    bindNumber(insert, 3, block.blocked ? 1 : 0);
    insert.exec();
}

/// What a content says of rows beside its own.
void applyContent(SQLite::Database& database, EntryNumber number, const EntryContent& content)
{
    if (const auto* block = std::get_if<HolderBlock>(&content))
        insertHolderBlock(database, number, *block);
    if (const auto* erasure = std::get_if<Erasure>(&content)) eraseRows(database, number, *erasure);
}

Entry entryFrom(
    const LogTip& tip, const std::string& origin, const EntryStamp& stamp, const Draft& draft)
{
    Entry entry;
    entry.origin = origin;
    entry.number = EntryNumber{tip.tree.size() + 1};
    entry.previousLeaf = tip.leaf;
    if (!tip.checkpoint.empty()) entry.previousSeal = sealDigest(tip.checkpoint, tip.signature);
    entry.stamp = stamp;
    entry.content = draft.content;
    entry.commitments = draft.commitments;
    if (draft.vault) {
        for (const auto& [recipient, wrapped] : draft.vault->wrappedKeys)
            entry.wrappedKeys[recipient] = sha256(wrapped);
        for (const SealedPart& part : draft.vault->parts)
            entry.parts[part.part] = sha256(part.sealed);
    }
    if (draft.binding) entry.binding = bindingDigest(*draft.binding);
    return entry;
}

/// The leaf hash, computed twice by code that shares nothing, from bytes that a verifier accepts.
Result<Digest> checkedLeaf(const Entry& entry, ByteView body)
{
    if (const Result<Entry> readable = Entry::decode(body); !readable)
        return fail(ErrorCode::BadInput, "cannot be written: " + readable.error().detail);
    const Digest leaf = leafHash(body);
    if (leafHashIndependently(entry.encode()) != leaf)
        return fail(ErrorCode::StorageFailed, "two computations of a leaf hash disagree");
    return leaf;
}

/// Signs the draft and writes its rows, inside the caller's transaction.
Result<SealReceipt> sealDraft(
    SQLite::Database& database,
    LogTip& tip,
    const LogPens& pens,
    const EntryStamp& stamp,
    const Draft& draft)
{
    const Entry entry = entryFrom(tip, pens.origin, stamp, draft);
    const Bytes body = entry.encode();
    const Result<Digest> leaf = checkedLeaf(entry, body);
    if (!leaf) return fail(leaf.error());
    tip.tree.append(*leaf);
    const Result<std::string> note =
        signCheckpoint({pens.origin, tip.tree.size(), tip.tree.root()}, pens.log);
    if (!note) return fail(note.error());
    const Result<Ed25519Signature> signature = signLeaf(pens.person, *leaf);
    if (!signature) return fail(signature.error());

    insertEntry(database, entry, body, *leaf, *signature);
    insertCheckpoint(database, tip.tree.size(), *note);
    writeTree(database, tip.tree);
    if (draft.vault) insertVault(database, entry.number, *draft.vault);
    if (draft.binding) insertBinding(database, entry.number, *draft.binding);
    applyContent(database, entry.number, draft.content);
    return SealReceipt{entry.number, *leaf, *note};
}

} // namespace

Result<LogTip> readTip(SQLite::Database& database, const std::string& origin)
{
    Result<CompactRange> tree = readTree(database);
    if (!tree) return fail(tree.error());
    LogTip tip{std::move(*tree), {}, {}, {}, {}};
    SQLite::Statement last{
        database,
        "SELECT (SELECT max(number) FROM entry), (SELECT max(size) FROM checkpoint), leaf, note,"
        " signature, body FROM entry JOIN checkpoint ON size = number ORDER BY number DESC LIMIT "
        "1"};
    if (!last.executeStep()) {
        if (tip.tree.size() == 0) return tip;
        return fail(ErrorCode::LedgerBroken, "the entries are gone");
    }
    const auto leaf = fixedBlob<sizeof(Digest)>(last.getColumn(2));
    tip.checkpoint = last.getColumn(3).getString();
    tip.signature = blob(last.getColumn(4));
    const Result<SignedCheckpoint> noted = SignedCheckpoint::parse(tip.checkpoint);
    const Checkpoint expected{origin, tip.tree.size(), tip.tree.root()};
    const Result<Entry> entry = Entry::decode(view(last.getColumn(5)));
    if (!leaf || columnNumber(last.getColumn(0)) != tip.tree.size() ||
        columnNumber(last.getColumn(1)) != tip.tree.size() || !noted ||
        noted->checkpoint != expected || !entry)
        return fail(
            ErrorCode::LedgerBroken,
            "entries, tree and last checkpoint do not agree; verify says where");
    tip.leaf = *leaf;
    tip.stamp = entry->stamp;
    return tip;
}

Result<SealReceipt> appendToLog(
    SQLite::Database& database,
    const LogPens& pens,
    const EntryStamp& stamp,
    const DraftMaker& make)
{
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    Result<LogTip> tip = readTip(database, pens.origin);
    if (!tip) return fail(tip.error());
    const Result<Draft> draft = make(EntryNumber{tip->tree.size() + 1});
    if (!draft) return fail(draft.error());
    const Result<SealReceipt> sealed = sealDraft(database, *tip, pens, stamp, *draft);
    if (sealed) transaction.commit();
    return sealed;
}

Result<SealReceipt> appendEpoch(
    SQLite::Database& database,
    const std::string& oldOrigin,
    const LogPens& pens,
    const EntryStamp& stamp,
    const std::function<Result<EpochStart>(const LogTip&)>& make)
{
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    Result<LogTip> tip = readTip(database, oldOrigin);
    if (!tip) return fail(tip.error());
    Result<EpochStart> epoch = make(*tip);
    if (!epoch) return fail(epoch.error());
    const Result<SealReceipt> sealed =
        sealDraft(database, *tip, pens, stamp, Draft{std::move(*epoch)});
    if (sealed) transaction.commit();
    return sealed;
}

Result<void> readBack(SQLite::Database& reader, const SealReceipt& receipt)
{
    const auto differs = [&](const char* what) {
        return fail(
            ErrorCode::StorageFailed,
            "entry " + std::to_string(receipt.entry.value()) + ": " + what +
                " does not read back as it was written");
    };
    SQLite::Statement row{
        reader, "SELECT body, note FROM entry JOIN checkpoint ON size = number WHERE number = ?"};
    bindNumber(row, 1, receipt.entry.value());
    if (!row.executeStep() || leafHash(view(row.getColumn(0))) != receipt.leaf)
        return differs("the entry");
    if (row.getColumn(1).getString() != receipt.checkpoint) return differs("the checkpoint");
    const Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
    if (!entry) return differs("the entry");

    std::map<VaultPart, Digest> found;
    SQLite::Statement parts{reader, "SELECT part, sealed FROM vault_part WHERE entry = ?"};
    bindNumber(parts, 1, receipt.entry.value());
    while (parts.executeStep())
        if (const auto part = vaultPartOf(columnNumber(parts.getColumn(0))))
            found[*part] = sha256(view(parts.getColumn(1)));
    if (found != entry->parts) return differs("the evidence");
    return {};
}

} // namespace countersign
