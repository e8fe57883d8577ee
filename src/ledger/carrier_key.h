#pragma once

#include "ledger/cbor_document.h"
#include "ledger/personal_record.h"

#include <filesystem>
#include <optional>
#include <string>

namespace countersign {

class Ledger;
struct SealReceipt;

/// From now on new records are sealed for the holder of this key as well; without one, for the
/// store's managers only.
struct CarrierKeyChange {
    std::optional<VaultPublicKey> key;
};

[[nodiscard]] CborValue toCbor(const CarrierKeyChange& content);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<CarrierKeyChange> carrierKeyChangeOf(CborItem item);

/// Errors: NotAllowed for anybody but a manager; as Ledger::seal().
[[nodiscard]] Result<SealReceipt>
setCarrierKey(Ledger& ledger, const std::optional<VaultPublicKey>& key);

/// A visit's personal data, opened by the carrier from a store or a copy of one. Who holds that key
/// has no account, so nothing is written: the log does not know of it.
/// Errors: those of LedgerReader; NotFound; KeyUnavailable when it is not sealed for this key.
[[nodiscard]] Result<PersonalRecord> openForCarrier(
    const std::filesystem::path& directory, EntryNumber number, const SecretBytes& carrierSecret);

// The two halves of the key as texts of one line: "countersign-carrier-public:BASE64".

[[nodiscard]] std::string carrierKeyText(const VaultPublicKey& key);
[[nodiscard]] SecretBytes carrierSecretText(const SecretBytes& secret);
/// Errors: BadInput when it is none.
[[nodiscard]] Result<VaultPublicKey> carrierKeyFrom(std::string_view text);
/// Errors: BadInput when it is none.
[[nodiscard]] Result<SecretBytes> carrierSecretFrom(std::string_view text);

} // namespace countersign
