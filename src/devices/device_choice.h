#pragma once

#include "base/result.h"
#include "domain/camera.h"
#include "domain/card_reader.h"

#include <memory>
#include <string_view>

namespace countersign {

/// Opens the camera that `spec` names:
///   v4l2:/dev/video0         a camera of this machine; `pace` does not matter
///   recorded:FILE.mp4        a video, once
///   recorded:FOLDER          its pictures in name order, 25 per second, or FOLDER?fps=N
///   customer:FOLDER          a simulated customer who obeys, or FOLDER?obeys=late|wrongly|never
/// Errors: BadInput for another kind or option, listing those there are; otherwise the device's.
[[nodiscard]] Result<std::unique_ptr<Camera>> createCamera(std::string_view spec, Pace pace);

/// Makes the card reader that `spec` names: simulated:FILE.json. What is wrong with the file is
/// said when the card is read.
/// Errors: BadInput for another kind, listing those there are.
[[nodiscard]] Result<std::unique_ptr<CardReader>> createCardReader(std::string_view spec);

} // namespace countersign
