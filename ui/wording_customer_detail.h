#pragma once

#include "ui/wording.h"

#include <QCoreApplication>

namespace countersign::wording {

/// The context of everything that is said to a customer, in whichever file it stands.
struct SayToCustomer {
    Q_DECLARE_TR_FUNCTIONS(countersign::Customer)
};

inline Bilingual both(const char* zh, const QString& translated)
{
    return {QString::fromUtf8(zh), translated};
}

} // namespace countersign::wording
