#pragma once

#include "base/result.h"
#include "domain/frame.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace countersign {

/// A folder of JPEG and PNG pictures, shown one after the other in the byte order of their names.
/// Other files in it are passed over. One picture is in memory at a time.
class PictureFolder {
public:
    static constexpr double maxFramesPerSecond = 1000;

    /// `framesPerSecond` must be positive and at most maxFramesPerSecond.
    /// Errors: FileUnreadable; FileMalformed when no picture is in it.
    [[nodiscard]] static Result<PictureFolder>
    open(const std::filesystem::path& folder, double framesPerSecond);

    /// The next picture; picture n is due n / framesPerSecond after the first. Empty behind the
    /// last one.
    /// Errors: FileUnreadable, FileMalformed naming the file that cannot be decoded or has another
    /// size than the first.
    [[nodiscard]] Result<std::optional<Frame>> next();

private:
    PictureFolder(std::vector<std::filesystem::path> files, double framesPerSecond);
    std::vector<std::filesystem::path> files_;
    double framesPerSecond_;
    std::size_t shown_{0};
    int width_{0};
    int height_{0};
};

} // namespace countersign
