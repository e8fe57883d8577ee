#include "support/fake_devices.h"

#include "app/health_check.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;

const UtcMs noon{std::chrono::sys_days{today} + 12h};

/// Every look at the time of day gives noon; the other clock goes on by a step with each look.
class StepClock final : public Clock {
public:
    explicit StepClock(MonotonicMs step) : step_{step} {}
    UtcMs utcNow() const override { return noon; }
    MonotonicMs monotonicNow() const override { return now_ += step_; }

private:
    MonotonicMs step_;
    mutable MonotonicMs now_{0};
};

/// A counter on which everything works.
struct Counter {
    HealthParts parts()
    {
        return {
            .checkStore = [this]() { return store; },
            .readFreeBytes = [] { return Result<std::uint64_t>{50 * littleDiskSpace}; },
            .readNewestEntryTime = [] { return Result<UtcMs>{noon - 1h}; },
            .checkModels = [] { return Result<void>{}; },
            .openCamera = [this]() -> Result<std::unique_ptr<Camera>> {
                ++camerasOpened;
                return std::make_unique<ObedientCamera>();
            },
            .askReader =
                [] {
                    return Result<ReaderIdentity>{{"sam-v", "CVR-100", false}};
                },
            .findPrinter = [this]() -> std::optional<std::string> {
                if (whilePrinting) whilePrinting();
                return "Counter printer";
            },
            .camera = policy,
            .clock = clock};
    }
    std::vector<HealthFinding> check() { return checkHealth(parts(), stop.get_token()); }

    Result<void> store{};
    CameraPolicy policy{};
    StepClock clock{MonotonicMs{10}};
    std::stop_source stop;
    std::function<void()> whilePrinting;
    int camerasOpened{0};
};

HealthFinding of(HealthItem item, const std::vector<HealthFinding>& findings)
{
    for (const HealthFinding& each : findings)
        if (each.item == item) return each;
    ADD_FAILURE() << "not looked at";
    return {};
}

TEST(HealthCheck, LooksAtEverythingOnce)
{
    Counter counter;
    const auto findings = counter.check();
    ASSERT_EQ(findings.size(), 7U);
    for (std::size_t i = 0; i < findings.size(); ++i)
        EXPECT_EQ(findings[i].item, static_cast<HealthItem>(i));
    EXPECT_EQ(counter.camerasOpened, 1);
}

TEST(HealthCheck, GoesOnBehindWhatDoesNotWork)
{
    Counter counter;
    counter.store = fail(ErrorCode::StoreReadOnly, "store: read-only");
    const auto findings = counter.check();
    EXPECT_EQ(of(HealthItem::Store, findings).state, HealthState::DoesNotWork);
    EXPECT_EQ(of(HealthItem::Store, findings).error->code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(of(HealthItem::Models, findings).state, HealthState::Good);
    EXPECT_EQ(of(HealthItem::Printer, findings).name, "Counter printer");
}

TEST(HealthCheck, SaysThatACameraIsSimulated)
{
    const HealthFinding camera = of(HealthItem::Camera, Counter{}.check());
    EXPECT_EQ(camera.state, HealthState::LookAtThis);
    EXPECT_EQ(camera.cause, HealthCause::Simulated);
    EXPECT_EQ(camera.name, "fake");
}

TEST(HealthCheck, AsksTheCameraAsAFaceCheckDoes)
{
    Counter counter;
    counter.policy.allowed.push_back({.usbVendor = "046d"});
    const HealthFinding camera = of(HealthItem::Camera, counter.check());
    EXPECT_EQ(camera.state, HealthState::DoesNotWork);
    EXPECT_EQ(camera.error->code, ErrorCode::CameraNotAllowed);
}

TEST(HealthCheck, MeasuresHowLongThePictureTook)
{
    Counter counter;
    counter.clock = StepClock{slowestFirstPicture + MonotonicMs{1}};
    EXPECT_EQ(of(HealthItem::Camera, counter.check()).cause, HealthCause::TooSlow);
}

TEST(HealthCheck, EndsEarlyWhenTold)
{
    Counter counter;
    counter.stop.request_stop();
    EXPECT_TRUE(counter.check().empty());
    EXPECT_EQ(counter.camerasOpened, 0);
}

TEST(HealthCheck, JudgesTheSpaceOnTheDisk)
{
    const auto judged = [](std::uint64_t bytes) { return judgeDiskSpace(bytes).state; };
    EXPECT_EQ(judged(littleDiskSpace), HealthState::Good);
    EXPECT_EQ(judged(littleDiskSpace - 1), HealthState::LookAtThis);
    EXPECT_EQ(judged(tooLittleDiskSpace), HealthState::LookAtThis);
    EXPECT_EQ(judged(tooLittleDiskSpace - 1), HealthState::DoesNotWork);
    EXPECT_EQ(judgeDiskSpace(tooLittleDiskSpace).freeBytes, tooLittleDiskSpace);
    EXPECT_EQ(
        judgeDiskSpace(fail(ErrorCode::StorageFailed, "store")).state, HealthState::DoesNotWork);
}

TEST(HealthCheck, JudgesTheClockByTheNewestEntry)
{
    EXPECT_EQ(judgeClock(noon, noon).state, HealthState::Good);
    EXPECT_EQ(judgeClock(noon, noon + 1ms).state, HealthState::DoesNotWork);
    EXPECT_EQ(judgeClock(noon, noon + 1ms).cause, HealthCause::BehindLog);
    EXPECT_EQ(judgeClock(noon, noon - longWithoutEntry).state, HealthState::Good);
    EXPECT_EQ(judgeClock(noon, noon - longWithoutEntry - 1ms).cause, HealthCause::FarAheadOfLog);
    EXPECT_EQ(
        judgeClock(noon, fail(ErrorCode::StoreMissing, "store")).state, HealthState::DoesNotWork);
}

TEST(HealthCheck, JudgesACameraByItsFirstPicture)
{
    const CameraIdentity webcam{"v4l2", "HD Webcam"};
    EXPECT_EQ(judgeCamera(CameraTrial{webcam, slowestFirstPicture}).state, HealthState::Good);
    EXPECT_EQ(
        judgeCamera(CameraTrial{webcam, slowestFirstPicture + MonotonicMs{1}}).state,
        HealthState::DoesNotWork);
    EXPECT_EQ(
        judgeCamera(fail(ErrorCode::CameraUnavailable, "/dev/video0: in use")).error->detail,
        "/dev/video0: in use");
}

TEST(HealthCheck, JudgesReaderAndPrinter)
{
    EXPECT_EQ(judgeReader(ReaderIdentity{"sam-v", "CVR-100", false}).state, HealthState::Good);
    EXPECT_EQ(
        judgeReader(ReaderIdentity{"simulated", "document.json", true}).cause,
        HealthCause::Simulated);
    EXPECT_EQ(judgePrinter("Counter printer").state, HealthState::Good);
    EXPECT_EQ(judgePrinter(std::nullopt).state, HealthState::LookAtThis);
    EXPECT_EQ(judgePrinter(std::nullopt).cause, HealthCause::NoneSetUp);
}

} // namespace
} // namespace countersign
