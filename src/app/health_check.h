#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/camera.h"
#include "domain/camera_policy.h"
#include "domain/id_document.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace countersign {

/// What a counter needs, in the order in which it is looked at.
enum class HealthItem { Store, DiskSpace, Clock, Models, Camera, Reader, Printer };

enum class HealthState { Good, LookAtThis, DoesNotWork };

/// Why a finding is what it is.
enum class HealthCause {
    Works,
    Simulated,     ///< works, and nothing that it says is real
    RunsLow,       ///< disk space
    NearlyUsedUp,  ///< disk space
    BehindLog,     ///< the clock is before the newest entry
    FarAheadOfLog, ///< the clock is so long after the newest entry that it may be wrong
    TooSlow,       ///< the camera needs too long for a picture
    NoneSetUp,     ///< there is no printer
    Failed,        ///< see `error`
};

struct HealthFinding {
    HealthItem item{};
    HealthState state{HealthState::Good};
    HealthCause cause{HealthCause::Works};
    std::string name{};         ///< of the camera, the reader or the printer
    std::uint64_t freeBytes{0}; ///< of the disk
    std::optional<Error> error{};
};

// Judgement alone.

inline constexpr std::uint64_t littleDiskSpace = 2'000'000'000;
inline constexpr std::uint64_t tooLittleDiskSpace = 200'000'000;
/// After so long without an entry the clock itself is in doubt.
inline constexpr std::chrono::days longWithoutEntry{400};
inline constexpr MonotonicMs slowestFirstPicture{3000};

/// A camera that was opened and asked for a picture.
struct CameraTrial {
    CameraIdentity camera;
    MonotonicMs firstPictureAfter{0}; ///< since it began to be opened
};

[[nodiscard]] HealthFinding judgeStore(const Result<void>& opened);
[[nodiscard]] HealthFinding judgeDiskSpace(const Result<std::uint64_t>& freeBytes);
[[nodiscard]] HealthFinding judgeClock(UtcMs now, const Result<UtcMs>& newestEntry);
[[nodiscard]] HealthFinding judgeModels(const Result<void>& verified);
[[nodiscard]] HealthFinding judgeCamera(const Result<CameraTrial>& tried);
[[nodiscard]] HealthFinding judgeReader(const Result<ReaderIdentity>& asked);
[[nodiscard]] HealthFinding judgePrinter(const std::optional<std::string>& name);

/// How the things themselves are asked. Each may take seconds.
struct HealthParts {
    /// Whether the log can be read and its folder written to.
    std::function<Result<void>()> checkStore;
    std::function<Result<std::uint64_t>()> readFreeBytes;
    std::function<Result<UtcMs>()> readNewestEntryTime;
    std::function<Result<void>()> checkModels;
    std::function<Result<std::unique_ptr<Camera>>()> openCamera;
    std::function<Result<ReaderIdentity>()> askReader;
    /// The default printer's name.
    std::function<std::optional<std::string>()> findPrinter;
    CameraPolicy camera;
    const Clock& clock;
};

/// Looks at everything, one after the other; not on the GUI thread. Nobody else may use the camera
/// meanwhile. When `stop` is requested, what was not looked at yet is missing at the end.
[[nodiscard]] std::vector<HealthFinding>
checkHealth(const HealthParts& parts, const std::stop_token& stop);

} // namespace countersign
