// What a station tells of its devices, with everything real behind it: store, simulated reader,
// simulated customers.

#include "support/scratch_folder.h"

#include "app/composition.h"
#include "ledger/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <future>

namespace countersign {
namespace {

using test::testData;

class StationDevicesTest : public testing::Test {
protected:
    StationDevicesTest()
    {
        options_.store = folder_.path() / "store";
        options_.models = folder_.path() / "models";
        options_.document = "simulated:" + testData("customers/yang/document.json").string();
        options_.camera = cameraOf("yang");
        options_.pace = Pace::Immediate;
    }
    static std::string cameraOf(const char* customer)
    {
        return "customer:" + (testData("customers") / customer).string();
    }
    void makeStore() const
    {
        NewStore wanted{
            .directory = options_.store,
            .outlet = "Test",
            .staff = {},
            .program = "test",
            .cost = {}};
        wanted.staff.push_back(
            {{StaffName{"manager"}, Role::Manager}, SecretBytes::fromText("open sesame")});
        SystemRandom random;
        const auto created = createStore(wanted, SystemClock{}, random);
        ASSERT_TRUE(created) << created.error().detail;
    }
    static HealthFinding of(HealthItem item, const std::vector<HealthFinding>& findings)
    {
        return findings.at(static_cast<std::size_t>(item));
    }
    std::vector<HealthFinding> health() const
    {
        const std::stop_source stop;
        return CounterStation::create(options_)->checkHealth(
            [] { return std::optional<std::string>{}; }, stop.get_token());
    }

    test::ScratchFolder folder_;
    StationOptions options_;
};

TEST_F(StationDevicesTest, ReadATestCardAndTellItsLastFour)
{
    const auto station = CounterStation::create(options_);
    const auto read = station->testReader();
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->ending.size(), 4U);
    EXPECT_FALSE(read->problem);
    options_.document = "simulated:" + (folder_.path() / "none.json").string();
    EXPECT_FALSE(CounterStation::create(options_)->testReader());
}

TEST_F(StationDevicesTest, ListTheCameraInUse)
{
    const auto station = CounterStation::create(options_);
    const auto inUse = [&] {
        const auto cameras = station->cameras();
        const auto found = std::find_if(cameras.begin(), cameras.end(), [](const auto& each) {
            return each.isInUse;
        });
        return found == cameras.end() ? std::string{} : found->identity.name;
    };
    EXPECT_EQ(inUse(), "yang");
    ASSERT_TRUE(station->useCamera(cameraOf("lin")));
    EXPECT_EQ(inUse(), "lin");
    EXPECT_EQ(station->devices()->camera.name, "lin");
}

TEST_F(StationDevicesTest, KeepTheCameraWhenAnotherCannotBeUsed)
{
    const auto station = CounterStation::create(options_);
    EXPECT_EQ(station->useCamera("v4l2:/dev/video987").error().code, ErrorCode::CameraUnavailable);
    EXPECT_EQ(station->useCamera("eye").error().code, ErrorCode::BadInput);
    EXPECT_EQ(station->devices()->camera.name, "yang");
}

TEST_F(StationDevicesTest, RefuseACameraThatThePolicyDoesNotName)
{
    options_.policy.camera.allowed.push_back({.usbVendor = "046d"});
    const auto station = CounterStation::create(options_);
    EXPECT_EQ(station->useCamera(cameraOf("yang")).error().code, ErrorCode::CameraNotAllowed);
    for (const ListedCamera& each : station->cameras()) {
        if (!each.identity.simulated) continue;
        ASSERT_TRUE(each.refused);
        EXPECT_EQ(each.refused->code, ErrorCode::CameraNotAllowed);
    }
}

TEST_F(StationDevicesTest, ShowTheLivePictureOfACamera)
{
    const auto station = CounterStation::create(options_);
    std::promise<int> width;
    const auto picture = station->openLivePicture(
        cameraOf("yang"),
        {[&](const Frame& frame) {
             width.set_value(frame.width());
             return false;
         },
         [](const Result<void>& end) { EXPECT_TRUE(end); }});
    EXPECT_GT(width.get_future().get(), 0);
}

TEST_F(StationDevicesTest, AreHealthyBesideAGoodStore)
{
    ASSERT_NO_FATAL_FAILURE(makeStore());
    const auto findings = health();
    ASSERT_EQ(findings.size(), 7U);
    EXPECT_EQ(of(HealthItem::Store, findings).state, HealthState::Good);
    EXPECT_GT(of(HealthItem::DiskSpace, findings).freeBytes, 0U);
    EXPECT_EQ(of(HealthItem::Clock, findings).state, HealthState::Good);
    EXPECT_EQ(of(HealthItem::Models, findings).error->code, ErrorCode::ModelMissing);
    EXPECT_EQ(of(HealthItem::Camera, findings).cause, HealthCause::Simulated);
    EXPECT_EQ(of(HealthItem::Reader, findings).cause, HealthCause::Simulated);
    EXPECT_EQ(of(HealthItem::Printer, findings).cause, HealthCause::NoneSetUp);
}

TEST_F(StationDevicesTest, AreLookedAtWhileSomebodyWorks)
{
    ASSERT_NO_FATAL_FAILURE(makeStore());
    const auto station = CounterStation::create(options_);
    ASSERT_TRUE(station->signIn(StaffName{"manager"}, SecretBytes::fromText("open sesame")));
    const std::stop_source stop;
    const auto look = [&] {
        return station->checkHealth([] { return std::optional<std::string>{}; }, stop.get_token());
    };
    EXPECT_EQ(of(HealthItem::Store, look()).state, HealthState::Good);
    EXPECT_EQ(of(HealthItem::Store, look()).state, HealthState::Good); // nobody's lock was lost
    SystemClock clock;
    EXPECT_EQ(Store::open(options_.store, clock).error().code, ErrorCode::StoreLocked);
}

TEST_F(StationDevicesTest, SayThatTheStoreIsMissingOrMayNotBeWritten)
{
    EXPECT_EQ(of(HealthItem::Store, health()).error->code, ErrorCode::StoreMissing);
    ASSERT_NO_FATAL_FAILURE(makeStore());
    std::filesystem::permissions(
        options_.store, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    EXPECT_EQ(of(HealthItem::Store, health()).error->code, ErrorCode::StoreReadOnly);
    std::filesystem::permissions(options_.store, std::filesystem::perms::owner_all);
}

} // namespace
} // namespace countersign
