#include "support/fake_sysfs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using test::FakeSysfs;
using testing::AllOf;
using testing::HasSubstr;

constexpr const char* xhci = "pci0000:00/0000:00:14.0";

TEST(VideoDevice, KnowsAWebcamByItsUsbDeviceAndSocket)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const auto device = sysfs.read(0);
    ASSERT_TRUE(device) << device.error().detail;
    EXPECT_EQ(
        device->identity,
        (CameraIdentity{
            .kind = "v4l2",
            .name = "HD Webcam",
            .simulated = false,
            .usbVendor = "046d",
            .usbProduct = "0825",
            .usbSerial = "1A2B3C",
            .busPath = "1-1.4"}));
    EXPECT_TRUE(device->isPhysical);
    EXPECT_EQ(device->plugged, "7");
}

TEST(VideoDevice, IsRealOnABoardThatListsItsHardware)
{
    const FakeSysfs sysfs;
    sysfs.add("platform/soc/fe801000.csi/of_node");
    sysfs.addVideo("platform/soc/fe801000.csi", 0, "unicam");
    const auto device = sysfs.read(0);
    ASSERT_TRUE(device);
    EXPECT_TRUE(device->isPhysical);
    EXPECT_EQ(device->identity.usbVendor, "");
    EXPECT_EQ(device->identity.busPath, "fe801000.csi");
    EXPECT_TRUE(checkPhysical("/dev/video0", *device, "unicam"));
}

TEST(VideoDevice, IsRealOnThePciBus)
{
    const FakeSysfs sysfs;
    sysfs.addVideo("pci0000:00/0000:00:05.0", 3, "ipu6");
    EXPECT_TRUE(sysfs.read(3)->isPhysical);
    EXPECT_EQ(sysfs.read(3)->identity.busPath, "0000:00:05.0");
}

TEST(VideoDevice, IsNoCameraWhenNoHardwareLeadsToIt)
{
    const FakeSysfs sysfs;
    sysfs.addVideo("virtual", 0, "OBS Virtual Camera");
    sysfs.addVideo("platform/vivid.0", 1, "vivid-000-vid-cap");
    sysfs.addWebcam("platform/vhci_hcd.0", 2);
    for (const unsigned minor : {0U, 1U, 2U}) {
        const auto refused = checkPhysical("/dev/videoN", *sysfs.read(minor), "uvcvideo");
        ASSERT_FALSE(refused) << minor;
        EXPECT_EQ(refused.error().code, ErrorCode::CameraVirtual);
    }
    EXPECT_THAT(
        checkPhysical("/dev/video0", *sysfs.read(0), "v4l2 loopback").error().detail,
        AllOf(
            HasSubstr("/dev/video0: OBS Virtual Camera"),
            HasSubstr("driver v4l2 loopback"),
            HasSubstr("choose the counter's own camera")));
}

TEST(VideoDevice, IsNoCameraWhenItsDriverMakesItUp)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const VideoDevice device = sysfs.read(0).value();
    EXPECT_TRUE(checkPhysical("/dev/video0", device, "uvcvideo"));
    for (const char* driver : {"v4l2 loopback", "V4L2Loopback-dc", "akvcam", "vivid"})
        EXPECT_EQ(
            checkPhysical("/dev/video0", device, driver).error().code, ErrorCode::CameraVirtual)
            << driver;
}

TEST(VideoDevice, IsUnavailableWhenTheSystemDoesNotTellWhatItIs)
{
    const FakeSysfs sysfs;
    EXPECT_EQ(sysfs.read(0).error().code, ErrorCode::CameraUnavailable);
    EXPECT_EQ(readVideoDevice("/nowhere/sys", {81, 0}).error().code, ErrorCode::CameraUnavailable);
}

TEST(VideoDevice, IsNotReadOutsideOfSysfs)
{
    const FakeSysfs other;
    other.addWebcam(xhci, 0);
    const FakeSysfs sysfs;
    std::filesystem::create_directories(sysfs.root() / "dev/char");
    std::filesystem::create_directory_symlink(
        other.root() / "dev/char/81:0", sysfs.root() / "dev/char/81:0");
    EXPECT_FALSE(sysfs.read(0));
}

TEST(VideoDevice, HasAReadableNameWhateverItCallsItself)
{
    const FakeSysfs sysfs;
    sysfs.addVideo("pci0000:00/0000:00:05.0", 0, "\x1b[31mCam\xFF");
    sysfs.addVideo("pci0000:00/0000:00:06.0", 1, "");
    EXPECT_EQ(sysfs.read(0)->identity.name, "?[31mCam?");
    EXPECT_EQ(sysfs.read(1)->identity.name, "video1");
}

TEST(VideoDevice, StaysTheSameWhileItIsPluggedIn)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const VideoDevice opened = sysfs.read(0).value();
    EXPECT_TRUE(checkSameDevice("/dev/video0", opened, sysfs.read(0)));
}

TEST(VideoDevice, IsAnotherOneWhenItWasPluggedInAnew)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const VideoDevice opened = sysfs.read(0).value();
    sysfs.add(std::string{xhci} + FakeSysfs::webcamPort, {{"devnum", "8"}});
    const auto changed = checkSameDevice("/dev/video0", opened, sysfs.read(0));
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::CameraChanged);
    EXPECT_THAT(changed.error().detail, HasSubstr("plugged in anew"));
}

TEST(VideoDevice, IsAnotherOneWhenAnotherCameraTookItsPlace)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const VideoDevice opened = sysfs.read(0).value();
    sysfs.add(
        std::string{xhci} + FakeSysfs::webcamPort, {{"idVendor", "1bcf"}, {"idProduct", "2284"}});
    const auto changed = checkSameDevice("/dev/video0", opened, sysfs.read(0));
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::CameraChanged);
    EXPECT_THAT(
        changed.error().detail,
        AllOf(HasSubstr("1bcf:2284 at 1-1.4"), HasSubstr("was HD Webcam (046d:0825 at 1-1.4)")));
}

TEST(VideoDevice, HasFailedWhenNothingIsThereAnyMore)
{
    const FakeSysfs sysfs;
    sysfs.addWebcam(xhci, 0);
    const VideoDevice opened = sysfs.read(0).value();
    sysfs.remove(xhci);
    const auto gone = checkSameDevice("/dev/video0", opened, sysfs.read(0));
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::CameraFailed);
    EXPECT_THAT(gone.error().detail, HasSubstr("/dev/video0: was unplugged"));
}

} // namespace
} // namespace countersign
