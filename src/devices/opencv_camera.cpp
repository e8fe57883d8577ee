#include "devices/opencv_camera.h"

#include "base/log.h"
#include "devices/opencv_capture_detail.h"
#include "devices/picture_form_detail.h"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

namespace countersign {
namespace {

constexpr std::string_view devicePrefix = "/dev/video";

/// A disturbed cable damages single pictures: they are left out, as if never sent. Half a second of
/// nothing else is a camera that does not work.
constexpr int mostDamagedInARow = 15;

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

DeviceNumber numberOf(const struct stat& status)
{
    return {gnu_dev_major(status.st_rdev), gnu_dev_minor(status.st_rdev)};
}

/// The driver's own name for itself, which need not end with a zero.
std::string_view driverOf(const v4l2_capability& can)
{
    const std::string_view field{reinterpret_cast<const char*>(can.driver), sizeof can.driver};
    return field.substr(0, field.find('\0'));
}

/// Asks driver and kernel what OpenCV does not tell: what the device is, and why it will not open.
Result<VideoDevice> probe(const std::string& path)
{
    const int fd = ::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0) return unavailable(path, reasonOf(errno));
    struct stat status {};
    v4l2_capability can{};
    const bool isVideoDevice = ::fstat(fd, &status) == 0 && S_ISCHR(status.st_mode) &&
                               ::ioctl(fd, VIDIOC_QUERYCAP, &can) == 0;
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
    auto device = readVideoDevice(sysfsRoot, numberOf(status));
    if (!device) return unavailable(path, device.error().detail.c_str());
    if (const auto real = checkPhysical(path, *device, driverOf(can)); !real)
        return fail(real.error());
    if ((caps & V4L2_CAP_VIDEO_CAPTURE) == 0U)
        return unavailable(path, "records no video; a camera often has a second device that does");
    if (isBusy) return unavailable(path, reasonOf(EBUSY));
    return device;
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

OpencvCamera::OpencvCamera(std::string path, VideoDevice device, std::unique_ptr<Capture> capture)
    : path_{std::move(path)}, device_{std::move(device)}, capture_{std::move(capture)}
{
}

OpencvCamera::~OpencvCamera() = default;

Result<std::unique_ptr<OpencvCamera>> OpencvCamera::open(const std::string& path)
{
    if (!isVideoDevicePath(path))
        return fail(ErrorCode::BadInput, "camera: a device is written /dev/video0");
    auto device = probe(path);
    if (!device) return fail(device.error());
    auto capture = std::make_unique<Capture>(Capture{openVideoDevice(path)});
    if (!capture->device.isOpened())
        return unavailable(path, "offers no picture format that can be used");
    // Asked, not demanded: what the camera gives instead is judged frame by frame.
    capture->device.set(cv::CAP_PROP_FRAME_WIDTH, 640);
    capture->device.set(cv::CAP_PROP_FRAME_HEIGHT, 480);
    capture->device.set(cv::CAP_PROP_FPS, 30);
    auto camera = std::unique_ptr<OpencvCamera>{
        new OpencvCamera{path, std::move(*device), std::move(capture)}};
    // OpenCV opened the path once more: it was the device probed when it still is.
    if (const auto same = camera->checkUnchanged(); !same) return fail(same.error());
    return camera;
}

Result<std::optional<Frame>> OpencvCamera::next()
{
    auto picture = grabPicture(capture_->device);
    for (int damaged = 1; picture && picture->empty(); ++damaged) {
        log(Severity::Warning, "camera-picture-damaged", {{"inARow", damaged}});
        if (damaged == mostDamagedInARow)
            return fail(ErrorCode::CameraFailed, path_ + ": sends pictures that cannot be decoded");
        picture = grabPicture(capture_->device);
    }
    if (!picture) {
        const bool isThere = ::access(path_.c_str(), F_OK) == 0;
        return fail(
            ErrorCode::CameraFailed,
            path_ + (isThere ? ": sends no more pictures" : ": was unplugged"));
    }
    last_ = std::max(SystemClock{}.monotonicNow(), last_ + MonotonicMs{1});
    auto frame = createFrame(*picture, last_);
    if (!frame) return fail(ErrorCode::CameraFailed, path_ + ": sends " + frame.error().detail);
    return std::optional<Frame>{std::move(*frame)};
}

Result<void> OpencvCamera::checkUnchanged() const
{
    struct stat status {};
    if (::stat(path_.c_str(), &status) != 0)
        return fail(ErrorCode::CameraFailed, path_ + ": was unplugged");
    return checkSameDevice(path_, device_, readVideoDevice(sysfsRoot, numberOf(status)));
}

} // namespace countersign
