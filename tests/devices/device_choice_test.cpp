#include "support/scratch_folder.h"

#include "devices/device_choice.h"
#include "devices/opencv_camera.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::ScratchFolder;
using test::testData;
using testing::AllOf;
using testing::HasSubstr;

Error cameraRefusal(const std::string& spec)
{
    const auto camera = createCamera(spec, Pace::Immediate);
    return camera ? Error{ErrorCode::Cancelled, "opened"} : camera.error();
}

TEST(DeviceChoice, OpensARecording)
{
    const auto camera =
        createCamera("recorded:" + testData("customers/lin/blink-1.mp4").string(), Pace::Immediate);
    ASSERT_TRUE(camera) << camera.error().detail;
    EXPECT_EQ((*camera)->identity().kind, "recorded");
}

TEST(DeviceChoice, OpensASimulatedCustomerWithAndWithoutATrailingSlash)
{
    for (const char* ending : {"", "/", "?obeys=late"}) {
        const auto camera = createCamera(
            "customer:" + testData("customers/lin").string() + ending, Pace::Immediate);
        ASSERT_TRUE(camera) << camera.error().detail;
        EXPECT_EQ((*camera)->identity().name, "lin");
    }
}

TEST(DeviceChoice, PlaysAFolderAtTheRateAskedFor)
{
    const ScratchFolder folder;
    for (const char* name : {"1.jpg", "2.jpg"})
        folder.copy(testData("customers/yang/portrait.jpg"), name);
    const auto camera =
        createCamera("recorded:" + folder.path().string() + "?fps=10", Pace::Immediate);
    ASSERT_TRUE(camera) << camera.error().detail;
    ASSERT_TRUE((*camera)->next().value());
    EXPECT_EQ((*camera)->next().value().value().at(), MonotonicMs{100});
}

TEST(DeviceChoice, ListsTheKindsOfCameraWhenItKnowsNone)
{
    for (const char* spec :
         {"", "webcam", "webcam:0", "/dev/video0", "v4l2:", "recorded", "customer:"}) {
        const Error refusal = cameraRefusal(spec);
        EXPECT_EQ(refusal.code, ErrorCode::BadInput) << spec;
        EXPECT_THAT(
            refusal.detail,
            AllOf(HasSubstr("v4l2:"), HasSubstr("recorded:"), HasSubstr("customer:")))
            << spec;
    }
}

TEST(DeviceChoice, RefusesOptionsThatADeviceDoesNotHave)
{
    const std::string customer = "customer:" + testData("customers/lin").string();
    const std::string clip = "recorded:" + testData("clips/two_faces.mp4").string();
    const ScratchFolder folder;
    const std::string pictures = "recorded:" + folder.path().string();
    for (const std::string& spec :
         {customer + "?obeys=perhaps",
          customer + "?fps=25",
          clip + "?fps=25",
          pictures + "?fps=0",
          pictures + "?fps=nan",
          pictures + "?fps=1001",
          pictures + "?fps=25x",
          std::string{"v4l2:/dev/video0?fps=25"}})
        EXPECT_EQ(cameraRefusal(spec).code, ErrorCode::BadInput) << spec;
}

TEST(DeviceChoice, NamesACameraThatIsNotThere)
{
    const Error refusal = cameraRefusal("v4l2:/dev/video999");
    if (refusal.detail == "opened") GTEST_SKIP() << "/dev/video999 exists";
    EXPECT_EQ(refusal.code, ErrorCode::CameraUnavailable);
    EXPECT_THAT(refusal.detail, HasSubstr("/dev/video999: no such device"));
}

TEST(DeviceChoice, TakesOnlyVideoDevicesForCameras)
{
    for (const char* path :
         {"/dev/null", "/dev/video", "/dev/video0/..", "/dev/video12345", "video0"}) {
        EXPECT_FALSE(isVideoDevicePath(path)) << path;
        EXPECT_EQ(cameraRefusal(std::string{"v4l2:"} + path).code, ErrorCode::BadInput) << path;
    }
}

TEST(DeviceChoice, MakesASimulatedCardReader)
{
    const auto reader =
        createCardReader("simulated:" + testData("customers/yang/document.json").string());
    ASSERT_TRUE(reader) << reader.error().detail;
    EXPECT_TRUE((*reader)->identity().simulated);
    EXPECT_TRUE((*reader)->read());
}

TEST(DeviceChoice, ListsTheKindsOfCardReaderWhenItKnowsNone)
{
    for (const char* spec : {"", "simulated", "simulated:", "card.json", "pcsc:0"}) {
        const auto reader = createCardReader(spec);
        ASSERT_FALSE(reader) << spec;
        EXPECT_EQ(reader.error().code, ErrorCode::BadInput);
        EXPECT_THAT(reader.error().detail, HasSubstr("simulated:FILE.json"));
    }
}

} // namespace
} // namespace countersign
