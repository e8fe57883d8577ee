#include "devices/recorded_camera.h"

#include "devices/short_name.h"

#include <system_error>
#include <utility>

namespace countersign {

RecordedCamera::RecordedCamera(Source source, std::string name, Pace pace)
    : source_{std::move(source)}, name_{std::move(name)}, pacer_{pace}
{
}

Result<std::unique_ptr<RecordedCamera>>
RecordedCamera::create(const std::filesystem::path& path, Pace pace, double folderRate)
{
    const auto made = [&](Source source) {
        return std::unique_ptr<RecordedCamera>{
            new RecordedCamera{std::move(source), shortName(path), pace}};
    };
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        auto folder = PictureFolder::open(path, folderRate);
        if (!folder) return fail(folder.error());
        return made(std::move(*folder));
    }
    auto video = VideoFile::open(path);
    if (!video) return fail(video.error());
    return made(std::move(*video));
}

Result<std::optional<Frame>> RecordedCamera::next()
{
    auto frame = std::visit([](auto& source) { return source.next(); }, source_);
    if (frame && *frame) pacer_.waitFor((*frame)->at());
    return frame;
}

CameraIdentity RecordedCamera::identity() const
{
    return {.kind = "recorded", .name = name_, .simulated = true};
}

} // namespace countersign
