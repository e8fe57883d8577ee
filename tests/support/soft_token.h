#pragma once

#include "ledger/log_key.h"

#include <filesystem>
#include <string>

namespace countersign {

/// Tokens of SoftHSM2 in a folder of their own. Tests that need them skip themselves where the
/// package softhsm2 is not installed. The tokens are this process's as long as it lives.
class SoftTokens {
public:
    /// Empty when it can be used, otherwise what is missing.
    [[nodiscard]] static std::string missing();

    /// `folder` must be empty and outlive it.
    explicit SoftTokens(const std::filesystem::path& folder);
    SoftTokens(const SoftTokens&) = delete;
    SoftTokens& operator=(const SoftTokens&) = delete;
    ~SoftTokens();

    void add(const std::string& token, const std::string& pin) const;
    [[nodiscard]] static TokenPlace place(const std::string& token, const std::string& key);
};

} // namespace countersign
