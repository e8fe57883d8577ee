#pragma once

#include "base/bytes.h"
#include "ledger/binding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// A row of the table that keeps sessions and numbers unique, as it was found.
struct StoredBinding {
    Binding binding;
    bool hasForm{false}; ///< every column had the size it must have
};

/// A row of the table of blocked holders, as it was found.
struct StoredBlock {
    std::uint64_t of{0};
    std::uint64_t blocked{0};
};

/// Everything that a ledger file holds under one entry number, whether it belongs there or not.
/// Vault rows are reduced to their digests, so that 200 KB of evidence pass through in 32 bytes.
struct StoredEntry {
    struct Part {
        std::uint64_t code{0};
        Digest digest{};
        bool operator==(const Part&) const = default;
    };
    /// A row that says what was erased: by this entry, or of this entry.
    struct Erased {
        std::uint64_t entry{0}; ///< the other one
        std::uint64_t code{0};  ///< of the part, or bindingCode
        bool operator==(const Erased&) const = default;
    };
    std::uint64_t number{0};
    std::optional<Bytes> body; ///< empty when there is no such entry
    std::uint64_t kind{0};     ///< as the row says, to be found by it
    std::int64_t at{0};
    std::optional<Digest> leaf;
    Bytes signature; ///< of the operator
    std::optional<std::string> note;
    std::vector<Part> wrappedKeys; ///< by recipient
    std::vector<Part> parts;
    std::optional<StoredBinding> binding;
    std::optional<StoredBlock> block;
    std::vector<Erased> erasedBy; ///< what is gone of it, by which entry
    std::vector<Erased> erases;   ///< what it has erased, of which entry
};

} // namespace countersign
