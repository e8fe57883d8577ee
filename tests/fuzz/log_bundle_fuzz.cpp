#include "ledger/audit.h"
#include "ledger/auditor.h"
#include "ledger/log_bundle.h"

#include <cstddef>
#include <cstdint>
#include <sstream>

/// What is read of a bundle is written back byte for byte, and nothing made up is a good log: the
/// fuzzer has no key to sign with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string input{reinterpret_cast<const char*>(data), size};
    std::istringstream stream{input};
    auto bundle = BundleReader::open(stream);
    if (!bundle) return 0;
    Bytes written = bundleHeader(bundle->entries());
    const VerifierKey unused{"countersign/fuzz/00000001", {}};
    const AuditOptions options{.publicKey = unused, .everySignature = true};
    AuditReport report;
    Auditor auditor{options, bundle->entries(), report, LogForm::Bundle};
    for (std::uint64_t number = 1;; ++number) {
        const auto next = bundle->next();
        if (!next) return 0;
        if (!*next) break;
        const Bytes encoded = encodeBundled((*next)->body, (*next)->note, (*next)->signature);
        written.insert(written.end(), encoded.begin(), encoded.end());
        PreparedEntry entry;
        entry.stored.number = number;
        entry.stored.body = (*next)->body;
        entry.stored.note = (*next)->note;
        entry.stored.signature = (*next)->signature;
        entry.prepare();
        auditor.examine(entry);
    }
    if (textOf(written) != input) __builtin_trap();
    auditor.finishBundle();
    if (report.isGood()) __builtin_trap();
    return 0;
}
