#pragma once

#include "domain/visit.h"
#include "ui/wording.h"

namespace countersign::wording {

// What stands on the report of a day, in Chinese first and English beneath it: it goes to people
// whose language nobody knows.

struct ReportWords {
    Bilingual title, visits, registered, waiting, refused, usualTime, retried;
    Bilingual entries, decisions, otherEntries, addsUp, differs, open;
    Bilingual byHour, byOutcome, byStep, byClerk, exceptions, none, seal, sealText, noSeal;
};
[[nodiscard]] ReportWords report();
[[nodiscard]] Bilingual reportStanding(Standing standing);
[[nodiscard]] Bilingual reportStep(VisitStep step);

} // namespace countersign::wording
