#pragma once

#include "base/result.h"
#include "ledger/p256.h"

#include <cstdint>
#include <string>

namespace countersign {

/// What a TPM says of a log: how often it has counted, and which checkpoint was the newest then.
/// docs/ledger-format.md, "TPM".
struct TpmStatement {
    std::uint64_t count{0};
    std::string checkpoint; ///< the signed note
    P256PublicKey key{};    ///< which TPM, and for which store
    P256Signature signature{};

    /// What is signed: "countersign/tpm/1\n", the count, a newline and the note.
    [[nodiscard]] std::string message() const;
    [[nodiscard]] bool isSigned() const { return isSignedBy(key, bytesOf(message()), signature); }

    [[nodiscard]] Bytes encode() const;
    /// Errors: FileMalformed, StoreNewer. The signature is not verified here.
    [[nodiscard]] static Result<TpmStatement> decode(ByteView encoded);
};

} // namespace countersign
