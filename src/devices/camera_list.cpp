#include "devices/camera_list.h"

#include "devices/opencv_camera.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>

namespace countersign {
namespace {

namespace fs = std::filesystem;

std::optional<VideoNode> ask(const std::string& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISCHR(status.st_mode)) return std::nullopt;
    VideoNode node{path, {gnu_dev_major(status.st_rdev), gnu_dev_minor(status.st_rdev)}, {}};
    const int fd = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    node.mayBeOpened = fd >= 0;
    if (fd < 0) return node;
    v4l2_capability can{};
    const bool isVideoDevice = ::ioctl(fd, VIDIOC_QUERYCAP, &can) == 0;
    ::close(fd);
    if (!isVideoDevice) return std::nullopt;
    const __u32 caps =
        (can.capabilities & V4L2_CAP_DEVICE_CAPS) != 0U ? can.device_caps : can.capabilities;
    node.recordsVideo = (caps & V4L2_CAP_VIDEO_CAPTURE) != 0U;
    const std::string_view driver{reinterpret_cast<const char*>(can.driver), sizeof can.driver};
    node.driver = driver.substr(0, driver.find('\0')); // which need not be there
    return node;
}

} // namespace

std::vector<VideoNode> findVideoNodes()
{
    std::vector<VideoNode> nodes;
    std::error_code error;
    for (auto each = fs::directory_iterator{"/dev", error};
         !error && each != fs::directory_iterator{};
         each.increment(error)) {
        if (!isVideoDevicePath(each->path().string())) continue;
        if (auto node = ask(each->path().string())) nodes.push_back(std::move(*node));
    }
    std::sort(nodes.begin(), nodes.end(), [](const VideoNode& a, const VideoNode& b) {
        return std::pair{a.path.size(), a.path} < std::pair{b.path.size(), b.path};
    });
    return nodes;
}

std::vector<ListedCamera>
listCameras(const std::vector<VideoNode>& nodes, const std::filesystem::path& sysfs)
{
    std::vector<ListedCamera> cameras;
    for (const VideoNode& node : nodes) {
        if (node.mayBeOpened && !node.recordsVideo) continue;
        const auto device = readVideoDevice(sysfs, node.number);
        ListedCamera camera{"v4l2:" + node.path, {"v4l2", node.path}, {}};
        if (device) camera.identity = device->identity;
        if (!device)
            camera.refused = device.error();
        else if (!node.mayBeOpened)
            camera.refused = Error{
                ErrorCode::CameraUnavailable,
                node.path + ": no permission to use it (the group is usually video)"};
        else if (const auto real = checkPhysical(node.path, *device, node.driver); !real)
            camera.refused = real.error();
        cameras.push_back(std::move(camera));
    }
    return cameras;
}

} // namespace countersign
