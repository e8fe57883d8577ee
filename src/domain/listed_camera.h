#pragma once

#include "domain/camera.h"

#include <optional>
#include <string>

namespace countersign {

/// A camera among which a clerk can choose.
struct ListedCamera {
    std::string spec; ///< "v4l2:/dev/video0": what opens it
    CameraIdentity identity;
    std::optional<Error> refused; ///< why this counter may not use it
    bool isInUse{false};          ///< the counter's own at present
};

} // namespace countersign
