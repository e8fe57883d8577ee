#pragma once

#include "domain/registration_record.h"
#include "ledger/cbor_document.h"

#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// What a registration's entry says in clear text, signed: everything about the visit that is not
/// about the person.
struct RegistrationContent {
    SessionId session;
    Outcome outcome{Outcome::Refused};
    std::vector<Reason> reasons;
    std::string policyVersion;
    DocumentType documentType{DocumentType::Resident};
    ReaderIdentity reader;
    std::optional<CameraIdentity> camera;
    std::optional<Consent> consent;
    std::optional<OrderKind> orderKind; ///< once a number was chosen
    std::string tariff;                 ///< empty where none was
    std::vector<CompanionRole> companions;
    /// The face check without the pictures and the trace, which are in the vault.
    struct Face {
        LivenessEvidence liveness;
        MatchEvidence match;
        AnalysisTiming timing;
        std::vector<ModelIdentity> models;
    };
    std::optional<Face> face;
    StepTimes times; ///< in whole milliseconds
};

[[nodiscard]] RegistrationContent signedPartOf(const RegistrationRecord& record);

/// What two programs would write for the same visit: docs/ledger-format.md, "Registration".
/// All texts must be UTF-8.
[[nodiscard]] CborValue toCbor(const RegistrationContent& content);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<RegistrationContent> registrationContentOf(CborItem item);

} // namespace countersign
