#pragma once

#include "domain/face_observation.h"
#include "vision/dlib_faces.h"
#include "vision/face_landmarks.h"
#include "vision/grey_image.h"
#include "vision/landmark_model.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace countersign {

/// Where the followed face is in one frame.
struct TrackedFace {
    std::uint32_t track{0};
    PixelBox box;
    Landmarks landmarks;
    int faceCount{1}; ///< with the followed one
};

/// Finds the customer's face and follows it from frame to frame. Detection is dear and landmarks
/// are cheap, so the detector runs on a small picture to acquire, and then only now and then on the
/// face alone to confirm the track, while the landmarks of each frame start those of the next.
/// Every few frames one half of the picture is searched for further faces.
///
/// Not thread-safe. `landmarks` must outlive the tracker.
class FaceTracker {
public:
    explicit FaceTracker(const LandmarkModel& landmarks) : model_{landmarks} {}

    /// Forgets the face. Track numbers go on counting, so that none is ever used twice.
    void reset();

    /// The face in the next frame of the stream; empty when there is none. A face that cannot be
    /// confirmed for one or two frames keeps its number, after more of them it is lost.
    [[nodiscard]] std::optional<TrackedFace> follow(const GreyImage& frame, MonotonicMs at);

private:
    struct Track {
        std::uint32_t number{0};
        PixelBox box;
        int framesSinceConfirmed{0};
        int missedInARow{0};
        int framesInDoubt{0}; ///< still to be confirmed one by one
    };

    bool acquire(const GreyImage& frame);
    /// The detector's box of the face that `box` is about.
    [[nodiscard]] std::optional<PixelBox> findNear(const GreyImage& frame, PixelBox box);
    void lookForOthers(const GreyImage& frame, MonotonicMs at);
    [[nodiscard]] int countOthers() const;

    const LandmarkModel& model_;
    FaceDetector detector_;
    std::optional<Track> track_;
    std::uint32_t lastNumber_{0};
    int framesWithoutFace_{0};
    std::array<std::vector<PixelBox>, 2>
        others_; ///< seen in the left and in the right part of the picture
    std::size_t nextPart_{0};
    MonotonicMs lookedAt_{0};
};

} // namespace countersign
