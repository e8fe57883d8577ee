#include "ledger/entry_stamp.h"

#include <algorithm>
#include <fstream>

namespace countersign {
namespace {

std::array<std::byte, 16> readBootId()
{
    std::array<std::byte, 16> id{};
    std::string text;
    std::ifstream{"/proc/sys/kernel/random/boot_id"} >> text;
    std::erase(text, '-');
    if (const Result<Bytes> bytes = fromHex(text); bytes && bytes->size() == id.size())
        std::copy(bytes->begin(), bytes->end(), id.begin());
    return id;
}

/// More than a network's time service corrects in one step while a shop is open.
constexpr std::chrono::milliseconds tolerance = std::chrono::minutes{1};

} // namespace

EntryStamp stampNow(const Clock& clock, const StaffName& staff, std::string program)
{
    static const std::array<std::byte, 16> bootId = readBootId();
    return {clock.utcNow(), bootId, clock.monotonicNow(), staff, std::move(program)};
}

std::optional<ClockJump> findClockJump(const EntryStamp& before, const EntryStamp& now)
{
    const bool isSameRun = before.bootId == now.bootId && now.sinceBoot >= before.sinceBoot;
    const UtcMs expected = isSameRun ? before.at + (now.sinceBoot - before.sinceBoot) : before.at;
    const bool wentBack = now.at < expected - tolerance;
    const bool wentAhead = isSameRun && now.at > expected + tolerance;
    if (!wentBack && !wentAhead) return std::nullopt;
    return ClockJump{expected, now.at};
}

} // namespace countersign
