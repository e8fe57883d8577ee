#include "ledger/files.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <string>

namespace countersign {
namespace {

constexpr std::uint32_t applicationId = 0x53494D52; // "SIMR"
constexpr std::uint32_t schemaVersion = 4;
constexpr std::uint32_t olderSchemaVersion = 3; ///< that migration.cpp knows
constexpr std::size_t headerSize = 100;         // sqlite.org/fileformat2.html section 1.3
constexpr std::string_view magic{"SQLite format 3\0", 16};

struct Setting {
    const char* name;
    const char* wanted;   ///< as written into the PRAGMA
    const char* readBack; ///< as SQLite then answers
};

constexpr std::array writerSettings{
    Setting{"page_size", "4096", "4096"},
    Setting{"journal_mode", "WAL", "wal"},
    Setting{"synchronous", "FULL", "2"},
    Setting{"wal_autocheckpoint", "200", "200"},
    Setting{"journal_size_limit", "16777216", "16777216"},
    Setting{"busy_timeout", "5000", "5000"},
    Setting{"foreign_keys", "ON", "1"},
    Setting{"trusted_schema", "OFF", "0"},
    Setting{"cell_size_check", "ON", "1"},
    Setting{"mmap_size", "0", "0"},
    Setting{"temp_store", "MEMORY", "2"},
    Setting{"secure_delete", "ON", "1"},
};

constexpr std::array readerSettings{
    Setting{"busy_timeout", "5000", "5000"},
    Setting{"query_only", "ON", "1"},
    Setting{"trusted_schema", "OFF", "0"},
    Setting{"cell_size_check", "ON", "1"},
    Setting{"mmap_size", "0", "0"},
    Setting{"temp_store", "MEMORY", "2"},
};

constexpr const char* tables = R"(
CREATE TABLE entry(
  number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL,
  leaf BLOB NOT NULL, signature BLOB NOT NULL) STRICT;
CREATE TABLE checkpoint(
  size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
CREATE TABLE tree(
  one INTEGER PRIMARY KEY CHECK(one = 1), size INTEGER NOT NULL, hashes BLOB NOT NULL) STRICT;
CREATE TABLE vault_record(
  entry INTEGER NOT NULL REFERENCES entry(number), recipient INTEGER NOT NULL,
  wrapped_key BLOB NOT NULL, PRIMARY KEY(entry, recipient)) STRICT, WITHOUT ROWID;
CREATE TABLE vault_part(
  entry INTEGER NOT NULL REFERENCES entry(number), part INTEGER NOT NULL,
  sealed BLOB NOT NULL, PRIMARY KEY(entry, part)) STRICT, WITHOUT ROWID;
CREATE TABLE binding(
  entry INTEGER PRIMARY KEY REFERENCES entry(number), session BLOB NOT NULL,
  decides INTEGER UNIQUE REFERENCES entry(number), kind INTEGER NOT NULL,
  holder_tag BLOB NOT NULL, msisdn_tag BLOB, iccid_tag BLOB, salt BLOB NOT NULL) STRICT;
CREATE TABLE holder_block(
  entry INTEGER PRIMARY KEY REFERENCES entry(number),
  of INTEGER NOT NULL REFERENCES entry(number), blocked INTEGER NOT NULL) STRICT;
CREATE TABLE erasure(
  entry INTEGER NOT NULL REFERENCES entry(number), of INTEGER NOT NULL REFERENCES entry(number),
  part INTEGER NOT NULL, PRIMARY KEY(of, part)) STRICT, WITHOUT ROWID;
CREATE INDEX entry_kind ON entry(kind, number);
CREATE INDEX entry_at ON entry(at);
CREATE INDEX erasure_entry ON erasure(entry, of, part);
CREATE UNIQUE INDEX binding_session ON binding(session) WHERE decides IS NULL;
CREATE UNIQUE INDEX binding_new_msisdn ON binding(msisdn_tag) WHERE kind = 1;
CREATE UNIQUE INDEX binding_new_iccid ON binding(iccid_tag) WHERE kind = 1;
CREATE INDEX binding_msisdn ON binding(msisdn_tag);
CREATE INDEX binding_iccid ON binding(iccid_tag);
CREATE INDEX binding_holder ON binding(holder_tag);
INSERT INTO tree(one, size, hashes) VALUES(1, 0, x'');
)";

void refuse(SQLite::Database& database, const std::string& operation, const std::string& table)
{
    database.exec(
        "CREATE TRIGGER " + table + "_no_" + operation + " BEFORE " + operation + " ON " + table +
        " BEGIN SELECT RAISE(ABORT, 'append-only: " + operation + " of " + table + "'); END");
}

/// A connection cannot be told to write the schema, load code or read "text" as a string.
void harden(SQLite::Database& database)
{
    sqlite3* const handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
}

void set(SQLite::Database& database, const Setting& setting)
{
    // Some settings answer with a row, which exec() refuses.
    SQLite::Statement statement{
        database, std::string{"PRAGMA "} + setting.name + " = " + setting.wanted};
    while (statement.executeStep()) {
    }
}

Result<void> checkSetting(SQLite::Database& database, const Setting& setting)
{
    SQLite::Statement statement{database, std::string{"PRAGMA "} + setting.name};
    const std::string answer =
        statement.executeStep() ? statement.getColumn(0).getString() : "nothing";
    if (answer == setting.readBack) return {};
    return fail(
        ErrorCode::StorageFailed,
        std::string{"setting "} + setting.name + " is " + answer + ", should be " +
            setting.readBack);
}

std::uint32_t bigEndian(ByteView bytes)
{
    std::uint32_t value = 0;
    for (const std::byte each : bytes)
        value = value << 8 | std::to_integer<std::uint32_t>(each);
    return value;
}

/// The path as a URI with an option: sqlite.org/uri.html.
std::string uriOf(const std::filesystem::path& file, const char* option)
{
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        const bool plain = c == '/' || c == '.' || c == '-' || c == '_' || (c >= '0' && c <= '9') ||
                           (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        uri += plain ? std::string{c} : '%' + toHex(bytesOf({&c, 1}));
    }
    return uri + '?' + option;
}

/// A drive that loses power while it writes may damage what lies beside that in the same sector,
/// and so a commit before. Without "powersafe overwrite" (sqlite.org/psow.html) SQLite fills up the
/// sector behind each commit, so that the next one begins in another.
constexpr const char* separateCommits = "psow=0";

/// Whether separateCommits has taken.
bool keepsCommitsApart(SQLite::Database& database)
{
    int isAssumed = -1; // asks
    const int answer = sqlite3_file_control(
        database.getHandle(), "main", SQLITE_FCNTL_POWERSAFE_OVERWRITE, &isAssumed);
    return answer == SQLITE_OK && isAssumed == 0;
}

/// Expects no other process and creates no files.
constexpr const char* immutable = "immutable=1";

bool hasWal(const std::filesystem::path& file)
{
    std::filesystem::path wal = file;
    wal += "-wal";
    std::error_code ignored;
    return std::filesystem::exists(wal, ignored) && std::filesystem::file_size(wal, ignored) != 0;
}

/// On a medium that nobody can write to, SQLite cannot create the shared memory that readers of a
/// WAL file use. Without anything in a WAL beside it the file is complete and cannot change.
bool mustReadAsImmutable(const std::filesystem::path& file)
{
    return !hasWal(file) && !checkWritable(file.parent_path(), file);
}

/// Whose file it is.
struct FileMark {
    std::uint32_t application;
    std::uint32_t version;
};

Result<FileMark> readMark(const std::filesystem::path& file)
{
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return fail(ErrorCode::FileUnreadable, fileError(file, errno).detail);
    std::array<std::byte, headerSize> header{};
    const ssize_t got = ::read(opened, header.data(), header.size());
    ::close(opened);
    const ByteView bytes{header};
    if (got != static_cast<ssize_t>(headerSize) || textOf(bytes.first(magic.size())) != magic)
        return fail(ErrorCode::NotAStore, file.string() + ": not an SQLite file");
    return FileMark{bigEndian(bytes.subspan(68, 4)), bigEndian(bytes.subspan(60, 4))};
}

/// The same as SQLite sees it, which looks into the WAL first.
Result<FileMark> readMarkWithWal(const std::filesystem::path& file)
{
    return guarded(file, [&]() -> Result<FileMark> {
        SQLite::Database database{file.string(), SQLite::OPEN_READONLY};
        const auto number = [&](const char* pragma) {
            return static_cast<std::uint32_t>(database.execAndGet(pragma).getInt());
        };
        return FileMark{number("PRAGMA application_id"), number("PRAGMA user_version")};
    });
}

} // namespace

Result<std::unique_ptr<SQLite::Database>> openForWriting(const std::filesystem::path& file)
{
    const bool wasLeftOpen = hasWal(file);
    auto database = std::make_unique<SQLite::Database>(
        uriOf(file, separateCommits), SQLite::OPEN_READWRITE | SQLite::OPEN_URI);
    if (!keepsCommitsApart(*database))
        return fail(ErrorCode::StorageFailed, file.string() + ": commits cannot be kept apart");
    for (const Setting& setting : writerSettings)
        set(*database, setting);
    harden(*database);
    for (const Setting& setting : writerSettings)
        if (const Result<void> good = checkSetting(*database, setting); !good)
            return fail(good.error().code, file.string() + ": " + good.error().detail);
    // What a power cut has left in the WAL ends anywhere in a sector. It goes into the file now, so
    // that nothing new is written beside it.
    if (wasLeftOpen) database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return database;
}

void configureReader(SQLite::Database& database)
{
    for (const Setting& setting : readerSettings)
        set(database, setting);
    harden(database);
}

void createSchema(SQLite::Database& database)
{
    SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
    database.exec(tables);
    for (const char* const table :
         {"entry",
          "checkpoint",
          "binding",
          "holder_block",
          "erasure",
          "vault_record",
          "vault_part"})
        refuse(database, "UPDATE", table);
    // Bindings and vault rows can be deleted: that is what an erasure does.
    for (const char* const table : {"entry", "checkpoint", "holder_block", "erasure", "tree"})
        refuse(database, "DELETE", table);
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    database.exec("PRAGMA user_version = " + std::to_string(schemaVersion));
    transaction.commit();
}

Result<void> checkHeader(const std::filesystem::path& file)
{
    Result<FileMark> mark = readMark(file);
    // A power cut while the WAL was copied into the file may have left its first page in pieces;
    // the WAL has it whole.
    if (!mark && hasWal(file)) mark = readMarkWithWal(file);
    if (!mark) return fail(mark.error());
    if (mark->application != applicationId)
        return fail(
            ErrorCode::NotAStore, file.string() + ": an SQLite file of another application");
    const std::uint32_t version = mark->version;
    if (version > schemaVersion)
        return fail(
            ErrorCode::StoreNewer,
            file.string() + ": of version " + std::to_string(version) + ", this program knows " +
                std::to_string(schemaVersion));
    if (version == olderSchemaVersion)
        return fail(
            ErrorCode::StoreOlder,
            file.string() + ": of version " + std::to_string(version) +
                "; countersign-cli migrate brings it up to date");
    if (version != schemaVersion)
        return fail(
            ErrorCode::NotAStore,
            file.string() + ": of version " + std::to_string(version) +
                ", from before the first release; make a new store");
    return {};
}

Result<std::unique_ptr<SQLite::Database>> openForReading(const std::filesystem::path& directory)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(directory, ignored))
        return fail(ErrorCode::StoreMissing, directory.string() + ": no such folder");
    const std::filesystem::path file = directory / ledgerFileName;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::NotAStore, directory.string() + ": has no " + ledgerFileName);
    return openFileForReading(file);
}

Result<std::unique_ptr<SQLite::Database>> openFileForReading(const std::filesystem::path& file)
{
    if (const Result<void> good = checkHeader(file); !good) return fail(good.error());
    return guarded(file, [&]() -> Result<std::unique_ptr<SQLite::Database>> {
        auto database =
            mustReadAsImmutable(file)
                ? std::make_unique<SQLite::Database>(
                      uriOf(file, immutable), SQLite::OPEN_READONLY | SQLite::OPEN_URI)
                : std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY);
        configureReader(*database);
        return database;
    });
}

} // namespace countersign
