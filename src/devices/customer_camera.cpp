#include "devices/customer_camera.h"

#include "devices/bounded_file.h"
#include "devices/short_name.h"

#include <utility>

namespace countersign {
namespace {

Result<void>
checkSegments(const std::filesystem::path& folder, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (const auto own = checkOwnFile(folder / name); !own) return fail(own.error());
        if (const auto video = VideoFile::open(folder / name); !video) return fail(video.error());
    }
    return {};
}

} // namespace

CustomerCamera::CustomerCamera(std::filesystem::path folder, CustomerManifest manifest, Pace pace)
    : folder_{std::move(folder)}, manifest_{std::move(manifest)}, pacer_{pace},
      behaviour_(manifest_.obeys)
{
}

Result<std::unique_ptr<CustomerCamera>> CustomerCamera::create(
    const std::filesystem::path& folder, Pace pace, std::optional<Obedience> obeys)
{
    const auto file = folder / manifestName;
    const auto json = readBoundedFile(file, maxCustomerManifestBytes);
    if (!json) return fail(json.error());
    auto manifest = parseCustomerManifest(textOf(*json), file.string());
    if (!manifest) return fail(manifest.error());
    manifest->obeys = obeys.value_or(manifest->obeys);
    for (const auto* names :
         {&manifest->neutral,
          &manifest->blink,
          &manifest->turnLeft,
          &manifest->turnRight,
          &manifest->nod,
          &manifest->openMouth,
          &manifest->lookUp})
        if (const auto checked = checkSegments(folder, *names); !checked)
            return fail(checked.error());
    return std::unique_ptr<CustomerCamera>{new CustomerCamera{folder, std::move(*manifest), pace}};
}

/// Whoever cannot do what was asked keeps looking at the camera.
const std::vector<std::string>&
CustomerCamera::segmentsFor(std::optional<LivenessAction> action) const
{
    if (!action || manifest_.segmentsOf(*action).empty()) return manifest_.neutral;
    return manifest_.segmentsOf(*action);
}

Result<void> CustomerCamera::beginNextSegment()
{
    std::optional<LivenessAction> action;
    {
        const std::lock_guard lock{hearing_};
        action = behaviour_.decide(now_);
    }
    const auto& names = segmentsFor(action);
    auto segment = VideoFile::open(folder_ / names[played_[&names]++ % names.size()], now_);
    if (!segment) return fail(segment.error());
    playing_ = std::move(*segment);
    return {};
}

Result<std::optional<Frame>> CustomerCamera::next()
{
    // A segment has at least one picture, or its next() fails; so this ends after two rounds.
    for (;;) {
        if (!playing_)
            if (const auto begun = beginNextSegment(); !begun) return fail(begun.error());
        auto frame = playing_->next();
        if (!frame) return frame;
        if (*frame) {
            pacer_.waitFor((*frame)->at());
            const std::lock_guard lock{hearing_};
            shownAt_ = (*frame)->at();
            return noise_.addTo(**frame);
        }
        now_ = playing_->endsAt();
        playing_.reset();
    }
}

CameraIdentity CustomerCamera::identity() const
{
    return {.kind = "customer", .name = shortName(folder_), .simulated = true};
}

void CustomerCamera::customerWasAsked(std::optional<LivenessAction> action)
{
    const std::lock_guard lock{hearing_};
    behaviour_.hear(action, shownAt_);
}

} // namespace countersign
