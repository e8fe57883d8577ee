#pragma once

#include "base/result.h"
#include "ledger/carrier_key.h"

#include <filesystem>

namespace countersign::cli {

/// The halves of a carrier's key, as `carrier-key` wrote them.
/// Errors: FileUnreadable, FileMalformed; BadInput naming the file.
[[nodiscard]] Result<VaultPublicKey> readCarrierKey(const std::filesystem::path& file);
[[nodiscard]] Result<SecretBytes> readCarrierSecret(const std::filesystem::path& file);

} // namespace countersign::cli
