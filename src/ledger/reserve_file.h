#pragma once

#include <cstdint>
#include <filesystem>

namespace countersign {

/// Room on the disk that nobody else gets, given up when the disk is full: the visit under way can
/// then still be sealed, and so can some seventy more, while somebody makes room.
class ReserveFile {
public:
    static constexpr std::uint64_t size = 16U * 1024 * 1024;

    explicit ReserveFile(std::filesystem::path file) : file_{std::move(file)} {}

    /// Takes the room when it is not held yet; when there is not enough, none. The log tells.
    void take() const;
    [[nodiscard]] bool isHeld() const;
    /// False when there was nothing to give up. The log tells.
    [[nodiscard]] bool giveUp() const;

private:
    std::filesystem::path file_;
};

} // namespace countersign
