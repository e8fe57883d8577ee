#pragma once

#include "domain/registration_session.h"
#include "ui/wording.h"

namespace countersign::wording {

// What stands on the slip that the customer takes home, in the language `in` first.

/// The words that every slip has.
struct SlipWords {
    Bilingual title, seal, sealText, privacy, simulated;
};
[[nodiscard]] SlipWords slip(const Language& in);

/// The names of its rows; those of number and SIM as far as this visit got.
struct SlipRows {
    Bilingual number, sim, kind, holder, entry;
};
[[nodiscard]] SlipRows slipRows(const Done& state, const Language& in);

/// The outcome in one word, and what it means for the number.
[[nodiscard]] Bilingual slipOutcome(Outcome outcome, const Language& in);
[[nodiscard]] Bilingual slipMeaning(const Done& state, const Language& in);
/// What was done to the number, and how it was made sure that it was the holder.
[[nodiscard]] Bilingual slipKind(const Done& state, const Language& in);
/// A reason in plain words; never a measurement, never an accusation.
[[nodiscard]] Bilingual slipReason(Reason reason, const Language& in);
[[nodiscard]] Bilingual slipReason(ReviewReason reason, const Language& in);

struct SlipParagraph {
    Bilingual heading;
    Bilingual text;
};
/// Why, what to do about it, what not to do with the number, and where to object or to withdraw:
/// those that this visit calls for, in the order in which they are read.
[[nodiscard]] QVector<SlipParagraph> slipParagraphs(const Done& state, const Language& in);

/// The first character and two stars, however long the name is.
[[nodiscard]] QString maskedName(const QString& name);
/// "2026-11-22 14:05", in China.
[[nodiscard]] QString dateAndTime(UtcMs at);

// What the clerk reads about it.

struct SlipKeyWords {
    QString print, printing;
};
[[nodiscard]] SlipKeyWords slipKey();
[[nodiscard]] QString slipSentTo(const QString& printer);
[[nodiscard]] QString slipSavedAs(const QString& file);
/// The printer did not take it, so it was saved.
[[nodiscard]] QString slipSavedInstead(const QString& printer, const QString& file);
[[nodiscard]] Problem slipFailed(const Error& error);

} // namespace countersign::wording
