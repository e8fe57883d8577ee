#include "ledger/epochs.h"

#include "ledger/connections_detail.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/sqlite_detail.h"

#include <algorithm>

namespace countersign {
namespace {

/// The same log's next name: what comes after the last "/" is drawn anew.
std::string nextOrigin(const std::string& origin, RandomSource& random)
{
    std::array<std::byte, 4> unique{};
    random.fill(unique);
    return origin.substr(0, origin.rfind('/') + 1) + toHex(unique);
}

/// A token may still hold a key that this log has signed with.
Result<void> checkIsNew(const Store::Connections& files, const Ed25519PublicKey& key)
{
    const auto keys = guarded(files.file, [&] { return readLogKeys(*files.reader); });
    if (!keys) return fail(keys.error());
    const auto& all = keys->all();
    if (std::none_of(all.begin(), all.end(), [&](const Epoch& each) {
            return each.key.key == key;
        }))
        return {};
    return fail(ErrorCode::BadInput, "key: this log has signed with it before; it takes a new one");
}

Result<void> checkAgrees(Ledger& ledger)
{
    const std::string& said = ledger.pen().files().contradiction;
    return said.empty() ? Result<void>{} : fail(ErrorCode::LedgerContradicted, said);
}

struct NewEpoch {
    EpochGround ground{};
    bool isVouchedFor{false};
    std::string contradiction{};
};

Result<StoreIdentity>
beginEpoch(Ledger& ledger, const NewEpoch& wanted, std::optional<LogKey> given)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("changes the log's key"); !may) return fail(may.error());
    LogKey key = given ? std::move(*given) : drawLogKey(pen.random());
    if (const auto isNew = checkIsNew(pen.files(), key.signer->publicKey()); !isNew)
        return fail(isNew.error());
    const VerifierKey next{
        nextOrigin(pen.files().keys.origin(), pen.random()), key.signer->publicKey()};
    const auto change = [&](const KeyFile& now, EntryNumber with) {
        return now.withLogKey(pen.keys(), with, next.name, key);
    };
    const auto epoch = [&](const LogTip& tip) -> Result<EpochStart> {
        EpochStart start{
            wanted.ground,
            next,
            {pen.files().keys.origin(), tip.tree.size(), tip.tree.root()},
            std::nullopt,
            wanted.contradiction};
        if (!wanted.isVouchedFor) return start;
        const auto signature =
            pen.keys().signer->sign(bytesOf(epochMessage(next, start.continues)));
        if (!signature) return fail(signature.error());
        start.oldKeySignature = *signature;
        return start;
    };
    const auto begun = pen.changeLogKey(change, key, epoch);
    if (!begun) return fail(begun.error());
    return StoreIdentity{next.name, next.text()};
}

} // namespace

Result<StoreIdentity> rotateLogKey(Ledger& ledger, std::optional<LogKey> key)
{
    if (const auto agrees = checkAgrees(ledger); !agrees) return fail(agrees.error());
    return beginEpoch(ledger, {EpochGround::KeyRotation, true}, std::move(key));
}

Result<StoreIdentity> replaceLostLogKey(Ledger& ledger, std::optional<LogKey> key)
{
    if (const auto agrees = checkAgrees(ledger); !agrees) return fail(agrees.error());
    return beginEpoch(ledger, {EpochGround::KeyRotation}, std::move(key));
}

Result<StoreIdentity> continueRestored(Ledger& ledger, std::optional<LogKey> key)
{
    return beginEpoch(ledger, {EpochGround::Restored}, std::move(key));
}

Result<StoreIdentity> continueContradicted(
    Ledger& ledger, const SignedCheckpoint& contradiction, std::optional<LogKey> key)
{
    return beginEpoch(
        ledger, {EpochGround::Contradicted, false, contradiction.note.write()}, std::move(key));
}

} // namespace countersign
