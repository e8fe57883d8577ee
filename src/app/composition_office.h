#pragma once

#include "app/office.h"
#include "domain/staff.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace countersign {

class Ledger;
class TpmAnchor;

/// The office of one station. Reads the store through connections of its own, and takes its turn
/// with the counter where the log is written to.
class StationOffice final : public VisitOffice, public DayOffice {
public:
    /// All but the first two must outlive it.
    struct Parts {
        std::filesystem::path store;
        StaffMember who; ///< has signed in
        const Clock& clock;
        Ledger& ledger; ///< of this person, used only by whose turn it is
        std::mutex& turn;
        std::shared_ptr<TpmAnchor> tpm; ///< null where none counts for the store
    };
    explicit StationOffice(Parts parts);

    [[nodiscard]] Result<std::vector<Visit>>
    readVisits(const DateRange& range, std::size_t most) override;
    [[nodiscard]] Result<std::vector<Visit>> readWaiting() override;
    [[nodiscard]] Result<std::vector<MaskedHolder>>
    readHolders(const std::vector<EntryNumber>& entries) override;
    [[nodiscard]] Result<OpenedVisit> open(EntryNumber visit, RevealReason reason) override;
    [[nodiscard]] Result<std::uint64_t> prove(EntryNumber entry) override;
    [[nodiscard]] Result<SealReceipt> decide(
        const OpenedVisit& visit,
        const ReviewDecision& decision,
        const DecisionNote& note) override;

    [[nodiscard]] Result<DaySheet> readDay(Date day) override;
    [[nodiscard]] Result<SealReceipt> closeDay(Date day) override;
    [[nodiscard]] Result<SealReceipt> reopenDay(Date day, ReopenReason reason) override;

private:
    [[nodiscard]] Result<void> checkManager() const;

    Parts parts_;
};

} // namespace countersign
