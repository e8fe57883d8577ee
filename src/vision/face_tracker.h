#pragma once

#include "domain/face_observation.h"
#include "domain/tracking_policy.h"
#include "vision/face_landmarks.h"
#include "vision/face_search.h"
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
    int faceCount{1};        ///< with the followed one
    bool wasSearched{false}; ///< the detector ran in this frame: enough for one frame
};

/// Finds the customer's face and follows it from frame to frame. Detection is dear and landmarks
/// are cheap, so the detector looks through the picture in parts, one now and then, for further
/// faces and to confirm the followed one, while the landmarks of each frame start those of the
/// next.
///
/// Not thread-safe. `landmarks` must outlive the tracker.
class FaceTracker {
public:
    FaceTracker(const LandmarkModel& landmarks, const TrackingPolicy& policy)
        : model_{landmarks}, policy_{policy}
    {
    }

    /// Forgets the face. Track numbers go on counting, so that none is ever used twice.
    void reset();

    /// The face in the next frame of the stream; empty when there is none. A face that cannot be
    /// confirmed for one or two frames keeps its number, after more of them it is lost.
    [[nodiscard]] std::optional<TrackedFace> follow(const GreyImage& frame, MonotonicMs at);

private:
    struct Track {
        std::uint32_t number{0};
        PixelBox box;
        Landmarks landmarks{};
        MonotonicMs confirmedAt{0};
        int missedInARow{0};
        MonotonicMs missedSince{0};
        int framesInDoubt{0}; ///< still to be confirmed one by one
    };

    bool acquire(const GreyImage& frame, MonotonicMs at);
    void moveTo(const GreyImage& frame, PixelBox start);
    [[nodiscard]] bool isToBeConfirmed(MonotonicMs at) const;
    /// False when the detector sees no face where the track is.
    bool confirm(const GreyImage& frame, MonotonicMs at, bool hasSlipped);
    void miss(MonotonicMs at);
    [[nodiscard]] bool isLookDue(MonotonicMs at);
    void lookForOthers(const GreyImage& frame, MonotonicMs at);
    [[nodiscard]] int countOthers() const;

    const LandmarkModel& model_;
    TrackingPolicy policy_;
    FaceSearch search_;
    std::optional<Track> track_;
    std::uint32_t lastNumber_{0};
    std::size_t framesWithoutFace_{0};
    std::array<std::vector<PixelBox>, FaceSearch::parts> others_; ///< as each part saw them last
    std::size_t nextPart_{0};
    MonotonicMs nextLook_{0};
};

} // namespace countersign
