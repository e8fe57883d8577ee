#pragma once

#include "app/privacy_office.h"

#include <QString>

namespace countersign::wording {

// What the store manager reads about what is kept of customers.

struct PrivacyWords {
    QString name, title, text;
    QString what, keptFor, dueNow;
    QString identity, unregistered, portrait, face;
    QString erase, eraseQuestion, eraseNow, nothingDue;
    QString person, personText, record, find, noRecord;
    QString writeDown, withdraw, end, eraseAll, keep;
    QString withdrawQuestion, withdrawNow, endQuestion, endNow, eraseAllQuestion, eraseAllNow;
    QString done;    ///< %1: the entry that says so
    QString written; ///< %1: the folder
    QString folder;  ///< the name that is proposed
};
[[nodiscard]] PrivacyWords privacy();

/// "in 7 days"
[[nodiscard]] QString dueIn(int days);
[[nodiscard]] QString keptDays(int days);
/// How many people have a picture here, and whether that has to be filed.
[[nodiscard]] QString personsKept(const PrivacySheet& sheet);
/// Which records are of this person.
[[nodiscard]] QString recordsOf(const ErasureScope& scope);

} // namespace countersign::wording
