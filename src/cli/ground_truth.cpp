#include "cli/ground_truth.h"

#include "devices/bounded_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace countersign::cli {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

tl::unexpected<Error> malformed(const fs::path& path, const std::string& what)
{
    return fail(ErrorCode::FileMalformed, path.string() + ": " + what);
}

/// Empty for what is no action of the customer, such as a second face. Throws Json::exception.
Result<std::optional<LivenessAction>> actionOf(const Json& event, const fs::path& path)
{
    const auto type = event.at("type").get<std::string>();
    if (type == "blink") return LivenessAction::Blink;
    if (type != "turn") return std::nullopt;
    const auto direction = event.at("subject_direction").get<std::string>();
    if (direction == "left") return LivenessAction::TurnLeft;
    if (direction == "right") return LivenessAction::TurnRight;
    return malformed(path, "subject_direction: is neither left nor right");
}

/// Seconds from the clip's beginning. Throws Json::exception.
Result<MonotonicMs> timeOf(const Json& event, const char* field, const fs::path& path)
{
    constexpr double longest = 24 * 3600;
    const double seconds = event.at(field).get<double>();
    if (!(seconds >= 0 && seconds <= longest))
        return malformed(path, std::string{field} + ": is no time in seconds");
    return MonotonicMs{std::llround(1000 * seconds)};
}

/// Throws Json::exception.
Result<TrueEvent>
eventOf(const Json& json, std::optional<LivenessAction> action, const fs::path& path)
{
    TrueEvent event;
    event.what = json.at("type").get<std::string>();
    const auto from = timeOf(json, "start", path);
    if (!from) return fail(from.error());
    const auto until = timeOf(json, "end", path);
    if (!until) return fail(until.error());
    if (*until < *from) return malformed(path, "end: lies before start");
    event.action = action;
    event.from = *from;
    event.until = *until;
    event.demanded = !json.value("optional", false);
    return event;
}

Result<void> addEvents(GroundTruth& truth, const Json& events, const fs::path& path)
{
    for (const Json& json : events) {
        const auto action = actionOf(json, path);
        if (!action) return fail(action.error());
        // A sheet of paper that swings throughout has no time of its own.
        if (!*action && !json.contains("start")) continue;
        auto event = eventOf(json, *action, path);
        if (!event) return fail(event.error());
        truth.events.push_back(std::move(*event));
    }
    std::stable_sort(truth.events.begin(), truth.events.end(), [](const auto& a, const auto& b) {
        return a.from < b.from;
    });
    for (const TrueEvent& event : truth.events)
        if (event.action) truth.actions.push_back(*event.action);
    return {};
}

Result<GroundTruth> readGroundTruth(const fs::path& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in) return fail(ErrorCode::FileUnreadable, path.string() + ": cannot be opened");
    const std::string text{std::istreambuf_iterator{in}, {}};
    return parseGroundTruth(text, path);
}

} // namespace

Result<GroundTruth> parseGroundTruth(std::string_view json, const fs::path& path)
{
    try {
        const Json truth = Json::parse(json);
        GroundTruth read;
        const auto file = truth.at("file").get<std::string>();
        if (!isPlainFileName(file)) return malformed(path, "file: is no name of a file beside it");
        read.clip = path.parent_path() / file;
        read.name = (path.parent_path().filename() / path.stem()).string();
        if (!truth.at("live").get<bool>()) read.species = truth.at("attack").get<std::string>();
        read.dark = truth.value("lighting", "normal") == "dark";
        if (const auto added = addEvents(read, truth.at("events"), path); !added)
            return fail(added.error());
        return read;
    } catch (const Json::exception& wrong) {
        return malformed(path, wrong.what());
    }
}

bool GroundTruth::fits(const LivenessPlan& plan) const
{
    std::size_t next = 0;
    for (const LivenessAction action : actions) {
        const bool wanted = next < plan.actions.size() && action == plan.actions[next];
        if (wanted)
            ++next;
        else if (action != LivenessAction::Blink)
            return false;
    }
    return next == plan.actions.size();
}

LivenessPlan GroundTruth::ownPlan() const
{
    using enum LivenessAction;
    LivenessPlan plan;
    for (const LivenessAction action : actions)
        if (action != Blink ||
            std::find(plan.actions.begin(), plan.actions.end(), Blink) == plan.actions.end())
            plan.actions.push_back(action);
    if (plan.actions.empty()) plan.actions = {Blink, TurnLeft, TurnRight};
    return plan;
}

Result<std::optional<GroundTruth>> findGroundTruth(const fs::path& clip)
{
    const fs::path beside = fs::path{clip}.replace_extension(".json");
    std::error_code failed;
    if (beside == clip || !fs::exists(beside, failed)) return std::optional<GroundTruth>{};
    auto truth = readGroundTruth(beside);
    if (!truth) return fail(truth.error());
    return std::optional{std::move(*truth)};
}

Result<std::vector<GroundTruth>> readGroundTruths(const fs::path& set)
{
    std::error_code failed;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at{set, failed}, end; !failed && at != end;
         at.increment(failed))
        if (at->path().extension() == ".json" &&
            fs::exists(fs::path{at->path()}.replace_extension(".mp4")))
            files.push_back(at->path());
    if (failed) return fail(ErrorCode::FileUnreadable, set.string() + ": " + failed.message());
    if (files.empty())
        return fail(ErrorCode::NotFound, set.string() + ": no clip with a .json beside it");
    std::sort(files.begin(), files.end());
    std::vector<GroundTruth> truths;
    for (const fs::path& file : files) {
        auto truth = readGroundTruth(file);
        if (!truth) return fail(truth.error());
        truths.push_back(std::move(*truth));
    }
    return truths;
}

} // namespace countersign::cli
