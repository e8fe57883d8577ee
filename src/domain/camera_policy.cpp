#include "domain/camera_policy.h"

#include "domain/camera.h"

#include <algorithm>
#include <string_view>

namespace countersign {
namespace {

char lower(char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; }

/// People write hexadecimal digits large and small.
bool fitsId(std::string_view wanted, std::string_view found)
{
    return wanted.empty() ||
           std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(), [](char a, char b) {
               return lower(a) == lower(b);
           });
}

bool fitsText(std::string_view wanted, std::string_view found)
{
    return wanted.empty() || wanted == found;
}

bool fits(const AllowedCamera& wanted, const CameraIdentity& found)
{
    return fitsId(wanted.usbVendor, found.usbVendor) &&
           fitsId(wanted.usbProduct, found.usbProduct) &&
           fitsText(wanted.usbSerial, found.usbSerial) && fitsText(wanted.busPath, found.busPath);
}

/// "046d:0825, serial 1A2B, socket 1-1.4".
std::string hardwareOf(const CameraIdentity& camera)
{
    std::string text = camera.usbVendor.empty() ? std::string{"no USB camera"}
                                                : camera.usbVendor + ':' + camera.usbProduct;
    text += camera.usbSerial.empty() ? ", no serial number" : ", serial " + camera.usbSerial;
    if (!camera.busPath.empty()) text += ", socket " + camera.busPath;
    return text;
}

} // namespace

Result<void> checkAllowed(const CameraIdentity& camera, const CameraPolicy& policy)
{
    if (policy.allowed.empty()) return {};
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::CameraNotAllowed, "camera " + camera.name + ": " + why);
    };
    if (camera.simulated)
        return refuse("is simulated, and this counter may use its own real camera only");
    if (std::none_of(policy.allowed.begin(), policy.allowed.end(), [&](const AllowedCamera& each) {
            return fits(each, camera);
        }))
        return refuse("is none of those that the policy allows here; found " + hardwareOf(camera));
    return {};
}

} // namespace countersign
