#include "ui/wording_office_people.h"

#include <QCoreApplication>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::OfficePeople)
};

} // namespace

PeopleWords people()
{
    return {
        .name = Say::tr("People"),
        .title = Say::tr("Who may sign in"),
        .text = Say::tr("Every change here is a signed entry in the log."),
        .who = Say::tr("Sign-in name"),
        .role = Say::tr("Role"),
        .state = Say::tr("State"),
        .self = Say::tr("%1 (you)"),
        .clerk = Say::tr("Clerk"),
        .manager = Say::tr("Store manager"),
        .add = Say::tr("&Add somebody"),
        .newPassword = Say::tr("New &password"),
        .makeClerk = Say::tr("Make a &clerk"),
        .makeManager = Say::tr("Make a &manager"),
        .unlock = Say::tr("&Unlock"),
        .remove = Say::tr("&Remove"),
        .addTitle = Say::tr("Who comes new"),
        .passwordTitle = Say::tr("New password for %1"),
        .signInName = Say::tr("Sign-in name"),
        .password = Say::tr("Password"),
        .again = Say::tr("Password again"),
        .save = Say::tr("Save"),
        .keep = Say::tr("Leave it as it is"),
        .noName = Say::tr("A sign-in name is missing."),
        .taken = Say::tr("Somebody has this sign-in name already."),
        .noPassword = Say::tr("A password is missing."),
        .notAgain = Say::tr("The two passwords differ."),
        .removeQuestion = Say::tr("%1 cannot sign in any more. What they registered stays."),
        .removeNow = Say::tr("Remove %1"),
        .roleQuestion = Say::tr("%1 will be: %2. They sign in anew for it."),
        .roleNow = Say::tr("Change the role"),
        .done = Say::tr("Done. Entry %1 says so.")};
}

QString forRole(Role role) { return role == Role::Manager ? people().manager : people().clerk; }

QString stateOf(const Colleague& colleague)
{
    const auto seconds = static_cast<int>(colleague.waits.count());
    if (seconds == 0) return Say::tr("may sign in");
    return Say::tr("locked for %n second(s) after wrong passwords", nullptr, seconds);
}

} // namespace countersign::wording
