#pragma once

#include "ui/wording.h"

namespace countersign::wording {

/// The fixed sentences of the customer's window, apart from those that the clerk's pages show too.
struct CustomerScreenWords {
    struct Lines {
        Bilingual now;  ///< what happens, large
        Bilingual then; ///< what that means for the customer
    };
    Lines welcome;
    Lines readingCard, cardNotRead;
    Lines choosingNumber, checkingNumber, numberNotPossible;
    Lines anotherCard;
    Lines equipmentNotReady;
    Lines saving, notSavedYet;
    Bilingual newNumber;      ///< above a number that is being opened
    Bilingual openedNumber;   ///< above one that is open now
    Bilingual unopenedNumber; ///< above one that is not
    Bilingual takeSlip;       ///< after a registration
    Bilingual waitHere;       ///< until the manager comes
    Bilingual takeAdvice;     ///< after a refusal
    Bilingual getReady;
    Bilingual readAloud;  ///< on a key
    Bilingual answerKeys; ///< how somebody answers who cannot see the answers
    Bilingual simulated;
};
[[nodiscard]] CustomerScreenWords customerScreen(const Language& in);

/// Where the face stays, and until when; without days nothing is said about the end.
[[nodiscard]] Bilingual promiseToCustomer(std::optional<int> retentionDays, const Language& in);
/// "Step 2 of 3"
[[nodiscard]] Bilingual stepForCustomer(int step, int steps, const Language& in);
/// "5 seconds left"
[[nodiscard]] Bilingual timeLeftForCustomer(MonotonicMs time, const Language& in);

} // namespace countersign::wording
