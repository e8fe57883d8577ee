#include "domain/cause.h"

#include <algorithm>
#include <array>

namespace countersign {

const char* name(Cause cause)
{
    switch (cause) {
    case Cause::NoFace: return "no-face";
    case Cause::FaceLost: return "face-lost";
    case Cause::SecondFace: return "second-face";
    case Cause::TooDark: return "too-dark";
    case Cause::TooBright: return "too-bright";
    case Cause::TooFar: return "too-far";
    case Cause::TooNear: return "too-near";
    case Cause::Blurred: return "blurred";
    case Cause::LowContrast: return "low-contrast";
    case Cause::SideLight: return "side-light";
    case Cause::Glare: return "glare";
    case Cause::FaceCovered: return "face-covered";
    case Cause::HeadTilted: return "head-tilted";
    case Cause::MouthOpen: return "mouth-open";
    case Cause::LookAtCamera: return "look-at-camera";
    case Cause::EyesClosed: return "eyes-closed";
    case Cause::WrongAction: return "wrong-action";
    case Cause::TimedOut: return "timed-out";
    case Cause::VideoEnded: return "video-ended";
    case Cause::FrozenPicture: return "frozen-picture";
    case Cause::ChangedPerson: return "changed-person";
    case Cause::FlatPicture: return "flat-picture";
    case Cause::Screen: return "screen";
    case Cause::HeldPicture: return "held-picture";
    case Cause::NotSkin: return "not-skin";
    case Cause::RepeatedVideo: return "repeated-video";
    case Cause::SeveralSigns: return "several-signs";
    }
    return "unknown";
}

bool suggestsAttack(Cause cause)
{
    using enum Cause;
    constexpr std::array attacks{
        ChangedPerson, FlatPicture, Screen, HeldPicture, NotSkin, RepeatedVideo, SeveralSigns};
    return std::find(attacks.begin(), attacks.end(), cause) != attacks.end();
}

} // namespace countersign
