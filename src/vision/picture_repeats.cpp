#include "vision/picture_repeats.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>

namespace countersign {
namespace {

constexpr std::uint64_t oddConstant = 0x9e3779b97f4a7c15; ///< 2^64 over the golden ratio

std::uint64_t mixed(std::uint64_t state, std::uint64_t word)
{
    return std::rotl(state ^ word, 27) * oddConstant;
}

double sinceMs(MonotonicMs earlier, MonotonicMs now)
{
    return static_cast<double>(std::max(now - earlier, MonotonicMs{0}).count());
}

} // namespace

std::uint64_t pictureFingerprint(const GreyImage& picture)
{
    const std::span<const std::uint8_t> pixels{
        picture.pixels(),
        static_cast<std::size_t>(picture.width()) * static_cast<std::size_t>(picture.height())};
    // Four chains at once, because each step waits for its multiplication.
    std::array<std::uint64_t, 4> chains{1, 2, 3, 4};
    constexpr std::size_t block = sizeof chains;
    std::array<std::uint64_t, 4> words{};
    std::size_t at = 0;
    for (; at + block <= pixels.size(); at += block) {
        std::memcpy(words.data(), pixels.data() + at, block);
        for (std::size_t i = 0; i < words.size(); ++i)
            chains.at(i) = mixed(chains.at(i), words.at(i));
    }
    words = {};
    std::memcpy(words.data(), pixels.data() + at, pixels.size() - at);
    std::uint64_t all = mixed(oddConstant, static_cast<std::uint64_t>(picture.width()));
    all = mixed(all, static_cast<std::uint64_t>(picture.height()));
    for (std::size_t i = 0; i < words.size(); ++i)
        all = mixed(mixed(all, chains.at(i)), words.at(i));
    return all;
}

PictureRepeat PictureRepeats::observe(const GreyImage& picture, MonotonicMs at)
{
    const std::uint64_t fingerprint = pictureFingerprint(picture);
    if (!runs_.empty() && runs_.at(newest_).fingerprint == fingerprint) {
        Seen& run = runs_.at(newest_);
        run.last = at;
        return {notMeasured, sinceMs(run.first, at)};
    }
    PictureRepeat repeat{notMeasured, 0};
    for (const Seen& run : runs_) {
        if (run.fingerprint != fingerprint) continue;
        const double after = sinceMs(run.last, at);
        if (!(repeat.repeatedAfterMs <= after)) repeat.repeatedAfterMs = after;
    }
    const Seen run{fingerprint, at, at};
    if (runs_.size() < mostRuns) {
        runs_.push_back(run);
        newest_ = runs_.size() - 1;
    } else {
        newest_ = (newest_ + 1) % mostRuns;
        runs_.at(newest_) = run;
    }
    return repeat;
}

void PictureRepeats::reset()
{
    runs_.clear();
    newest_ = 0;
}

} // namespace countersign
