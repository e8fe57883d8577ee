#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace countersign {

struct CameraIdentity;

/// One camera that this counter may use. An empty part fits anything.
struct AllowedCamera {
    std::string usbVendor{};  ///< four hexadecimal digits
    std::string usbProduct{}; ///< the same
    std::string usbSerial{};
    std::string busPath{}; ///< such as "1-1.4": the socket it is plugged into
    bool operator==(const AllowedCamera&) const = default;
};

struct CameraPolicy {
    double horizontalFieldOfViewDegrees{60};
    MonotonicMs recheckEvery{1000};     ///< between two looks at whether it is still the same one
    std::vector<AllowedCamera> allowed; ///< empty: any, also a simulated one
    bool operator==(const CameraPolicy&) const = default;
};

/// Whether this counter may use the camera. With an empty list everything goes, also a simulated
/// camera; a counter that names its camera takes neither another one nor a file.
/// Errors: CameraNotAllowed with what the camera says of itself, as a manager would enter it.
[[nodiscard]] Result<void> checkAllowed(const CameraIdentity& camera, const CameraPolicy& policy);

} // namespace countersign
