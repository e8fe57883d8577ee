#pragma once

#include "domain/frame.h"

#include <string>
#include <vector>

namespace countersign {

/// The texts of the barcodes in the picture, in UTF-8, none of them empty and each once: Code 128,
/// as carriers print the ICCID on a SIM's card, QR and Data Matrix. Any angle will do, and a bright
/// code on a dark ground when it lies straight; of two Code 128 side by side it may be one. Takes
/// 10 to 100 ms for a picture of 640 x 480; the longest when there is none. Thread-safe.
[[nodiscard]] std::vector<std::string> readBarcodes(const Frame& frame);

} // namespace countersign
