#include "cli/ground_truth.h"

#include "devices/bounded_file.h"

#include <cstddef>
#include <cstdint>

// An accepted truth's clip lies beside it, and the plan made from it is one that it answers,
// unless it shows nothing to plan for.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view json{reinterpret_cast<const char*>(data), size};
    const auto truth = cli::parseGroundTruth(json, "set/p01/clip.json");
    if (!truth) return 0;
    if (truth->clip.parent_path() != "set/p01") __builtin_trap();
    if (!isPlainFileName(truth->clip.filename().string())) __builtin_trap();
    for (const cli::TrueEvent& event : truth->events)
        if (event.from < MonotonicMs{0} || event.until < event.from) __builtin_trap();
    const LivenessPlan plan = truth->ownPlan();
    if (plan.actions.empty()) __builtin_trap();
    if (!truth->actions.empty() && !truth->fits(plan)) __builtin_trap();
    return 0;
}
