#include "domain/visit.h"

#include "domain/day.h"
#include "domain/opened_visit.h"

namespace countersign {

const char* name(Standing standing)
{
    switch (standing) {
    case Standing::Registered: return "registered";
    case Standing::Waiting: return "waiting";
    case Standing::Approved: return "approved";
    case Standing::RefusedByManager: return "refused-by-manager";
    case Standing::Refused: return "refused";
    }
    return "";
}

Standing standingOf(const Visit& visit)
{
    if (visit.decision)
        return visit.decision->approved ? Standing::Approved : Standing::RefusedByManager;
    switch (visit.outcome) {
    case Outcome::Registered: return Standing::Registered;
    case Outcome::ManagerNeeded:
        if (visit.erased) break; // nobody can decide about it any more
        return Standing::Waiting;
    case Outcome::Refused: break;
    }
    return Standing::Refused;
}

const char* name(RevealReason reason)
{
    switch (reason) {
    case RevealReason::Review: return "review";
    case RevealReason::AskedByHolder: return "asked-by-holder";
    case RevealReason::Complaint: return "complaint";
    case RevealReason::Authority: return "authority";
    case RevealReason::QualityCheck: return "quality-check";
    }
    return "";
}

const char* name(ReopenReason reason)
{
    switch (reason) {
    case ReopenReason::LateVisit: return "late-visit";
    case ReopenReason::ClosedTooEarly: return "closed-too-early";
    case ReopenReason::FiguresWrong: return "figures-wrong";
    }
    return "";
}

} // namespace countersign
