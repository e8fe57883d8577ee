#include "ledger/connections_detail.h"
#include "ledger/entry_stamp.h"
#include "ledger/files.h"
#include "ledger/key_exchange_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/operator_signature.h"
#include "ledger/signing_key.h"
#include "ledger/sqlite_detail.h"

namespace countersign {

LogPen::LogPen(
    Store& store, UnlockedKeys keys, const Clock& clock, RandomSource& random, std::string program)
    : store_{store}, keys_{std::move(keys)}, clock_{clock}, random_{random}, program_{
                                                                                 std::move(program)}
{
}

Result<void> LogPen::checkTip() const
{
    const Result<LogTip> tip =
        guarded(files().file, [&] { return readTip(*files().reader, files().keys.origin()); });
    if (!tip) return fail(tip.error().code, files().file.string() + ": " + tip.error().detail);
    const Result<SignedCheckpoint> last = SignedCheckpoint::parse(tip->checkpoint);
    if (!last || !last->note.isSignedBy({files().keys.origin(), keys_.signer->publicKey()}))
        return fail(
            ErrorCode::LedgerBroken,
            files().file.string() + ": the last checkpoint is not signed by this store's key");
    return {};
}

Result<void> LogPen::checkManager(const char* what) const
{
    if (keys_.who.role == Role::Manager) return {};
    return fail(ErrorCode::NotAllowed, std::string{"only a manager "} + what);
}

Result<void> LogPen::checkMayWrite() const
{
    if (files().isDoubtful)
        return fail(
            ErrorCode::StorageFailed,
            files().file.string() + ": an earlier write failed; close and open the store again");
    return {};
}

EntryStamp LogPen::stampFor(const StaffName& who) const { return stampNow(clock_, who, program_); }

Result<SealReceipt> LogPen::append(const DraftMaker& make) { return appendAs(keys_, make); }

Result<SealReceipt> LogPen::appendAs(const UnlockedKeys& person, const DraftMaker& make)
{
    if (const auto may = checkMayWrite(); !may) return fail(may.error());
    if (!files().contradiction.empty())
        return fail(ErrorCode::LedgerContradicted, files().contradiction);
    if (const auto noted = noteClockJump(); !noted) return fail(noted.error());
    const LogPens pens{files().keys.origin(), *keys_.signer, *person.operatorSigner};
    const auto appendOnce = [&] {
        return guarded(files().file, [&] {
            return appendToLog(*files().writer, pens, stampFor(person.who.name), make);
        });
    };
    Result<SealReceipt> written = appendOnce();
    if (!written && written.error().code == ErrorCode::StoreFull && files().reserve.giveUp())
        written = appendOnce();
    return finish(std::move(written));
}

Result<void> LogPen::noteClockJump()
{
    const EntryStamp now = stampFor(keys_.who.name);
    const Result<LogTip> tip =
        guarded(files().file, [&] { return readTip(*files().reader, files().keys.origin()); });
    if (!tip) return fail(tip.error());
    const std::optional<ClockJump> jump = findClockJump(tip->stamp, now);
    if (!jump) return {};
    const LogPens pens{files().keys.origin(), *keys_.signer, *keys_.operatorSigner};
    const Result<SealReceipt> noted = finish(guarded(files().file, [&] {
        return appendToLog(*files().writer, pens, now, [&](EntryNumber) -> Result<Draft> {
            return Draft{*jump};
        });
    }));
    if (!noted) return fail(noted.error());
    return {};
}

Result<SealReceipt> LogPen::changeKeys(
    const KeyChange& change, const std::function<EntryContent(const KeyFile&)>& content)
{
    std::optional<KeyFile> next;
    const Result<SealReceipt> sealed = append([&](EntryNumber number) -> Result<Draft> {
        Result<KeyFile> changed = change(files().keys, number);
        if (!changed) return fail(changed.error());
        next = std::move(*changed);
        if (const auto laid = layNextKeys(files().file.parent_path(), *next); !laid)
            return fail(laid.error());
        return Draft{content(*next)};
    });
    const Result<void> done = settleKeys(sealed.has_value());
    if (!sealed) return sealed;
    files().keys = std::move(*next);
    if (!done) return fail(done.error());
    return sealed;
}

Result<SealReceipt> LogPen::changeLogKey(
    const KeyChange& change,
    LogKey& key,
    const std::function<Result<EpochStart>(const LogTip&)>& make)
{
    if (const auto may = checkMayWrite(); !may) return fail(may.error());
    const std::filesystem::path folder = files().file.parent_path();
    std::optional<KeyFile> next;
    const std::string oldOrigin = files().keys.origin();
    const Result<SealReceipt> sealed = finish(guarded(files().file, [&]() -> Result<SealReceipt> {
        const Result<LogTip> tip = readTip(*files().reader, oldOrigin);
        if (!tip) return fail(tip.error());
        Result<KeyFile> changed = change(files().keys, EntryNumber{tip->tree.size() + 1});
        if (!changed) return fail(changed.error());
        next = std::move(*changed);
        if (const auto laid = layNextKeys(folder, *next); !laid) return fail(laid.error());
        const LogPens pens{next->origin(), *key.signer, *keys_.operatorSigner};
        return appendEpoch(*files().writer, oldOrigin, pens, stampFor(keys_.who.name), make);
    }));
    const Result<void> done = settleKeys(sealed.has_value());
    if (!sealed) return sealed;
    files().keys = std::move(*next);
    files().contradiction.clear();
    keys_.signer = std::move(key.signer);
    keys_.logSecret = std::move(key.secret);
    if (!done) return fail(done.error());
    return sealed;
}

Result<void> LogPen::settleKeys(bool isSealed)
{
    // After a write that failed nobody knows whether the entry is there: both files stay, and the
    // next opening of the store asks the log.
    if (!isSealed && files().isDoubtful) return {};
    return settleNextKeys(files().file.parent_path(), isSealed);
}

Result<SealReceipt> LogPen::finish(Result<SealReceipt> written)
{
    if (!written) {
        files().isDoubtful = files().isDoubtful || written.error().code == ErrorCode::StorageFailed;
        return written;
    }
    const Result<void> stored =
        guarded(files().file, [&] { return readBack(*files().reader, *written); });
    if (stored) {
        for (const auto& tell : tell_)
            tell(*written);
        return written;
    }
    files().isDoubtful = true;
    return fail(ErrorCode::StorageFailed, stored.error().detail);
}

} // namespace countersign
