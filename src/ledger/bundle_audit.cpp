#include "ledger/audit.h"
#include "ledger/auditor.h"
#include "ledger/entry_stream.h"
#include "ledger/log_bundle.h"

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// Errors: FileUnreadable and those of BundleReader, naming the file.
Result<BundleReader> openBundle(std::ifstream& stream, const fs::path& file)
{
    stream.open(file, std::ios::binary);
    if (!stream) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    Result<BundleReader> bundle = BundleReader::open(stream);
    if (!bundle) return fail(bundle.error().code, file.string() + ": " + bundle.error().detail);
    return bundle;
}

void findFirstUnsigned(const fs::path& file, Auditor& auditor)
{
    std::ifstream stream;
    Result<BundleReader> bundle = openBundle(stream, file);
    for (std::uint64_t size = 1; bundle; ++size) {
        const auto entry = bundle->next();
        if (!entry || !*entry || !auditor.examineSignature(size, (*entry)->note)) return;
    }
}

} // namespace

Result<AuditReport>
auditBundle(const fs::path& file, const AuditOptions& options, const AuditProgress& progress)
{
    std::ifstream stream;
    Result<BundleReader> bundle = openBundle(stream, file);
    if (!bundle) return fail(bundle.error());
    AuditReport report;
    Auditor auditor{options, bundle->entries(), report, LogForm::Bundle};
    std::uint64_t number = 0;
    const EntrySource source = [&](StoredEntry& stored) -> Result<bool> {
        Result<std::optional<BundledEntry>> next = bundle->next();
        if (!next) return fail(next.error());
        if (!*next) return false;
        stored.number = ++number;
        stored.body = std::move((*next)->body);
        stored.note = std::move((*next)->note);
        stored.signature = std::move((*next)->signature);
        return true;
    };
    const Result<void> allRead = readAndJudge(source, [&](const EntryBatch& batch) {
        for (const PreparedEntry& entry : batch)
            if (!auditor.examine(entry)) return false;
        if (progress) progress(report.entries, bundle->entries());
        return true;
    });
    if (allRead)
        auditor.finishBundle();
    else if (!report.firstWrong)
        report.firstWrong = AuditFinding{
            EntryNumber{report.entries + 1},
            Damage::Unreadable,
            "the file itself is damaged: " + file.string() + ": " + allRead.error().detail};
    if (report.isUnsigned()) findFirstUnsigned(file, auditor);
    return report;
}

} // namespace countersign
