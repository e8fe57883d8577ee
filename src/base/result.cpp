#include "base/result.h"

namespace countersign {

const char* name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadInput: return "bad-input";
    case ErrorCode::BadPolicy: return "bad-policy";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::FileUnreadable: return "file-unreadable";
    case ErrorCode::FileMalformed: return "file-malformed";
    case ErrorCode::CardUnreadable: return "card-unreadable";
    case ErrorCode::DocumentInvalid: return "document-invalid";
    case ErrorCode::PortraitUnusable: return "portrait-unusable";
    case ErrorCode::CameraUnavailable: return "camera-unavailable";
    case ErrorCode::CameraFailed: return "camera-failed";
    case ErrorCode::CameraVirtual: return "camera-virtual";
    case ErrorCode::CameraNotAllowed: return "camera-not-allowed";
    case ErrorCode::CameraChanged: return "camera-changed";
    case ErrorCode::ModelMissing: return "model-missing";
    case ErrorCode::ModelAltered: return "model-altered";
    case ErrorCode::ModelUnusable: return "model-unusable";
    case ErrorCode::StoreMissing: return "store-missing";
    case ErrorCode::StoreExists: return "store-exists";
    case ErrorCode::StoreLocked: return "store-locked";
    case ErrorCode::StoreReadOnly: return "store-read-only";
    case ErrorCode::StoreFull: return "store-full";
    case ErrorCode::StoreNewer: return "store-newer";
    case ErrorCode::StoreOlder: return "store-older";
    case ErrorCode::NotAStore: return "not-a-store";
    case ErrorCode::StorageFailed: return "storage-failed";
    case ErrorCode::LedgerBroken: return "ledger-broken";
    case ErrorCode::LedgerContradicted: return "ledger-contradicted";
    case ErrorCode::KeyUnavailable: return "key-unavailable";
    case ErrorCode::WrongPassword: return "wrong-password";
    case ErrorCode::UnknownStaff: return "unknown-staff";
    case ErrorCode::NotAllowed: return "not-allowed";
    case ErrorCode::TooManySignIns: return "too-many-sign-ins";
    case ErrorCode::WrongHolder: return "wrong-holder";
    case ErrorCode::DuplicateOrder: return "duplicate-order";
    case ErrorCode::Cancelled: return "cancelled";
    }
    return "unknown";
}

} // namespace countersign
