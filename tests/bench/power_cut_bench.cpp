// Cuts the power as often as wanted while a clerk seals visits, and says what was found. The
// release gate is a million cuts:
//
//   power_cut_bench --cuts 1000000 [--first SEED] [--days N] [--visits N] [--evidence BYTES]
//
// Exit code 1 when anything was corrupt or lost; the seed named then shows the same cut again with
// --first SEED --cuts 1.

#include "ledger/power_cut_trial.h"

#include <chrono>
#include <iostream>
#include <map>
#include <string_view>

namespace countersign {
namespace {

int run(std::map<std::string_view, std::uint64_t> wanted)
{
    PowerCutTrial trial{
        {.days = static_cast<int>(wanted["--days"]),
         .visitsADay = static_cast<int>(wanted["--visits"]),
         .evidence = wanted["--evidence"]}};
    std::uint64_t corrupt = 0;
    std::uint64_t lossy = 0;
    const auto start = std::chrono::steady_clock::now();
    const std::uint64_t first = wanted["--first"];
    for (std::uint64_t seed = first; seed < first + wanted["--cuts"]; ++seed) {
        const CutOutcome outcome = trial.cut(seed);
        const std::string& found = outcome.corrupt.empty() ? outcome.lost : outcome.corrupt;
        if (!found.empty()) std::cerr << "seed " << seed << ": " << found << '\n';
        if (!outcome.corrupt.empty()) ++corrupt;
        if (!outcome.lost.empty()) ++lossy;
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::cout << "cuts " << wanted["--cuts"] << ", corrupt " << corrupt
              << ", losing an acknowledged record " << lossy << ", "
              << trial.recording().steps.size() << " steps recorded, "
              << static_cast<std::uint64_t>(static_cast<double>(wanted["--cuts"]) / taken.count())
              << " cuts/s\n";
    return corrupt + lossy == 0 ? 0 : 1;
}

} // namespace
} // namespace countersign

int main(int count, char** words)
{
    std::map<std::string_view, std::uint64_t> wanted{
        {"--cuts", 10'000}, {"--first", 0}, {"--days", 2}, {"--visits", 8}, {"--evidence", 300}};
    for (int i = 1; i < count; ++i) {
        const std::string_view word{words[i]};
        if (wanted.contains(word) && i + 1 < count) {
            wanted[word] = std::strtoull(words[++i], nullptr, 10);
        } else {
            std::cerr << "power_cut_bench: does not know " << word << '\n';
            return 2;
        }
    }
    return countersign::run(wanted);
}
