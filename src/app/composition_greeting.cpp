#include "app/composition_greeting.h"

#include "app/policy_file.h"
#include "base/log.h"
#include "ledger/anchors.h"
#include "ledger/hashing.h"
#include "ledger/tpm_anchor.h"

namespace countersign {
namespace {

Error contradicted(std::string what)
{
    log(Severity::Failure, "log-contradicted", {});
    return {ErrorCode::LedgerContradicted, std::move(what)};
}

/// Whether this is the log that the machine's TPM has counted for; null where none does.
Result<std::shared_ptr<TpmAnchor>> holdToTpm(Ledger& ledger, const StationOptions& options)
{
    if (options.tpm.empty()) return nullptr;
    TpmSettings settings{options.tpm};
    settings.index = options.tpmIndex.value_or(settings.index);
    auto anchor = TpmAnchor::open(settings, ledger);
    if (!anchor) return anchor;
    const auto objection = watch(ledger, *anchor);
    if (!objection) return fail(objection.error());
    if (*objection) return fail(contradicted(**objection));
    return anchor;
}

} // namespace

Result<std::shared_ptr<TpmAnchor>> greet(Ledger& ledger, const StationOptions& options)
{
    const std::vector<AnchorFolder> folders(options.anchors.begin(), options.anchors.end());
    const auto contradicting = watch(ledger, folders);
    if (!contradicting) return fail(contradicting.error());
    if (*contradicting) return fail(contradicted((*contradicting)->what));
    auto tpm = holdToTpm(ledger, options);
    if (!tpm) return tpm;
    ledger.usePolicy(options.policy.version, sha256(bytesOf(toText(options.policy))));
    if (const auto noted = ledger.noteSignInFailures(); !noted) return fail(noted.error());
    return tpm;
}

} // namespace countersign
