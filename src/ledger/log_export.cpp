#include "ledger/log_export.h"

#include "ledger/connections_detail.h"
#include "ledger/log_bundle.h"
#include "ledger/log_pen_detail.h"
#include "ledger/new_file.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

/// Throws SQLite::Exception.
Result<void> writeEntries(SQLite::Database& database, std::uint64_t last, NewFile& file)
{
    SQLite::Statement rows{
        database,
        "SELECT body, note, signature FROM entry JOIN checkpoint ON size = number"
        " WHERE number <= ? ORDER BY number"};
    bindNumber(rows, 1, last);
    while (rows.executeStep()) {
        const Bytes encoded = encodeBundled(
            view(rows.getColumn(0)), textOf(view(rows.getColumn(1))), view(rows.getColumn(2)));
        if (Result<void> written = file.write(encoded); !written) return written;
    }
    return {};
}

} // namespace

Result<SealReceipt> exportLog(Ledger& ledger, const std::filesystem::path& file)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("exports the log"); !may) return fail(may.error());
    Result<NewFile> bundle = NewFile::create(file);
    if (!bundle) return fail(bundle.error());
    const Result<SealReceipt> sealed = pen.append([](EntryNumber number) -> Result<Draft> {
        return Draft{ExportMade{ExportKind::Log, number.value(), {}}};
    });
    if (!sealed) return sealed;
    const std::uint64_t last = sealed->entry.value();
    if (const auto begun = bundle->write(bundleHeader(last)); !begun) return fail(begun.error());
    const auto& files = pen.files();
    const Result<void> written =
        guarded(files.file, [&] { return writeEntries(*files.reader, last, *bundle); });
    if (!written) return fail(written.error());
    if (const auto finished = bundle->finish(); !finished) return fail(finished.error());
    return sealed;
}

} // namespace countersign
