#pragma once

#include "domain/registration_record.h"
#include "ledger/cbor_document.h"
#include "ledger/vault.h"

#include <vector>

namespace countersign {

/// A person took back what they had agreed to. What rested on it is erased by an entry of its own.
struct ConsentWithdrawn {
    EntryNumber of; ///< the visit
};

/// The number registered by an entry is no longer in service: from now on retention counts.
struct ServiceEnded {
    EntryNumber of; ///< the registration, or the decision that registered it
};

enum class ErasureGround { Retention, AskedByThePerson, ConsentWithdrawn };

/// "retention", "asked-by-the-person", "consent-withdrawn".
[[nodiscard]] const char* name(ErasureGround ground);

/// What of one entry was erased.
struct ErasedParts {
    EntryNumber of;
    std::vector<VaultPart> parts; ///< ascending
    bool binding{false};          ///< also whose it was and which number
    bool operator==(const ErasedParts&) const = default;
};

/// Personal data was destroyed. The entries stay, and this one says that it was, by whom and why.
struct Erasure {
    ErasureGround ground{};
    std::vector<ErasedParts> erased; ///< by ascending entry
};

[[nodiscard]] CborValue toCbor(const ConsentWithdrawn& content);
[[nodiscard]] CborValue toCbor(const ServiceEnded& content);
[[nodiscard]] CborValue toCbor(const Erasure& content);
// Errors: FileMalformed naming the member.
[[nodiscard]] Result<ConsentWithdrawn> consentWithdrawnOf(CborItem item);
[[nodiscard]] Result<ServiceEnded> serviceEndedOf(CborItem item);
[[nodiscard]] Result<Erasure> erasureOf(CborItem item);

} // namespace countersign
