#pragma once

#include "ledger/reserve_file.h"
#include "ledger/sign_in_gate.h"
#include "ledger/store.h"
#include "ledger/store_lock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string>

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
    /// What a checkpoint kept elsewhere says against this log. Only a new epoch is written then.
    std::string contradiction{};
};

} // namespace countersign
