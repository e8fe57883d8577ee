#include "ledger/accounts.h"

#include "domain/password_rule.h"
#include "ledger/connections_detail.h"
#include "ledger/log_pen_detail.h"

namespace countersign {
namespace {

Result<void> checkOther(const LogPen& pen, const StaffName& name, const char* what)
{
    if (const auto may = pen.checkManager("changes accounts"); !may) return may;
    if (pen.keys().who.name != name) return {};
    return fail(ErrorCode::BadInput, "account " + name.value() + ": nobody " + what + " their own");
}

/// Changes the key file and says how the account is then.
Result<SealReceipt>
change(LogPen& pen, StaffChangeKind kind, const StaffName& name, const LogPen::KeyChange& make)
{
    return pen.changeKeys(make, [&](const KeyFile& next) {
        return StaffChange{kind, next.account(name).value()};
    });
}

} // namespace

Result<SealReceipt> addAccount(Ledger& ledger, const NewStaff& added, const PasswordCost& cost)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("adds accounts"); !may) return fail(may.error());
    if (const auto good = checkPassword(textOf(added.password.view()), added.member.name); !good)
        return fail(good.error());
    return change(
        pen, StaffChangeKind::Added, added.member.name, [&](const KeyFile& now, EntryNumber with) {
            return now.withAccount(pen.keys(), with, added, cost, pen.random());
        });
}

Result<SealReceipt> removeAccount(Ledger& ledger, const StaffName& name)
{
    LogPen& pen = ledger.pen();
    if (const auto may = checkOther(pen, name, "removes"); !may) return fail(may.error());
    const Result<Account> known = pen.files().keys.account(name);
    if (!known) return fail(known.error());
    return pen.changeKeys(
        [&](const KeyFile& now, EntryNumber with) {
            return now.withoutAccount(pen.keys(), with, name);
        },
        [&](const KeyFile&) {
            return StaffChange{StaffChangeKind::Removed, *known};
        });
}

Result<SealReceipt> changeRole(Ledger& ledger, const StaffMember& member)
{
    LogPen& pen = ledger.pen();
    if (const auto may = checkOther(pen, member.name, "changes the role of"); !may)
        return fail(may.error());
    return change(
        pen, StaffChangeKind::RoleChanged, member.name, [&](const KeyFile& now, EntryNumber with) {
            return now.withRole(pen.keys(), with, member);
        });
}

Result<SealReceipt> resetPassword(
    Ledger& ledger, const StaffName& name, const SecretBytes& password, const PasswordCost& cost)
{
    LogPen& pen = ledger.pen();
    if (const auto may = checkOther(pen, name, "resets the password of"); !may)
        return fail(may.error());
    if (const auto good = checkPassword(textOf(password.view()), name); !good)
        return fail(good.error());
    auto reset = change(
        pen, StaffChangeKind::PasswordReset, name, [&](const KeyFile& now, EntryNumber with) {
            return now.withNewPassword(pen.keys(), with, name, password, cost, pen.random());
        });
    if (reset) pen.files().gate->forget(pen.files().keys, name);
    return reset;
}

Result<SealReceipt>
changeOwnPassword(Ledger& ledger, const SecretBytes& password, const PasswordCost& cost)
{
    LogPen& pen = ledger.pen();
    if (const auto good = checkPassword(textOf(password.view()), pen.keys().who.name); !good)
        return fail(good.error());
    return change(
        pen,
        StaffChangeKind::PasswordChanged,
        pen.keys().who.name,
        [&](const KeyFile& now, EntryNumber with) {
            return now.withOwnPassword(pen.keys(), with, password, cost, pen.random());
        });
}

std::chrono::seconds waitOf(Ledger& ledger, const StaffName& name)
{
    const Store::Connections& files = ledger.pen().files();
    return files.gate->waitFor(files.keys, name);
}

Result<SealReceipt> unlockAccount(Ledger& ledger, const StaffName& name)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("unlocks accounts"); !may) return fail(may.error());
    const Result<Account> known = pen.files().keys.account(name);
    if (!known) return fail(known.error());
    auto noted = pen.append([&](EntryNumber) -> Result<Draft> {
        return Draft{StaffChange{StaffChangeKind::Unlocked, *known}};
    });
    if (noted) pen.files().gate->forget(pen.files().keys, name);
    return noted;
}

} // namespace countersign
