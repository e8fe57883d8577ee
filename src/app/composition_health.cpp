#include "app/composition_health.h"

#include "app/model_catalogue.h"
#include "devices/camera_list.h"
#include "devices/device_choice.h"
#include "ledger/store_state.h"
#include "vision/model_files.h"

#include <algorithm>
#include <utility>

namespace countersign {
namespace {

/// A needed model has to be there; one that is not needed has to be right when it is.
Result<void> checkModelFiles(const std::filesystem::path& folder)
{
    const auto manifest = parseModelManifest(builtInManifest());
    if (!manifest) return fail(manifest.error());
    for (const ModelCheck& check : checkModels(*manifest, folder)) {
        if (check.state == ModelState::Altered)
            return fail(ErrorCode::ModelAltered, check.place.string() + ": is not the manifest's");
        if (check.state == ModelState::Missing && check.entry.isNeeded)
            return fail(ErrorCode::ModelMissing, check.place.string() + ": is missing");
    }
    return {};
}

ListedCamera describe(const std::string& spec, Pace pace)
{
    ListedCamera camera{spec, {.kind = {}, .name = spec}, {}};
    if (const auto opened = createCamera(spec, pace))
        camera.identity = (*opened)->identity();
    else
        camera.refused = opened.error();
    return camera;
}

} // namespace

HealthParts healthPartsOf(
    const StationOptions& options,
    const std::string& camera,
    std::function<std::optional<std::string>()> findPrinter,
    const Clock& clock)
{
    return {
        .checkStore = [store = options.store] { return checkStoreState(store); },
        .readFreeBytes = [store = options.store] { return readFreeBytes(store); },
        .readNewestEntryTime = [store = options.store] { return readNewestEntryTime(store); },
        .checkModels = [models = options.models] { return checkModelFiles(models); },
        .openCamera = [camera, pace = options.pace] { return createCamera(camera, pace); },
        .askReader = [document = options.document]() -> Result<ReaderIdentity> {
            const auto reader = createCardReader(document);
            if (!reader) return fail(reader.error());
            return (*reader)->identity();
        },
        .findPrinter = std::move(findPrinter),
        .camera = options.policy.camera,
        .clock = clock};
}

std::vector<ListedCamera> camerasOf(const StationOptions& options, const std::string& inUse)
{
    std::vector<ListedCamera> cameras = listCameras(findVideoNodes());
    for (const std::string& spec : {options.camera, inUse}) { // those given by hand
        const bool isListed =
            std::any_of(cameras.begin(), cameras.end(), [&](const ListedCamera& each) {
                return each.spec == spec;
            });
        if (!isListed) cameras.push_back(describe(spec, options.pace));
    }
    for (ListedCamera& each : cameras) {
        each.isInUse = each.spec == inUse;
        if (each.refused) continue;
        if (const auto allowed = checkAllowed(each.identity, options.policy.camera); !allowed)
            each.refused = allowed.error();
    }
    return cameras;
}

} // namespace countersign
