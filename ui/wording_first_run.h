#pragma once

#include "domain/password_rule.h"

#include <QString>

namespace countersign::wording {

struct FirstRunWords {
    QString language, title, text, outlet, outletHint;
    QString manager, managerText, clerk, clerkText, name, password, again;
    QString setUp, busy;
    QString noOutlet, noName, noPassword, notAgain, sameName;
};
[[nodiscard]] FirstRunWords firstRun();

/// Why a password cannot be used, and what to do about it.
[[nodiscard]] QString forPasswordFault(PasswordFault fault);

struct OutletKeyWords {
    QString title, text, origin, key, save, saved, goOn;
    QString fileName; ///< that is proposed, without its ending
};
[[nodiscard]] OutletKeyWords outletKey();

} // namespace countersign::wording
