#include "base/random.h"

#include "base/contract.h"

#include <sys/random.h>

#include <array>
#include <bit>
#include <cerrno>

namespace countersign {

std::uint32_t RandomSource::below(std::uint32_t bound)
{
    expects(bound > 0, "RandomSource::below needs a positive bound");
    const std::uint32_t usable = UINT32_MAX - UINT32_MAX % bound; // rejection keeps it uniform
    for (;;) {
        std::array<std::byte, 4> raw{};
        fill(raw);
        const auto drawn = std::bit_cast<std::uint32_t>(raw);
        if (drawn < usable) return drawn % bound;
    }
}

void SystemRandom::fill(std::span<std::byte> out)
{
    while (!out.empty()) {
        const ssize_t got = getrandom(out.data(), out.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        expects(got > 0, "the kernel gives random bytes");
        out = out.subspan(static_cast<std::size_t>(got));
    }
}

} // namespace countersign
