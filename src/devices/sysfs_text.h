#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

inline constexpr std::size_t maxDeviceTextBytes = 128;

/// What a device calls itself, fit for a screen and for a record: valid UTF-8 of at most
/// maxDeviceTextBytes, without line ends, control characters and marks that turn the direction of
/// writing. Whatever is none of this becomes '?'; space around it goes. A USB device chooses these
/// bytes freely.
[[nodiscard]] std::string readableText(std::string_view raw);

/// A USB vendor or product id as sysfs writes it: four hexadecimal digits and a line end. Small
/// letters.
[[nodiscard]] std::optional<std::string> findUsbId(std::string_view raw);

} // namespace countersign
