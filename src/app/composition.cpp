#include "app/composition.h"

#include "app/composition_greeting.h"
#include "app/composition_health.h"
#include "app/composition_keeping.h"
#include "app/composition_office.h"
#include "app/log_file.h"
#include "app/model_catalogue.h"
#include "app/model_loading.h"
#include "app/turn_taking_ledger.h"
#include "base/contract.h"
#include "base/log.h"
#include "devices/barcode.h"
#include "devices/device_choice.h"
#include "ledger/ledger.h"
#include "ledger/unlocked_approver.h"
#include "ledger/visit_journal.h"
#include "vision/dlib_face_analyzer.h"
#include "vision/face_models.h"
#include "vision/model_manifest.h"
#include "vision/skin_texture.h"

#include <mutex>
#include <utility>

namespace countersign {

/// The camera in use, by its specification: chosen on one thread, opened on another.
class CameraInUse {
public:
    [[nodiscard]] std::string spec() const
    {
        const std::lock_guard lock{mutex_};
        return spec_;
    }
    void change(std::string spec)
    {
        const std::lock_guard lock{mutex_};
        spec_ = std::move(spec);
    }

private:
    mutable std::mutex mutex_;
    std::string spec_;
};

namespace {

/// Writes down that a visit is under way before anybody else hears of it.
class JournalingListener final : public CounterListener {
public:
    JournalingListener(VisitJournal& journal, CounterListener& next)
        : journal_{journal}, next_{next}
    {
    }
    void stateChanged(const SessionState& state) override
    {
        if (const auto noted = journal_.note(state); !noted)
            log(Severity::Warning, "journal-failed", {{"code", noted.error().code}});
        next_.stateChanged(state);
    }
    void prompted(const SessionId& session, const FacePrompt& prompt) override
    {
        next_.prompted(session, prompt);
    }
    void pictured(const SessionId& session, const Frame& frame) override
    {
        next_.pictured(session, frame);
    }

private:
    VisitJournal& journal_;
    CounterListener& next_;
};

} // namespace

struct CounterStation::Parts {
    [[nodiscard]] LivePicture::Parts livePicture(std::function<std::string()> spec) const;
    StationOptions options;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<ModelLoading> models;
    std::optional<Store> store;
    std::unique_ptr<Ledger> ledger;
    StaffMember staff;
    std::mutex turn; ///< to use the ledger: the counter's, or the office's
    std::optional<TurnTakingLedger> counterLedger;
    std::optional<StationOffice> office;
    std::unique_ptr<LogOffice> log;
    std::unique_ptr<PeopleOffice> people;
    std::unique_ptr<PrivacyOffice> privacy;
    std::unique_ptr<CardReader> reader;
    CameraInUse camera;
    std::optional<VisitJournal> journal;
    std::unique_ptr<CounterListener> listener;
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

namespace {

/// What the camera is, when it can be opened and may be used.
Result<CameraIdentity> look(const std::string& spec, const StationOptions& options)
{
    const auto camera = createCamera(spec, options.pace);
    if (!camera) return fail(camera.error());
    CameraIdentity found = (*camera)->identity();
    if (const auto allowed = checkAllowed(found, options.policy.camera); !allowed)
        return fail(allowed.error());
    return found;
}

} // namespace

std::unique_ptr<CounterStation> CounterStation::create(StationOptions options)
{
    auto parts = std::make_unique<Parts>();
    parts->options = std::move(options);
    parts->camera.change(parts->options.camera);
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
        auto store = Store::open(parts_->options.store, parts_->clock);
        if (!store) return fail(store.error());
        // Before the password: a wrong one belongs into the log file too.
        if (const auto logging = logTo(parts_->options.store); !logging)
            return fail(logging.error());
        parts_->store = std::move(*store);
    }
    auto keys = parts_->store->signIn(name, password);
    if (!keys) return fail(keys.error());
    const StaffMember who = keys->who;
    auto ledger = Ledger::open(
        *parts_->store, std::move(*keys), parts_->clock, parts_->random, COUNTERSIGN_PROGRAM);
    if (!ledger) return fail(ledger.error());
    auto tpm = greet(**ledger, parts_->options);
    if (!tpm) return fail(tpm.error());
    parts_->ledger = std::move(*ledger);
    parts_->counterLedger.emplace(*parts_->ledger, parts_->turn);
    parts_->office.emplace(StationOffice::Parts{
        parts_->options.store, who, parts_->clock, *parts_->ledger, parts_->turn, *tpm});
    const KeepingParts keeping{
        *parts_->store, *parts_->ledger, parts_->turn, who, parts_->options, parts_->clock};
    parts_->log = makeLogOffice(keeping);
    parts_->people = makePeopleOffice(keeping);
    parts_->privacy = makePrivacyOffice(keeping);
    parts_->journal.emplace(parts_->options.store / "visit", parts_->clock);
    parts_->staff = who;
    return who;
}

Result<std::optional<UnfinishedVisit>> CounterStation::takeUnfinished()
{
    expects(parts_->ledger != nullptr, "what was interrupted is asked after signing in");
    auto visit = parts_->journal->readUnfinished();
    parts_->journal->forget(); // also what cannot be read: it would be told for ever
    if (!visit || !*visit) return visit;
    const std::lock_guard mine{parts_->turn};
    const auto sealed = parts_->ledger->findSession((*visit)->session);
    if (!sealed) return fail(sealed.error());
    (*visit)->sealed = *sealed;
    return visit;
}

Result<std::shared_ptr<const Approver>>
CounterStation::approver(const StaffName& name, const SecretBytes& password) const
{
    expects(
        parts_->store.has_value(),
        "somebody else proves who they are after the clerk has signed in");
    auto keys = parts_->store->signIn(name, password);
    if (!keys) return fail(keys.error());
    return std::make_shared<const UnlockedApprover>(std::move(*keys));
}

Result<StationDevices> CounterStation::devices() const
{
    const auto reader = createCardReader(parts_->options.document);
    if (!reader) return fail(reader.error());
    const auto camera = look(parts_->camera.spec(), parts_->options);
    if (!camera) return fail(camera.error());
    return StationDevices{(*reader)->identity(), *camera};
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

Offices CounterStation::offices()
{
    expects(parts_->office.has_value(), "an office opens after signing in");
    return {*parts_->office, *parts_->office, *parts_->log, *parts_->people, *parts_->privacy};
}

Result<std::unique_ptr<CounterController>> CounterStation::openCounter(CounterListener& listener)
{
    expects(parts_->ledger != nullptr, "a counter opens after signing in");
    auto reader = createCardReader(parts_->options.document);
    if (!reader) return fail(reader.error());
    parts_->reader = std::move(*reader);
    const StationOptions& options = parts_->options;
    const bool isUnhurried = options.pace == Pace::Immediate;
    CounterParts parts{
        .clerk = parts_->staff.name,
        .policy = options.policy,
        .reader = *parts_->reader,
        .ledger = *parts_->counterLedger,
        .random = parts_->random,
        .clock = parts_->clock,
        .openCamera = [&camera = parts_->camera,
                       pace = options.pace] { return createCamera(camera.spec(), pace); },
        .openFeed = [isUnhurried](Camera& camera) -> std::unique_ptr<FrameFeed> {
            if (isUnhurried && camera.identity().simulated)
                return std::make_unique<DirectFeed>(camera);
            return std::make_unique<LiveFeed>(camera);
        },
        .analyzer = [models = parts_->models.get()](
                        const std::stop_token& stop) { return models->wait(stop); },
        .planByHand = options.planByHand};
    parts_->listener = std::make_unique<JournalingListener>(*parts_->journal, listener);
    return std::make_unique<CounterController>(std::move(parts), *parts_->listener);
}

LivePicture::Parts CounterStation::Parts::livePicture(std::function<std::string()> spec) const
{
    return {
        [spec = std::move(spec)] { return createCamera(spec(), Pace::RealTime); },
        [](Camera& opened) { return std::make_unique<LiveFeed>(opened); },
        options.policy.camera};
}

std::vector<ListedCamera> CounterStation::cameras() const
{
    return camerasOf(parts_->options, parts_->camera.spec());
}

Result<CameraIdentity> CounterStation::useCamera(const std::string& spec)
{
    auto found = look(spec, parts_->options);
    if (found) parts_->camera.change(spec);
    return found;
}

std::unique_ptr<LivePicture>
CounterStation::openLivePicture(const std::string& spec, LivePicture::Watch watch) const
{
    return std::make_unique<LivePicture>(
        parts_->livePicture([spec] { return spec; }), std::move(watch));
}

std::unique_ptr<SimScan> CounterStation::openSimScan(SimScanListener& listener) const
{
    return std::make_unique<SimScan>(
        parts_->livePicture([&camera = parts_->camera] { return camera.spec(); }),
        readBarcodes,
        listener);
}

Result<ReaderTest> CounterStation::testReader() const
{
    const auto reader = createCardReader(parts_->options.document);
    if (!reader) return fail(reader.error());
    const auto card = (*reader)->read();
    if (!card) return fail(card.error());
    const std::string masked = card->document.number.masked();
    return ReaderTest{
        masked.substr(masked.size() - 4),
        findProblem(card->document, localDate(parts_->clock.utcNow()), 0)};
}

std::vector<HealthFinding> CounterStation::checkHealth(
    const std::function<std::optional<std::string>()>& findPrinter,
    const std::stop_token& stop) const
{
    return countersign::checkHealth(
        healthPartsOf(parts_->options, parts_->camera.spec(), findPrinter, parts_->clock), stop);
}

} // namespace countersign
