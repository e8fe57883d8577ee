#pragma once

#include "app/face_check.h"
#include "domain/registration_session.h"
#include "ui/language.h"
#include "ui/pictogram.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace countersign::wording {

/// Every sentence that a person reads is made here: for the clerk in the clerk's language
/// (ui/clerk_language.h), for the customer in the customer's own, which is given as `in`, with
/// another one beneath for whoever stands beside them.
struct Bilingual {
    QString first;  ///< in the customer's language, large
    QString second; ///< in the other one, beneath; small or not at all
};

/// Something is the matter: what, what to do about it, and the technical detail in small print.
struct Problem {
    QString sentence;
    QString advice;
    QString detail;
};
[[nodiscard]] Problem forError(const Error& error);

// What the customer is asked and told.

struct Instruction {
    Bilingual words;
    Pictogram pictogram{Pictogram::LookHere};
};
[[nodiscard]] Instruction forPrompt(const ChallengePrompt& prompt, const Language& in);
/// What is in the way, and what to do: "It is too dark. Please turn to the light."
[[nodiscard]] Instruction forCause(Cause cause, const Language& in);
/// What to tell the customer at the end.
[[nodiscard]] Bilingual
farewell(Outcome outcome, const std::vector<Reason>& reasons, const Language& in);

struct ConsentText {
    struct Paragraph {
        Bilingual heading;
        Bilingual text;
    };
    QString version;  ///< goes into the record
    QString language; ///< of the text that the answer counts for, BCP 47
    Bilingual title;
    QVector<Paragraph> paragraphs;
    Bilingual accept;
    Bilingual decline;
};
[[nodiscard]] ConsentText consentText(const Language& in);
/// While the camera starts.
[[nodiscard]] Bilingual preparing(const Language& in);

// What the clerk reads.

[[nodiscard]] QString forOutcome(Outcome outcome);
[[nodiscard]] QString forReason(Reason reason);
/// Two or three words: "too dark".
[[nodiscard]] QString shortCause(Cause cause);
[[nodiscard]] QString forSex(Sex sex);
/// The name of a nation by its GB/T 3304 code, as cards print it: "汉"; the code when unknown.
[[nodiscard]] QString forNation(const std::string& code);
[[nodiscard]] QString age(int years);
[[nodiscard]] QString validity(const std::optional<Date>& to);
[[nodiscard]] QString date(Date day);
[[nodiscard]] QString maskedNumber(const IdNumber& number);
[[nodiscard]] QString shortHolder(const IdDocument& document);

/// One line of the document card: something that was checked.
struct CheckWords {
    QString words;
    bool passed{false};
};
[[nodiscard]] QVector<CheckWords>
documentChecks(const CardReading& card, Date today, int minimumAge);

/// What is wrong with a number that does not pass, and at which place.
[[nodiscard]] QString whyNoMsisdn(const QString& text);
[[nodiscard]] QString whyNoIccid(const QString& text);
[[nodiscard]] QString digitsSoFar(int digits, const QString& of);
/// "8986 0000 0000 0000 0017": as it is compared with the print on the SIM.
[[nodiscard]] QString groupedIccid(const std::string& iccid);
[[nodiscard]] QString groupedMsisdn(const SimOrder& order);

/// The outlet's name in a log's origin, "countersign/OUTLET/8 hex digits".
[[nodiscard]] QString outletOf(const std::string& origin);
[[nodiscard]] QString getReady();
[[nodiscard]] QString stepOf(int step, int steps);
[[nodiscard]] QString remaining(MonotonicMs time);
[[nodiscard]] QString attempt(const FacePrompt& prompt);
[[nodiscard]] QString consentResult(ConsentAnswer answer);
[[nodiscard]] QString faceResult(const LivenessEvidence& liveness);
/// "too dark, then time ran out"
[[nodiscard]] QString attemptsEndedWith(const QStringList& causes);
[[nodiscard]] QString entry(const EntryNumber& number);
[[nodiscard]] QString openedNumber(const std::optional<SimOrder>& order, Outcome outcome);

// The fixed words of each page.

struct DeskWords {
    QString product, steps[5], help, devices, cancel, signOut, simulated, readerName, cameraName;
    QString modelsName, modelsLoading, modelsReady, ready, problem;
    QString cancelQuestion, cancelKeep, cancelForget, signOutQuestion, signOutNow;
};
[[nodiscard]] DeskWords desk();

struct SignInWords {
    QString language, title, subtitle, name, password, button, busy, empty;
};
[[nodiscard]] SignInWords signIn();

struct CardWords {
    QString idleTitle, idleText, readingTitle, readingText, problemTitle, placeholder, reading;
    QString read, tryAgain, counterHeading;
};
[[nodiscard]] CardWords card();

struct NumberWords {
    QString title, text, msisdn, iccid, msisdnHint, iccidHint, scan, check, checking, document;
};
[[nodiscard]] NumberWords number();

struct ConsentWords {
    QString title, text, forNumber, holder;
};
[[nodiscard]] ConsentWords consent();

struct FaceWords {
    QString number, tryAgain, problemTitle, oval;
};
[[nodiscard]] FaceWords face();

struct SealingWords {
    QString title, text, problemTitle, problemText, tryAgain;
};
[[nodiscard]] SealingWords sealing();

struct DoneWords {
    QString tell, entry, number, why, next, simulatedNote, document;
    QString waits, leave; ///< of a visit that a manager has to decide
};
[[nodiscard]] DoneWords done();

struct KeyHelp {
    QString key, words;
};
struct HelpWords {
    QString title, back, stepsHeading, keysHeading;
    QVector<KeyHelp> steps;
    QVector<KeyHelp> keys;
};
[[nodiscard]] HelpWords help();

} // namespace countersign::wording
