#include "vision/dlib_face_analyzer.h"

#include "vision/evidence_picture.h"
#include "vision/eye_openness.h"
#include "vision/face_models.h"
#include "vision/face_tracker.h"
#include "vision/frame_quality.h"
#include "vision/head_pose.h"
#include "vision/planar_motion.h"
#include "vision/portrait_face.h"
#include "vision/presentation_attack.h"

#include <optional>
#include <utility>

namespace countersign {
namespace {

constexpr int framesPerGridLook = 15;

} // namespace

struct DlibFaceAnalyzer::State {
    State(FaceModels loaded, CameraGeometry geometry)
        : models{std::move(loaded)}, camera{geometry}, tracker{models.landmarks}
    {
    }

    using FindFace =
        Result<Landmarks> (&)(const Frame& picture, FaceDetector& detector, const LandmarkModel&);

    Result<FaceDescriptor> describePicture(ByteView encoded, FindFace find)
    {
        const Result<Frame> picture = decodePortrait(encoded);
        if (!picture) return fail(picture.error());
        const Result<Landmarks> found = find(*picture, portraitDetector, models.landmarks);
        if (!found) return fail(found.error());
        return models.embedding.describe(faceChip(*picture, *found));
    }

    FaceModels models;
    CameraGeometry camera;
    FaceTracker tracker;
    FaceDetector portraitDetector; ///< not the tracker's, whose track it must not touch
    PlanarMotion planarMotion;
    std::optional<TrackedFace> face; ///< of the frame analysed last
    MonotonicMs faceAt{0};
    int framesOfTrack{0};
};

DlibFaceAnalyzer::DlibFaceAnalyzer(FaceModels models, CameraGeometry camera)
    : state_{std::make_unique<State>(std::move(models), camera)}
{
}

DlibFaceAnalyzer::~DlibFaceAnalyzer() = default;

void DlibFaceAnalyzer::reset()
{
    state_->tracker.reset();
    state_->planarMotion.reset();
    state_->face.reset();
    state_->framesOfTrack = 0;
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
    const GreyImage grey = greyOf(frame);
    const std::uint32_t before = state_->face ? state_->face->track : 0;
    state_->face = state_->tracker.follow(grey, frame.at());
    state_->faceAt = frame.at();
    if (!state_->face) return seen;
    const TrackedFace& face = *state_->face;
    if (face.track != before) {
        state_->planarMotion.reset();
        state_->framesOfTrack = 0;
    }
    seen.faceCount = face.faceCount;
    seen.track = face.track;
    seen.face = face.box;
    seen.eyeDistancePixels = eyeDistancePixels(face.landmarks);
    seen.opennessLeft = eyeAspectRatio(face.landmarks, firstOfLeftEye);
    seen.opennessRight = eyeAspectRatio(face.landmarks, firstOfRightEye);
    const HeadPose pose = estimateHeadPose(
        face.landmarks, frame.width(), frame.height(), state_->camera.horizontalFieldOfViewDegrees);
    seen.yawDegrees = pose.yawDegrees;
    seen.pitchDegrees = pose.pitchDegrees;
    seen.rollDegrees = pose.rollDegrees;
    const FrameQuality quality = measureQuality(grey, face.box);
    seen.brightness = quality.brightness;
    seen.sharpness = quality.sharpness;
    seen.flatResidual = state_->planarMotion.observe(face.landmarks, pose.yawDegrees);
    if (state_->framesOfTrack++ % framesPerGridLook == framesPerGridLook / 2)
        seen.gridPeak = measureGridPeak(grey, face.box);
    return seen;
}

Result<FaceDescriptor> DlibFaceAnalyzer::describe(const Frame& frame)
{
    if (!state_->face) return fail(ErrorCode::BadInput, "the frame analysed last shows no face");
    if (frame.empty() || frame.at() != state_->faceAt)
        return fail(ErrorCode::BadInput, "this is not the frame analysed last");
    return state_->models.embedding.describe(faceChip(frame, state_->face->landmarks));
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
    return descriptorSimilarity(a, b);
}

FaceDescriptor DlibFaceAnalyzer::fuse(const std::vector<FaceDescriptor>& descriptors) const
{
    return meanDescriptor(descriptors);
}

Bytes DlibFaceAnalyzer::encodeEvidence(const Frame& frame, const FaceObservation& seen) const
{
    return encodeEvidencePicture(frame, seen.face);
}

std::vector<ModelIdentity> DlibFaceAnalyzer::models() const { return state_->models.identities; }

} // namespace countersign
