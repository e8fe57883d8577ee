#include "domain/registration_record.h"

namespace countersign {

const char* name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Registered: return "registered";
    case Outcome::ManagerNeeded: return "manager-needed";
    case Outcome::Refused: return "refused";
    }
    return "unknown";
}

const char* name(Reason reason)
{
    switch (reason) {
    case Reason::DocumentExpired: return "document-expired";
    case Reason::DocumentNotYetValid: return "document-not-yet-valid";
    case Reason::HolderTooYoung: return "holder-too-young";
    case Reason::ConsentDeclined: return "consent-declined";
    case Reason::FaceCheckFailed: return "face-check-failed";
    case Reason::AttackSuspected: return "attack-suspected";
    case Reason::MatchDoubtful: return "match-doubtful";
    case Reason::NotTheHolder: return "not-the-holder";
    case Reason::TooManyNumbers: return "too-many-numbers";
    case Reason::TooManyVisits: return "too-many-visits";
    case Reason::HolderBlocked: return "holder-blocked";
    case Reason::TransferNeedsManager: return "transfer-needs-manager";
    }
    return "unknown";
}

Reason reasonFor(DocumentProblem problem)
{
    switch (problem) {
    case DocumentProblem::Expired: return Reason::DocumentExpired;
    case DocumentProblem::NotYetValid: return Reason::DocumentNotYetValid;
    case DocumentProblem::HolderTooYoung: return Reason::HolderTooYoung;
    }
    return Reason::DocumentExpired;
}

Reason reasonFor(CompanionRole role)
{
    return role == CompanionRole::Guardian ? Reason::HolderTooYoung : Reason::TransferNeedsManager;
}

} // namespace countersign
