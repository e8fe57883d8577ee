#include "devices/device_choice.h"

#include "devices/customer_camera.h"
#include "devices/opencv_camera.h"
#include "devices/recorded_camera.h"
#include "devices/simulated_card_reader.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace countersign {
namespace {

/// "KIND:WHERE?OPTION=VALUE", the part from the question mark on being optional.
struct DeviceSpec {
    std::string_view kind;
    std::string_view where;
    std::string_view option;
    std::string_view value;
};

DeviceSpec split(std::string_view spec)
{
    DeviceSpec parts;
    const std::size_t colon = std::min(spec.find(':'), spec.size());
    parts.kind = spec.substr(0, colon);
    parts.where = spec.substr(std::min(colon + 1, spec.size()));
    const std::size_t mark = parts.where.rfind('?');
    if (mark == std::string_view::npos) return parts;
    const std::string_view option = parts.where.substr(mark + 1);
    const std::size_t equals = option.find('=');
    if (equals == std::string_view::npos) return parts; // belongs to the name
    parts.option = option.substr(0, equals);
    parts.value = option.substr(equals + 1);
    parts.where = parts.where.substr(0, mark);
    return parts;
}

tl::unexpected<Error> bad(const std::string& what) { return fail(ErrorCode::BadInput, what); }

/// A created device as its interface.
template <typename Interface, typename Device>
Result<std::unique_ptr<Interface>> as(Result<std::unique_ptr<Device>> device)
{
    if (!device) return fail(device.error());
    return std::unique_ptr<Interface>{std::move(*device)};
}

Result<std::unique_ptr<Camera>> createRecorded(const DeviceSpec& spec, Pace pace)
{
    const std::filesystem::path path{spec.where};
    std::error_code error;
    if (spec.option.empty()) return as<Camera>(RecordedCamera::create(path, pace));
    double rate = 0;
    const char* end = spec.value.data() + spec.value.size();
    const auto read = std::from_chars(spec.value.data(), end, rate);
    if (spec.option != "fps" || !std::filesystem::is_directory(path, error))
        return bad("camera: the only option of recorded is ?fps=N, for a folder of pictures");
    if (read.ec != std::errc{} || read.ptr != end || !(rate > 0) ||
        !(rate <= PictureFolder::maxFramesPerSecond))
        return bad("camera: fps is not a number above 0 and up to 1000");
    return as<Camera>(RecordedCamera::create(path, pace, rate));
}

Result<std::unique_ptr<Camera>> createCustomer(const DeviceSpec& spec, Pace pace)
{
    std::optional<Obedience> obeys;
    if (!spec.option.empty()) {
        obeys = spec.option == "obeys" ? findObedience(spec.value) : std::nullopt;
        if (!obeys)
            return bad("camera: the only option of customer is ?obeys=exactly, late, wrongly or "
                       "never");
    }
    return as<Camera>(CustomerCamera::create(std::filesystem::path{spec.where}, pace, obeys));
}

} // namespace

Result<std::unique_ptr<Camera>> createCamera(std::string_view spec, Pace pace)
{
    const DeviceSpec parts = split(spec);
    const bool isKnown =
        parts.kind == "v4l2" || parts.kind == "recorded" || parts.kind == "customer";
    if (!isKnown || parts.where.empty())
        return bad("camera: write v4l2:/dev/videoN, recorded:FILE.mp4, recorded:FOLDER or "
                   "customer:FOLDER");
    if (parts.kind == "recorded") return createRecorded(parts, pace);
    if (parts.kind == "customer") return createCustomer(parts, pace);
    if (!parts.option.empty()) return bad("camera: v4l2 has no options");
    return as<Camera>(OpencvCamera::open(std::string{parts.where}));
}

Result<std::unique_ptr<CardReader>> createCardReader(std::string_view spec)
{
    constexpr std::string_view simulated = "simulated:";
    if (!spec.starts_with(simulated) || spec.size() == simulated.size())
        return bad("document: write simulated:FILE.json");
    return std::make_unique<SimulatedCardReader>(
        std::filesystem::path{spec.substr(simulated.size())});
}

} // namespace countersign
