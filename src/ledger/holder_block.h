#pragma once

#include "domain/registration_record.h"
#include "ledger/cbor_document.h"

namespace countersign {

/// A manager forbids a holder to register, or allows it again. Who is meant is said by an entry of
/// theirs, so that nothing about the person is in it.
struct HolderBlock {
    EntryNumber of; ///< an entry whose binding has the holder
    bool blocked{false};
    bool operator==(const HolderBlock&) const = default;
};

/// docs/ledger-format.md, "Holder block".
[[nodiscard]] CborValue toCbor(const HolderBlock& block);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<HolderBlock> holderBlockOf(CborItem item);

} // namespace countersign
