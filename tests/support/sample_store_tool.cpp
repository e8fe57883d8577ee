// Makes a store full of invented visits, to look at the manager's desk with:
//
//     countersign_sample_store DIR N [PER-DAY [LAST-DAY [OUTLET]]]
//
// LAST-DAY is YYYY-MM-DD, yesterday when absent; each OUTLET is a log of its own. The password of
// "manager", "clerk", "lin" and "wu" lies in the file DIR.password.

#include "support/day_generator.h"

#include "ledger/dates.h"
#include "ledger/files.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <span>
#include <string_view>

namespace countersign {
namespace {

std::optional<int> countIn(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
    return value;
}

std::vector<Bytes> readPictures()
{
    constexpr std::size_t largest = 1'000'000;
    std::vector<Bytes> pictures;
    for (const char* const who : {"lin", "yang"})
        if (auto picture = readFile(
                std::filesystem::path{COUNTERSIGN_TEST_DATA} / "customers" / who / "portrait.jpg",
                largest))
            pictures.push_back(std::move(*picture));
    return pictures;
}

int run(std::span<char*> words)
{
    GeneratedDays wanted;
    const auto visits = words.size() >= 3 ? countIn(words[2]) : std::nullopt;
    const auto perDay = words.size() >= 4 ? countIn(words[3]) : std::optional{160};
    const Date yesterday{
        std::chrono::sys_days{localDate(SystemClock{}.utcNow())} - std::chrono::days{1}};
    const auto lastDay = words.size() >= 5 ? cardDateOf(words[4]) : std::optional{yesterday};
    if (!visits || !perDay || !lastDay || words.size() > 6) {
        std::fprintf(
            stderr, "usage: countersign_sample_store DIR N [PER-DAY [YYYY-MM-DD [OUTLET]]]\n");
        return 2;
    }
    wanted.store = words[1];
    wanted.visits = *visits;
    wanted.perDay = *perDay;
    wanted.lastDay = *lastDay;
    if (words.size() == 6) wanted.outlet = words[5];
    wanted.realPasswordCost = true;
    wanted.traces = true;
    wanted.pictures = readPictures();
    wanted.tell = [](int sealed) { std::fprintf(stderr, "\r%d sealed", sealed); };
    const GeneratedStore made = generateDays(wanted);
    const std::filesystem::path password = wanted.store.string() + ".password";
    if (const auto written = replaceFile(password, bytesOf(wanted.password + '\n')); !written) {
        std::fprintf(stderr, "\n%s\n", written.error().detail.c_str());
        return 1;
    }
    std::fprintf(stderr, "\n");
    std::printf(
        "%s\n%s\n%llu visits, %llu decisions, %llu waiting; password in %s\n",
        made.origin.c_str(),
        made.publicKey.c_str(),
        static_cast<unsigned long long>(made.visits),
        static_cast<unsigned long long>(made.decisions),
        static_cast<unsigned long long>(made.waiting),
        password.c_str());
    return 0;
}

} // namespace
} // namespace countersign

int main(int argc, char** argv) { return countersign::run({argv, static_cast<std::size_t>(argc)}); }
