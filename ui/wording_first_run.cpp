#include "ui/wording_first_run.h"

#include <QCoreApplication>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::FirstRun)
};

} // namespace

FirstRunWords firstRun()
{
    return {
        .language = Say::tr("Language"),
        .title = Say::tr("Set up this outlet"),
        .text = Say::tr("This is done once. The store is made in %1; from then on every "
                        "registration is written there, signed."),
        .outlet = Say::tr("&Outlet"),
        .outletHint = Say::tr("as customers know it"),
        .manager = Say::tr("Store manager"),
        .managerText = Say::tr("Decides doubtful cases, closes the day, opens personal data. "
                               "Without this password nobody can."),
        .clerk = Say::tr("First clerk"),
        .clerkText = Say::tr("Registers customers. Leave it empty to add clerks later."),
        .name = Say::tr("Sign-in name"),
        .password = Say::tr("Password"),
        .again = Say::tr("Password again"),
        .setUp = Say::tr("Set up"),
        .busy = Say::tr("Drawing the keys…"),
        .noOutlet = Say::tr("What is the outlet called?"),
        .noName = Say::tr("A sign-in name is missing."),
        .noPassword = Say::tr("A password is missing."),
        .notAgain = Say::tr("The two passwords differ."),
        .sameName = Say::tr("Manager and clerk need different sign-in names.")};
}

QString forPasswordFault(PasswordFault fault)
{
    switch (fault) {
    case PasswordFault::NotText: return Say::tr("This password has signs that are no text.");
    case PasswordFault::TooShort:
        return Say::tr(
            "A password has at least %n characters. Three or four words are easy to "
            "remember.",
            nullptr,
            static_cast<int>(shortestPassword));
    case PasswordFault::IsName: return Say::tr("This password is little more than the name.");
    case PasswordFault::Common: return Say::tr("This password is one of the first that are tried.");
    case PasswordFault::Repetitive:
        return Say::tr("This password is the same few characters again and again.");
    }
    return {};
}

OutletKeyWords outletKey()
{
    return {
        .title = Say::tr("The outlet is set up"),
        .text = Say::tr("Keep this public key outside this computer: on paper, or with the "
                        "carrier. It is no secret. With it anybody can prove that the log is "
                        "whole and that it is this outlet's."),
        .origin = Say::tr("Log"),
        .key = Say::tr("Public key"),
        .save = Say::tr("&Save to a file…"),
        .saved = Say::tr("Saved in %1."),
        .goOn = Say::tr("Go to sign-in"),
        .fileName = Say::tr("countersign public key")};
}

} // namespace countersign::wording
