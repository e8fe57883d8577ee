#include "ui/wording_office_review.h"

#include "ui/wording_office.h"

#include <QCoreApplication>
#include <QStringList>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Office)
};

} // namespace

ReviewWords review()
{
    return {
        .name = Say::tr("Review"),
        .title = Say::tr("Visits that wait for a manager"),
        .text = Say::tr("The oldest first. Look at the person, if they are here."),
        .none = Say::tr("Nothing waits"),
        .noneText = Say::tr("Every visit is decided."),
        .open = Say::tr("Open and decide"),
        .opening = Say::tr("Opening the record…"),
        .logged =
            Say::tr("Opening is logged: the log says that you looked at this person to decide."),
        .own = Say::tr("You registered this customer yourself"),
        .ownText = Say::tr("Another manager has to decide about this visit."),
        .remark = Say::tr("Remark"),
        .remarkHint = Say::tr("What else speaks for it or against it"),
        .remarkNote =
            Say::tr("What you write here is kept encrypted with the person, and erased with them."),
        .deciding = Say::tr("Sealing the decision…"),
        .next = Say::tr("Next visit"),
        .slip = Say::tr("Print the slip"),
        .approved = Say::tr("Approved"),
        .refused = Say::tr("Refused"),
        .approvedTell = Say::tr("The number is open. The slip says so to the customer."),
        .refusedTell = Say::tr("The number stays closed. The slip says why, and how to appeal.")};
}

QString noteHint(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::DocumentsSeen: return Say::tr("Which document, by whom it was issued");
    case ReviewReason::QuestionsAnswered: return Say::tr("What was asked, and answered rightly");
    case ReviewReason::WitnessPresent: return Say::tr("Who it is, and by which document");
    case ReviewReason::FaceComparedByEye:
    case ReviewReason::GuardianPresent:
    case ReviewReason::TransferConfirmed:
    case ReviewReason::NotConvinced:
    case ReviewReason::NotTheHolder:
    case ReviewReason::CustomerWithdrew: break;
    }
    return {};
}

QString noteMissing(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::DocumentsSeen: return Say::tr("Say which document you saw.");
    case ReviewReason::QuestionsAnswered: return Say::tr("Say what you asked.");
    case ReviewReason::WitnessPresent: return Say::tr("Say who the witness is.");
    case ReviewReason::FaceComparedByEye:
    case ReviewReason::GuardianPresent:
    case ReviewReason::TransferConfirmed:
    case ReviewReason::NotConvinced:
    case ReviewReason::NotTheHolder:
    case ReviewReason::CustomerWithdrew: break;
    }
    return {};
}

QString waitsFor(std::chrono::milliseconds time) { return Say::tr("waits %1").arg(waited(time)); }

QString decisionSealed(EntryNumber entry)
{
    return Say::tr("Sealed in the log as entry %1.").arg(entry.value());
}

CloseWords close()
{
    return {
        .name = Say::tr("Close the day"),
        .title = Say::tr("Close the day"),
        .text = Say::tr("The sheet is counted from the log itself. A closed day is an entry."),
        .reading = Say::tr("Counting the day…"),
        .visits = Say::tr("Visits"),
        .outcomes = Say::tr("As they ended at the counter"),
        .standings = Say::tr("As they stand now"),
        .entries = Say::tr("Entries of the log"),
        .decisions = Say::tr("Decisions of managers"),
        .waitingHeading = Say::tr("Still waits for a decision"),
        .waitingText = Say::tr("Decide these first; then the day can be closed."),
        .review = Say::tr("Decide them"),
        .addsUp = Say::tr("It adds up."),
        .differs = Say::tr("It does not add up. Do not close; have the log verified."),
        .nothing = Say::tr("none"),
        .close = Say::tr("Close the day"),
        .question = Say::tr("Close this day? Everybody who verifies the log will see it."),
        .keep = Say::tr("Not yet"),
        .closeNow = Say::tr("Close the day"),
        .closing = Say::tr("Closing the day…"),
        .closed = Say::tr("This day is closed"),
        .reopen = Say::tr("Open the day again"),
        .reopenWhy = Say::tr("Why it is opened again"),
        .reopening = Say::tr("Opening the day again…"),
        .reopenNow = Say::tr("Open it again"),
        .report = Say::tr("Save the report"),
        .chooseFolder = Say::tr("Where the report is saved"),
        .together = Say::tr("Together")};
}

QString forReopenReason(ReopenReason reason)
{
    switch (reason) {
    case ReopenReason::LateVisit: return Say::tr("A customer came after it was closed");
    case ReopenReason::ClosedTooEarly: return Say::tr("It was closed too early");
    case ReopenReason::FiguresWrong: return Say::tr("The figures were wrong");
    }
    return {};
}

QString forEntryKind(const std::string& kind)
{
    const std::pair<const char*, QString> words[]{
        {"store created", Say::tr("the log was begun")},
        {"reveal", Say::tr("a person's record was opened")},
        {"holder block", Say::tr("a holder was blocked or freed")},
        {"consent withdrawn", Say::tr("a consent was withdrawn")},
        {"erasure", Say::tr("personal data was erased")},
        {"staff change", Say::tr("staff was changed")},
        {"sign-in failures", Say::tr("wrong passwords")},
        {"policy change", Say::tr("the policy was changed")},
        {"epoch", Say::tr("another key signs from here on")},
        {"day close", Say::tr("a day was closed")},
        {"export", Say::tr("something was exported")},
        {"clock jump", Say::tr("the clock was set")},
        {"device change", Say::tr("devices were changed")},
        {"service ended", Say::tr("a number was given up")},
        {"day reopened", Say::tr("a day was opened again")}};
    for (const auto& [name, said] : words)
        if (kind == name) return said;
    return QString::fromStdString(kind);
}

QString entriesFromTo(EntryNumber first, EntryNumber last)
{
    if (first == EntryNumber{}) return close().nothing;
    return Say::tr("%1 to %2").arg(QString::number(first.value()), QString::number(last.value()));
}

QString closedBy(const ClosedDay& day)
{
    return Say::tr("Closed by %1, %2 (entry %3)")
        .arg(
            QString::fromStdString(day.by.value()),
            timeOf(day.at, true),
            QString::number(day.entry.value()));
}

QString sum(const std::vector<std::uint64_t>& parts, std::uint64_t total)
{
    QStringList words;
    for (const std::uint64_t part : parts)
        words.push_back(count(part));
    return words.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + count(total);
}

QString dayClosed(EntryNumber entry)
{
    return Say::tr("The day is closed: entry %1 of the log says so.").arg(entry.value());
}

QString reportSaved(const QString& file) { return Say::tr("Saved as %1").arg(file); }

} // namespace countersign::wording
