#pragma once

#include "base/clock.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace countersign {

inline constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();
[[nodiscard]] inline bool isMeasured(double value) { return std::isfinite(value); }

/// Pixels of the whole frame, origin top left.
struct PixelBox {
    int x{0};
    int y{0};
    int width{0};
    int height{0};
    bool operator==(const PixelBox&) const = default;
};

/// One frame reduced to the numbers the rules need. A number that was not or could not be measured
/// is NaN (`notMeasured`). Left and right are the customer's own.
struct FaceObservation {
    MonotonicMs at{0};
    int frameWidth{0};      ///< pixels
    int faceCount{0};       ///< faces of counter size at the last full look; 0 when none is tracked
    std::uint32_t track{0}; ///< 0 no face; a new number whenever the face was lost and found again
    PixelBox face;
    double eyeDistancePixels{notMeasured}; ///< between the eye centres
    double opennessLeft{notMeasured};      ///< eye aspect ratio: 0 shut, about 0.3 open
    double opennessRight{notMeasured};
    double yawDegrees{notMeasured};   ///< positive to the customer's own left
    double pitchDegrees{notMeasured}; ///< positive up
    double rollDegrees{notMeasured};  ///< positive: top of the head towards the image's right
    double brightness{notMeasured};   ///< mean luma of the face, 0 to 255
    /// Standard deviation of the Laplacian over that of the luma, of the face at 128 pixels width.
    double sharpness{notMeasured};
    /// How far the nose is from where a flat picture of this track's own frontal face would show it
    /// (by the homography of eyes and upper lip), in units of the eye distance. A turned head is
    /// clearly above 0, a tilted photograph is not.
    double flatResidual{notMeasured};
    /// Strength of a periodic pixel grid on and around the face, as of a filmed screen: the highest
    /// spectral peak over its neighbourhood, about 3 without one. Not measured in every frame.
    double gridPeak{notMeasured};

    /// Gap between the lips over the width of the mouth: 0 shut, about 0.5 open.
    double mouthOpenness{notMeasured};
    double contrast{notMeasured}; ///< standard deviation of the face's luma
    /// Difference of the mean luma of the face's two halves over their sum: 0 even, 1 one side
    /// black.
    double sideLight{notMeasured};
    double glare{notMeasured}; ///< share of the face's pixels that are blown out, 0 to 1
    /// How much there is to be seen where eyes, nose and mouth are, of what is usual there, in the
    /// least visible of them: 1 as usual, about 0 covered. Measured to the front only.
    double visibility{notMeasured};
    /// Milliseconds since the very same picture (to the last bit) was seen with others in between.
    double repeatedAfterMs{notMeasured};
    /// Milliseconds for which nothing but the very same picture has come.
    double frozenForMs{notMeasured};
    /// Probability that the texture is that of a living face, by a network where there is one, 0 to
    /// 1. Not measured in every frame.
    double skinTexture{notMeasured};
    /// How continuous the straight edges are on both sides of the face that have moved, as those of
    /// a sheet of paper or a screen in a hand: 0 none, 1 from above the brows to below the chin
    /// without a gap. Not measured in every frame.
    double frameEdges{notMeasured};
    /// Likeness to the attempt's first face, where it was compared.
    double identity{notMeasured};
};

} // namespace countersign
