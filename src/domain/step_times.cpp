#include "domain/step_times.h"

namespace countersign {

const char* name(VisitStep step)
{
    switch (step) {
    case VisitStep::Card: return "card";
    case VisitStep::Number: return "number";
    case VisitStep::Consent: return "consent";
    case VisitStep::Face: return "face";
    }
    return "";
}

} // namespace countersign
