#include "ledger/account_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"

#include <algorithm>

namespace countersign {
namespace {

CborValue toCbor(const Account& account)
{
    return CborValue::array(
        {CborValue::text(account.member.name.value()),
         CborValue::number(codeOf(account.member.role)),
         CborValue::bytes(account.key)});
}

std::optional<Account> accountOf(CborItem item)
{
    const auto name = item.at(0).asText();
    const auto code = item.at(1).asNumber();
    const auto role = code ? roleOf(*code) : std::nullopt;
    const auto key = item.at(2).asBytes();
    Account account;
    if (!name || name->empty() || !role || !key || key->size() != account.key.size() ||
        item.size() != 3)
        return std::nullopt;
    account.member = {StaffName{std::string{*name}}, *role};
    std::copy(key->begin(), key->end(), account.key.begin());
    return account;
}

} // namespace

CborValue toCbor(const std::vector<Account>& accounts)
{
    CborValue list = CborValue::array();
    for (const Account& account : accounts)
        list.append(toCbor(account));
    return list;
}

std::optional<std::vector<Account>> accountsOf(CborItem item)
{
    std::vector<Account> accounts;
    for (const CborItem each : item.items()) {
        const std::optional<Account> account = accountOf(each);
        const bool isTwice =
            account && std::any_of(accounts.begin(), accounts.end(), [&](const Account& a) {
                return a.member.name == account->member.name;
            });
        if (!account || isTwice) return std::nullopt;
        accounts.push_back(*account);
    }
    if (accounts.empty()) return std::nullopt;
    return accounts;
}

const char* name(StaffChangeKind kind)
{
    switch (kind) {
    case StaffChangeKind::Added: return "added";
    case StaffChangeKind::Removed: return "removed";
    case StaffChangeKind::RoleChanged: return "role-changed";
    case StaffChangeKind::PasswordReset: return "password-reset";
    case StaffChangeKind::PasswordChanged: return "password-changed";
    case StaffChangeKind::Unlocked: return "unlocked";
    }
    return "unknown";
}

CborValue toCbor(const StaffChange& change)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(codeOf(change.kind)));
    map.add(2, toCbor(change.account));
    return map;
}

Result<StaffChange> staffChangeOf(CborItem item)
{
    CborFields fields{item, "staff change"};
    StaffChange change{fields.code(1, staffChangeKindOf), {}};
    const std::optional<Account> account = accountOf(fields.item(2));
    if (account)
        change.account = *account;
    else
        fields.wrong(2);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return change;
}

CborValue toCbor(const SignInFailures& failures)
{
    CborValue map = CborValue::map();
    if (failures.account) map.add(1, CborValue::text(failures.account->value()));
    map.add(2, CborValue::number(failures.wrong));
    map.add(3, CborValue::integer(failures.last.time_since_epoch().count()));
    map.add(4, CborValue::number(failures.waitSeconds));
    return map;
}

Result<SignInFailures> signInFailuresOf(CborItem item)
{
    CborFields fields{item, "sign-in failures"};
    SignInFailures failures;
    if (fields.has(1)) failures.account = StaffName{fields.text(1)};
    failures.wrong = fields.number(2);
    failures.last = UtcMs{std::chrono::milliseconds{fields.integer(3)}};
    failures.waitSeconds = fields.number(4);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return failures;
}

} // namespace countersign
