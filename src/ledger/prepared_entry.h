#pragma once

#include "ledger/entry.h"
#include "ledger/merkle_tree.h"
#include "ledger/stored_entry.h"

namespace countersign {

/// A stored entry, decoded and hashed by the thread that reads while the other one judges the
/// entries before and hashes the tree: that divides the work in halves.
struct PreparedEntry {
    StoredEntry stored;

    // After prepare():
    Result<Entry> entry; ///< an error where there is none as well
    Digest leaf{};

    void prepare()
    {
        const ByteView body = stored.body ? ByteView{*stored.body} : ByteView{};
        entry = Entry::decode(body);
        leaf = leafHash(body);
    }
};

} // namespace countersign
