#include "support/fake_devices.h"

#include "app/sim_scan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

namespace countersign {
namespace {

using testing::HasSubstr;

constexpr const char* iccid = "89860012345678901238";
constexpr const char* wrongLuhn = "89860012345678901237";

/// What came of a scan; end() waits for it.
class Outcome final : public SimScanListener {
public:
    void pictured(const Frame&) override
    {
        if (++pictures == 3) thirdPicture.set_value();
    }
    void sawAnotherCode() override { ++otherCodes; }
    void found(const Iccid& found) override { over_.set_value(found); }
    void failed(const Error& error) override { over_.set_value(tl::unexpected<Error>{error}); }
    Result<Iccid> end() { return over_.get_future().get(); }

    int pictures{0};
    int otherCodes{0};
    std::promise<void> thirdPicture;

private:
    std::promise<Result<Iccid>> over_;
};

/// A camera that tells when it is closed.
class WatchedCamera final : public Camera {
public:
    explicit WatchedCamera(int& open) : open_{open} { ++open_; }
    ~WatchedCamera() override { --open_; }
    Result<std::optional<Frame>> next() override { return camera.next(); }
    CameraIdentity identity() const override { return camera.identity(); }
    Result<void> checkUnchanged() const override { return camera.checkUnchanged(); }
    bool isRecording() const override { return camera.isRecording(); }
    void customerWasAsked(std::optional<LivenessAction>) override {}
    ObedientCamera camera;

private:
    int& open_;
};

struct Scanned {
    explicit Scanned(std::vector<std::vector<std::string>> texts) : shown{std::move(texts)} {}

    std::unique_ptr<SimScan> start()
    {
        return std::make_unique<SimScan>(
            LivePicture::Parts{
                [this]() -> Result<std::unique_ptr<Camera>> {
                    auto camera = std::make_unique<WatchedCamera>(openCameras);
                    if (prepare) prepare(camera->camera);
                    return camera;
                },
                [](Camera& camera) { return std::make_unique<DirectFeed>(camera); },
                policy},
            [this](const Frame&) {
                return next < shown.size() ? shown[next++] : std::vector<std::string>{};
            },
            outcome);
    }

    std::vector<std::vector<std::string>> shown; ///< the texts in each picture
    std::size_t next{0};
    std::function<void(ObedientCamera&)> prepare;
    CameraPolicy policy{};
    int openCameras{0};
    Outcome outcome;
};

TEST(SimScan, FindsTheSimThatIsShown)
{
    Scanned scanned{{{}, {}, {iccid}}};
    const auto scan = scanned.start();
    EXPECT_EQ(scanned.outcome.end()->text(), iccid);
    EXPECT_EQ(scanned.outcome.pictures, 3);
    EXPECT_EQ(scanned.outcome.otherCodes, 0);
}

TEST(SimScan, HasClosedTheCameraWhenItTells)
{
    Scanned scanned{{{iccid}}};
    const auto scan = scanned.start();
    EXPECT_TRUE(scanned.outcome.end());
    EXPECT_EQ(scanned.openCameras, 0);
}

TEST(SimScan, GoesOnWhenACodeIsNoSimsAndSaysSoOnce)
{
    Scanned scanned{{{"6901234567892"}, {}, {"6901234567892"}, {wrongLuhn}, {iccid}}};
    const auto scan = scanned.start();
    EXPECT_EQ(scanned.outcome.end()->text(), iccid);
    EXPECT_EQ(scanned.outcome.otherCodes, 2);
}

TEST(SimScan, StopsWithoutAnotherWord)
{
    Scanned scanned{{}};
    auto scan = scanned.start();
    scanned.outcome.thirdPicture.get_future().wait();
    scan->stop();
    const int pictures = scanned.outcome.pictures;
    scan.reset(); // waits for the camera
    EXPECT_EQ(scanned.outcome.pictures, pictures);
    EXPECT_EQ(scanned.openCameras, 0);
}

TEST(SimScan, TellsThatTheCameraBroke)
{
    Scanned scanned{{}};
    scanned.prepare = [](ObedientCamera& camera) { camera.breakAfter = MonotonicMs{100}; };
    const auto scan = scanned.start();
    EXPECT_EQ(scanned.outcome.end().error().code, ErrorCode::CameraFailed);
    EXPECT_EQ(scanned.openCameras, 0);
}

TEST(SimScan, TellsThatARecordingHasEnded)
{
    Scanned scanned{{}};
    scanned.prepare = [](ObedientCamera& camera) { camera.endAfter = MonotonicMs{100}; };
    const auto scan = scanned.start();
    const auto end = scanned.outcome.end();
    EXPECT_EQ(end.error().code, ErrorCode::CameraFailed);
    EXPECT_THAT(end.error().detail, HasSubstr("recording has ended"));
}

TEST(SimScan, TakesNoCameraThatAFaceCheckWouldRefuse)
{
    Scanned scanned{{{iccid}}};
    scanned.policy.allowed.push_back({.usbVendor = "046d"});
    const auto scan = scanned.start();
    EXPECT_EQ(scanned.outcome.end().error().code, ErrorCode::CameraNotAllowed);
    EXPECT_EQ(scanned.outcome.pictures, 0);
}

TEST(SimScan, TakesNothingFromACameraThatWasExchanged)
{
    Scanned scanned{{{}, {iccid}}};
    scanned.prepare = [](ObedientCamera& camera) { camera.isExchanged = true; };
    const auto scan = scanned.start();
    EXPECT_EQ(scanned.outcome.end().error().code, ErrorCode::CameraChanged);
}

TEST(FindIccid, TakesTheFirstThatIsOne)
{
    EXPECT_EQ(findIccid({"PUK 12345678", wrongLuhn, iccid})->text(), iccid);
    EXPECT_EQ(findIccid({"8986 0012 3456 7890 1238"})->text(), iccid);
    EXPECT_FALSE(findIccid({}));
    EXPECT_FALSE(findIccid({"", wrongLuhn, "8986001234567890123x"}));
}

} // namespace
} // namespace countersign
