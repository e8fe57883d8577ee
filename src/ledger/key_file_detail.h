#pragma once

#include "ledger/cbor.h"
#include "ledger/key_file.h"

#include <cstdint>
#include <string>

namespace countersign {

inline constexpr std::uint64_t keyFileVersion = 2;

/// What the log's key signs about a key file: "countersign/keys/2\n" and the encoded file without
/// its signature.
[[nodiscard]] inline std::string messageOf(const CborValue& body)
{
    return "countersign/keys/2\n" + std::string{textOf(encodeCbor(body))};
}

inline constexpr std::size_t keySize = 32; // of every key in a slot

/// What every account gets. Put together and taken apart by hand: no decoder leaves copies behind.
struct KeyFile::Shared {
    const SecretBytes& logSecret;
    const SecretBytes& indexKey;
    const VaultPublicKey& vaultKey;
    const SecretBytes& vaultSecret;
};

/// Errors: BadInput naming the account when name or password are not usable.
[[nodiscard]] Result<void> checkAccount(const NewStaff& staff);

/// Of one account: for its signing key and its box key.
[[nodiscard]] SecretBytes drawSeeds(RandomSource& random);

/// What a password's box is bound to: it opens only in this store's file, for this name.
[[nodiscard]] Bytes boundTo(const std::string& store, const StaffName& name);

} // namespace countersign
