#pragma once

#include "base/secret_bytes.h"
#include "ledger/p256.h"
#include "ledger/tss_libraries_detail.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

/// A TPM 2.0, used from one thread. Errors of all: KeyUnavailable "TPM: what failed".
class Tpm {
public:
    /// `tcti` says how it is reached: "device:/dev/tpmrm0", "swtpm:port=2321".
    [[nodiscard]] static Result<std::unique_ptr<Tpm>> open(const std::string& tcti);

    /// A counter that can only go up, in the TPM's own memory under this index; `auth` is needed to
    /// read and to increment it. Nothing where there is none.
    [[nodiscard]] Result<std::optional<std::uint64_t>>
    readCounter(std::uint32_t index, const Digest& auth);
    /// Makes it where there is none, which takes an owner without a password. It begins above every
    /// counter that this TPM has ever had.
    [[nodiscard]] Result<void> incrementCounter(std::uint32_t index, const Digest& auth);

    /// 32 bytes that only this TPM can make, and only from this secret of 32 bytes, for this use:
    /// the same each time until the TPM is cleared.
    [[nodiscard]] Result<SecretBytes> makeSecret(const SecretBytes& secret, std::string_view use);

    /// A P-256 key that only this TPM can make, and only from this secret: the same each time until
    /// the TPM is cleared.
    [[nodiscard]] Result<P256PublicKey> makeSigner(const Digest& secret);
    /// makeSigner() must have been called. `digest` is SHA-256 of what is signed.
    [[nodiscard]] Result<P256Signature> sign(const Digest& digest);

    Tpm(const Tpm&) = delete;
    Tpm& operator=(const Tpm&) = delete;
    ~Tpm();

private:
    explicit Tpm(const TssLibraries& tss) : tss_{tss} {}
    /// A key that the TPM derives from its own seed and everything in its description.
    struct Primary {
        ESYS_TR handle{ESYS_TR_NONE};
        TPMU_PUBLIC_ID unique{}; ///< its public part
    };
    Result<Primary> createPrimary(const TPM2B_PUBLIC& wanted, const char* problem);
    template <typename Use>
    auto withCounter(std::uint32_t index, const Digest& auth, Use&& use);
    Result<bool> hasCounter(std::uint32_t index);
    Result<void> define(std::uint32_t index, const Digest& auth);
    Result<void> checkIsCounter(ESYS_TR handle);

    const TssLibraries& tss_;
    TSS2_TCTI_CONTEXT* connection_{nullptr};
    ESYS_CONTEXT* esys_{nullptr};
    ESYS_TR signer_{ESYS_TR_NONE};
};

} // namespace countersign
