#include "devices/opencv_camera.h"

#include "devices/opencv_capture_detail.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <utility>

namespace countersign {
namespace {

constexpr std::string_view devicePrefix = "/dev/video";

tl::unexpected<Error> unavailable(const std::string& path, const char* why)
{
    return fail(ErrorCode::CameraUnavailable, path + ": " + why);
}

const char* reasonOf(int error)
{
    switch (error) {
    case ENOENT: return "no such device; is the camera plugged in?";
    case ENODEV:
    case ENXIO: return "the camera was unplugged";
    case EACCES:
    case EPERM: return "no permission to use it (the group is usually video)";
    case EBUSY: return "in use by another program";
    default: return "cannot be opened";
    }
}

/// Asks the driver what OpenCV does not tell: why a device will not open.
Result<void> probe(const std::string& path)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) return unavailable(path, reasonOf(errno));
    v4l2_capability can{};
    const bool isVideoDevice = ::ioctl(fd, VIDIOC_QUERYCAP, &can) == 0;
    const __u32 caps =
        (can.capabilities & V4L2_CAP_DEVICE_CAPS) != 0U ? can.device_caps : can.capabilities;
    v4l2_requestbuffers wanted{};
    wanted.count = 1;
    wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    wanted.memory = V4L2_MEMORY_MMAP;
    const bool isBusy =
        isVideoDevice && ::ioctl(fd, VIDIOC_REQBUFS, &wanted) != 0 && errno == EBUSY;
    ::close(fd); // gives the buffer back
    if (!isVideoDevice) return unavailable(path, "is not a camera");
    if ((caps & V4L2_CAP_VIDEO_CAPTURE) == 0U)
        return unavailable(path, "records no video; a camera often has a second device that does");
    if (isBusy) return unavailable(path, reasonOf(EBUSY));
    return {};
}

/// What the driver calls the camera, or the device's own short name.
std::string nameOf(const std::string& path)
{
    const std::string device = std::filesystem::path{path}.filename().string();
    std::ifstream in{"/sys/class/video4linux/" + device + "/name"};
    std::string name;
    std::getline(in, name);
    return name.empty() ? device : name;
}

} // namespace

bool isVideoDevicePath(std::string_view path)
{
    if (!path.starts_with(devicePrefix)) return false;
    const std::string_view number = path.substr(devicePrefix.size());
    return !number.empty() && number.size() <= 3 &&
           std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct OpencvCamera::Capture {
    cv::VideoCapture device;
};

OpencvCamera::OpencvCamera(std::string path, std::unique_ptr<Capture> capture)
    : path_{std::move(path)}, name_{nameOf(path_)}, capture_{std::move(capture)}
{
}

OpencvCamera::~OpencvCamera() = default;

Result<std::unique_ptr<OpencvCamera>> OpencvCamera::open(const std::string& path)
{
    if (!isVideoDevicePath(path))
        return fail(ErrorCode::BadInput, "camera: a device is written /dev/video0");
    if (const auto probed = probe(path); !probed) return fail(probed.error());
    auto capture = std::make_unique<Capture>(Capture{openVideoDevice(path)});
    if (!capture->device.isOpened())
        return unavailable(path, "offers no picture format that can be used");
    // Asked, not demanded: what the camera gives instead is judged frame by frame.
    capture->device.set(cv::CAP_PROP_FRAME_WIDTH, 640);
    capture->device.set(cv::CAP_PROP_FRAME_HEIGHT, 480);
    capture->device.set(cv::CAP_PROP_FPS, 30);
    return std::unique_ptr<OpencvCamera>{new OpencvCamera{path, std::move(capture)}};
}

Result<std::optional<Frame>> OpencvCamera::next()
{
    const auto picture = grabPicture(capture_->device);
    if (!picture) {
        const bool isThere = ::access(path_.c_str(), F_OK) == 0;
        return fail(
            ErrorCode::CameraFailed,
            path_ + (isThere ? ": sends no more pictures" : ": was unplugged"));
    }
    last_ = std::max(SystemClock{}.monotonicNow(), last_ + MonotonicMs{1});
    auto frame = findFrame(*picture, last_);
    if (!frame)
        return fail(ErrorCode::CameraFailed, path_ + ": sends pictures of an unusable form");
    return frame;
}

CameraIdentity OpencvCamera::identity() const
{
    return {.kind = "v4l2", .name = name_, .simulated = false};
}

} // namespace countersign
