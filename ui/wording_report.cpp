#include "ui/wording_report.h"

#include <QCoreApplication>

namespace countersign::wording {
namespace {

/// A sentence as it stands in the code, in both languages.
struct InBoth {
#ifdef COUNTERSIGN_LUPDATE // never: lupdate reads this, and files what tr() marks there
    Q_DECLARE_TR_FUNCTIONS(countersign::Report)
#endif
    [[nodiscard]] static Bilingual tr(const char* english)
    {
        return {
            Language::chinese().translate("countersign::Report", english),
            QString::fromUtf8(english)};
    }
};

} // namespace

ReportWords report()
{
    return {
        .title = InBoth::tr("Report of the day"),
        .visits = InBoth::tr("Visits"),
        .registered = InBoth::tr("Registered"),
        .waiting = InBoth::tr("Waiting"),
        .refused = InBoth::tr("Not possible"),
        .usualTime = InBoth::tr("Usual time"),
        .retried = InBoth::tr("Several attempts"),
        .entries = InBoth::tr("Entries of the log"),
        .decisions = InBoth::tr("Decisions of managers"),
        .otherEntries = InBoth::tr("Visits, decisions, other entries"),
        .addsUp = InBoth::tr("The sheet adds up."),
        .differs = InBoth::tr("The sheet does not add up."),
        .open = InBoth::tr("This day is not closed yet."),
        .byHour = InBoth::tr("Visits by hour"),
        .byOutcome = InBoth::tr("What came of them"),
        .byStep = InBoth::tr("Usual time of each step"),
        .byClerk = InBoth::tr("Visits by clerk"),
        .exceptions = InBoth::tr("What is unusual"),
        .none = InBoth::tr("Nothing unusual was found."),
        .seal = InBoth::tr("Seal of the log"),
        .sealText = InBoth::tr(
            "The checkpoint signed when the day was closed. Whoever has the log can verify it."),
        .noSeal = InBoth::tr("Without the seal: it is printed right after the day is closed.")};
}

Bilingual reportStanding(Standing standing)
{
    switch (standing) {
    case Standing::Registered: return InBoth::tr("Registered");
    case Standing::Waiting: return InBoth::tr("Waiting");
    case Standing::Approved: return InBoth::tr("Approved");
    case Standing::RefusedByManager: return InBoth::tr("Refused by manager");
    case Standing::Refused: return InBoth::tr("Not possible");
    }
    return {};
}

Bilingual reportStep(VisitStep step)
{
    switch (step) {
    case VisitStep::Card: return InBoth::tr("Card");
    case VisitStep::Number: return InBoth::tr("Number");
    case VisitStep::Consent: return InBoth::tr("Consent");
    case VisitStep::Face: return InBoth::tr("Face");
    }
    return {};
}

} // namespace countersign::wording
