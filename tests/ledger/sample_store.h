#pragma once

#include "base/random.h"
#include "ledger/hashing.h"
#include "ledger/store.h"

#include <filesystem>
#include <string>

namespace countersign {

/// Repeats itself, so that what is made from it can be compared with a document.
class SeededRandom final : public RandomSource {
public:
    explicit SeededRandom(std::uint8_t seed = 1) : state_{sha256(Bytes{std::byte{seed}})} {}
    void fill(std::span<std::byte> out) override
    {
        for (std::byte& each : out) {
            if (used_ == state_.size()) {
                state_ = sha256(state_);
                used_ = 0;
            }
            each = state_.at(used_++);
        }
    }

private:
    Digest state_;
    std::size_t used_{0};
};

/// Stands still unless it is moved.
class FakeClock final : public Clock {
public:
    [[nodiscard]] UtcMs utcNow() const override { return utc; }
    [[nodiscard]] MonotonicMs monotonicNow() const override { return sinceBoot; }
    UtcMs utc{std::chrono::milliseconds{1'795'000'000'000}};
    MonotonicMs sinceBoot{5'000};
};

/// A folder of its own under the system's temporary folder or another, gone when the test ends.
class TemporaryFolder {
public:
    explicit TemporaryFolder(
        const std::filesystem::path& in = std::filesystem::temp_directory_path());
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// Argon2id at its cheapest: what tests seal needs no protection.
inline constexpr PasswordCost cheapest{.passes = 1, .memoryKib = 8};

inline const std::string password = "correct horse";

[[nodiscard]] NewStore newStore(const std::filesystem::path& directory);

/// A number and a SIM of their own for every `n`.
[[nodiscard]] SimOrder orderNumber(int n);

/// The card of one of several invented people.
[[nodiscard]] CardReading cardOf(int person);

/// An invented customer's visit; session and order belong to `n`. Registered, with all evidence.
[[nodiscard]] RegistrationRecord visitNumber(int n);

} // namespace countersign
