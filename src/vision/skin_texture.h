#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/face_analyzer.h"
#include "domain/frame.h"
#include "vision/face_landmarks.h"
#include "vision/model_manifest.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

/// Tells the texture of a living face from that of print and screens: the MiniFASNet networks of
/// Silent-Face-Anti-Spoofing, each of which looks at the face in another frame of surroundings, run
/// by OpenCV. About 3.5 ms per look. Used from one thread at a time.
class SkinTexture {
public:
    /// A network's bytes and how many times the face's box its picture shows.
    struct Model {
        Bytes onnx;
        double cropScale{0};
        ModelIdentity identity;
    };

    /// Errors: ModelUnusable when there is none, or one is not a network of the expected form.
    [[nodiscard]] static Result<SkinTexture> create(std::vector<Model> models);
    ~SkinTexture();
    SkinTexture(SkinTexture&&) noexcept;
    SkinTexture& operator=(SkinTexture&&) noexcept;

    /// Probability, 0 to 1, that this is a living face: by one network, the next time by the next.
    /// NaN when the face has no extent within the frame or the network fails.
    [[nodiscard]] double look(const Frame& frame, const Landmarks& landmarks);

    [[nodiscard]] std::vector<ModelIdentity> models() const;

private:
    struct Networks;
    explicit SkinTexture(std::unique_ptr<Networks> networks);
    std::unique_ptr<Networks> networks_;
};

/// The manifest's networks with the role presentation-attack that are in `directory` or a system
/// place. Empty when there are none: everything else works without.
/// Errors: ModelAltered (a file of that name with other bytes), ModelUnusable.
[[nodiscard]] Result<std::optional<SkinTexture>>
loadSkinTexture(const ModelManifest& manifest, const std::filesystem::path& directory);

} // namespace countersign
