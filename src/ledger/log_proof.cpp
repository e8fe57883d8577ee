#include "ledger/log_proof.h"

#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

std::string linesOf(const MerkleProof& hashes)
{
    std::string lines;
    for (const Digest& hash : hashes)
        lines += toBase64(hash) + '\n';
    return lines;
}

tl::unexpected<Error> notThere(const std::string& what)
{
    return fail(ErrorCode::NotFound, what + ": there is none");
}

tl::unexpected<Error> broken(const std::string& what)
{
    return fail(ErrorCode::LedgerBroken, what + "; verify says where the log was altered");
}

/// One state of a log, whatever is written meanwhile. Throws SQLite::Exception.
class Snapshot {
public:
    explicit Snapshot(SQLite::Database& database) : database_{database}, transaction_{database} {}

    struct Head {
        std::string note;
        TreeHead tree;
    };
    /// The checkpoint of this size, or without one the newest.
    Result<Head> head(std::optional<std::uint64_t> size)
    {
        SQLite::Statement row{
            database_,
            size ? "SELECT size, note FROM checkpoint WHERE size = ?"
                 : "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1"};
        if (size) bindNumber(row, 1, *size);
        const std::string where = "checkpoint of size " + (size ? std::to_string(*size) : "any");
        if (!row.executeStep()) return notThere(where);
        Head head{row.getColumn(1).getString(), {columnNumber(row.getColumn(0)), {}}};
        const Result<SignedCheckpoint> parsed = SignedCheckpoint::parse(head.note);
        if (!parsed || parsed->checkpoint.size != head.tree.size)
            return broken("checkpoint of size " + std::to_string(head.tree.size) + " is damaged");
        head.tree.root = parsed->checkpoint.root;
        return head;
    }

    Result<Bytes> entry(std::uint64_t number)
    {
        SQLite::Statement row{database_, "SELECT body FROM entry WHERE number = ?"};
        bindNumber(row, 1, number);
        if (!row.executeStep()) return notThere("entry " + std::to_string(number));
        return blob(row.getColumn(0));
    }

    Result<MerkleProof> proof(ProofMaker maker)
    {
        SQLite::Statement rows{database_, "SELECT leaf FROM entry ORDER BY number"};
        while (maker.missing() > 0) {
            const bool hasLeaf = rows.executeStep();
            const auto leaf = hasLeaf ? fixedBlob<sizeof(Digest)>(rows.getColumn(0)) : std::nullopt;
            if (!leaf) return broken("leaf hashes are missing or damaged");
            maker.append(*leaf);
        }
        return maker.proof();
    }

private:
    SQLite::Database& database_;
    SQLite::Transaction transaction_;
};

template <typename Work>
auto reading(const std::filesystem::path& directory, Work&& work)
    -> decltype(work(std::declval<Snapshot&>()))
{
    const Result<std::unique_ptr<SQLite::Database>> database = openForReading(directory);
    if (!database) return fail(database.error());
    auto done = guarded(directory / ledgerFileName, [&] {
        Snapshot snapshot{**database};
        return work(snapshot);
    });
    if (!done) return fail(done.error().code, directory.string() + ": " + done.error().detail);
    return done;
}

} // namespace

std::string EntryProof::text() const
{
    return "c2sp.org/tlog-proof@v1\nextra " + toBase64(entry) + "\nindex " +
           std::to_string(number.value() - 1) + '\n' + linesOf(hashes) + '\n' + checkpoint;
}

std::string GrowthProof::text() const
{
    return "countersign/consistency-proof/1\n" + linesOf(hashes) + '\n' + older + '\n' + newer;
}

Result<EntryProof> proveEntry(
    const std::filesystem::path& directory, EntryNumber number, std::optional<std::uint64_t> at)
{
    return reading(directory, [&](Snapshot& log) -> Result<EntryProof> {
        Result<Bytes> entry = log.entry(number.value());
        if (!entry) return fail(entry.error());
        Result<Snapshot::Head> head = log.head(at);
        if (!head) return fail(head.error());
        const TreeHead& tree = head->tree;
        const std::uint64_t index = number.value() - 1;
        if (index >= tree.size)
            return fail(
                ErrorCode::NotFound,
                "entry " + std::to_string(number.value()) + ": a log of size " +
                    std::to_string(tree.size) + " does not have it yet");
        Result<MerkleProof> hashes = log.proof(ProofMaker::inclusion(index, tree.size));
        if (!hashes) return fail(hashes.error());
        if (rootFromInclusion(leafHash(*entry), index, tree.size, *hashes) != tree.root)
            return broken("entry " + std::to_string(number.value()) + " cannot be proven");
        return EntryProof{std::move(*entry), number, std::move(*hashes), std::move(head->note)};
    });
}

Result<GrowthProof> proveGrowth(const std::filesystem::path& directory, std::uint64_t from)
{
    return reading(directory, [&](Snapshot& log) -> Result<GrowthProof> {
        Result<Snapshot::Head> older = log.head(from);
        if (!older) return fail(older.error());
        Result<Snapshot::Head> newer = log.head(std::nullopt);
        if (!newer) return fail(newer.error());
        Result<MerkleProof> hashes = log.proof(ProofMaker::consistency(from, newer->tree.size));
        if (!hashes) return fail(hashes.error());
        if (!isConsistent(older->tree, newer->tree, *hashes))
            return broken("growth from size " + std::to_string(from) + " cannot be proven");
        return GrowthProof{std::move(*hashes), std::move(older->note), std::move(newer->note)};
    });
}

} // namespace countersign
