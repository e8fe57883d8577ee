#include "domain/cause.h"

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
    case Cause::LookAtCamera: return "look-at-camera";
    case Cause::EyesClosed: return "eyes-closed";
    case Cause::WrongAction: return "wrong-action";
    case Cause::TimedOut: return "timed-out";
    case Cause::VideoEnded: return "video-ended";
    case Cause::ChangedPerson: return "changed-person";
    case Cause::FlatPicture: return "flat-picture";
    case Cause::Screen: return "screen";
    }
    return "unknown";
}

bool suggestsAttack(Cause cause)
{
    return cause == Cause::ChangedPerson || cause == Cause::FlatPicture || cause == Cause::Screen;
}

} // namespace countersign
