#include "ledger/erasure.h"

#include "ledger/connections_detail.h"
#include "ledger/erasure_rows_detail.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

/// Without the salts nothing in the entry says who it was, so both go together; with the binding
/// gone nobody knows whose the rest would be.
bool saysWho(const ErasedParts& erased)
{
    return erased.binding ||
           std::any_of(erased.parts.begin(), erased.parts.end(), [](VaultPart part) {
               return part == VaultPart::Identity || part == VaultPart::Order ||
                      part == VaultPart::Salts || part == VaultPart::Companions ||
                      part == VaultPart::Note;
           });
}

Result<void> checkThere(SQLite::Database& database, const std::vector<ErasedParts>& wanted)
{
    for (const ErasedParts& each : wanted) {
        const ErasedParts left = findLeft(database, each.of);
        const bool hasParts = std::includes(
            left.parts.begin(), left.parts.end(), each.parts.begin(), each.parts.end());
        const std::string where = "entry " + std::to_string(each.of.value());
        if (!hasParts || (each.binding && !left.binding))
            return fail(
                ErrorCode::NotFound, where + ": does not have what is to be erased, or no longer");
        if (saysWho(each) && each != left)
            return fail(
                ErrorCode::BadInput,
                where + ": who it was can only be erased together with everything else");
    }
    return {};
}

/// Throws SQLite::Exception.
Result<void> emptyWriteAheadLog(SQLite::Database& writer)
{
    SQLite::Statement checkpoint{writer, "PRAGMA wal_checkpoint(TRUNCATE)"};
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() == 0) return {};
    return fail(
        ErrorCode::StorageFailed,
        "erased, but the write-ahead log could not be emptied while somebody is reading");
}

} // namespace

Result<SealReceipt>
erase(Ledger& ledger, ErasureGround ground, const std::vector<ErasedParts>& parts)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("erases personal data"); !may) return fail(may.error());
    if (parts.empty()) return fail(ErrorCode::NotFound, "there is nothing to erase");
    SQLite::Database& writer = *pen.files().writer;
    const auto sealed = pen.append([&](EntryNumber) -> Result<Draft> {
        if (const auto there = checkThere(writer, parts); !there) return fail(there.error());
        return Draft{Erasure{ground, parts}};
    });
    if (!sealed) return sealed;
    const auto emptied = guarded(pen.files().file, [&] { return emptyWriteAheadLog(writer); });
    if (!emptied) return fail(emptied.error());
    return sealed;
}

Result<std::vector<ErasedParts>> findAllOf(Ledger& ledger, EntryNumber entry)
{
    const Store::Connections& files = ledger.pen().files();
    return guarded(files.file, [&]() -> Result<std::vector<ErasedParts>> {
        if (const auto known = checkHasHolder(*files.reader, entry); !known)
            return fail(known.error());
        SQLite::Statement rows{
            *files.reader,
            "SELECT entry FROM binding WHERE holder_tag ="
            " (SELECT holder_tag FROM binding WHERE entry = ?) ORDER BY entry"};
        bindNumber(rows, 1, entry.value());
        std::vector<ErasedParts> all;
        while (rows.executeStep())
            all.push_back(findLeft(*files.reader, EntryNumber{columnNumber(rows.getColumn(0))}));
        return all;
    });
}

} // namespace countersign
