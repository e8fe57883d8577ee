#pragma once

#include "app/people_office.h"

#include <QString>

namespace countersign::wording {

// What the store manager reads about who may sign in.

struct PeopleWords {
    QString name, title, text;
    QString who, role, state, self, clerk, manager;
    QString add, newPassword, makeClerk, makeManager, unlock, remove;
    QString addTitle, passwordTitle; ///< for whom: %1
    QString signInName, password, again, save, keep;
    QString noName, taken, noPassword, notAgain;
    QString removeQuestion, removeNow, roleQuestion, roleNow;
    QString done; ///< %1: the entry that says so
};
[[nodiscard]] PeopleWords people();

[[nodiscard]] QString forRole(Role role);
/// "may sign in", or how long they have to wait.
[[nodiscard]] QString stateOf(const Colleague& colleague);

} // namespace countersign::wording
