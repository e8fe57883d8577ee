#pragma once

namespace countersign {

/// Why a face check does not go on, or did not succeed: one name per thing that can be the matter.
/// The first group is usability and is never called fraud; the second says that what stands before
/// the camera does not behave like one living person.
enum class Cause {
    NoFace,
    FaceLost,
    SecondFace,
    TooDark,
    TooBright,
    TooFar,
    TooNear,
    Blurred,
    LookAtCamera, ///< the head is not to the front where it has to be
    EyesClosed,   ///< no open eye to compare a blink with
    WrongAction,
    TimedOut,
    VideoEnded, ///< the recording was over before the plan was done

    ChangedPerson,
    FlatPicture,
    Screen,
};

/// "no-face", "too-dark", ...
[[nodiscard]] const char* name(Cause cause);

/// True for the second group.
[[nodiscard]] bool suggestsAttack(Cause cause);

} // namespace countersign
