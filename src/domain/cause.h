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
    LowContrast, ///< a veil of light, a dirty lens
    SideLight,   ///< one half of the face is in the dark
    Glare,
    FaceCovered, ///< a hand, a mask, hair, dark glasses
    HeadTilted,
    MouthOpen,
    LookAtCamera, ///< the head is not to the front where it has to be
    EyesClosed,   ///< no open eye to compare a blink with
    WrongAction,
    TimedOut,
    VideoEnded,    ///< the recording was over before the plan was done
    FrozenPicture, ///< the camera gives the same picture again and again

    ChangedPerson,
    FlatPicture,
    Screen,
    HeldPicture,   ///< a sheet or a screen in a hand
    NotSkin,       ///< the texture is that of print or screen
    RepeatedVideo, ///< the same movement, or the same picture, came before
    SeveralSigns,  ///< none of them enough by itself
};

/// "no-face", "too-dark", ...
[[nodiscard]] const char* name(Cause cause);

/// True for the second group.
[[nodiscard]] bool suggestsAttack(Cause cause);

} // namespace countersign
