#pragma once

#include "domain/registration_ledger.h"
#include "ledger/key_file.h"

#include <utility>

namespace countersign {

/// An approver of this store: what their password has opened goes with it.
class UnlockedApprover final : public Approver {
public:
    explicit UnlockedApprover(UnlockedKeys keys) : keys_{std::move(keys)} {}
    [[nodiscard]] StaffMember member() const override { return keys_.who; }
    [[nodiscard]] const UnlockedKeys& keys() const { return keys_; }

private:
    UnlockedKeys keys_;
};

} // namespace countersign
