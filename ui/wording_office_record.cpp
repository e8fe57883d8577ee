#include "ui/wording_office_record.h"

#include "ui/wording_desk.h"
#include "ui/wording_office.h"

#include <QCoreApplication>

#include <cmath>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Office)
};

QString twoPlaces(double value) { return QString::number(value, 'f', 2); }

} // namespace

QString columnName(VisitColumn column)
{
    switch (column) {
    case VisitColumn::Entry: return Say::tr("Entry");
    case VisitColumn::Time: return Say::tr("Time");
    case VisitColumn::Standing: return Say::tr("Outcome");
    case VisitColumn::Holder: return Say::tr("Holder");
    case VisitColumn::IdNumber: return Say::tr("ID number");
    case VisitColumn::Number: return Say::tr("Mobile number");
    case VisitColumn::Kind: return Say::tr("Kind");
    case VisitColumn::Why: return Say::tr("Reason");
    case VisitColumn::Clerk: return Say::tr("Clerk");
    case VisitColumn::Attempts: return Say::tr("Attempts");
    case VisitColumn::Duration: return Say::tr("Duration");
    case VisitColumn::Tariff: return Say::tr("Tariff");
    case VisitColumn::Marks: return Say::tr("Marks");
    }
    return {};
}

RecordWords recordWords()
{
    return {
        .unusual = Say::tr("unusual"),
        .otherActions = Say::tr("other actions"),
        .title = Say::tr("Visit"),
        .person = Say::tr("The person"),
        .hidden = Say::tr("Hidden"),
        .hiddenText = Say::tr(
            "Who it is stays hidden until you need to see it. Opening is logged with your name and "
            "the reason."),
        .show = Say::tr("Show the person"),
        .showWhy = Say::tr("Why it is opened"),
        .showing = Say::tr("Opening the record…"),
        .portrait = Say::tr("On the card"),
        .live = Say::tr("Before the camera"),
        .noLive = Say::tr("There is no picture from the camera"),
        .erasedText = Say::tr("Who it was is erased. The entry stays in the log."),
        .name = Say::tr("Name"),
        .idNumber = Say::tr("ID number"),
        .birth = Say::tr("Born"),
        .nation = Say::tr("Nation"),
        .address = Say::tr("Address"),
        .issuer = Say::tr("Issued by"),
        .validity = Say::tr("Validity"),
        .number = Say::tr("Mobile number"),
        .sim = Say::tr("SIM card number"),
        .kind = Say::tr("Kind"),
        .tariff = Say::tr("Tariff"),
        .face = Say::tr("The face check"),
        .noFaceCheck = Say::tr("There was no face check in this visit."),
        .plan = Say::tr("Asked for"),
        .attempts = Say::tr("Attempts"),
        .similarity = Say::tr("Face and card"),
        .notMeasured = Say::tr("not compared"),
        .otherActionsBy = Say::tr("Other actions allowed by"),
        .signsHeading = Say::tr("Signs of an attack"),
        .signNotMeasured = Say::tr("not measured"),
        .noSigns = Say::tr("None was found."),
        .plot = Say::tr("Eyes and head during the face check"),
        .noPlot = Say::tr("The course of the face check is shown with the person."),
        .plotErased = Say::tr("The course of the face check is erased."),
        .document = Say::tr("The card"),
        .consent = Say::tr("Consent"),
        .consentNone = Say::tr("The customer was not asked."),
        .companions = Say::tr("Came along"),
        .visit = Say::tr("The visit"),
        .clerk = Say::tr("Clerk"),
        .sealedAt = Say::tr("Sealed"),
        .steps = Say::tr("Time of each step"),
        .devices = Say::tr("Devices"),
        .policy = Say::tr("Policy"),
        .mark = Say::tr("Practice"),
        .simulated = Say::tr("A simulated device took part."),
        .log = Say::tr("In the log"),
        .entry = Say::tr("Entry"),
        .proof = Say::tr("Proof"),
        .proving = Say::tr("Proving that the entry is in the log…"),
        .decision = Say::tr("Decision"),
        .undecided = Say::tr("Waits for a manager"),
        .erased = Say::tr("Erased"),
        .nothingErased = Say::tr("nothing"),
        .remark = Say::tr("Remark")};
}

QString recordTitle(const Visit& visit)
{
    return Say::tr("Visit %1, %2")
        .arg(QString::number(visit.entry.value()), forStanding(standingOf(visit)));
}

QString forRevealReason(RevealReason reason)
{
    switch (reason) {
    case RevealReason::Review: return Say::tr("To decide about this visit");
    case RevealReason::AskedByHolder: return Say::tr("The holder asks for it");
    case RevealReason::Complaint: return Say::tr("Somebody complained about the number");
    case RevealReason::Authority: return Say::tr("A court, the police or the regulator asks");
    case RevealReason::QualityCheck: return Say::tr("A check of our own work");
    }
    return {};
}

