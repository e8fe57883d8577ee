#pragma once

#include "base/result.h"
#include "domain/face_analyzer.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace countersign {

/// Makes the face analyser on a thread of its own while the clerk signs in.
class ModelLoading {
public:
    using Load = std::function<Result<std::unique_ptr<FaceAnalyzer>>()>;

    /// Starts `load` at once.
    explicit ModelLoading(Load load);

    /// Waits for the end of the loading. Errors: what `load` gave; Cancelled. Thread-safe; the
    /// analyser lives as long as this object and is used from one thread at a time.
    [[nodiscard]] Result<FaceAnalyzer*> wait(const std::stop_token& stop);

private:
    std::mutex mutex_;
    std::condition_variable_any finished_;
    std::optional<Result<std::unique_ptr<FaceAnalyzer>>> loaded_;
    std::jthread thread_; // last: it must not start before the rest exists
};

} // namespace countersign
