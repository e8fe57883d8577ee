#pragma once

#include "domain/opened_visit.h"
#include "ledger/account_content.h"
#include "ledger/carrier_key.h"
#include "ledger/decision_content.h"
#include "ledger/device_content.h"
#include "ledger/epoch.h"
#include "ledger/holder_block.h"
#include "ledger/log_content.h"
#include "ledger/person_content.h"
#include "ledger/registration_content.h"
#include "ledger/vault.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace countersign {

/// The first entry of every log: which outlet, which keys, who may sign in.
struct StoreCreated {
    std::string outlet;
    std::string publicKey; ///< of the log, as VerifierKey::text()
    VaultPublicKey vaultKey{};
    std::vector<Account> accounts;
    std::optional<VaultPublicKey> carrierKey{}; ///< where the store begins with one
};

/// A manager opened the personal data of an entry. Written before anything is shown.
struct Reveal {
    EntryNumber of;
    std::vector<VaultPart> parts;
    std::optional<RevealReason> reason; ///< absent only in what older programs wrote
};

/// Content of a kind that a later version writes. It is carried along unread.
struct LaterContent {
    std::uint64_t kind{0};
    CborValue content{CborValue::map()};
};

using EntryContent = std::variant<
    StoreCreated,
    RegistrationContent,
    Reveal,
    DecisionContent,
    HolderBlock,
    ConsentWithdrawn,
    Erasure,
    StaffChange,
    SignInFailures,
    PolicyChange,
    EpochStart,
    DayClose,
    ExportMade,
    ClockJump,
    DeviceChange,
    ServiceEnded,
    DayReopened,
    CarrierKeyChange,
    LaterContent>;

/// The number of its kind in the format: docs/ledger-format.md, "Entry".
[[nodiscard]] std::uint64_t kindOf(const EntryContent& content);
/// "store created", "registration", "reveal", ... or "later kind".
[[nodiscard]] const char* kindName(const EntryContent& content);
/// Whether only a manager may write an entry of this kind.
[[nodiscard]] bool needsManager(const EntryContent& content);

[[nodiscard]] CborValue toCbor(const EntryContent& content);
/// Errors: FileMalformed naming kind and member.
[[nodiscard]] Result<EntryContent> entryContentOf(std::uint64_t kind, CborItem item);

} // namespace countersign
