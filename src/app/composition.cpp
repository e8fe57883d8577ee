#include "app/composition.h"

#include "app/log_file.h"
#include "app/model_catalogue.h"
#include "app/model_loading.h"
#include "base/contract.h"
#include "devices/device_choice.h"
#include "ledger/ledger.h"
#include "vision/dlib_face_analyzer.h"
#include "vision/face_models.h"
#include "vision/model_manifest.h"
#include "vision/skin_texture.h"

#include <utility>

namespace countersign {

struct CounterStation::Parts {
    StationOptions options;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<ModelLoading> models;
    std::optional<Store> store;
    std::unique_ptr<Ledger> ledger;
    StaffMember staff;
    std::unique_ptr<CardReader> reader;
};

Result<std::unique_ptr<FaceAnalyzer>>
loadAnalyzer(const std::filesystem::path& models, const Policy& policy, std::string_view descriptor)
{
    const auto manifest = parseModelManifest(builtInManifest());
    if (!manifest) return fail(manifest.error());
    auto loaded = loadFaceModels(*manifest, models, descriptor);
    if (!loaded) return fail(loaded.error());
    auto texture = loadSkinTexture(*manifest, models);
    if (!texture) return fail(texture.error());
    return std::make_unique<DlibFaceAnalyzer>(std::move(*loaded), policy, std::move(*texture));
}

std::unique_ptr<CounterStation> CounterStation::create(StationOptions options)
{
    auto parts = std::make_unique<Parts>();
    parts->options = std::move(options);
    parts->models = std::make_unique<ModelLoading>(
        [models = parts->options.models, policy = parts->options.policy] {
            return loadAnalyzer(models, policy);
        });
    return std::unique_ptr<CounterStation>{new CounterStation{std::move(parts)}};
}

CounterStation::CounterStation(std::unique_ptr<Parts> parts) : parts_{std::move(parts)} {}

CounterStation::~CounterStation() = default;

Result<StaffMember> CounterStation::signIn(const StaffName& name, const SecretBytes& password)
{
    expects(!parts_->ledger, "one person signs in at a station");
    if (!parts_->store) {
        auto store = Store::open(parts_->options.store);
        if (!store) return fail(store.error());
        parts_->store = std::move(*store);
    }
    auto keys = parts_->store->signIn(name, password);
    if (!keys) return fail(keys.error());
    const StaffMember who = keys->who;
    auto ledger = Ledger::open(
        *parts_->store, std::move(*keys), parts_->clock, parts_->random, COUNTERSIGN_PROGRAM);
    if (!ledger) return fail(ledger.error());
    if (const auto logging = logTo(parts_->options.store); !logging) return fail(logging.error());
    parts_->ledger = std::move(*ledger);
    parts_->staff = who;
    return who;
}

Result<OtherActions> CounterStation::approveOtherActions(
    const StaffName& manager,
    const SecretBytes& password,
    std::vector<LivenessAction> actions) const
{
    expects(parts_->store.has_value(), "a manager approves after the clerk has signed in");
    const auto keys = parts_->store->signIn(manager, password);
    if (!keys) return fail(keys.error());
    return countersign::approveOtherActions(keys->who, parts_->staff.name, std::move(actions));
}

Result<StationDevices> CounterStation::devices() const
{
    const auto reader = createCardReader(parts_->options.document);
    if (!reader) return fail(reader.error());
    const auto camera = createCamera(parts_->options.camera, parts_->options.pace);
    if (!camera) return fail(camera.error());
    const CameraIdentity found = (*camera)->identity();
    if (const auto allowed = checkAllowed(found, parts_->options.policy.camera); !allowed)
        return fail(allowed.error());
    return StationDevices{(*reader)->identity(), found};
}

Result<void> CounterStation::waitForModels(const std::stop_token& stop)
{
    const auto analyzer = parts_->models->wait(stop);
    if (!analyzer) return fail(analyzer.error());
    return {};
}

std::string CounterStation::origin() const
{
    expects(parts_->store.has_value(), "the origin is known after signing in");
    return parts_->store->identity().origin;
}

Result<std::unique_ptr<CounterController>> CounterStation::openCounter(CounterListener& listener)
{
    expects(parts_->ledger != nullptr, "a counter opens after signing in");
    auto reader = createCardReader(parts_->options.document);
    if (!reader) return fail(reader.error());
    parts_->reader = std::move(*reader);
    const StationOptions& options = parts_->options;
    const bool everyFrame = options.pace == Pace::Immediate && !options.camera.starts_with("v4l2:");
    CounterParts parts{
        .clerk = parts_->staff.name,
        .policy = options.policy,
        .reader = *parts_->reader,
        .ledger = *parts_->ledger,
        .random = parts_->random,
        .clock = parts_->clock,
        .openCamera = [&options] { return createCamera(options.camera, options.pace); },
        .openFeed = [everyFrame](Camera& camera) -> std::unique_ptr<FrameFeed> {
            if (everyFrame) return std::make_unique<DirectFeed>(camera);
            return std::make_unique<LiveFeed>(camera);
        },
        .analyzer = [models = parts_->models.get()](
                        const std::stop_token& stop) { return models->wait(stop); },
        .planByHand = options.planByHand};
    return std::make_unique<CounterController>(std::move(parts), listener);
}

} // namespace countersign
