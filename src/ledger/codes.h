#pragma once

#include "domain/day.h"
#include "domain/opened_visit.h"
#include "domain/registration_record.h"
#include "domain/review.h"
#include "ledger/account_content.h"
#include "ledger/epoch.h"
#include "ledger/log_content.h"
#include "ledger/person_content.h"

#include <cstdint>
#include <optional>

namespace countersign {

// The numbers under which enumerators are written into entries. They are part of the format
// (docs/ledger-format.md, "Codes"): a number is never changed or used again, whatever happens to
// the order of the enumerators.

[[nodiscard]] std::uint64_t codeOf(Outcome value);
[[nodiscard]] std::uint64_t codeOf(Reason value);
[[nodiscard]] std::uint64_t codeOf(Cause value);
[[nodiscard]] std::uint64_t codeOf(LivenessAction value);
[[nodiscard]] std::uint64_t codeOf(ConsentAnswer value);
[[nodiscard]] std::uint64_t codeOf(ConsentMeans value);
[[nodiscard]] std::uint64_t codeOf(Role value);
[[nodiscard]] std::uint64_t codeOf(DocumentType value);
[[nodiscard]] std::uint64_t codeOf(OrderKind value);
[[nodiscard]] std::uint64_t codeOf(CompanionRole value);
[[nodiscard]] std::uint64_t codeOf(ReviewReason value);
[[nodiscard]] std::uint64_t codeOf(Sex value); ///< ISO/IEC 5218
[[nodiscard]] std::uint64_t codeOf(StaffChangeKind value);
[[nodiscard]] std::uint64_t codeOf(ErasureGround value);
[[nodiscard]] std::uint64_t codeOf(EpochGround value);
[[nodiscard]] std::uint64_t codeOf(ExportKind value);
[[nodiscard]] std::uint64_t codeOf(RevealReason value);
[[nodiscard]] std::uint64_t codeOf(ReopenReason value);
[[nodiscard]] std::uint64_t codeOf(VisitStep value);

// Empty for a number that this version does not know.

[[nodiscard]] std::optional<Outcome> outcomeOf(std::uint64_t code);
[[nodiscard]] std::optional<Reason> reasonOf(std::uint64_t code);
[[nodiscard]] std::optional<Cause> causeOf(std::uint64_t code);
[[nodiscard]] std::optional<LivenessAction> livenessActionOf(std::uint64_t code);
[[nodiscard]] std::optional<ConsentAnswer> consentAnswerOf(std::uint64_t code);
[[nodiscard]] std::optional<ConsentMeans> consentMeansOf(std::uint64_t code);
[[nodiscard]] std::optional<Role> roleOf(std::uint64_t code);
[[nodiscard]] std::optional<DocumentType> documentTypeOf(std::uint64_t code);
[[nodiscard]] std::optional<OrderKind> orderKindOf(std::uint64_t code);
[[nodiscard]] std::optional<CompanionRole> companionRoleOf(std::uint64_t code);
[[nodiscard]] std::optional<ReviewReason> reviewReasonOf(std::uint64_t code);
[[nodiscard]] std::optional<Sex> sexOf(std::uint64_t code);
[[nodiscard]] std::optional<StaffChangeKind> staffChangeKindOf(std::uint64_t code);
[[nodiscard]] std::optional<ErasureGround> erasureGroundOf(std::uint64_t code);
[[nodiscard]] std::optional<EpochGround> epochGroundOf(std::uint64_t code);
[[nodiscard]] std::optional<ExportKind> exportKindOf(std::uint64_t code);
[[nodiscard]] std::optional<RevealReason> revealReasonOf(std::uint64_t code);
[[nodiscard]] std::optional<ReopenReason> reopenReasonOf(std::uint64_t code);
[[nodiscard]] std::optional<VisitStep> visitStepOf(std::uint64_t code);

} // namespace countersign
