#pragma once

#include "ui/wording.h"

#include <QCoreApplication>

namespace countersign::wording {

/// A sentence to a customer as it stands in the code, before the customer's language is known.
struct ToCustomer {
#ifdef COUNTERSIGN_LUPDATE // never: lupdate reads this, and files what tr() marks there
    Q_DECLARE_TR_FUNCTIONS(countersign::Customer)
#endif
    [[nodiscard]] static constexpr ToCustomer tr(const char* english) { return {english}; }
    const char* english;
};

/// In the customer's language, with English beneath Chinese and Chinese beneath any other.
[[nodiscard]] Bilingual both(const Language& in, ToCustomer sentence);

} // namespace countersign::wording
