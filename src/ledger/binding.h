#pragma once

#include "base/secret_bytes.h"
#include "domain/registration_record.h"
#include "ledger/personal_field.h"

#include <optional>

namespace countersign {

/// What an entry says about a number, a SIM and their holder, so that they can be found without
/// being stored readably: number, ICCID and identity number are in it only as keyed hashes. The
/// database lets a session count once, a visit be decided once, and a number and a SIM be new once.
struct Binding {
    SessionId session;                  ///< the visit's
    std::optional<EntryNumber> decides; ///< the visit's entry, in a manager's decision about it
    OrderKind kind{OrderKind::NewNumber};
    Digest holderTag{};
    std::optional<Digest> msisdnTag; ///< only when this entry registers the number
    std::optional<Digest> iccidTag;
    Salt salt{};
    bool operator==(const Binding&) const = default;
};

/// HMAC-SHA-256(index key, CBOR ["holder", identity number]).
[[nodiscard]] Digest holderTag(const SecretBytes& indexKey, const IdNumber& holder);
/// HMAC-SHA-256(index key, CBOR ["msisdn", number]).
[[nodiscard]] Digest msisdnTag(const SecretBytes& indexKey, const Msisdn& msisdn);
/// HMAC-SHA-256(index key, CBOR ["iccid", number]).
[[nodiscard]] Digest iccidTag(const SecretBytes& indexKey, const Iccid& iccid);

/// What the entry signs about its row: SHA-256 over CBOR [salt, session, entry decided or false,
/// kind, holder tag, msisdn tag or false, iccid tag or false]. Once the row with its salt is
/// deleted, it says nothing about the number.
[[nodiscard]] Digest bindingDigest(const Binding& binding);

} // namespace countersign