QString revealedBy(EntryNumber entry)
{
    return Say::tr("Entry %1 of the log says that you opened it.").arg(entry.value());
}

QString proven(EntryNumber entry, std::uint64_t size)
{
    return Say::tr("Proven: entry %1 is one of the %2 that the newest checkpoint signs.")
        .arg(QString::number(entry.value()), count(size));
}

QString notProven(const Error& error) { return forError(error).sentence; }

QString planOf(const LivenessPlan& plan)
{
    QStringList words;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        words.push_back(
            QStringLiteral("%1. %2").arg(QString::number(i + 1), forAction(plan.actions[i])));
    return words.join(QStringLiteral("   "));
}

QString attemptEnded(int attempt, const std::optional<Cause>& failure)
{
    if (!failure) return Say::tr("Attempt %1: passed").arg(attempt);
    return Say::tr("Attempt %1: %2").arg(QString::number(attempt), shortCause(*failure));
}

QString similarityOf(const MatchEvidence& match)
{
    if (!isMeasured(match.similarity)) return recordWords().notMeasured;
    const QString rate =
        QString::number(match.falseMatchRate * 100, 'g', 2) + QChar{QChar::Nbsp} + QLatin1Char{'%'};
    return Say::tr("Alike %1; from %2 on it is the same person (%3 false matches), from %4 on a "
                   "manager decides")
        .arg(
            twoPlaces(match.similarity),
            twoPlaces(match.threshold),
            rate,
            twoPlaces(match.reviewThreshold));
}

QString forSign(const AttackSign& sign)
{
    if (!isMeasured(sign.measured)) return recordWords().signNotMeasured;
    const QString measured = twoPlaces(sign.measured);
    const QString limit = twoPlaces(sign.limit);
    return sign.given ? Say::tr("found: %1, limit %2").arg(measured, limit)
                      : Say::tr("not found: %1, limit %2").arg(measured, limit);
}

QString consentGiven(const Consent& consent)
{
    const QString answer = consentResult(consent.answer);
    const QString text = QString::fromStdString(consent.textVersion);
    return consent.means == ConsentMeans::CustomerScreen
               ? Say::tr("%1, on the customer's own screen (text %2)").arg(answer, text)
               : Say::tr("%1, as the clerk states (text %2)").arg(answer, text);
}

QString forCompanion(const Companion& companion)
{
    const QString who = shortHolder(companion.card.document);
    switch (companion.role) {
    case CompanionRole::Guardian: return Say::tr("Guardian: %1").arg(who);
    case CompanionRole::PresentHolder: return Say::tr("Present holder: %1").arg(who);
    }
    return who;
}

QString stepTimes(const StepTimes& times)
{
    QStringList words;
    for (const auto& [step, time] : times)
        words.push_back(forStep(step) + QLatin1Char{' '} + duration(time));
    return words.join(QStringLiteral(" ⋅ "));
}

QString decisionOf(const VisitDecision& decision)
{
    const QString who = QString::fromStdString(decision.by.value());
    const QString at = timeOf(decision.at, true);
    const QString entry = QString::number(decision.entry.value());
    QString words = decision.approved ? Say::tr("Approved by %1, %2 (entry %3)").arg(who, at, entry)
                                      : Say::tr("Refused by %1, %2 (entry %3)").arg(who, at, entry);
    for (const ReviewReason reason : decision.reasons)
        words += QLatin1Char{'\n'} + forReviewReason(reason);
    return words;
}

QString forErasedPiece(ErasedPiece piece)
{
    switch (piece) {
    case ErasedPiece::Identity: return Say::tr("who it was");
    case ErasedPiece::Portrait: return Say::tr("the card's photo");
    case ErasedPiece::Order: return Say::tr("the number");
    case ErasedPiece::LiveFaces: return Say::tr("the pictures of the camera");
    case ErasedPiece::Trace: return Say::tr("the course of the face check");
    case ErasedPiece::Companions: return Say::tr("who came along");
    }
    return {};
}

QString readBy(const ReaderIdentity& reader)
{
    const QString name = QString::fromStdString(reader.name);
    return reader.simulated ? Say::tr("read by the simulated reader %1").arg(name)
                            : Say::tr("read by %1").arg(name);
}

QString filmedBy(const CameraIdentity& camera)
{
    const QString name = QString::fromStdString(camera.name);
    return camera.simulated ? Say::tr("filmed by the simulated camera %1").arg(name)
                            : Say::tr("filmed by %1").arg(name);
}

PlotWords plot()
{
    return {
        .openness = Say::tr("eyes open"),
        .yaw = Say::tr("head turned"),
        .left = Say::tr("left"),
        .right = Say::tr("right"),
        .seconds = Say::tr("s", "seconds")};
}

} // namespace countersign::wording
