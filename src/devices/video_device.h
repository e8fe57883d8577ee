#pragma once

#include "base/result.h"
#include "domain/camera.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace countersign {

/// The number by which the kernel knows a device: what a device file stands for, whatever it is
/// called.
struct DeviceNumber {
    unsigned major{0};
    unsigned minor{0};
};

/// What the kernel tells of a video device through sysfs (Documentation/ABI/testing/sysfs-bus-usb
/// of Linux).
struct VideoDevice {
    CameraIdentity identity;
    /// Some hardware of this machine leads to it: PCI, or what device tree or ACPI list. Nothing
    /// leads to a camera that a driver makes up (v4l2loopback, vivid, akvcam), nor to a USB bus
    /// that is one (dummy_hcd, or vhci_hcd, which brings USB over the network).
    bool isPhysical{false};
    std::string place;   ///< its folder below the root of sysfs
    std::string plugged; ///< the number that the USB bus gave it: another after every plugging in
    bool operator==(const VideoDevice&) const = default;
};

inline constexpr const char* sysfsRoot = "/sys";

/// Reads what the sysfs mounted at `root` tells of the device. Takes well below a millisecond.
/// Errors: CameraUnavailable when it tells nothing.
[[nodiscard]] Result<VideoDevice>
readVideoDevice(const std::filesystem::path& root, DeviceNumber number);

/// Whether pictures of the device come from a lens. `path` is the device file and `driver` what the
/// driver calls itself (VIDIOC_QUERYCAP), which is also looked at because a driver may be given a
/// parent that is hardware. No defence against somebody who replaces the kernel.
/// Errors: CameraVirtual naming the device, the reason and what to do.
[[nodiscard]] Result<void>
checkPhysical(const std::string& path, const VideoDevice& device, std::string_view driver);

/// Whether the device file still stands for the device that was opened. `now` is what
/// readVideoDevice() says at present.
/// Errors: CameraChanged naming both, CameraFailed when there is nothing any more.
[[nodiscard]] Result<void>
checkSameDevice(const std::string& path, const VideoDevice& opened, const Result<VideoDevice>& now);

} // namespace countersign
