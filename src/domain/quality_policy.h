#pragma once

namespace countersign {

/// From which picture a face may be judged, after ISO/IEC 19794-5. Falling short is usability and
/// is never called fraud. Unit, bounds and source of every number: policy_table.cpp.
struct QualityPolicy {
    double eyeDistanceAtLeastPixels{28}; ///< 80 cm before a 640 x 480 camera of 78 degrees
    double eyeDistanceAtMostShare{0.27}; ///< of the frame's width
    double brightnessAtLeast{28};
    double brightnessAtMost{235};
    double contrastAtLeast{5};
    double sharpnessAtLeast{0.02};
    double sideLightAtMost{0.6};
    double glareAtMost{0.8};
    double visibilityAtLeast{0.15};
    double pitchAtMostDegrees{30};
    double rollAtMostDegrees{25};
    double mouthOpenAtMost{0.45}; ///< for the pictures that are matched
    int blownOutFrom{250};        ///< eight bits end at 255, and video coding smears them

    // Scores by which the detector takes something on a card's portrait for a face.
    double portraitFaceThreshold{0};
    double portraitFaceLastThreshold{-0.4}; ///< when there is none: a chip's picture is small
};

} // namespace countersign
