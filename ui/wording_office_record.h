#pragma once

#include "domain/opened_visit.h"
#include "domain/policy.h"
#include "ui/office_visit_table.h"
#include "ui/wording.h"

#include <QString>
#include <QStringList>

namespace countersign::wording {

// What the store manager reads of one visit: in the table, on its own page, and in review.

[[nodiscard]] QString columnName(VisitColumn column);

struct RecordWords {
    QString unusual, otherActions; ///< marks in the table
    QString title, person, hidden, hiddenText, show, showWhy, showing, portrait, live;
    QString noLive, erasedText;
    QString name, idNumber, birth, nation, address, issuer, validity, number, sim, kind, tariff;
    QString face, noFaceCheck, plan, attempts, similarity, notMeasured, otherActionsBy;
    QString signsHeading, signNotMeasured, noSigns, plot, noPlot, plotErased;
    QString document, consent, consentNone, companions;
    QString visit, clerk, sealedAt, steps, devices, policy, mark, simulated;
    QString log, entry, proof, proving, decision, undecided, erased, nothingErased, remark;
};
[[nodiscard]] RecordWords recordWords();
[[nodiscard]] QString recordTitle(const Visit& visit);

[[nodiscard]] QString forRevealReason(RevealReason reason);
/// "Entry 412 says that it was opened."
[[nodiscard]] QString revealedBy(EntryNumber entry);
/// "Entry 12 is in the log of 4,213 entries that the newest checkpoint signs."
[[nodiscard]] QString proven(EntryNumber entry, std::uint64_t size);
[[nodiscard]] QString notProven(const Error& error);

/// "1. Blink   2. Turn left"
[[nodiscard]] QString planOf(const LivenessPlan& plan);
/// "Attempt 2: time ran out" or "Attempt 1: passed".
[[nodiscard]] QString attemptEnded(int attempt, const std::optional<Cause>& failure);
[[nodiscard]] QString similarityOf(const MatchEvidence& match);
/// What was looked for, in words, and whether it was found.
[[nodiscard]] QString forSign(const AttackSign& sign);
[[nodiscard]] QString consentGiven(const Consent& consent);
[[nodiscard]] QString forCompanion(const Companion& companion);
[[nodiscard]] QString stepTimes(const StepTimes& times);
[[nodiscard]] QString decisionOf(const VisitDecision& decision);
[[nodiscard]] QString forErasedPiece(ErasedPiece piece);
[[nodiscard]] QString readBy(const ReaderIdentity& reader);
[[nodiscard]] QString filmedBy(const CameraIdentity& camera);

struct PlotWords {
    QString openness, yaw, left, right, seconds;
};
[[nodiscard]] PlotWords plot();

} // namespace countersign::wording
