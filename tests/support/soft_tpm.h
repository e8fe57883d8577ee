#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace countersign {

/// A TPM 2.0 that is a program, with its memory in a folder. Tests that need it skip themselves
/// where the package swtpm is not installed.
class SoftTpm {
public:
    /// Empty when it can be used, otherwise what is missing.
    [[nodiscard]] static std::string missing();

    /// With the memory that lies in `folder`; a new TPM where nothing does.
    explicit SoftTpm(const std::filesystem::path& folder);
    SoftTpm(const SoftTpm&) = delete;
    SoftTpm& operator=(const SoftTpm&) = delete;
    ~SoftTpm();

    /// How it is reached.
    [[nodiscard]] const std::string& tcti() const { return tcti_; }

private:
    std::string tcti_;
    pid_t process_{0};
};

} // namespace countersign
