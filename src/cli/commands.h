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

struct EvaluateLivenessCommand {
    std::filesystem::path set;
    std::filesystem::path models;
    bool json{false};
};

struct EvaluateMatchingCommand {
    std::filesystem::path pairs;
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
    EvaluateLivenessCommand,
    EvaluateMatchingCommand,
    ModelsCheckCommand,
    ModelsImportCommand,
    BenchCommand>;

int run(const InitCommand& command);
int run(const RegisterCommand& command);
int run(const VerifyCommand& command);
int run(const ShowCommand& command);
int run(const EvaluateLivenessCommand& command);
int run(const EvaluateMatchingCommand& command);
int run(const ModelsCheckCommand& command);
int run(const ModelsImportCommand& command);
int run(const BenchCommand& command);

} // namespace countersign::cli
