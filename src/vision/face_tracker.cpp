#include "vision/face_tracker.h"

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

constexpr int acquireLongSide = 320;    ///< finds faces of a quarter of the picture's width
constexpr int fullLookLongSide = 640;   ///< finds faces of an eighth of it
constexpr int framesPerWideAcquire = 4; ///< the wide search costs four times the small one
constexpr int framesPerConfirmation = 10;
constexpr int framesInDoubtAfterSlip = 4; ///< each of them is confirmed
constexpr int missesAllowed = 4; ///< in consecutive frames: a fast turn or a hand blurs one or two
constexpr int confirmFaceSide = 100; ///< the face is brought to this width, the detector needs 80
constexpr double lenientThreshold = -0.3;
constexpr double sameFaceOverlap = 0.2; ///< intersection over union
constexpr double driftedOverlap = 0.5;
constexpr MonotonicMs lookInterval{200}; ///< for one half, so a whole look takes 400 ms
constexpr double secondFaceThreshold = 0.1;
constexpr int tileOverlap = 80; ///< each side, at fullLookLongSide

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
bool isSudden(PixelBox before, PixelBox now)
{
    const double width = before.width;
    const double dx = now.x + now.width / 2.0 - before.x - before.width / 2.0;
    const double dy = now.y + now.height / 2.0 - before.y - before.height / 2.0;
    return std::hypot(dx, dy) > 0.08 * width || std::abs(now.width - before.width) > 0.05 * width;
}

/// A second look at the followed face, or something the detector takes for a face within it.
bool isSameFace(PixelBox found, PixelBox followed)
{
    const PixelBox core{
        followed.x + followed.width / 5,
        followed.y + followed.height / 5,
        followed.width * 3 / 5,
        followed.height * 3 / 5};
    return isCentreInside(found, core) || overlap(found, followed) > 0.3;
}

PixelBox mapped(PixelBox box, double scale, double x, double y)
{
    const auto round = [](double value) { return static_cast<int>(std::lround(value)); };
    return {
        round(box.x * scale + x),
        round(box.y * scale + y),
        round(box.width * scale),
        round(box.height * scale)};
}

bool isMostlyInside(PixelBox box, const GreyImage& frame)
{
    return isCentreInside(box, {0, 0, frame.width(), frame.height()}) && box.width > 20;
}

} // namespace

void FaceTracker::reset()
{
    track_.reset();
    framesWithoutFace_ = 0;
    others_ = {};
    nextPart_ = 0;
}

std::optional<TrackedFace> FaceTracker::follow(const GreyImage& frame, MonotonicMs at)
{
    if (!track_ && !acquire(frame)) return std::nullopt;
    Landmarks landmarks = model_.locateSteadily(frame, track_->box);
    PixelBox box = boxAround(landmarks);
    const bool hasSlipped = isSudden(track_->box, box);
    if (hasSlipped) track_->framesInDoubt = framesInDoubtAfterSlip;
    if (track_->framesInDoubt > 0 || ++track_->framesSinceConfirmed >= framesPerConfirmation) {
        const std::optional<PixelBox> found = findNear(frame, box);
        if (!found) {
            // Numbers from a place without a face would look like motion: rather none at all.
            track_->framesInDoubt = framesInDoubtAfterSlip;
            if (++track_->missedInARow >= missesAllowed) reset();
            return std::nullopt;
        }
        track_->framesSinceConfirmed = 0;
        track_->missedInARow = 0;
        if (track_->framesInDoubt > 0) --track_->framesInDoubt;
        if (hasSlipped || overlap(*found, box) < driftedOverlap) {
            landmarks = model_.locateSteadily(frame, *found);
            box = boxAround(landmarks);
        }
    }
    track_->box = box;
    if (!isMostlyInside(box, frame)) {
        reset();
        return std::nullopt;
    }
    lookForOthers(frame, at);
    return TrackedFace{track_->number, box, landmarks, 1 + countOthers()};
}

bool FaceTracker::acquire(const GreyImage& frame)
{
    const bool isWide = framesWithoutFace_++ % framesPerWideAcquire == framesPerWideAcquire - 1;
    const GreyImage small = shrunk(frame, isWide ? fullLookLongSide : acquireLongSide);
    const std::vector<FoundFace> found = detector_.find(small);
    if (found.empty()) return false;
    const auto largest = std::max_element(found.begin(), found.end(), [](auto& a, auto& b) {
        return a.box.width < b.box.width;
    });
    const double scale = static_cast<double>(frame.width()) / small.width();
    // Once through the landmarks, so that the box is of the same kind as in all later frames.
    const PixelBox box = boxAround(model_.locate(frame, mapped(largest->box, scale, 0, 0)));
    track_ = Track{++lastNumber_, box, framesPerConfirmation - 3, 0, 0};
    framesWithoutFace_ = 0;
    return true;
}

std::optional<PixelBox> FaceTracker::findNear(const GreyImage& frame, PixelBox box)
{
    const PixelBox wide{
        box.x - box.width / 2, box.y - box.height / 2, 2 * box.width, 2 * box.height};
    const GreyImage part = cutScaled(frame, wide, 2 * confirmFaceSide, 2 * confirmFaceSide);
    const double scale = static_cast<double>(wide.width) / part.width();
    for (const FoundFace& face : detector_.find(part, lenientThreshold)) {
        const PixelBox found = mapped(face.box, scale, wide.x, wide.y);
        if (overlap(found, box) >= sameFaceOverlap) return found;
    }
    return std::nullopt;
}

void FaceTracker::lookForOthers(const GreyImage& frame, MonotonicMs at)
{
    if (at - lookedAt_ < lookInterval && at >= lookedAt_) return;
    lookedAt_ = at;
    const GreyImage small = shrunk(frame, fullLookLongSide);
    const double scale = static_cast<double>(frame.width()) / small.width();
    const int centre = static_cast<int>((track_->box.x + track_->box.width / 2) / scale);
    const int first = nextPart_ == 0 ? 0 : std::max(0, centre - tileOverlap);
    const int last = nextPart_ == 0 ? std::min(small.width(), centre + tileOverlap) : small.width();
    std::vector<PixelBox>& others = others_.at(nextPart_);
    nextPart_ = 1 - nextPart_;
    others.clear();
    const PixelBox tile{first, 0, last - first, small.height()};
    if (tile.width < 80) return;
    for (const FoundFace& face :
         detector_.find(cutScaled(small, tile, tile.width, tile.height), secondFaceThreshold)) {
        const PixelBox found = mapped(face.box, scale, tile.x * scale, 0);
        if (!isSameFace(found, track_->box)) others.push_back(found);
    }
}

int FaceTracker::countOthers() const
{
    std::vector<PixelBox> seen = others_[0];
    for (const PixelBox& box : others_[1])
        if (std::none_of(seen.begin(), seen.end(), [&](PixelBox other) {
                return overlap(box, other) > 0.3;
            }))
            seen.push_back(box);
    return static_cast<int>(seen.size());
}

} // namespace countersign
