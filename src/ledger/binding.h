#pragma once

#include "base/secret_bytes.h"
#include "domain/registration_record.h"
#include "ledger/personal_field.h"

#include <optional>

namespace countersign {

/// What makes a session, a number and a SIM count once: a row that the database keeps unique. The
/// number and the ICCID are in it only as keyed hashes.
struct Binding {
    SessionId session;
    std::optional<Digest> msisdnTag; ///< only when the number was registered
    std::optional<Digest> iccidTag;
    Salt salt{};
    bool operator==(const Binding&) const = default;
};

/// HMAC-SHA-256(index key, CBOR ["msisdn", number]).
[[nodiscard]] Digest msisdnTag(const SecretBytes& indexKey, const Msisdn& msisdn);
/// HMAC-SHA-256(index key, CBOR ["iccid", number]).
[[nodiscard]] Digest iccidTag(const SecretBytes& indexKey, const Iccid& iccid);

/// What the entry signs about its row: SHA-256 over CBOR [salt, session, msisdn tag or false, iccid
/// tag or false]. Once the row with its salt is deleted, it says nothing about the number.
[[nodiscard]] Digest bindingDigest(const Binding& binding);

} // namespace countersign
