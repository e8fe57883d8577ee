#include "app/composition_keeping.h"
#include "ledger/anchors.h"
#include "ledger/audit.h"
#include "ledger/log_export.h"
#include "ledger/log_history.h"
#include "ledger/tpm_anchor.h"

#include <algorithm>

namespace countersign {
namespace {

/// What lies in one folder: the longest of its checkpoints that speaks of this log, and whether all
/// of them agree.
AnchorPlace judge(const std::filesystem::path& folder, const std::vector<JudgedAnchor>& judged)
{
    AnchorPlace place{folder.string(), true, std::uint64_t{0}, true, {}};
    for (const JudgedAnchor& each : judged) {
        place.size = std::max(*place.size, each.anchor.checkpoint.size);
        const bool contradicts =
            each.verdict == AnchorVerdict::CutBack || each.verdict == AnchorVerdict::Forked;
        if (!contradicts) continue;
        place.agrees = false;
        place.what = each.what;
    }
    return place;
}

AnchorPlace unreachable(std::string where, const Error& error)
{
    return {std::move(where), false, {}, false, error.detail};
}

class StoreLog final : public LogOffice {
public:
    explicit StoreLog(const KeepingParts& parts) : parts_{parts} {}

    Result<LogVerdict> verify(const Progress& progress) override
    {
        if (const auto may = checkManager(); !may) return fail(may.error());
        AuditOptions options;
        for (const std::filesystem::path& folder : parts_.options.anchors) {
            auto found = AnchorFolder{folder}.read();
            if (!found) continue; // readAnchors() says so
            std::move(found->begin(), found->end(), std::back_inserter(options.anchors));
        }
        const auto report = auditStore(parts_.options.store, options, progress);
        if (!report) return fail(report.error());
        LogVerdict verdict{
            report->origin,
            report->publicKey,
            report->entries,
            report->sealedParts,
            report->erasedParts,
            report->anchors,
            report->checkpoint,
            {}};
        if (const auto& wrong = report->firstWrong)
            verdict.firstWrong = {wrong->entry, name(wrong->damage), wrong->what};
        return verdict;
    }

    Result<std::vector<AnchorPlace>> readAnchors() override
    {
        const std::lock_guard turn{parts_.turn};
        if (const auto may = checkManager(); !may) return fail(may.error());
        std::vector<AnchorPlace> places;
        for (const std::filesystem::path& folder : parts_.options.anchors) {
            auto place = look(folder);
            if (!place) return fail(place.error());
            places.push_back(std::move(*place));
        }
        if (!parts_.options.tpm.empty()) places.push_back(lookAtTpm());
        return places;
    }

    Result<std::vector<LogEvent>> readHistory(std::size_t most) override
    {
        if (const auto may = checkManager(); !may) return fail(may.error());
        return countersign::readHistory(parts_.options.store, most);
    }

    Result<SealReceipt> exportLog(const std::filesystem::path& file) override
    {
        const std::lock_guard turn{parts_.turn};
        return countersign::exportLog(parts_.ledger, file);
    }

private:
    [[nodiscard]] Result<void> checkManager() const
    {
        if (parts_.who.role == Role::Manager) return {};
        return fail(ErrorCode::NotAllowed, "only a manager looks after the log");
    }

    [[nodiscard]] Result<AnchorPlace> look(const std::filesystem::path& folder)
    {
        const auto found = AnchorFolder{folder}.read();
        if (!found) return unreachable(folder.string(), found.error());
        const auto judged = judgeAnchors(parts_.ledger, *found);
        if (!judged) return fail(judged.error());
        return judge(folder, *judged);
    }

    [[nodiscard]] AnchorPlace lookAtTpm()
    {
        TpmSettings settings{parts_.options.tpm};
        settings.index = parts_.options.tpmIndex.value_or(settings.index);
        const auto anchor = TpmAnchor::open(settings, parts_.ledger);
        if (!anchor) return unreachable(settings.tcti, anchor.error());
        const auto objection = (*anchor)->check(parts_.ledger);
        if (!objection) return unreachable(settings.tcti, objection.error());
        return {settings.tcti, true, {}, !objection->has_value(), objection->value_or("")};
    }

    KeepingParts parts_;
};

} // namespace

std::unique_ptr<LogOffice> makeLogOffice(const KeepingParts& parts)
{
    return std::make_unique<StoreLog>(parts);
}

} // namespace countersign
