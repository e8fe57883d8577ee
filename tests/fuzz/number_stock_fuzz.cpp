#include "app/number_stock.h"

#include <cstdint>
#include <cstdlib>
#include <set>

/// No number is offered twice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto offers = countersign::parseNumberStock({reinterpret_cast<const char*>(data), size});
    if (!offers) return 0;
    std::set<std::string> seen;
    for (const auto& offer : *offers)
        if (!seen.insert(offer.msisdn.text()).second) std::abort();
    return 0;
}
