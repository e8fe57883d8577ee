#pragma once

#include "base/bytes.h"
#include "domain/visit.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace countersign {

/// How a store is filled with invented visits, always the same ones.
struct GeneratedDays {
    std::filesystem::path store; ///< is made; must not exist, or be empty
    int visits{200};
    int perDay{200}; ///< the last day has no more than this
    Date lastDay{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{22}};
    std::string outlet{"North Gate 2"};
    std::string password{"correct horse"}; ///< of everybody
    bool realPasswordCost{false};          ///< of Argon2id: slow, as in a real store
    /// Portraits and live faces to choose from; without any a few bytes take their place.
    std::vector<Bytes> pictures{};
    /// Traces of face checks to be looked at. Without them a few bytes take their place.
    bool traces{false};
    std::function<void(int sealed)> tell{}; ///< called now and then
};

/// What was sealed, for tests to compare with.
struct GeneratedStore {
    std::string origin;
    std::string publicKey;
    Date firstDay{};
    std::uint64_t visits{0};
    std::uint64_t decisions{0};
    std::uint64_t waiting{0};
};

/// The clerks "clerk", "lin" and "wu" serve invented people from nine to half past eight, and
/// "manager" decides most of what waits: of every tenth visit or so something is not in order, and
/// on some days something is unusual. Every entry is sealed by the ledger as at a counter, with
/// devices marked as simulated. Stops the program when that fails.
[[nodiscard]] GeneratedStore generateDays(const GeneratedDays& wanted);

} // namespace countersign
