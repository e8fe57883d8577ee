#pragma once

#include "domain/visit.h"

#include <string>
#include <vector>

namespace countersign {

/// Why somebody opens a person's record. It is in the entry that says so.
enum class RevealReason {
    Review,        ///< to decide about a visit that waits
    AskedByHolder, ///< they are here, or wrote
    Complaint,     ///< somebody says that a number is not theirs
    Authority,     ///< a court, the police, the regulator, in writing
    QualityCheck,  ///< a sample of the outlet's own work
};

/// "review", "asked-by-holder", ...
[[nodiscard]] const char* name(RevealReason reason);

/// What of a record is gone, and a signed entry says so.
enum class ErasedPiece { Identity, Portrait, Order, LiveFaces, Trace, Companions };

/// Everything about a visit, the person included. What was erased is empty in `record`.
struct OpenedVisit {
    Visit visit;
    RegistrationRecord record;
    std::vector<ErasedPiece> erased;
    EntryNumber revealedBy; ///< the entry that says that it was opened
};

/// What a decision rests on beside the reasons, in the manager's own words. It may name people, so
/// it is sealed like everything personal; the entry has only its digest.
struct DecisionNote {
    std::string remark;
    std::string documentSeen;   ///< which other document with a photograph
    std::string questionsAsked; ///< what only the holder knows
    std::string witness;        ///< who knows the holder, and by which document
    bool operator==(const DecisionNote&) const = default;
};

} // namespace countersign
