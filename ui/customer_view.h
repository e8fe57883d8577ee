#pragma once

#include "domain/registration_session.h"
#include "ui/language.h"
#include "ui/wording.h"

#include <QVector>

#include <optional>
#include <variant>

namespace countersign {

/// A language in which the customer may be served.
struct LanguageChoice {
    QString code;    ///< BCP 47
    QString ownName; ///< "中文"
    bool chosen{false};
};

// Pages of the customer's window. Each is complete; none of them names the holder, shows the card
// or gives a score.

struct CustomerWelcome {
    wording::Bilingual now;
    wording::Bilingual then;
};
struct CustomerWaiting {
    wording::Bilingual now;
    wording::Bilingual then;
};
struct CustomerNumber {
    wording::Bilingual now;
    wording::Bilingual then;
};
struct CustomerConsent {
    wording::ConsentText text;
};
struct CustomerFace {
    wording::Bilingual preparing; ///< until the first instruction
    /// All that may be said, so that there is room for the longest before it comes.
    QVector<wording::Bilingual> instructions;
    QVector<wording::Bilingual> causes;
};
struct CustomerOutcome {
    Outcome outcome{Outcome::Refused};
    wording::Bilingual tell;
    wording::Bilingual numberHeading;
    wording::Bilingual next;
};
using CustomerPage = std::variant<
    CustomerWelcome,
    CustomerWaiting,
    CustomerNumber,
    CustomerConsent,
    CustomerFace,
    CustomerOutcome>;

/// Whether the window is read aloud to this customer.
enum class ReadAloud {
    NoVoice, ///< in the customer's language
    NoSound, ///< nothing to hear it by
    Off,
    On,
};

/// All that the customer's window shows, in the customer's language.
struct CustomerView {
    CustomerPage page;
    QString outlet;
    QString number; ///< to be opened, grouped; empty until it is chosen
    wording::Bilingual numberHeading;
    wording::Bilingual promise; ///< where the face stays, and until when
    QVector<LanguageChoice> languages;
    Language language{Language::chinese()};
    QString simulated;      ///< the mark for simulated devices; empty for real ones
    QString readAloud{};    ///< the words of its key; empty when it cannot be asked for
    bool readsAloud{false}; ///< it has been
};

/// What the state machine does not know.
struct CustomerSurroundings {
    QString outlet;
    Language language{Language::chinese()}; ///< the customer's
    std::optional<int> retentionDays;       ///< none: nothing is promised about deleting
    bool simulated{false};
    ReadAloud readAloud{ReadAloud::NoVoice};
};

/// Turns what the state machine says into what the customer sees. Pure.
[[nodiscard]] CustomerView
customerView(const SessionState& state, const CustomerSurroundings& around);

} // namespace countersign
