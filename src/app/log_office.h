#pragma once

#include "base/result.h"
#include "domain/log_event.h"
#include "domain/registration_ledger.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// Whether nothing in the log was changed, as `countersign-cli verify` finds it.
struct LogVerdict {
    std::string origin;
    std::string publicKey;
    std::uint64_t entries{0};     ///< that were found good, from the first on
    std::uint64_t sealedParts{0}; ///< of the vault, read and found good
    std::uint64_t erasedParts{0}; ///< that are gone, and an entry says so
    std::uint64_t anchors{0};     ///< checkpoints kept elsewhere that this log agrees with
    std::string checkpoint;       ///< the newest signed note
    /// The first thing that is wrong.
    struct Finding {
        EntryNumber entry;
        std::string damage; ///< "entry-missing", "signature-wrong", ...
        std::string what;   ///< the sentence for an operator
    };
    std::optional<Finding> firstWrong;
};

/// A place where the newest checkpoint is kept, and what lies there.
struct AnchorPlace {
    std::string place; ///< the folder, or the TPM
    bool reached{false};
    /// Of the log there; 0: nothing is there yet; empty: the place does not say.
    std::optional<std::uint64_t> size{};
    bool agrees{false}; ///< with this log
    std::string what;   ///< where it cannot be reached or does not agree: why
};

/// Where the manager looks after the log itself. Everything here blocks, may be called from any
/// thread but the GUI's, and takes its turn with the counter's own writing.
/// Errors of all: StorageFailed, LedgerBroken; NotAllowed for a clerk.
class LogOffice {
public:
    virtual ~LogOffice() = default;

    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;
    /// Reads everything, while the counter goes on. A damaged log is no error but a finding.
    [[nodiscard]] virtual Result<LogVerdict> verify(const Progress& progress) = 0;
    [[nodiscard]] virtual Result<std::vector<AnchorPlace>> readAnchors() = 0;
    /// The newest first, `most` at most.
    [[nodiscard]] virtual Result<std::vector<LogEvent>> readHistory(std::size_t most) = 0;
    /// The whole log without the evidence, into a file that does not exist yet; logged.
    /// Errors also: StoreExists and others naming the file.
    [[nodiscard]] virtual Result<SealReceipt> exportLog(const std::filesystem::path& file) = 0;
};

} // namespace countersign
