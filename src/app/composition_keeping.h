#pragma once

#include "app/composition.h"
#include "app/log_office.h"
#include "app/people_office.h"
#include "app/privacy_office.h"

#include <memory>
#include <mutex>

namespace countersign {

class Ledger;
class Store;

/// What the offices that look after the log and its people work with. All of it outlives them.
struct KeepingParts {
    Store& store;
    Ledger& ledger;
    std::mutex& turn; ///< held by whoever uses the ledger
    StaffMember who;  ///< is signed in
    const StationOptions& options;
    const Clock& clock;
};

[[nodiscard]] std::unique_ptr<LogOffice> makeLogOffice(const KeepingParts& parts);
[[nodiscard]] std::unique_ptr<PeopleOffice> makePeopleOffice(const KeepingParts& parts);
[[nodiscard]] std::unique_ptr<PrivacyOffice> makePrivacyOffice(const KeepingParts& parts);

} // namespace countersign
