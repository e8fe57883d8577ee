#pragma once

#include "domain/quality_policy.h"
#include "vision/face_cut.h"

namespace countersign {

/// Light and focus of one face, after ISO/IEC 19794-5. Every number is NaN when it cannot be told.
struct FrameQuality {
    double brightness{notMeasured}; ///< mean luma of the face's box, 0 to 255
    /// Standard deviation of the Laplacian over that of the luma, in the face's box.
    double sharpness{notMeasured};
    // Between chin and brows only, so that a bright window behind the customer does not count.
    double light{notMeasured};    ///< mean luma
    double contrast{notMeasured}; ///< standard deviation of the luma
    /// Difference of the mean luma of the two halves beside the nose over their sum, 0 to 1.
    double sideLight{notMeasured};
    double glare{notMeasured}; ///< share of pixels from QualityPolicy::blownOutFrom on, 0 to 1
};

[[nodiscard]] FrameQuality measureQuality(const FaceCut& face, const QualityPolicy& policy);

} // namespace countersign
