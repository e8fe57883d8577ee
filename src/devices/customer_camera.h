#pragma once

#include "devices/customer_behaviour.h"
#include "devices/customer_manifest.h"
#include "devices/frame_pacer.h"
#include "devices/sensor_noise.h"
#include "devices/video_file.h"
#include "domain/camera.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace countersign {

/// A simulated customer before a simulated camera: looks at it until asked for an action and then
/// does it, as customer.json of the folder says. Never ends by itself; one picture is in memory at
/// a time. Times run on through all segments.
class CustomerCamera final : public Camera {
public:
    static constexpr const char* manifestName = "customer.json";

    /// Reads the manifest and looks into every segment. `obeys` replaces the manifest's obedience.
    /// Errors: FileUnreadable, FileMalformed, naming the file and what is wrong.
    [[nodiscard]] static Result<std::unique_ptr<CustomerCamera>> create(
        const std::filesystem::path& folder,
        Pace pace,
        std::optional<Obedience> obeys = std::nullopt);

    [[nodiscard]] Result<std::optional<Frame>> next() override;
    [[nodiscard]] CameraIdentity identity() const override;
    [[nodiscard]] Result<void> checkUnchanged() const override { return {}; }
    [[nodiscard]] bool isRecording() const override { return false; }
    void customerWasAsked(std::optional<LivenessAction> action) override;

private:
    CustomerCamera(std::filesystem::path folder, CustomerManifest manifest, Pace pace);
    [[nodiscard]] const std::vector<std::string>&
    segmentsFor(std::optional<LivenessAction> action) const;
    [[nodiscard]] Result<void> beginNextSegment();

    const std::filesystem::path folder_;
    const CustomerManifest manifest_;
    FramePacer pacer_;
    std::optional<VideoFile> playing_;
    SensorNoise noise_;                                             ///< segments come again
    std::map<const std::vector<std::string>*, std::size_t> played_; ///< how often, by kind
    MonotonicMs now_{0}; ///< when the next picture is due

    std::mutex hearing_; ///< guards what follows: the session speaks from another thread
    CustomerBehaviour behaviour_;
    MonotonicMs shownAt_{0}; ///< of the picture delivered last
};

} // namespace countersign
