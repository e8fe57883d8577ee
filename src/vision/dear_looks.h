#pragma once

#include "domain/attack_policy.h"
#include "domain/face_observation.h"
#include "vision/frame_edges.h"
#include "vision/grey_image.h"
#include "vision/skin_texture.h"

#include <optional>
#include <vector>

namespace countersign {

/// The examinations that cost some milliseconds each: for the pixel grid of a screen, for the edges
/// of a sheet, and for the texture of skin by each network there is. They take turns, one in
/// `AttackPolicy::lookEvery`, and wait for a frame in which nothing else is dear. One instance
/// serves one customer.
class DearLooks {
public:
    DearLooks(const AttackPolicy& policy, std::optional<SkinTexture> texture);

    /// A new face from `at` on.
    void begin(MonotonicMs at);

    /// Fills in FaceObservation::gridPeak, skinTexture or frameEdges where it is time to. `isBusy`:
    /// something else was dear in this frame already; a look that is due waits for at most as long
    /// as it waited for its turn.
    void examine(
        const Frame& frame,
        const GreyImage& grey,
        const Landmarks& landmarks,
        bool isBusy,
        FaceObservation& seen);

    /// The networks that take part.
    [[nodiscard]] std::vector<ModelIdentity> models() const;

private:
    AttackPolicy policy_;
    std::optional<SkinTexture> texture_;
    FrameEdges edges_;
    MonotonicMs last_{0};
    std::size_t turn_{0};
};

} // namespace countersign
