#include "support/fake_sysfs.h"

#include "devices/camera_list.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::FakeSysfs;

constexpr const char* xhci = "pci0000:00/0000:00:14.0";

VideoNode node(unsigned minor, const char* driver = "uvcvideo")
{
    return {"/dev/video" + std::to_string(minor), {81, minor}, driver, true, true};
}

TEST(CameraList, NamesARealCameraAndHowItIsOpened)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const auto cameras = listCameras({node(0)}, sysfs.root());
    ASSERT_EQ(cameras.size(), 1U);
    EXPECT_EQ(cameras[0].spec, "v4l2:/dev/video0");
    EXPECT_EQ(cameras[0].identity.name, "HD Webcam");
    EXPECT_EQ(cameras[0].identity.busPath, "1-1.4");
    EXPECT_FALSE(cameras[0].refused);
}

TEST(CameraList, ShowsAVirtualCameraAsRefused)
{
    const FakeSysfs sysfs;
    sysfs.addVideo("virtual", 3, "OBS Virtual Camera");
    const auto cameras = listCameras({node(3, "v4l2 loopback")}, sysfs.root());
    ASSERT_EQ(cameras.size(), 1U);
    EXPECT_EQ(cameras[0].identity.name, "OBS Virtual Camera");
    ASSERT_TRUE(cameras[0].refused);
    EXPECT_EQ(cameras[0].refused->code, ErrorCode::CameraVirtual);
}

TEST(CameraList, LeavesOutTheSecondDeviceOfACameraThatRecordsNoVideo)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    sysfs.addVideo("pci0000:00/0000:00:05.0", 1, "metadata");
    VideoNode metadata = node(1);
    metadata.recordsVideo = false;
    EXPECT_EQ(listCameras({node(0), metadata}, sysfs.root()).size(), 1U);
}

TEST(CameraList, ShowsACameraThatThisUserMayNotOpen)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    VideoNode locked = node(0, "");
    locked.recordsVideo = false; // nobody could ask
    locked.mayBeOpened = false;
    const auto cameras = listCameras({locked}, sysfs.root());
    ASSERT_EQ(cameras.size(), 1U);
    EXPECT_EQ(cameras[0].identity.name, "HD Webcam");
    EXPECT_EQ(cameras[0].refused->code, ErrorCode::CameraUnavailable);
}

TEST(CameraList, ShowsByItsPathWhatTheSystemSaysNothingOf)
{
    const FakeSysfs sysfs;
    const auto cameras = listCameras({node(5)}, sysfs.root());
    ASSERT_EQ(cameras.size(), 1U);
    EXPECT_EQ(cameras[0].identity.name, "/dev/video5");
    EXPECT_EQ(cameras[0].refused->code, ErrorCode::CameraUnavailable);
}

TEST(CameraList, OfThisMachineHoldsVideoDevicesOnly)
{
    for (const VideoNode& each : findVideoNodes())
        EXPECT_TRUE(each.path.starts_with("/dev/video")) << each.path;
}

} // namespace
} // namespace countersign
