#include "domain/password_rule.h"
#include "ledger/entry_stamp.h"
#include "ledger/files.h"
#include "ledger/log_writer_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"
#include "ledger/store.h"
#include "ledger/store_lock.h"

#include <algorithm>
#include <cerrno>
#include <optional>

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr const char* unfinishedLedger = "ledger.db.creating";
constexpr const char* unfinishedKeys = "keys.creating";
constexpr std::size_t maxOutletBytes = 120;

/// The outlet's name as far as it fits into an origin: "North Gate 2" becomes "north-gate-2".
std::string slugOf(const std::string& outlet)
{
    std::string slug;
    for (const char c : outlet) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain || upper)
            slug += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    slug = slug.substr(0, 40);
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug.empty() ? "outlet" : slug;
}

std::string drawOrigin(const std::string& outlet, RandomSource& random)
{
    std::array<std::byte, 4> unique{};
    random.fill(unique);
    return "countersign/" + slugOf(outlet) + '/' + toHex(unique);
}

Result<void> checkOutlet(const std::string& outlet)
{
    if (!outlet.empty() && outlet.size() <= maxOutletBytes && isUtf8(outlet)) return {};
    return fail(ErrorCode::BadInput, "outlet name: empty, too long or not UTF-8");
}

/// Removes what an unsuccessful creation has made, and nothing else.
class Cleanup {
public:
    explicit Cleanup(fs::path directory) : directory_{std::move(directory)} {}
    Cleanup(const Cleanup&) = delete;
    Cleanup& operator=(const Cleanup&) = delete;
    ~Cleanup()
    {
        if (isDone_) return;
        std::error_code ignored;
        for (const std::string& name : made_)
            fs::remove(directory_ / name, ignored);
        if (madeDirectory_) fs::remove(directory_, ignored);
    }
    void madeFile(std::string name) { made_.push_back(std::move(name)); }
    void madeDirectory() { madeDirectory_ = true; }
    void done() { isDone_ = true; }

private:
    fs::path directory_;
    std::vector<std::string> made_;
    bool madeDirectory_{false};
    bool isDone_{false};
};

Result<void> makeEmptyFolder(const fs::path& directory, Cleanup& cleanup)
{
    std::error_code error;
    if (fs::create_directories(directory, error)) cleanup.madeDirectory();
    if (error) return fail(fileError(directory, error.value()));
    const bool isEmpty = fs::is_empty(directory, error);
    if (error) return fail(fileError(directory, error.value()));
    if (isEmpty) return checkWritable(directory, directory);
    const bool isStore = fs::exists(directory / ledgerFileName, error);
    return fail(
        ErrorCode::StoreExists,
        directory.string() + (isStore ? ": already a store" : ": not an empty folder"));
}

/// The ledger under its unfinished name: schema and first entry, closed and complete in one file.
Result<void> writeLedger(
    const fs::path& file,
    const KeyFile& keys,
    const UnlockedKeys& founder,
    const NewStore& wanted,
    const Clock& clock)
{
    // Made beforehand, so that it and what SQLite puts beside it are the owner's only.
    if (Result<void> made = writeNewFile(file, {}); !made) return made;
    return guarded(file, [&]() -> Result<void> {
        const Result<std::unique_ptr<SQLite::Database>> opened = openForWriting(file);
        if (!opened) return fail(opened.error());
        SQLite::Database& database = **opened;
        createSchema(database);
        const StoreCreated created{
            wanted.outlet,
            keys.publicKey().text(),
            keys.vaultKey(),
            keys.accounts(),
            keys.carrierKey()};
        const Result<SealReceipt> sealed = appendToLog(
            database,
            LogPens{keys.origin(), *founder.signer, *founder.operatorSigner},
            stampNow(clock, founder.who.name, wanted.program),
            [&](EntryNumber) { return Draft{created}; });
        if (!sealed) return fail(sealed.error());
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

Result<void> rename(const fs::path& directory, const char* from, const char* to)
{
    std::error_code error;
    fs::rename(directory / from, directory / to, error);
    if (error) return fail(fileError(directory / to, error.value()));
    return syncDirectory(directory);
}

} // namespace

Result<StoreIdentity> createStore(const NewStore& wanted, const Clock& clock, RandomSource& random)
{
    if (const Result<void> good = checkOutlet(wanted.outlet); !good) return fail(good.error());
    for (const NewStaff& each : wanted.staff)
        if (const auto good = checkPassword(textOf(each.password.view()), each.member.name); !good)
            return fail(good.error());
    const fs::path& directory = wanted.directory;
    Cleanup cleanup{directory};
    if (const Result<void> good = makeEmptyFolder(directory, cleanup); !good)
        return fail(good.error());
    const Result<StoreLock> lock = StoreLock::acquire(directory / lockFileName);
    if (!lock) return fail(lock.error());
    cleanup.madeFile(lockFileName);

    const Result<KeyFile> keys = KeyFile::create(
        drawOrigin(wanted.outlet, random), wanted.staff, wanted.cost, random, wanted.carrierKey);
    if (!keys) return fail(keys.error());
    const NewStaff& founder = *std::find_if( // KeyFile::create has made sure of a manager
        wanted.staff.begin(),
        wanted.staff.end(),
        [](const NewStaff& each) { return each.member.role == Role::Manager; });
    const Result<UnlockedKeys> unlocked = keys->unlock(founder.member.name, founder.password);
    if (!unlocked) return fail(unlocked.error());

    for (const char* const made : {unfinishedKeys, unfinishedLedger, keyFileName})
        cleanup.madeFile(made);
    for (const char* const suffix : {"-wal", "-shm"})
        cleanup.madeFile(std::string{unfinishedLedger} + suffix);
    if (const auto good = writeNewFile(directory / unfinishedKeys, keys->encode()); !good)
        return fail(good.error());
    if (const auto good =
            writeLedger(directory / unfinishedLedger, *keys, *unlocked, wanted, clock);
        !good)
        return fail(good.error());
    if (const auto good = rename(directory, unfinishedKeys, keyFileName); !good)
        return fail(good.error());
    if (const auto good = rename(directory, unfinishedLedger, ledgerFileName); !good)
        return fail(good.error());
    cleanup.done();
    return StoreIdentity{keys->origin(), keys->publicKey().text()};
}

} // namespace countersign
