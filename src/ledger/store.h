#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/staff.h"
#include "ledger/key_file.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// Which log a store holds, and the key that proves it. Printed once and kept elsewhere.
struct StoreIdentity {
    std::string origin;    ///< "countersign/OUTLET/8 hex digits"
    std::string publicKey; ///< VerifierKey::text()
    bool operator==(const StoreIdentity&) const = default;
};

/// What a new store is made from.
struct NewStore {
    std::filesystem::path directory; ///< must not exist, or be empty
    std::string outlet;              ///< as people call it
    std::vector<NewStaff> staff;     ///< at least one manager
    std::string program;             ///< name, version and build, for the first entry
    PasswordCost cost;               ///< lower only in tests
    /// For whom records are sealed beside the managers: see carrier_key.h.
    std::optional<BoxPublicKey> carrierKey{};
};

/// Creates the folder, the keys and a log with its first entry. The ledger file gets its name as
/// the very last thing: what is interrupted is not a store, and after an error nothing is left.
/// Errors: StoreExists (the folder holds anything), BadInput (outlet or staff), StoreLocked,
/// StoreReadOnly, StoreFull, StorageFailed, KeyUnavailable.
[[nodiscard]] Result<StoreIdentity>
createStore(const NewStore& wanted, const Clock& clock, RandomSource& random);

/// An existing store, open for writing by this process alone. Used from one thread at a time, and
/// outlives the Ledger that writes to it.
class Store {
public:
    /// Errors: StoreMissing, NotAStore, StoreNewer, StoreOlder, StoreLocked, StoreReadOnly,
    /// StoreFull, LedgerBroken, KeyUnavailable and FileMalformed (key file), StorageFailed; the
    /// detail names the file. The clock must outlive it.
    [[nodiscard]] static Result<Store>
    open(const std::filesystem::path& directory, const Clock& clock);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Takes a noticeable part of a second, whether the name exists or not. May be called from any
    /// thread.
    /// Errors: UnknownStaff, WrongPassword; TooManySignIns after five of these in a row, with the
    /// seconds to wait; KeyUnavailable, FileMalformed.
    [[nodiscard]] Result<UnlockedKeys> signIn(
        const StaffName& name,
        const SecretBytes& password,
        LogKeyUse use = LogKeyUse::Needed) const;

    [[nodiscard]] StoreIdentity identity() const;
    [[nodiscard]] std::vector<StaffMember> staff() const;

    /// Whether there is room left that is kept for a full disk. False from the moment on at which
    /// the disk was full, until the store is opened again with enough room. Somebody has to make
    /// some before the disk is full once more.
    [[nodiscard]] bool hasReserve() const;

    /// For the parts of this library that write: see connections_detail.h.
    struct Connections;
    [[nodiscard]] Connections& connections() { return *connections_; }

private:
    explicit Store(std::unique_ptr<Connections> connections);
    std::unique_ptr<Connections> connections_;
};

} // namespace countersign
