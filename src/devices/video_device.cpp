#include "devices/video_device.h"

#include "devices/sysfs_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <system_error>
#include <utility>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// The content of a sysfs file, which is never longer than a page; empty when there is none.
std::string contentOf(const fs::path& file)
{
    constexpr std::streamsize page = 4096;
    std::ifstream in{file, std::ios::binary};
    std::string content(page, '\0');
    in.read(content.data(), page);
    content.resize(static_cast<std::size_t>(in.gcount()));
    return content;
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// "pci0000:00", where a tree of PCI devices begins.
bool isPciRoot(std::string_view name)
{
    const auto isHex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    return name.size() >= 10 && name.starts_with("pci") && name[name.size() - 3] == ':' &&
           std::all_of(name.begin() + 3, name.end() - 3, isHex) &&
           std::all_of(name.end() - 2, name.end(), isHex);
}

bool isHardware(const fs::path& folder)
{
    return isPciRoot(folder.filename().string()) || isThere(folder / "of_node") ||
           isThere(folder / "firmware_node");
}

/// The nearest folder above that is a USB device; those further up are hubs.
void readUsb(const fs::path& folder, VideoDevice& device)
{
    CameraIdentity& identity = device.identity;
    const auto vendor = findUsbId(contentOf(folder / "idVendor"));
    const auto product = findUsbId(contentOf(folder / "idProduct"));
    if (!identity.usbVendor.empty() || !vendor || !product) return;
    identity.usbVendor = *vendor;
    identity.usbProduct = *product;
    identity.usbSerial = readableText(contentOf(folder / "serial"));
    identity.busPath = readableText(folder.filename().string());
    device.plugged = readableText(contentOf(folder / "devnum"));
}

std::string shownAs(const VideoDevice& device)
{
    const CameraIdentity& camera = device.identity;
    std::string text = camera.name;
    if (!camera.usbVendor.empty())
        text += " (" + camera.usbVendor + ':' + camera.usbProduct + " at " + camera.busPath + ')';
    return text;
}

} // namespace

Result<VideoDevice> readVideoDevice(const fs::path& root, DeviceNumber number)
{
    const std::string numbers = std::to_string(number.major) + ':' + std::to_string(number.minor);
    std::error_code error;
    const fs::path top = fs::canonical(root, error);
    const fs::path own = error ? fs::path{} : fs::canonical(root / "dev/char" / numbers, error);
    const fs::path place = own.lexically_relative(top);
    if (error || place.empty() || *place.begin() == "..")
        return fail(
            ErrorCode::CameraUnavailable,
            "device " + numbers + ": the system does not tell what kind of camera it is");

    VideoDevice device;
    device.place = place.string();
    device.identity.kind = "v4l2";
    device.identity.name = readableText(contentOf(own / "name"));
    if (device.identity.name.empty()) device.identity.name = readableText(own.filename().string());
    for (fs::path folder = own.parent_path(); folder != top; folder = folder.parent_path()) {
        readUsb(folder, device);
        device.isPhysical = device.isPhysical || isHardware(folder);
    }
    if (const fs::path parent = fs::canonical(own / "device", error);
        device.identity.busPath.empty() && !error)
        device.identity.busPath = readableText(parent.filename().string());
    return device;
}

Result<void>
checkPhysical(const std::string& path, const VideoDevice& device, std::string_view driver)
{
    constexpr std::array<std::string_view, 5> madeUp{
        "loopback", "akvcam", "vivid", "vimc", "virtual"};
    std::string small = readableText(driver);
    std::transform(small.begin(), small.end(), small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const bool isMadeUp = std::any_of(madeUp.begin(), madeUp.end(), [&](std::string_view word) {
        return small.find(word) != std::string::npos;
    });
    if (device.isPhysical && !isMadeUp) return {};
    return fail(
        ErrorCode::CameraVirtual,
        path + ": " + shownAs(device) + " is no real camera (driver " + readableText(driver) +
            (isMadeUp ? "" : ", on no bus of this machine") +
            "): a program decides what it shows; choose the counter's own camera");
}

Result<void>
checkSameDevice(const std::string& path, const VideoDevice& opened, const Result<VideoDevice>& now)
{
    if (!now) return fail(ErrorCode::CameraFailed, path + ": was unplugged");
    if (*now == opened) return {};
    return fail(
        ErrorCode::CameraChanged,
        path + ": is " + shownAs(*now) + " now" +
            (now->identity == opened.identity ? ", plugged in anew"
                                              : ", and was " + shownAs(opened)));
}

} // namespace countersign
