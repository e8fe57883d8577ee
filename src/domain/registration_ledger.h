#pragma once

#include "base/result.h"
#include "domain/registration_record.h"

#include <string>

namespace countersign {

/// What the counter gets back once a record lies on the disk and has been read back.
struct SealReceipt {
    EntryNumber entry;
    Digest leaf{};          ///< RFC 6962 leaf hash of the entry
    std::string checkpoint; ///< the signed note that covers it (C2SP tlog-checkpoint)
};

/// The append-only log, as the counter needs it. Used from the storage thread.
class RegistrationLedger {
public:
    virtual ~RegistrationLedger() = default;

    /// Encrypts, appends, signs and commits in one transaction, then reads back.
    /// Errors: DuplicateOrder (this session, number or ICCID is already bound), StoreFull,
    /// StoreReadOnly, StorageFailed, KeyUnavailable. After an error nothing was written.
    [[nodiscard]] virtual Result<SealReceipt> seal(const RegistrationRecord& record) = 0;

    /// Whether this number or this SIM is already bound to a registration. Asked before anybody
    /// looks into a camera. Errors: DuplicateOrder when it is; StorageFailed.
    [[nodiscard]] virtual Result<void> checkFree(const SimOrder& order) = 0;
};

} // namespace countersign
