#pragma once

#include "devices/video_device.h"
#include "domain/listed_camera.h"

#include <filesystem>
#include <string>
#include <vector>

namespace countersign {

/// What a video device says of itself when asked, without being taken from whoever uses it.
struct VideoNode {
    std::string path; ///< "/dev/video0"
    DeviceNumber number;
    std::string driver;       ///< as the driver calls itself
    bool recordsVideo{false}; ///< else it gives times and exposures, or plays
    bool mayBeOpened{true};   ///< else this user has no permission
};

/// Every /dev/videoN of this machine, by number.
[[nodiscard]] std::vector<VideoNode> findVideoNodes();

/// The cameras among them, in that order: with their names, as the sysfs mounted at `sysfs` tells
/// them, and those refused that are programs or cannot be opened.
[[nodiscard]] std::vector<ListedCamera>
listCameras(const std::vector<VideoNode>& nodes, const std::filesystem::path& sysfs = sysfsRoot);

} // namespace countersign
