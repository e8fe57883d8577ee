#include "app/policy_file.h"
#include "domain/policy_table.h"

#include <cstddef>
#include <cstdint>

// A policy that was accepted is one that the rules accept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const std::string_view json{reinterpret_cast<const char*>(data), size};
    const auto policy = parsePolicy(json);
    if (policy && !checkPolicy(*policy)) __builtin_trap();
    return 0;
}
