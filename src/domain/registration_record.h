#pragma once

#include "base/clock.h"
#include "base/strong_id.h"
#include "domain/camera.h"
#include "domain/companion.h"
#include "domain/consent.h"
#include "domain/evidence.h"
#include "domain/id_document.h"
#include "domain/sim_order.h"
#include "domain/staff.h"
#include "domain/step_times.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// 16 random bytes: names one customer's visit, so that nothing of one can count for the next.
using SessionId = StrongId<struct SessionIdTag, std::array<std::byte, 16>>;
/// Position in the log, from 1.
using EntryNumber = StrongId<struct EntryNumberTag, std::uint64_t>;

enum class Outcome { Registered, ManagerNeeded, Refused };

/// "registered", "manager-needed", "refused".
[[nodiscard]] const char* name(Outcome outcome);

/// Why the outcome is not a plain registration.
enum class Reason {
    DocumentExpired,
    DocumentNotYetValid,
    HolderTooYoung,
    ConsentDeclined,
    FaceCheckFailed,      ///< liveness attempts used up; the causes say why
    AttackSuspected,      ///< a cause for which suggestsAttack() holds
    MatchDoubtful,        ///< between the review and the pass threshold
    NotTheHolder,         ///< below the review threshold
    TooManyNumbers,       ///< the holder has as many as the policy allows
    TooManyVisits,        ///< on this day
    HolderBlocked,        ///< by a manager
    TransferNeedsManager, ///< a number goes to another holder only before a manager's eyes
};

/// "document-expired", ...
[[nodiscard]] const char* name(Reason reason);

/// Why a document cannot be used, or not without somebody else.
[[nodiscard]] Reason reasonFor(DocumentProblem problem);
/// Why a visit to which somebody came along is for a manager.
[[nodiscard]] Reason reasonFor(CompanionRole role);

/// One finished visit as it is sealed into the ledger. The ledger separates what is signed from
/// what is personal (docs/ledger-format.md).
struct RegistrationRecord {
    SessionId session;
    Outcome outcome{Outcome::Refused};
    std::vector<Reason> reasons;
    StaffName clerk;
    CardReading card;
    std::optional<SimOrder> order; ///< empty when the visit ended before a number was chosen
    std::vector<Companion> companions{};
    std::optional<Consent> consent;
    std::optional<CameraIdentity> camera;
    std::optional<FaceEvidence> face;
    std::string policyVersion;
    StepTimes times{};

    /// A simulated reader or camera took part: marked in the record and on screen.
    [[nodiscard]] bool simulated() const
    {
        return card.reader.simulated || (camera && camera->simulated);
    }
};

} // namespace countersign
