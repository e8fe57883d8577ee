#pragma once

#include "ledger/reserve_file.h"
#include "ledger/sign_in_gate.h"
#include "ledger/store.h"
#include "ledger/store_lock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>

namespace countersign {

/// The open files of a store: one connection writes, another only reads back.
struct Store::Connections {
    std::filesystem::path file; ///< the ledger, for error details
    StoreLock lock;
    ReserveFile reserve;
    KeyFile keys;
    std::unique_ptr<SignInGate> gate;
    std::unique_ptr<SQLite::Database> writer;
    std::unique_ptr<SQLite::Database> reader;
    /// After a failed commit nobody knows what lies on the disk: nothing is written any more.
    bool isDoubtful{false};
};

} // namespace countersign
