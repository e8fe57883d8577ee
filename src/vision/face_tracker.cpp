#include "vision/face_tracker.h"

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

// In which parts a picture without a face is searched, one a frame: a customer who has come near
// is found at once, one farther off within six frames.
constexpr std::array<std::size_t, 6> acquireOrder{0, 1, 0, 2, 0, FaceSearch::smallestFaces};

/// Intersection over union.
double overlap(PixelBox a, PixelBox b)
{
    const int width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const int height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0) return 0;
    const double common = static_cast<double>(width) * height;
    const double all =
        static_cast<double>(a.width) * a.height + static_cast<double>(b.width) * b.height - common;
    return common / all;
}

bool isCentreInside(PixelBox inner, PixelBox outer)
{
    const int x = inner.x + inner.width / 2;
    const int y = inner.y + inner.height / 2;
    return x >= outer.x && x < outer.x + outer.width && y >= outer.y && y < outer.y + outer.height;
}

/// Faster than a head moves in one frame: then the landmarks may have slipped off the face.
bool isSudden(PixelBox before, PixelBox now, const TrackingPolicy& policy)
{
    const double width = before.width;
    const double dx = now.x + now.width / 2.0 - before.x - before.width / 2.0;
    const double dy = now.y + now.height / 2.0 - before.y - before.height / 2.0;
    return std::hypot(dx, dy) > policy.suddenShift * width ||
           std::abs(now.width - before.width) > policy.suddenGrowth * width;
}

/// A second look at the followed face, or something the detector takes for a face within it.
bool isSameFace(PixelBox found, PixelBox followed, const TrackingPolicy& policy)
{
    const auto share = [](double part, int length) { return static_cast<int>(part * length); };
    const double rim = (1 - policy.coreShare) / 2;
    const PixelBox core{
        followed.x + share(rim, followed.width),
        followed.y + share(rim, followed.height),
        share(policy.coreShare, followed.width),
        share(policy.coreShare, followed.height)};
    return isCentreInside(found, core) || overlap(found, followed) > policy.seenTwiceOverlap;
}

bool isMostlyInside(PixelBox box, const GreyImage& frame, const TrackingPolicy& policy)
{
    return isCentreInside(box, {0, 0, frame.width(), frame.height()}) &&
           box.width > policy.widthAbovePixels;
}

} // namespace

void FaceTracker::reset()
{
    track_.reset();
    framesWithoutFace_ = 0;
    others_ = {};
    nextPart_ = 0;
    nextLook_ = MonotonicMs{0};
}

std::optional<TrackedFace> FaceTracker::follow(const GreyImage& frame, MonotonicMs at)
{
    bool wasSearched = !track_;
    if (!track_ && !acquire(frame, at)) return std::nullopt;
    const PixelBox before = track_->box;
    moveTo(frame, before);
    const bool hasSlipped = isSudden(before, track_->box, policy_);
    if (hasSlipped) track_->framesInDoubt = policy_.framesInDoubtAfterSlip;
    if (!wasSearched && isToBeConfirmed(at)) {
        wasSearched = true;
        if (!confirm(frame, at, hasSlipped)) {
            // Numbers from a place without a face would look like motion: rather none at all.
            miss(at);
            return std::nullopt;
        }
    }
    if (!isMostlyInside(track_->box, frame, policy_)) {
        reset();
        return std::nullopt;
    }
    if (!wasSearched && isLookDue(at)) {
        wasSearched = true;
        lookForOthers(frame, at);
    }
    return TrackedFace{
        track_->number, track_->box, track_->landmarks, 1 + countOthers(), wasSearched};
}

bool FaceTracker::acquire(const GreyImage& frame, MonotonicMs at)
{
    const std::size_t part = acquireOrder.at(framesWithoutFace_++ % acquireOrder.size());
    const std::vector<FoundFace> found = search_.look(frame, part, policy_.detectorThreshold);
    if (found.empty()) return false;
    const auto largest = std::max_element(found.begin(), found.end(), [](auto& a, auto& b) {
        return a.box.width < b.box.width;
    });
    // Once through the landmarks, so that the box is of the same kind as in all later frames.
    const PixelBox box = boxAround(model_.locate(frame, largest->box));
    track_ = Track{++lastNumber_, box, {}, at, 0, at, policy_.framesInDoubtAfterAcquiring};
    framesWithoutFace_ = 0;
    return true;
}

void FaceTracker::moveTo(const GreyImage& frame, PixelBox start)
{
    track_->landmarks = model_.locateSteadily(frame, start);
    track_->box = boxAround(track_->landmarks);
}

bool FaceTracker::isToBeConfirmed(MonotonicMs at) const
{
    return track_->framesInDoubt > 0 || at - track_->confirmedAt >= policy_.confirmEvery ||
           at < track_->confirmedAt;
}

bool FaceTracker::confirm(const GreyImage& frame, MonotonicMs at, bool hasSlipped)
{
    const auto found = search_.lookNear(frame, track_->box, policy_.confirmThreshold);
    const auto same = std::find_if(found.begin(), found.end(), [&](const FoundFace& face) {
        return overlap(face.box, track_->box) >= policy_.sameFaceOverlap;
    });
    if (same == found.end()) return false;
    track_->confirmedAt = at;
    track_->missedInARow = 0;
    if (track_->framesInDoubt > 0) --track_->framesInDoubt;
    if (hasSlipped || overlap(same->box, track_->box) < policy_.driftedOverlap)
        moveTo(frame, same->box);
    return true;
}

void FaceTracker::miss(MonotonicMs at)
{
    track_->framesInDoubt = policy_.framesInDoubtAfterSlip;
    if (track_->missedInARow++ == 0 || at < track_->missedSince) track_->missedSince = at;
    if (track_->missedInARow >= policy_.missesAllowed &&
        at - track_->missedSince >= policy_.missesLast)
        reset();
}

bool FaceTracker::isLookDue(MonotonicMs at)
{
    const MonotonicMs interval = policy_.lookForOthersEvery / FaceSearch::parts;
    if (at < nextLook_ && nextLook_ - at <= interval) return false;
    // In step with the clock as long as that is possible: a whole look must not take longer.
    nextLook_ = at - nextLook_ < interval && at >= nextLook_ ? nextLook_ + interval : at + interval;
    return true;
}

void FaceTracker::lookForOthers(const GreyImage& frame, MonotonicMs at)
{
    std::vector<PixelBox>& others = others_.at(nextPart_);
    others.clear();
    const double threshold = std::min(policy_.confirmThreshold, policy_.secondFaceThreshold);
    for (const FoundFace& face : search_.look(frame, nextPart_, threshold)) {
        if (face.score >= policy_.confirmThreshold &&
            overlap(face.box, track_->box) >= policy_.driftedOverlap)
            track_->confirmedAt = at;
        if (face.score >= policy_.secondFaceThreshold &&
            !isSameFace(face.box, track_->box, policy_))
            others.push_back(face.box);
    }
    nextPart_ = (nextPart_ + 1) % others_.size();
}

int FaceTracker::countOthers() const
{
    std::vector<PixelBox> seen;
    for (const std::vector<PixelBox>& part : others_)
        for (const PixelBox& box : part)
            if (std::none_of(seen.begin(), seen.end(), [&](PixelBox other) {
                    return overlap(box, other) > policy_.seenTwiceOverlap;
                }))
                seen.push_back(box);
    return static_cast<int>(seen.size());
}

} // namespace countersign
