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

} // namespace

EntryStamp stampNow(const Clock& clock, const StaffName& staff, std::string program)
{
    static const std::array<std::byte, 16> bootId = readBootId();
    return {clock.utcNow(), bootId, clock.monotonicNow(), staff, std::move(program)};
}

} // namespace countersign
