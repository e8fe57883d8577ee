#include "ledger/store.h"

#include "ledger/connections_detail.h"
#include "ledger/files.h"
#include "ledger/key_exchange_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

/// What can be said about the folder before anything in it is opened for writing.
Result<void> checkFiles(const std::filesystem::path& directory)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(directory, ignored))
        return fail(ErrorCode::StoreMissing, directory.string() + ": no such folder");
    const std::filesystem::path file = directory / ledgerFileName;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotAStore, directory.string() + ": has no " + ledgerFileName);
    if (Result<void> good = checkHeader(file); !good) return good;
    return checkWritable(directory, file);
}

struct OpenFiles {
    std::unique_ptr<SQLite::Database> writer;
    KeyFile keys;
    std::unique_ptr<SQLite::Database> reader;
};

Result<OpenFiles> openFiles(const std::filesystem::path& directory)
{
    const std::filesystem::path file = directory / ledgerFileName;
    return guarded(file, [&]() -> Result<OpenFiles> {
        Result<std::unique_ptr<SQLite::Database>> writer = openForWriting(file);
        if (!writer) return fail(writer.error());
        if (const auto good = settleNextKeys(directory, **writer); !good) return fail(good.error());
        Result<KeyFile> keys = KeyFile::read(directory / keyFileName);
        if (!keys) return fail(keys.error());
        Result<std::unique_ptr<SQLite::Database>> reader = openForReading(directory);
        if (!reader) return fail(reader.error());
        return OpenFiles{std::move(*writer), std::move(*keys), std::move(*reader)};
    });
}

} // namespace

Store::Store(std::unique_ptr<Connections> connections) : connections_{std::move(connections)} {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& directory, const Clock& clock)
{
    if (const Result<void> good = checkFiles(directory); !good) return fail(good.error());
    Result<StoreLock> lock = StoreLock::acquire(directory / lockFileName);
    if (!lock) return fail(lock.error());
    auto gate = std::make_unique<SignInGate>(directory / wrongPasswordsFileName, clock);
    ReserveFile reserve{directory / reserveFileName};
    reserve.take();
    Result<OpenFiles> opened = openFiles(directory);
    if (!opened && opened.error().code == ErrorCode::StoreFull && reserve.giveUp())
        opened = openFiles(directory);
    if (!opened) return fail(opened.error());
    return Store{std::make_unique<Connections>(Connections{
        directory / ledgerFileName,
        std::move(*lock),
        std::move(reserve),
        std::move(opened->keys),
        std::move(gate),
        std::move(opened->writer),
        std::move(opened->reader)})};
}

Result<UnlockedKeys>
Store::signIn(const StaffName& name, const SecretBytes& password, LogKeyUse use) const
{
    return connections_->gate->unlock(connections_->keys, name, password, use);
}

StoreIdentity Store::identity() const
{
    return {connections_->keys.origin(), connections_->keys.publicKey().text()};
}

bool Store::hasReserve() const { return connections_->reserve.isHeld(); }

std::vector<StaffMember> Store::staff() const { return connections_->keys.staff(); }

} // namespace countersign
