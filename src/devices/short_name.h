#pragma once

#include <filesystem>
#include <string>

namespace countersign {

/// What a file or a folder is called without where it lies: "yang" of "customers/yang" and of
/// "customers/yang/".
[[nodiscard]] inline std::string shortName(const std::filesystem::path& path)
{
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

} // namespace countersign
