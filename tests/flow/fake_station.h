#pragma once

#include "support/fake_devices.h"

#include "base/clock.h"
#include "base/random.h"
#include "ui/samples.h"
#include "ui/station_link.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace countersign {

/// A counter made of fakes, behind the door that a real station has. Changed only while no thread
/// of the counter uses it.
struct FakeStation {
    struct Reader final : CardReader {
        Result<CardReading> read() override
        {
            if (broken) return fail(ErrorCode::CardUnreadable, "reader: no card");
            return samples::card();
        }
        ReaderIdentity identity() const override { return samples::card().reader; }
        std::atomic<bool> broken{false};
    };

    StationDoor door()
    {
        return {
            .signIn = [](const StaffName& name,
                         const SecretBytes& password) -> Result<StaffMember> {
                if (textOf(password.view()) != "open sesame")
                    return fail(ErrorCode::WrongPassword, "clerk");
                return StaffMember{name, Role::Clerk};
            },
            .takeUnfinished = [this]() -> Result<std::optional<UnfinishedVisit>> {
                return unfinished;
            },
            .approver = [](const StaffName& name,
                           const SecretBytes& password) -> Result<std::shared_ptr<const Approver>> {
                if (textOf(password.view()) != "open sesame")
                    return fail(ErrorCode::WrongPassword, name.value());
                const Role role = name.value() == "boss" ? Role::Manager : Role::Clerk;
                return std::make_shared<const FakeApprover>(StaffMember{name, role});
            },
            .devices = []() -> Result<StationDevices> { return samples::signedIn().devices; },
            .waitForModels = [](const std::stop_token&) -> Result<void> { return {}; },
            .origin = [] { return std::string{"countersign/test"}; },
            .openCounter =
                [this](CounterListener& listener) -> Result<std::unique_ptr<CounterController>> {
                return std::make_unique<CounterController>(parts(), listener);
            },
            .devicesBeside = devices()};
    }

    DevicesDoor devices()
    {
        return {
            .cameras =
                [this] {
                    return std::vector{
                        ListedCamera{"fake:1", {"v4l2", "First camera"}, {}, !usesSecond},
                        ListedCamera{"fake:2", {"v4l2", "Second camera"}, {}, usesSecond}};
                },
            .useCamera = [this](const std::string& spec) -> Result<CameraIdentity> {
                if (broken) return fail(ErrorCode::CameraUnavailable, spec);
                usesSecond = spec == "fake:2";
                return CameraIdentity{"v4l2", usesSecond ? "Second camera" : "First camera"};
            },
            .openLivePicture =
                [this](const std::string& spec, LivePicture::Watch watch) {
                    showsSecond = spec == "fake:2";
                    return std::make_unique<LivePicture>(livePicture(), std::move(watch));
                },
            .openSimScan =
                [this](SimScanListener& listener) {
                    return std::make_unique<SimScan>(
                        livePicture(), [this](const Frame&) { return codes; }, listener);
                },
            .testReader =
                [] {
                    return Result<ReaderTest>{ReaderTest{"002X", {}}};
                },
            .findPrinter = [] { return std::optional<std::string>{"Counter printer"}; },
            .checkHealth =
                [this](const std::stop_token&) {
                    return std::vector{
                        judgeStore({}),
                        judgeCamera(CameraTrial{{"v4l2", "First camera"}, MonotonicMs{100}}),
                        judgeDiskSpace(freeBytes.load())};
                }};
    }

    /// A camera that is open for as long as it is watched.
    struct OpenCamera final : Camera {
        explicit OpenCamera(std::atomic<int>& howMany) : open{howMany} { ++open; }
        ~OpenCamera() override { --open; }
        Result<std::optional<Frame>> next() override { return std::optional<Frame>{}; }
        CameraIdentity identity() const override { return {"v4l2", "First camera"}; }
        Result<void> checkUnchanged() const override { return {}; }
        bool isRecording() const override { return false; }
        void customerWasAsked(std::optional<LivenessAction>) override {}
        std::atomic<int>& open;
    };
    /// One picture, and none after it.
    struct OnePicture final : FrameFeed {
        Result<std::optional<Frame>> next(const std::stop_token& stop) override
        {
            if (!std::exchange(gave, true)) return std::optional{frameOf({}, MonotonicMs{0})};
            std::mutex mutex;
            std::unique_lock lock{mutex};
            std::condition_variable_any never;
            never.wait(lock, stop, [] { return false; });
            return std::optional<Frame>{};
        }
        bool gave{false};
    };
    LivePicture::Parts livePicture()
    {
        return {
            [this]() -> Result<std::unique_ptr<Camera>> {
                return std::make_unique<OpenCamera>(openCameras);
            },
            [](Camera&) { return std::make_unique<OnePicture>(); },
            {}};
    }

    CounterParts parts()
    {
        return {
            .clerk = StaffName{"clerk"},
            .policy = {},
            .reader = reader,
            .ledger = ledger,
            .random = random,
            .clock = clock,
            .openCamera = [this]() -> Result<std::unique_ptr<Camera>> {
                auto camera = std::make_unique<ObedientCamera>(obeys);
                if (unplugged) camera->breakAfter = MonotonicMs{400};
                return camera;
            },
            .openFeed = [](Camera& camera) { return std::make_unique<DirectFeed>(camera); },
            .analyzer = [this](const std::stop_token&) -> Result<FaceAnalyzer*> {
                return &analyzer;
            },
            .planByHand = {}};
    }

    Reader reader;
    FakeLedger ledger;
    PoseAnalyzer analyzer;
    SystemRandom random;
    SystemClock clock;
    std::atomic<bool> obeys{true};
    std::atomic<bool> unplugged{false};
    std::optional<UnfinishedVisit> unfinished;
    std::vector<std::string> codes; ///< what a SIM scan sees
    std::atomic<std::uint64_t> freeBytes{1'400'000'000};
    std::atomic<int> openCameras{0}; ///< beside a visit
    std::atomic<bool> usesSecond{false};
    std::atomic<bool> showsSecond{false};
    std::atomic<bool> broken{false}; ///< the camera that is picked
};

} // namespace countersign
