#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace countersign::cli {

// What is done with keys: see commands.h.

/// What a manager does with a store.
struct ManagerCommand {
    std::filesystem::path store;
    std::string manager;
    std::optional<std::filesystem::path> passwordFile;
    bool json{false};
};

/// How the machine's TPM is reached, and which of its counters is the store's.
struct TpmChoice {
    std::string tcti; ///< empty: none
    std::optional<std::uint32_t> index;
};

/// Where the log's next key is to lie: in the key file, or in a token.
struct NewKey {
    std::optional<std::filesystem::path> module; ///< the token's library; without it no token
    std::string token;                           ///< label
    std::string key;                             ///< label
    std::optional<std::filesystem::path> pinFile{};
    std::string tpm{}; ///< that makes the key; empty: none
};

struct KeysShowCommand {
    std::filesystem::path store;
    bool json{false};
};

struct KeysRotateCommand : ManagerCommand {
    NewKey next;
};

struct KeysContinueCommand : ManagerCommand {
    bool restored{false};                         ///< either this
    bool lost{false};                             ///< or this: the token with the key
    std::optional<std::filesystem::path> against; ///< or this: a signed checkpoint
    NewKey next;
    TpmChoice tpm; ///< the one that speaks against the log
};

struct KeysTpmCommand : ManagerCommand {
    TpmChoice tpm;
    bool begin{false}; ///< for the first time
};

struct KeysCarrierCommand : ManagerCommand {
    std::optional<std::filesystem::path> set; ///< either this: file with the public half
    bool none{false};                         ///< or this
};

struct CarrierKeyCommand {
    std::filesystem::path out; ///< for the secret half; the public one lies beside it
    bool json{false};
};

} // namespace countersign::cli
