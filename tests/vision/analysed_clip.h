#pragma once

#include "domain/face_analyzer.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace countersign {

/// The real analyzer; null when the models were not obtained. Loaded once for all tests.
[[nodiscard]] FaceAnalyzer* sharedAnalyzer();

/// The frames of a clip of tests/data up to `length`. Empty when the clip is not there.
[[nodiscard]] std::vector<Frame>
readClip(const std::string& name, std::chrono::milliseconds length = std::chrono::seconds{30});

/// What a new customer's analysis yields for each frame.
[[nodiscard]] std::vector<FaceObservation>
analysed(FaceAnalyzer& analyzer, const std::vector<Frame>& frames);

/// The bytes of a file of tests/data; empty when it is not there.
[[nodiscard]] Bytes readSample(const std::string& name);

} // namespace countersign
