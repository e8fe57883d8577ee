#pragma once

#include "base/random.h"
#include "domain/registration_ledger.h"
#include "ledger/binding.h"

namespace countersign {

/// What is known of the holder and the order, whether the number is registered by it or not.
[[nodiscard]] Binding bindingOf(
    const RegistrationRecord& record,
    bool registers,
    const SecretBytes& indexKey,
    RandomSource& random);

/// What has to hold for the record's order, which it must have.
[[nodiscard]] OrderQuestion questionOf(const RegistrationRecord& record);

} // namespace countersign
