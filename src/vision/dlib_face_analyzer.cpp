#include "vision/dlib_face_analyzer.h"

#include "vision/dear_looks.h"
#include "vision/evidence_picture.h"
#include "vision/eye_openness.h"
#include "vision/face_cut.h"
#include "vision/face_models.h"
#include "vision/face_tracker.h"
#include "vision/face_visibility.h"
#include "vision/frame_quality.h"
#include "vision/head_pose.h"
#include "vision/mouth_openness.h"
#include "vision/picture_repeats.h"
#include "vision/planar_motion.h"
#include "vision/portrait_face.h"

#include <cmath>
#include <optional>
#include <utility>

namespace countersign {

struct DlibFaceAnalyzer::State {
    State(FaceModels loaded, const Policy& wanted, std::optional<SkinTexture> texture)
        : models{std::move(loaded)}, policy{wanted}, tracker{models.landmarks, policy.tracking},
          planarMotion{policy.liveness.frontDegrees, policy.attack.flatFramesLearnt},
          restingPose{policy.liveness}, looks{policy.attack, std::move(texture)}
    {
    }

    void measureFace(const Frame& frame, const GreyImage& grey, FaceObservation& seen);

    using FindFace = Result<Landmarks> (&)(
        const Frame& picture, FaceDetector& detector, const LandmarkModel&, const QualityPolicy&);

    Result<FaceDescriptor> describePicture(ByteView encoded, FindFace find)
    {
        const Result<Frame> picture = decodePortrait(encoded);
        if (!picture) return fail(picture.error());
        const Result<Landmarks> found =
            find(*picture, portraitDetector, models.landmarks, policy.quality);
        if (!found) return fail(found.error());
        return models.embedding.describe(*picture, *found, DescriptorCare::Portrait);
    }

    FaceModels models;
    Policy policy;
    FaceTracker tracker;
    FaceDetector portraitDetector; ///< not the tracker's, whose track it must not touch
    PictureRepeats repeats;
    PlanarMotion planarMotion;
    RestingPose restingPose;
    DearLooks looks;
    GreyImage luma;                  ///< of the frame analysed last
    std::optional<TrackedFace> face; ///< in it
    MonotonicMs faceAt{0};
    std::uint32_t track{0}; ///< of the face seen last
    int width{0};           ///< of the pictures of this stream
    int height{0};
};

void DlibFaceAnalyzer::State::measureFace(
    const Frame& frame, const GreyImage& grey, FaceObservation& seen)
{
    const Landmarks& landmarks = face->landmarks;
    seen.faceCount = face->faceCount;
    seen.track = face->track;
    seen.face = face->box;
    seen.eyeDistancePixels = eyeDistancePixels(landmarks);
    seen.opennessLeft = eyeAspectRatio(landmarks, firstOfLeftEye);
    seen.opennessRight = eyeAspectRatio(landmarks, firstOfRightEye);
    seen.mouthOpenness = mouthAspectRatio(landmarks);
    const HeadPose pose = estimateHeadPose(
        landmarks,
        frame.width(),
        frame.height(),
        policy.camera.horizontalFieldOfViewDegrees,
        restingPose.direction());
    restingPose.observe(pose, frame.at());
    seen.yawDegrees = pose.yawDegrees - restingPose.ownYawDegrees();
    seen.pitchDegrees = pose.pitchDegrees;
    seen.rollDegrees = pose.rollDegrees;
    const FaceCut cut = cutFace(grey, face->box, landmarks);
    const FrameQuality quality = measureQuality(cut, policy.quality);
    seen.brightness = quality.brightness;
    seen.sharpness = quality.sharpness;
    seen.contrast = quality.contrast;
    seen.sideLight = quality.sideLight;
    seen.glare = quality.glare;
    if (std::abs(seen.yawDegrees) <= policy.liveness.blinkYawDegrees)
        seen.visibility = measureVisibility(cut, quality.light);
    seen.flatResidual = planarMotion.observe(landmarks, seen.yawDegrees);
    looks.examine(frame, grey, landmarks, face->wasSearched, seen);
}

DlibFaceAnalyzer::DlibFaceAnalyzer(
    FaceModels models, const Policy& policy, std::optional<SkinTexture> texture)
    : state_{std::make_unique<State>(std::move(models), policy, std::move(texture))}
{
}

DlibFaceAnalyzer::~DlibFaceAnalyzer() = default;

void DlibFaceAnalyzer::reset()
{
    state_->tracker.reset();
    state_->repeats.reset();
    state_->planarMotion.reset();
    state_->restingPose.reset();
    state_->face.reset();
    state_->luma = {}; // wiped with that
}

FaceObservation DlibFaceAnalyzer::analyse(const Frame& frame)
{
    FaceObservation seen;
    seen.at = frame.at();
    seen.frameWidth = frame.width();
    if (frame.empty()) {
        state_->face.reset();
        return seen;
    }
    if (frame.width() != state_->width || frame.height() != state_->height) {
        state_->tracker.reset(); // another stream: what was where says nothing any more
        state_->width = frame.width();
        state_->height = frame.height();
    }
    GreyImage& grey = state_->luma;
    convertToGrey(frame, grey);
    const PictureRepeat repeat = state_->repeats.observe(grey, frame.at());
    seen.frozenForMs = repeat.frozenForMs;
    state_->face = state_->tracker.follow(grey, frame.at());
    state_->faceAt = frame.at();
    if (!state_->face) return seen;
    if (state_->face->track != state_->track) { // a frame without it in between is no new face
        state_->track = state_->face->track;
        state_->planarMotion.reset();
        state_->restingPose.reset();
        state_->looks.begin(frame.at());
    }
    // A black picture may come twice; of a living face it never does.
    seen.repeatedAfterMs = repeat.repeatedAfterMs;
    state_->measureFace(frame, grey, seen);
    return seen;
}

Result<FaceDescriptor> DlibFaceAnalyzer::describe(const Frame& frame)
{
    if (!state_->face) return fail(ErrorCode::BadInput, "the frame analysed last shows no face");
    if (frame.empty() || frame.at() != state_->faceAt)
        return fail(ErrorCode::BadInput, "this is not the frame analysed last");
    return state_->models.embedding.describe(frame, state_->face->landmarks, DescriptorCare::Live);
}

Result<FaceDescriptor> DlibFaceAnalyzer::describePortrait(ByteView encoded)
{
    return state_->describePicture(encoded, findOnlyFace);
}

Result<FaceDescriptor> DlibFaceAnalyzer::describeCentralFace(ByteView encoded)
{
    return state_->describePicture(encoded, findCentralFace);
}

double DlibFaceAnalyzer::similarity(const FaceDescriptor& a, const FaceDescriptor& b) const
{
    return state_->models.embedding.similarity(a, b);
}

FaceDescriptor DlibFaceAnalyzer::fuse(const std::vector<FaceDescriptor>& descriptors) const
{
    return state_->models.embedding.fuse(descriptors);
}

Bytes DlibFaceAnalyzer::encodeEvidence(const Frame& frame, const FaceObservation& seen) const
{
    return encodeEvidencePicture(frame, seen.face);
}

std::string DlibFaceAnalyzer::descriptorName() const { return state_->models.descriptor; }

std::vector<ModelIdentity> DlibFaceAnalyzer::models() const
{
    std::vector<ModelIdentity> all = state_->models.identities;
    const std::vector<ModelIdentity> textures = state_->looks.models();
    all.insert(all.end(), textures.begin(), textures.end());
    return all;
}

} // namespace countersign
