#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <span>

namespace countersign {

/// Where unpredictable bytes come from. Thread-safe.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::byte> out) = 0;
    /// Uniform in [0, bound), without modulo bias. `bound` must be positive.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound);
};

/// The kernel's cryptographic generator, getrandom(2). Stops the program when it is unavailable:
/// there is no safe way to go on.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<std::byte> out) override;
};

} // namespace countersign
