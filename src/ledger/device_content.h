#pragma once

#include "domain/registration_record.h"
#include "ledger/cbor_document.h"

#include <variant>

namespace countersign {

// Readers and cameras, as a registration's entry and a device change name them:
// docs/ledger-format.md, "Registration". All texts must be UTF-8.

[[nodiscard]] CborValue toCbor(const ReaderIdentity& reader);
[[nodiscard]] CborValue toCbor(const CameraIdentity& camera);
// Errors: FileMalformed naming the member.
[[nodiscard]] Result<ReaderIdentity> readerOf(CborItem item);
[[nodiscard]] Result<CameraIdentity> cameraOf(CborItem item);

/// The counter has another reader, or another camera, than in the visit before.
struct DeviceChange {
    struct Reader {
        ReaderIdentity before;
        ReaderIdentity now;
    };
    struct Camera {
        CameraIdentity before;
        CameraIdentity now;
    };
    std::variant<Reader, Camera> change;
};

/// docs/ledger-format.md, "Device change".
[[nodiscard]] CborValue toCbor(const DeviceChange& change);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<DeviceChange> deviceChangeOf(CborItem item);

} // namespace countersign
