#include "ledger/opened_visits.h"

#include "ledger/connections_detail.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/opened_record.h"
#include "ledger/visit_rows_detail.h"

namespace countersign {
namespace {

std::vector<ErasedPiece> piecesOf(const std::vector<VaultPart>& parts)
{
    std::vector<ErasedPiece> pieces;
    for (const VaultPart part : parts)
        switch (part) {
        case VaultPart::Identity: pieces.push_back(ErasedPiece::Identity); break;
        case VaultPart::CardPortrait: pieces.push_back(ErasedPiece::Portrait); break;
        case VaultPart::Order: pieces.push_back(ErasedPiece::Order); break;
        case VaultPart::LiveFaces: pieces.push_back(ErasedPiece::LiveFaces); break;
        case VaultPart::Trace: pieces.push_back(ErasedPiece::Trace); break;
        case VaultPart::Companions: pieces.push_back(ErasedPiece::Companions); break;
        case VaultPart::Salts: break; // nothing by itself
        case VaultPart::Note: break;  // of a decision, not of a visit
        }
    return pieces;
}

EntryNumber newestEntry(SQLite::Database& database)
{
    SQLite::Statement row{database, "SELECT max(number) FROM entry"};
    row.executeStep();
    return EntryNumber{columnNumber(row.getColumn(0))};
}

} // namespace

Result<OpenedVisit> openVisit(Ledger& ledger, EntryNumber visit, RevealReason reason)
{
    auto person = ledger.reveal(visit, reason);
    if (!person) return fail(person.error());
    const Store::Connections& files = ledger.pen().files();
    return guarded(files.file, [&]() -> Result<OpenedVisit> {
        SQLite::Database& database = *files.reader;
        const Result<Entry> entry = readEntryWithVault(database, visit);
        if (!entry) return fail(entry.error());
        std::vector<Visit> seen{visitOf(*entry).value_or(Visit{})};
        if (const auto good = complete(database, seen); !good) return fail(good.error());
        return OpenedVisit{
            std::move(seen.front()),
            recordOf(*entry, std::move(*person)),
            piecesOf(readErased(database, visit)),
            newestEntry(database)}; // nobody has written since
    });
}

} // namespace countersign
