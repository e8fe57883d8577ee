#include "cli/matching_customers.h"

#include "devices/recorded_camera.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace countersign::cli {
namespace {

constexpr MonotonicMs betweenFrames{500};

struct Portrait {
    std::string file;
    FaceDescriptor descriptor;
};

struct Clip {
    std::string file;
    std::vector<FaceDescriptor> frames; ///< all that are frontal, `betweenFrames` apart
    FaceDescriptor fused;               ///< of the first of them
};

struct Customer {
    std::string name;
    std::vector<Portrait> portraits;
    std::vector<Clip> clips;
};

Result<Portrait> readPortrait(const std::filesystem::path& file, FaceAnalyzer& analyzer)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, file.string() + ": cannot be opened");
    const std::string bytes{std::istreambuf_iterator{in}, {}};
    auto described = analyzer.describePortrait(bytesOf(bytes));
    if (!described)
        return fail(described.error().code, file.string() + ": " + described.error().detail);
    return Portrait{file.filename().string(), std::move(*described)};
}

Result<Clip>
readClip(const std::filesystem::path& file, FaceAnalyzer& analyzer, const Policy& policy)
{
    auto camera = RecordedCamera::create(file, Pace::Immediate);
    if (!camera) return fail(camera.error());
    analyzer.reset();
    Clip clip{file.filename().string(), {}, {}};
    std::optional<MonotonicMs> last;
    for (;;) {
        const auto frame = (*camera)->next();
        if (!frame) return fail(frame.error());
        if (!*frame) break;
        const FaceObservation seen = analyzer.analyse(**frame);
        const bool isFrontal =
            std::abs(seen.yawDegrees) <= policy.liveness.frontDegrees; // not when not a number
        if (!isFrontal || (last && seen.at - *last < betweenFrames)) continue;
        auto described = analyzer.describe(**frame);
        if (!described) return fail(described.error());
        clip.frames.push_back(std::move(*described));
        last = seen.at;
    }
    analyzer.reset();
    const auto best = static_cast<std::ptrdiff_t>(
        std::min(clip.frames.size(), static_cast<std::size_t>(policy.match.bestFrames)));
    clip.fused = analyzer.fuse({clip.frames.begin(), clip.frames.begin() + best});
    return clip;
}

bool isPortrait(const std::string& name)
{
    return name.starts_with("id_photo") && (name.ends_with(".png") || name.ends_with(".jpg"));
}

bool isClip(const std::string& name) { return name.starts_with("live_") && name.ends_with(".mp4"); }

std::vector<std::filesystem::path> sortedEntries(const std::filesystem::path& folder)
{
    std::error_code ignored; // what cannot be listed has no entries
    std::vector<std::filesystem::path> entries;
    for (const auto& entry : std::filesystem::directory_iterator{folder, ignored})
        entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

Result<Customer>
readCustomer(const std::filesystem::path& folder, FaceAnalyzer& analyzer, const Policy& policy)
{
    Customer customer{folder.filename().string(), {}, {}};
    for (const auto& file : sortedEntries(folder)) {
        if (isPortrait(file.filename().string())) {
            auto portrait = readPortrait(file, analyzer);
            if (!portrait) return fail(portrait.error());
            customer.portraits.push_back(std::move(*portrait));
        } else if (isClip(file.filename().string())) {
            auto clip = readClip(file, analyzer, policy);
            if (!clip) return fail(clip.error());
            customer.clips.push_back(std::move(*clip));
        }
    }
    return customer;
}

void compareClip(
    const Clip& clip,
    const Customer& other,
    bool isSelf,
    const FaceAnalyzer& analyzer,
    CustomerSimilarity& similarity)
{
    for (const Portrait& portrait : other.portraits) {
        const double found = analyzer.similarity(clip.fused, portrait.descriptor);
        if (isSelf && !(found >= similarity.lowestOwn)) {
            similarity.lowestOwn = found;
            similarity.lowestOwnOf = clip.file + " / " + portrait.file;
        }
        if (!isSelf && !(found <= similarity.highestOther)) {
            similarity.highestOther = found;
            similarity.highestOtherOf = clip.file + " / " + other.name + " " + portrait.file;
        }
    }
    for (const Clip& against : other.clips) {
        if (isSelf && &against != &clip) continue;
        for (const FaceDescriptor& a : clip.frames)
            for (const FaceDescriptor& b : against.frames) {
                const double found = analyzer.similarity(a, b);
                double& extreme =
                    isSelf ? similarity.lowestSameSession : similarity.highestOtherPerson;
                extreme = isSelf ? std::min(extreme, found) : std::max(extreme, found);
            }
    }
}

} // namespace

Result<std::vector<CustomerSimilarity>> evaluateCustomers(
    const std::filesystem::path& folder,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    const CustomerProgress& progress)
{
    std::vector<Customer> customers;
    const std::vector<std::filesystem::path> entries = sortedEntries(folder);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        progress(i, entries.size());
        if (!std::filesystem::is_directory(entries[i])) continue;
        auto customer = readCustomer(entries[i], analyzer, policy);
        if (!customer) return fail(customer.error());
        if (!customer->portraits.empty()) customers.push_back(std::move(*customer));
    }
    if (customers.empty())
        return fail(
            ErrorCode::FileUnreadable, folder.string() + ": no folders with id_photo pictures");
    std::vector<CustomerSimilarity> similarities;
    for (const Customer& customer : customers) {
        CustomerSimilarity similarity;
        similarity.name = customer.name;
        similarity.clips = static_cast<int>(customer.clips.size());
        similarity.portraits = static_cast<int>(customer.portraits.size());
        for (const Clip& clip : customer.clips)
            for (const Customer& other : customers)
                compareClip(clip, other, &other == &customer, analyzer, similarity);
        similarities.push_back(std::move(similarity));
    }
    return similarities;
}

} // namespace countersign::cli
