#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace countersign {

/// What kind of thing went wrong: decides the exit code, the sentence on screen and the log line.
enum class ErrorCode {
    BadInput,         ///< a value that a person or a caller gave cannot be right
    BadPolicy,        ///< a threshold or a limit is not usable
    NotFound,         ///< something named does not exist
    FileUnreadable,   ///< a file cannot be opened or read
    FileMalformed,    ///< a file was read but is not what it should be
    CardUnreadable,   ///< the reader gave nothing or gave damaged data
    DocumentInvalid,  ///< the document contradicts itself (check digit, birth date, dates)
    PortraitUnusable, ///< the card's portrait has no face, or more than one
    CameraUnavailable,
    CameraFailed,     ///< the camera was open and stopped giving pictures
    CameraVirtual,    ///< a program pretends to be a camera
    CameraNotAllowed, ///< a real one, but not the one that the policy names for this counter
    CameraChanged,    ///< it is no longer the camera that was opened
    ModelMissing,
    ModelAltered, ///< the bytes are not the manifest's
    ModelUnusable,
    StoreMissing,
    StoreExists,
    StoreLocked, ///< another process has it open
    StoreReadOnly,
    StoreFull,
    StoreNewer, ///< written by a newer version of the program
    StoreOlder, ///< written by an older one; it has to be migrated
    NotAStore,
    StorageFailed,
    LedgerBroken,
    LedgerContradicted, ///< a checkpoint kept elsewhere is not one of this log
    KeyUnavailable,
    WrongPassword,
    UnknownStaff,
    NotAllowed,     ///< this person's role may not do that
    TooManySignIns, ///< wrong passwords: there is a wait before the next one is looked at
    DuplicateOrder, ///< the number, the ICCID or the session is already bound
    WrongHolder,    ///< the number belongs to somebody else than the card says
    Cancelled,
};

/// The stable machine name of a code, such as "model-altered": for JSON, the log and exit codes.
[[nodiscard]] const char* name(ErrorCode code);

/// What went wrong and one sentence that names what and where. Never holds personal data.
struct Error {
    ErrorCode code;
    std::string detail;
};

/// A value or an Error: something an operator can act on. Bugs stop the program instead.
template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail)
{
    return tl::unexpected<Error>{Error{code, std::move(detail)}};
}

/// Passes somebody else's error on.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>{std::move(error)};
}

} // namespace countersign
