#pragma once

#include "base/clock.h"
#include "domain/staff.h"
#include "ledger/entry_content.h"
#include "ledger/personal_field.h"

#include <map>
#include <optional>
#include <string>

namespace countersign {

/// When and where an entry was written.
struct EntryStamp {
    UtcMs at{};
    std::array<std::byte, 16> bootId{}; ///< the kernel's, new with every start of the machine
    MonotonicMs sinceBoot{};            ///< shows a clock that was set back within one boot
    StaffName staff;                    ///< who was signed in
    std::string program;                ///< name, version and build that wrote it
    bool operator==(const EntryStamp&) const = default;
};

/// One entry of the log: what is signed and stays for ever. Personal values are in it only as
/// salted commitments, and as digests of what the vault holds encrypted.
struct Entry {
    std::string origin;
    EntryNumber number;
    Digest previousLeaf{}; ///< leaf hash of the entry before; zeros in the first
    Digest previousSeal{}; ///< see sealDigest(); zeros in the first
    EntryStamp stamp;
    EntryContent content;
    std::map<Recipient, Digest> wrappedKeys;     ///< SHA-256 of each wrapped record key
    std::map<VaultPart, Digest> parts;           ///< SHA-256 of each sealed part
    std::map<PersonalField, Digest> commitments; ///< see commitmentOf()
    std::optional<Digest> binding;               ///< see bindingDigest()

    static constexpr std::uint64_t version = 2;

    /// The bytes that are stored and hashed. All texts must be UTF-8.
    [[nodiscard]] Bytes encode() const;
    /// Accepts exactly what encode() gives.
    /// Errors: FileMalformed naming the member; StoreNewer for a higher version.
    [[nodiscard]] static Result<Entry> decode(ByteView encoded);
};

} // namespace countersign
