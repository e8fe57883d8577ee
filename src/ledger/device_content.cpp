#include "ledger/device_content.h"

#include "ledger/cbor_fields.h"

#include <array>
#include <utility>

namespace countersign {
namespace {

enum Member : std::uint64_t { ReaderBefore = 1, ReaderNow = 2, CameraBefore = 3, CameraNow = 4 };

/// Readers and cameras begin alike.
template <typename Device>
CborValue deviceToCbor(const Device& device)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(device.kind));
    map.add(2, CborValue::text(device.name));
    map.add(3, CborValue::boolean(device.simulated));
    return map;
}

/// What only a real camera has, and only as far as it has it.
constexpr std::array<std::pair<std::uint64_t, std::string CameraIdentity::*>, 4> hardwareParts{
    {{4, &CameraIdentity::usbVendor},
     {5, &CameraIdentity::usbProduct},
     {6, &CameraIdentity::usbSerial},
     {7, &CameraIdentity::busPath}}};

/// The two devices of a change, both read by `read`.
template <typename Change, typename Read>
Result<DeviceChange>
changeOf(CborFields& fields, std::uint64_t before, std::uint64_t now, const Read& read)
{
    auto first = read(fields.item(before));
    if (!first) return fail(first.error());
    auto second = read(fields.item(now));
    if (!second) return fail(second.error());
    if (*first == *second) fields.wrong(now);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return DeviceChange{Change{std::move(*first), std::move(*second)}};
}

} // namespace

CborValue toCbor(const ReaderIdentity& reader) { return deviceToCbor(reader); }

CborValue toCbor(const CameraIdentity& camera)
{
    CborValue map = deviceToCbor(camera);
    for (const auto& [key, part] : hardwareParts)
        if (!(camera.*part).empty()) map.add(key, CborValue::text(camera.*part));
    return map;
}

Result<ReaderIdentity> readerOf(CborItem item)
{
    CborFields fields{item, "reader"};
    ReaderIdentity reader{fields.text(1), fields.text(2), fields.boolean(3)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return reader;
}

Result<CameraIdentity> cameraOf(CborItem item)
{
    CborFields fields{item, "camera"};
    CameraIdentity camera{fields.text(1), fields.text(2), fields.boolean(3)};
    for (const auto& [key, part] : hardwareParts) {
        if (!fields.has(key)) continue;
        camera.*part = fields.text(key);
        if ((camera.*part).empty()) fields.wrong(key);
    }
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return camera;
}

CborValue toCbor(const DeviceChange& change)
{
    CborValue map = CborValue::map();
    if (const auto* reader = std::get_if<DeviceChange::Reader>(&change.change)) {
        map.add(ReaderBefore, toCbor(reader->before));
        map.add(ReaderNow, toCbor(reader->now));
    } else {
        const auto& camera = std::get<DeviceChange::Camera>(change.change);
        map.add(CameraBefore, toCbor(camera.before));
        map.add(CameraNow, toCbor(camera.now));
    }
    return map;
}

Result<DeviceChange> deviceChangeOf(CborItem item)
{
    CborFields fields{item, "device change"};
    if (fields.has(ReaderBefore))
        return changeOf<DeviceChange::Reader>(fields, ReaderBefore, ReaderNow, readerOf);
    return changeOf<DeviceChange::Camera>(fields, CameraBefore, CameraNow, cameraOf);
}

} // namespace countersign
