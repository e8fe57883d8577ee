#pragma once

#include "domain/liveness_plan.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace countersign::cli {

/// What a process tells its caller.
enum ExitCode : int {
    Good = 0,
    Failed = 1,
    Usage = 2,
    ManagerNeeded = 10,
    Refused = 20,
    Broken = 30,
};

// One plain value per command, as the command line gave it; run() does it and returns an ExitCode.

struct InitCommand {
    std::filesystem::path store;
    std::string outlet;
    std::optional<std::filesystem::path> passwordFile;
    bool json{false};
};

struct RegisterCommand {
    std::filesystem::path store;
    std::filesystem::path models;
    std::string clerk;
    std::optional<std::filesystem::path> passwordFile;
    std::string document;
    std::string camera;
    std::optional<std::string> plan;
    std::optional<std::string> instead; ///< other actions, for who cannot do the usual ones
    std::optional<std::string> manager; ///< who approves them
    std::optional<std::filesystem::path> managerPasswordFile;
    std::optional<std::filesystem::path> policy;
    std::string msisdn;
    std::string iccid;
    bool declined{false};
    bool json{false};
};

struct VerifyCommand {
    std::filesystem::path store;
    std::optional<std::string> publicKey;
    bool json{false};
};

struct ShowCommand {
    std::filesystem::path store;
    std::uint64_t entry{0};
    std::optional<std::string> manager;
    std::optional<std::filesystem::path> passwordFile;
    bool json{false};
};

struct HolderCommand {
    std::filesystem::path store;
    std::string manager;
    std::optional<std::filesystem::path> passwordFile;
    std::uint64_t entry{0}; ///< whose holder is meant
    bool block{false};      ///< otherwise let them register again
    bool json{false};
};

struct RejudgeCommand {
    std::filesystem::path store;
    std::uint64_t entry{0};
    std::string manager;
    std::optional<std::filesystem::path> passwordFile;
    std::optional<std::filesystem::path> policy;
    bool json{false};
};

struct PolicyCommand {
    std::optional<std::filesystem::path> policy;
};

struct EvaluateLivenessCommand {
    std::filesystem::path set;
    std::string only; ///< part of a species' or a clip's name; empty: all
    bool augment{false};
    std::optional<std::filesystem::path> pictures;
    std::optional<std::filesystem::path> baseline;
    std::optional<std::filesystem::path> policy;
    std::filesystem::path models;
    bool json{false};
};

struct EvaluateEventsCommand {
    std::optional<std::filesystem::path> clip; ///< either this
    std::optional<std::filesystem::path> set;  ///< or this
    std::optional<std::filesystem::path> pictures;
    std::optional<std::filesystem::path> policy;
    std::filesystem::path models;
    bool json{false};
};

struct EvaluateMatchingCommand {
    std::optional<std::filesystem::path> pairs;     ///< either or both
    std::optional<std::filesystem::path> customers; ///< of these
    std::vector<std::string> descriptors; ///< names in the manifest; empty: the needed one
    std::string portrait{"as-is"};        ///< or "card": the second picture of each pair
    bool cross{false};
    std::optional<std::string> judge; ///< NAME:SIMILARITY
    std::optional<std::filesystem::path> pictures;
    std::optional<std::filesystem::path> baseline;
    std::optional<std::filesystem::path> policy;
    std::filesystem::path models;
    bool json{false};
};

struct ModelsCheckCommand {
    std::filesystem::path models;
    bool json{false};
};

struct ModelsImportCommand {
    std::filesystem::path from;
    std::filesystem::path models;
    bool json{false};
};

struct BenchCommand {
    std::filesystem::path models;
    std::string camera;
    bool json{false};
};

using Command = std::variant<
    InitCommand,
    RegisterCommand,
    VerifyCommand,
    ShowCommand,
    HolderCommand,
    RejudgeCommand,
    PolicyCommand,
    EvaluateLivenessCommand,
    EvaluateEventsCommand,
    EvaluateMatchingCommand,
    ModelsCheckCommand,
    ModelsImportCommand,
    BenchCommand>;

int run(const InitCommand& command);
int run(const RegisterCommand& command);
int run(const VerifyCommand& command);
int run(const ShowCommand& command);
int run(const HolderCommand& command);
int run(const RejudgeCommand& command);
int run(const PolicyCommand& command);
int run(const EvaluateLivenessCommand& command);
int run(const EvaluateEventsCommand& command);
int run(const EvaluateMatchingCommand& command);
int run(const ModelsCheckCommand& command);
int run(const ModelsImportCommand& command);
int run(const BenchCommand& command);

} // namespace countersign::cli
