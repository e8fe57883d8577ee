#pragma once

#include "base/result.h"
#include "domain/registration_ledger.h"
#include "domain/retention_policy.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace countersign {

/// How many visits lose what, when everything that is due by then is erased.
struct DueByThen {
    int inDays{0}; ///< 0: what is due now
    std::uint64_t identities{0};
    std::uint64_t portraits{0};
    std::uint64_t faces{0}; ///< live faces and traces
    bool operator==(const DueByThen&) const = default;
};

/// What is kept of people here, and for how long.
struct PrivacySheet {
    RetentionPolicy policy;
    std::uint64_t persons{0};   ///< who have a picture in the store
    std::vector<DueByThen> due; ///< now, in 7 and in 30 days
};

/// What an erasure would destroy, or has destroyed.
struct ErasureScope {
    std::vector<EntryNumber> visits;
    bool operator==(const ErasureScope&) const = default;
};

/// Where the manager keeps what people were promised. Everything that destroys or gives away is a
/// signed entry. Everything here blocks and takes its turn with the counter's own writing.
/// Errors of all: NotAllowed for a clerk; StorageFailed, LedgerBroken; those of
/// RegistrationLedger::seal().
class PrivacyOffice {
public:
    virtual ~PrivacyOffice() = default;

    [[nodiscard]] virtual Result<PrivacySheet> readSheet() = 0;
    /// Destroys what the policy lets nobody keep any longer. Errors also: NotFound when nothing is
    /// due.
    [[nodiscard]] virtual Result<SealReceipt> eraseDue() = 0;

    // About the person of one visit, whom no list names: the manager has their slip, with the
    // number of its entry. Errors also: NotFound when there is no such visit, or nothing left.

    /// Which visits of theirs eraseAllOf() would reach.
    [[nodiscard]] virtual Result<ErasureScope> findAllOf(EntryNumber visit) = 0;
    [[nodiscard]] virtual Result<SealReceipt> eraseAllOf(EntryNumber visit) = 0;
    /// Destroys the live faces and traces of all their visits.
    [[nodiscard]] virtual Result<SealReceipt> withdrawConsent(EntryNumber visit) = 0;
    /// The number is no longer in service: retention counts from now.
    [[nodiscard]] virtual Result<SealReceipt> endService(EntryNumber visit) = 0;
    /// Writes down for them what is held about them, into a new folder. How many visits there were.
    [[nodiscard]] virtual Result<std::uint64_t>
    writeForPerson(EntryNumber visit, const std::filesystem::path& folder) = 0;
};

} // namespace countersign
