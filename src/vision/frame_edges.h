#pragma once

#include "domain/attack_policy.h"
#include "vision/grey_image.h"

#include <array>
#include <vector>

namespace countersign {

/// Looks for the straight sides of a sheet of paper or a screen on which a face is shown: a nearly
/// vertical edge on either side of the face, without a gap from above the brows to below the chin.
/// Doors and windows behind a customer have such edges too, but before a camera that stands still
/// they never move; what a hand holds does. One instance serves one track.
class FrameEdges {
public:
    explicit FrameEdges(const AttackPolicy& policy) : policy_{policy} {}

    /// Share of that height, 0 to 1, along which the less continuous of the two sides is an edge.
    /// NaN as long as there are such edges that have not moved, and for a box that is tiny or
    /// larger than the picture. Takes 1.5 ms.
    [[nodiscard]] double look(const GreyImage& image, PixelBox face);

    void reset();

private:
    /// The best straight edge beside the face, in the reference's place and scale.
    struct Side {
        double continuity{0};
        double slope{0};             ///< columns per row
        std::vector<double> profile; ///< gradient of each column along `slope`
    };
    void takeReference(const GreyImage& image, PixelBox face);
    [[nodiscard]] double leastContinuity() const;
    [[nodiscard]] bool haveMoved(const GreyImage& image);

    AttackPolicy policy_;
    bool hasReference_{false}; ///< there are edges whose movement is to be seen
    PixelBox place_;           ///< of the face at that look
    std::array<Side, 2> sides_;
};

} // namespace countersign
