#pragma once

#include "base/secret_bytes.h"
#include "ledger/checkpoint.h"
#include "ledger/ledger.h"
#include "ledger/tpm_statement.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace countersign {

class Tpm;

/// How a machine's TPM 2.0 is used for a store.
struct TpmSettings {
    std::string tcti;                ///< "device:/dev/tpmrm0"
    std::uint32_t index{0x01A0C516}; ///< of its counter; each store of a machine has its own
    std::uint64_t every{10};         ///< so many entries are between two anchors, at most
};

/// A log held fast by a counter that only goes up and that lies in no file: the store's file
/// "tpm-anchor" says how far the TPM had counted at which checkpoint, signed by a key that cannot
/// leave the TPM. An older copy of the store is behind the counter. Used from one thread.
class TpmAnchor {
public:
    /// For the store of this ledger, of which nothing is kept. Errors: KeyUnavailable when there is
    /// no TPM, or none with which this is possible.
    [[nodiscard]] static Result<std::shared_ptr<TpmAnchor>>
    open(const TpmSettings& settings, Ledger& ledger);

    /// Whether this TPM has counted for this store, or the store says that a TPM has.
    /// Errors: KeyUnavailable.
    [[nodiscard]] Result<bool> isUsed();
    /// What TPM and file say against this log; nothing when they agree. A TPM that knows nothing of
    /// the store, and a file that is gone, speak against it: see begin().
    /// Errors: KeyUnavailable, FileUnreadable, StoreNewer; as judgeAnchors().
    [[nodiscard]] Result<std::optional<std::string>> check(Ledger& ledger);

    /// Counts one further at this signed checkpoint, unless it is the last one kept: at the end of
    /// a day, and before a store is closed for longer. Errors: KeyUnavailable; FileMalformed; those
    /// of replaceFile().
    [[nodiscard]] Result<void> keep(const std::string& checkpoint);
    /// The same once as many entries as the settings say were written since the last time, and with
    /// every new epoch.
    [[nodiscard]] Result<void> keepWhenDue(const std::string& checkpoint);

    /// By which statements of this TPM about this store are known.
    [[nodiscard]] const P256PublicKey& publicKey() const { return publicKey_; }

    TpmAnchor(const TpmAnchor&) = delete;
    TpmAnchor& operator=(const TpmAnchor&) = delete;
    ~TpmAnchor();

private:
    TpmAnchor(TpmSettings settings, std::unique_ptr<Tpm> tpm, Ledger& ledger);
    [[nodiscard]] Digest secretFor(const char* what) const;
    Result<std::optional<std::uint64_t>> readCount();
    Result<void> count();
    Result<std::optional<TpmStatement>> readStatement() const;
    Result<std::optional<std::string>>
    judge(Ledger& ledger, std::uint64_t count, const TpmStatement& statement);

    TpmSettings settings_;
    std::unique_ptr<Tpm> tpm_;
    std::filesystem::path file_;
    SecretBytes indexKey_; ///< what the store's staff know and others on this machine do not
    P256PublicKey publicKey_{};
    std::optional<Checkpoint> kept_; ///< the last one
};

/// From now on this TPM counts for the store. Errors: NotAllowed for anybody but a manager;
/// BadInput when it was used before; as keep().
[[nodiscard]] Result<void> begin(Ledger& ledger, TpmAnchor& anchor);

/// Checks; when TPM and file contradict the log, nothing is written into it any more but a new
/// epoch, and what is wrong is given. Otherwise, and from a new epoch on, keeps what is due, and
/// does so after every entry. Errors: as check() and keep().
[[nodiscard]] Result<std::optional<std::string>>
watch(Ledger& ledger, const std::shared_ptr<TpmAnchor>& anchor);

} // namespace countersign
