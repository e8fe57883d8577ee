#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/registration_session.h"
#include "domain/unfinished_visit.h"

#include <filesystem>
#include <optional>

namespace countersign {

/// Remembers on the disk that a visit is under way, so that the next start can say what became of
/// it. The file holds the session's random id, the clerk and the time: nothing of the customer, who
/// is forgotten with the process. Used from one thread.
class VisitJournal {
public:
    /// The file is made when a visit begins. The clock must outlive it.
    VisitJournal(std::filesystem::path file, const Clock& clock);

    /// To be told every state: writes the file when a visit begins and removes it when it is over.
    /// Errors: those of files; the visit may go on without it.
    [[nodiscard]] Result<void> note(const SessionState& state);

    /// What an earlier process left behind; whether it was sealed is for the ledger to say.
    /// Errors: FileUnreadable; FileMalformed when the file is not one that this class wrote.
    [[nodiscard]] Result<std::optional<UnfinishedVisit>> readUnfinished() const;
    /// It was told: it is over.
    void forget();

private:
    std::filesystem::path file_;
    const Clock& clock_;
    std::optional<SessionId> open_;
};

/// What the file holds: CBOR {1: session, 2: clerk, 3: begin in UTC milliseconds}.
[[nodiscard]] Bytes encodeUnfinished(const UnfinishedVisit& visit);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<UnfinishedVisit> decodeUnfinished(ByteView encoded);

} // namespace countersign
