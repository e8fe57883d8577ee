#pragma once

#include <sys/mount.h>

#include <filesystem>
#include <utility>

namespace countersign {

/// A small file system of its own, mounted over a folder for as long as it lives. Only where the
/// process has the right to mount: see isMounted().
class SmallDisk {
public:
    /// `options` as tmpfs(5) takes them, such as "size=2m".
    SmallDisk(std::filesystem::path at, const char* options) : at_{std::move(at)}
    {
        std::filesystem::create_directories(at_);
        isMounted_ = ::mount("tmpfs", at_.c_str(), "tmpfs", 0, options) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk()
    {
        if (isMounted_) ::umount2(at_.c_str(), MNT_DETACH);
    }

    [[nodiscard]] bool isMounted() const { return isMounted_; }
    [[nodiscard]] bool makeReadOnly() const
    {
        return ::mount(nullptr, at_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    std::filesystem::path at_;
    bool isMounted_{false};
};

} // namespace countersign
