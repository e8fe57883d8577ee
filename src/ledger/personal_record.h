#pragma once

#include "base/random.h"
#include "domain/registration_record.h"
#include "ledger/personal_field.h"
#include "ledger/vault.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// What the vault holds about one who came along.
struct PersonalCompanion {
    CompanionRole role{};
    IdDocument document;
    Bytes cardPortrait;
    bool operator==(const PersonalCompanion&) const = default;
};

/// Everything about the person in one record: what the vault holds encrypted. Of the order it is
/// the numbers; kind and tariff are in the entry.
struct PersonalRecord {
    IdDocument document;
    Bytes cardPortrait;
    std::optional<SimOrder> order;
    std::vector<Bytes> liveFaces;
    Bytes trace;
    std::vector<PersonalCompanion> companions;
};

/// A record's personal values, ready to be sealed, and what is signed about them.
struct PersonalParts {
    std::vector<PlainPart> parts;
    std::map<PersonalField, Digest> commitments;
};

/// SHA-256(salt || value), where `encodedValue` is the value's CBOR as it stands in its part.
[[nodiscard]] Digest commitmentOf(const Salt& salt, ByteView encodedValue);

/// Errors: BadInput naming whose field is not UTF-8.
[[nodiscard]] Result<PersonalParts>
splitPersonal(const RegistrationRecord& record, RandomSource& random);

/// In which part of the vault a value lies.
[[nodiscard]] VaultPart partOf(PersonalField field);

/// The way back. Every value must be the one that was committed to; those of erased parts are
/// missing, and empty in the record. Without the identity there is no record.
/// Errors: LedgerBroken naming the field that is not, or the part that does not decode.
[[nodiscard]] Result<PersonalRecord> joinPersonal(
    const std::vector<PlainPart>& parts,
    const std::map<PersonalField, Digest>& commitments,
    const std::vector<VaultPart>& erased = {});

} // namespace countersign
