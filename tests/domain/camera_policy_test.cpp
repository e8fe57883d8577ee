#include "domain/camera.h"
#include "domain/camera_policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const CameraIdentity webcam{
    .kind = "v4l2",
    .name = "HD Webcam",
    .simulated = false,
    .usbVendor = "046d",
    .usbProduct = "0825",
    .usbSerial = "1A2B",
    .busPath = "1-1.4"};
const CameraIdentity onTheBoard{
    .kind = "v4l2", .name = "imx219", .simulated = false, .busPath = "fe801000.csi"};
const CameraIdentity recording{.kind = "recorded", .name = "clip.mp4", .simulated = true};

CameraPolicy allowing(AllowedCamera camera) { return {.allowed = {std::move(camera)}}; }

bool isAllowed(const CameraIdentity& camera, const CameraPolicy& policy)
{
    return checkAllowed(camera, policy).has_value();
}

TEST(CameraPolicy, AllowsEveryCameraWhenItNamesNone)
{
    for (const auto& camera : {webcam, onTheBoard, recording})
        EXPECT_TRUE(isAllowed(camera, {})) << camera.name;
}

TEST(CameraPolicy, AllowsTheCameraItNames)
{
    EXPECT_TRUE(isAllowed(webcam, allowing({"046d", "0825", "1A2B", "1-1.4"})));
    EXPECT_TRUE(isAllowed(webcam, allowing({.usbVendor = "046D", .usbProduct = "0825"})));
    EXPECT_TRUE(isAllowed(webcam, allowing({.busPath = "1-1.4"})));
    EXPECT_TRUE(isAllowed(onTheBoard, allowing({.busPath = "fe801000.csi"})));
}

TEST(CameraPolicy, RefusesACameraOfWhichOnePartIsAnother)
{
    EXPECT_FALSE(isAllowed(webcam, allowing({"046e", "0825", "1A2B", "1-1.4"})));
    EXPECT_FALSE(isAllowed(webcam, allowing({"046d", "0826", "1A2B", "1-1.4"})));
    EXPECT_FALSE(isAllowed(webcam, allowing({"046d", "0825", "1a2b", "1-1.4"})));
    EXPECT_FALSE(isAllowed(webcam, allowing({"046d", "0825", "1A2B", "1-1.3"})));
}

TEST(CameraPolicy, RefusesACameraThatDoesNotSayWhatIsAskedFor)
{
    EXPECT_FALSE(isAllowed(onTheBoard, allowing({.usbVendor = "046d"})));
    EXPECT_FALSE(isAllowed(onTheBoard, allowing({.usbSerial = "1A2B"})));
}

TEST(CameraPolicy, TakesAnyOfSeveralCameras)
{
    const CameraPolicy policy{.allowed = {{.usbVendor = "1bcf"}, {.usbVendor = "046d"}}};
    EXPECT_TRUE(isAllowed(webcam, policy));
}

TEST(CameraPolicy, TakesNoFileWhereItNamesACamera)
{
    const auto refused = checkAllowed(recording, allowing({}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CameraNotAllowed);
    EXPECT_THAT(refused.error().detail, AllOf(HasSubstr("clip.mp4"), HasSubstr("simulated")));
}

TEST(CameraPolicy, SaysWhatItFoundAsAManagerWouldEnterIt)
{
    const auto refused = checkAllowed(webcam, allowing({.usbVendor = "1bcf"}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CameraNotAllowed);
    EXPECT_THAT(
        refused.error().detail,
        AllOf(HasSubstr("046d:0825"), HasSubstr("serial 1A2B"), HasSubstr("socket 1-1.4")));
    EXPECT_THAT(
        checkAllowed(onTheBoard, allowing({.usbVendor = "1bcf"})).error().detail,
        HasSubstr("no USB camera, no serial number, socket fe801000.csi"));
}

} // namespace
} // namespace countersign
