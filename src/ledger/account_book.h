#pragma once

#include "ledger/entry.h"

#include <map>
#include <optional>
#include <string>

namespace countersign {

/// Who may sign entries, followed through a log from its first entry on.
class AccountBook {
public:
    /// What is wrong with who wrote this entry: no account, or a role that may not. Empty: nothing.
    [[nodiscard]] std::optional<std::string> findWrong(const Entry& entry) const;
    /// Takes over what an entry changes. The first entry before findWrong(), all others after it.
    void apply(const EntryContent& content);
    /// With which key this account signs now. Empty when there is no such account.
    [[nodiscard]] std::optional<Ed25519PublicKey> keyOf(const StaffName& name) const;

private:
    std::map<std::string, Account> accounts_;
};

} // namespace countersign
