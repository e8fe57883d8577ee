#pragma once

#include "support/scratch_folder.h"

#include "devices/video_device.h"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>

namespace countersign::test {

/// A sysfs with the video devices that a test puts into it, laid out as Linux does.
class FakeSysfs {
public:
    [[nodiscard]] std::filesystem::path root() const { return folder_.path(); }

    /// The folder of a device below "devices", with files of one line each.
    void
    add(const std::string& place,
        std::initializer_list<std::pair<const char*, std::string>> files = {}) const
    {
        const auto folder = root() / "devices" / place;
        std::filesystem::create_directories(folder);
        for (const auto& [name, content] : files)
            folder_.write("devices/" + place + '/' + name, content + '\n');
    }

    /// The video device `minor` as a child of `parent`; "virtual" has no device of its own.
    void addVideo(const std::string& parent, unsigned minor, const std::string& name) const
    {
        const std::string file = "video" + std::to_string(minor);
        const std::string place = parent + "/video4linux/" + file;
        add(place, {{"name", name}});
        if (parent != "virtual")
            std::filesystem::create_directory_symlink(
                "../../../" + std::filesystem::path{parent}.filename().string(),
                root() / "devices" / place / "device");
        std::filesystem::create_directories(root() / "dev/char");
        std::filesystem::create_directory_symlink(
            "../../devices/" + place, root() / "dev/char" / ("81:" + std::to_string(minor)));
    }

    /// A webcam behind a hub of a USB controller that lies at `controller`.
    void addWebcam(const std::string& controller, unsigned minor) const
    {
        add(controller + "/usb1", {{"idVendor", "1d6b"}, {"idProduct", "0002"}, {"devnum", "1"}});
        add(controller + "/usb1/1-1",
            {{"idVendor", "05e3"}, {"idProduct", "0610"}, {"devnum", "2"}});
        add(controller + webcamPort,
            {{"idVendor", "046D"}, {"idProduct", "0825"}, {"serial", "1A2B3C"}, {"devnum", "7"}});
        addVideo(controller + webcamPort + "/1-1.4:1.0", minor, "HD Webcam");
    }
    static constexpr const char* webcamPort = "/usb1/1-1/1-1.4";

    void remove(const std::string& place) const
    {
        std::filesystem::remove_all(root() / "devices" / place);
    }

    [[nodiscard]] Result<VideoDevice> read(unsigned minor) const
    {
        return readVideoDevice(root(), {81, minor});
    }

private:
    ScratchFolder folder_;
};

} // namespace countersign::test
