#include "app/health_check.h"

#include <utility>

namespace countersign {
namespace {

HealthFinding failed(HealthItem item, const Error& error)
{
    return {
        .item = item,
        .state = HealthState::DoesNotWork,
        .cause = HealthCause::Failed,
        .error = error};
}

HealthFinding device(HealthItem item, const std::string& name, bool simulated)
{
    HealthFinding found{.item = item, .name = name};
    if (!simulated) return found;
    found.state = HealthState::LookAtThis;
    found.cause = HealthCause::Simulated;
    return found;
}

Result<CameraTrial> tryCamera(const HealthParts& parts)
{
    const MonotonicMs begun = parts.clock.monotonicNow();
    const auto camera = parts.openCamera();
    if (!camera) return fail(camera.error());
    CameraTrial trial{(*camera)->identity(), {}};
    if (const auto allowed = checkAllowed(trial.camera, parts.camera); !allowed)
        return fail(allowed.error());
    const auto frame = (*camera)->next();
    if (!frame) return fail(frame.error());
    if (!*frame)
        return fail(ErrorCode::CameraFailed, "camera " + trial.camera.name + ": has no picture");
    trial.firstPictureAfter = parts.clock.monotonicNow() - begun;
    return trial;
}

} // namespace

HealthFinding judgeStore(const Result<void>& opened)
{
    if (!opened) return failed(HealthItem::Store, opened.error());
    return {.item = HealthItem::Store};
}

HealthFinding judgeDiskSpace(const Result<std::uint64_t>& freeBytes)
{
    if (!freeBytes) return failed(HealthItem::DiskSpace, freeBytes.error());
    HealthFinding found{.item = HealthItem::DiskSpace, .freeBytes = *freeBytes};
    if (*freeBytes < tooLittleDiskSpace) {
        found.state = HealthState::DoesNotWork;
        found.cause = HealthCause::NearlyUsedUp;
    } else if (*freeBytes < littleDiskSpace) {
        found.state = HealthState::LookAtThis;
        found.cause = HealthCause::RunsLow;
    }
    return found;
}

HealthFinding judgeClock(UtcMs now, const Result<UtcMs>& newestEntry)
{
    if (!newestEntry) return failed(HealthItem::Clock, newestEntry.error());
    HealthFinding found{.item = HealthItem::Clock};
    if (now < *newestEntry) {
        found.state = HealthState::DoesNotWork;
        found.cause = HealthCause::BehindLog;
    } else if (now - *newestEntry > longWithoutEntry) {
        found.state = HealthState::LookAtThis;
        found.cause = HealthCause::FarAheadOfLog;
    }
    return found;
}

HealthFinding judgeModels(const Result<void>& verified)
{
    if (!verified) return failed(HealthItem::Models, verified.error());
    return {.item = HealthItem::Models};
}

HealthFinding judgeCamera(const Result<CameraTrial>& tried)
{
    if (!tried) return failed(HealthItem::Camera, tried.error());
    HealthFinding found = device(HealthItem::Camera, tried->camera.name, tried->camera.simulated);
    if (tried->firstPictureAfter > slowestFirstPicture) {
        found.state = HealthState::DoesNotWork;
        found.cause = HealthCause::TooSlow;
    }
    return found;
}

HealthFinding judgeReader(const Result<ReaderIdentity>& asked)
{
    if (!asked) return failed(HealthItem::Reader, asked.error());
    return device(HealthItem::Reader, asked->name, asked->simulated);
}

HealthFinding judgePrinter(const std::optional<std::string>& name)
{
    if (name) return {.item = HealthItem::Printer, .name = *name};
    return {
        .item = HealthItem::Printer,
        .state = HealthState::LookAtThis,
        .cause = HealthCause::NoneSetUp};
}

std::vector<HealthFinding> checkHealth(const HealthParts& parts, const std::stop_token& stop)
{
    const std::function<HealthFinding()> looks[]{
        [&] { return judgeStore(parts.checkStore()); },
        [&] { return judgeDiskSpace(parts.readFreeBytes()); },
        [&] {
            // In this order: an entry written in between is not after now.
            const auto newest = parts.readNewestEntryTime();
            return judgeClock(parts.clock.utcNow(), newest);
        },
        [&] { return judgeModels(parts.checkModels()); },
        [&] { return judgeCamera(tryCamera(parts)); },
        [&] { return judgeReader(parts.askReader()); },
        [&] { return judgePrinter(parts.findPrinter()); }};
    std::vector<HealthFinding> findings;
    for (const auto& look : looks) {
        if (stop.stop_requested()) break;
        findings.push_back(look());
    }
    return findings;
}

} // namespace countersign
