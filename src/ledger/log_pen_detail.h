#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/registration_ledger.h"
#include "ledger/key_file.h"
#include "ledger/log_writer_detail.h"
#include "ledger/store.h"

#include <functional>
#include <string>
#include <vector>

namespace countersign {

/// Writes into the log of an open store for the person who is signed in: what every part of this
/// library that adds an entry goes through. Store, clock and random source must outlive it.
class LogPen {
public:
    LogPen(
        Store& store,
        UnlockedKeys keys,
        const Clock& clock,
        RandomSource& random,
        std::string program);

    /// Whether the log's end fits together and is signed by these keys.
    /// Errors: LedgerBroken, StorageFailed, naming the file.
    [[nodiscard]] Result<void> checkTip() const;

    /// Appends, commits and reads back. Where the clock has jumped since the entry before, an entry
    /// says so first. Errors: those of `make` and appendToLog(); LedgerContradicted; StorageFailed,
    /// after which nothing is written any more until the store is opened again.
    [[nodiscard]] Result<SealReceipt> append(const DraftMaker& make);
    /// The same in the name of somebody else whose password has just been proven.
    [[nodiscard]] Result<SealReceipt> appendAs(const UnlockedKeys& person, const DraftMaker& make);

    /// Appends an entry about the key file and puts the changed file into its place: after a power
    /// cut both have happened, or neither.
    using KeyChange = std::function<Result<KeyFile>(const KeyFile& now, EntryNumber with)>;
    [[nodiscard]] Result<SealReceipt>
    changeKeys(const KeyChange& change, const std::function<EntryContent(const KeyFile&)>& content);
    /// The same for an epoch: the log goes on under the name that `change` gives and with this key,
    /// which is taken over.
    [[nodiscard]] Result<SealReceipt> changeLogKey(
        const KeyChange& change,
        LogKey& key,
        const std::function<Result<EpochStart>(const LogTip&)>& make);

    /// Called after every entry that was written and read back.
    void afterEveryEntry(std::function<void(const SealReceipt&)> tell)
    {
        tell_.push_back(std::move(tell));
    }

    /// Errors: NotAllowed "only a manager ...".
    [[nodiscard]] Result<void> checkManager(const char* what) const;

    [[nodiscard]] Store::Connections& files() const { return store_.connections(); }
    [[nodiscard]] const UnlockedKeys& keys() const { return keys_; }
    [[nodiscard]] RandomSource& random() const { return random_; }
    [[nodiscard]] const Clock& clock() const { return clock_; }

private:
    [[nodiscard]] Result<void> checkMayWrite() const;
    Result<void> noteClockJump();
    Result<void> settleKeys(bool isSealed);
    Result<SealReceipt> finish(Result<SealReceipt> written);
    [[nodiscard]] EntryStamp stampFor(const StaffName& who) const;

    Store& store_;
    UnlockedKeys keys_;
    const Clock& clock_;
    RandomSource& random_;
    std::string program_;
    std::vector<std::function<void(const SealReceipt&)>> tell_;
};

} // namespace countersign
