#pragma once

#include "ledger/anchor_check.h"
#include "ledger/ledger.h"

#include <filesystem>
#include <string>
#include <vector>

namespace countersign {

/// A folder outside the store where the newest checkpoint of every log that this counter has
/// written is kept: on another disk, a stick, a share. A log that was put back to an older copy
/// shows against it. Used from one thread.
class AnchorFolder {
public:
    explicit AnchorFolder(std::filesystem::path folder) : folder_{std::move(folder)} {}

    /// Makes the folder where there is none. Errors: as replaceFile().
    [[nodiscard]] Result<void> keep(const std::string& note) const;
    /// All that are there. Errors: FileUnreadable; FileMalformed naming the file.
    [[nodiscard]] Result<std::vector<SignedCheckpoint>> read() const;

private:
    std::filesystem::path folder_;
};

/// A checkpoint and what it says about the log.
struct JudgedAnchor {
    SignedCheckpoint anchor;
    AnchorVerdict verdict{};
    std::string what{}; ///< where it contradicts: the sentence for an operator
};

/// Holds a log against checkpoints kept elsewhere. Those of other logs are passed over.
/// Errors: StorageFailed, LedgerBroken.
[[nodiscard]] Result<std::vector<JudgedAnchor>>
judgeAnchors(Ledger& ledger, const std::vector<SignedCheckpoint>& anchors);

/// The same; when one contradicts the log, nothing is written into it any more but a new epoch.
/// Gives the contradicting one. Errors: as judgeAnchors().
[[nodiscard]] Result<std::optional<JudgedAnchor>>
holdAgainst(Ledger& ledger, const std::vector<SignedCheckpoint>& anchors);

/// The same with what lies in these folders; from then on the newest checkpoint is kept in each of
/// them after every entry, as long as nothing contradicts. Errors: as judgeAnchors(), and those of
/// AnchorFolder::read().
[[nodiscard]] Result<std::optional<JudgedAnchor>>
watch(Ledger& ledger, const std::vector<AnchorFolder>& folders);

} // namespace countersign
