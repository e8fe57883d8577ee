#pragma once

#include "cli/key_commands.h"

#include "domain/liveness_plan.h"
#include "domain/opened_visit.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

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
    std::optional<std::filesystem::path> carrierKey; ///< file with the public half
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
    std::vector<std::filesystem::path> anchors; ///< folders for the newest checkpoint
    TpmChoice tpm;                              ///< that counts for the store
    std::string msisdn;
    std::string iccid;
    bool declined{false};
    bool json{false};
};

struct VerifyCommand {
    std::filesystem::path store; ///< or a bundle, or else `report`
    std::optional<std::string> publicKey;
    std::vector<std::filesystem::path> anchors; ///< checkpoints kept elsewhere
    bool everySignature{false};
    bool json{false};
    std::optional<std::filesystem::path> report{}; ///< of a day, as `report` wrote it
};

struct ProveCommand {
    std::filesystem::path store;
    std::optional<std::uint64_t> entry; ///< either this,
    std::optional<std::uint64_t> at;    ///< in the log at this size,
    std::optional<std::uint64_t> from;  ///< or that it only grew since this size
    bool json{false};
};

struct ExportCommand {
    std::filesystem::path store;
    std::filesystem::path out;
    std::string manager;
    std::optional<std::filesystem::path> passwordFile;
    bool json{false};
};

struct ShowCommand {
    std::filesystem::path store;
    std::uint64_t entry{0};
    std::optional<std::string> manager;
    std::optional<RevealReason> reason; ///< whenever there is a manager
    std::optional<std::filesystem::path> passwordFile;
    std::optional<std::filesystem::path> carrierKey; ///< file with the secret half
    bool json{false};
};

struct MigrateCommand {
    std::filesystem::path store;
    bool json{false};
};

struct HolderCommand : ManagerCommand {
    std::uint64_t entry{0}; ///< whose holder is meant
    bool block{false};      ///< otherwise let them register again
};

struct StaffCommand : ManagerCommand {
    enum class Action { Add, Remove, Role, Reset, Unlock };
    Action action{};
    std::string name;
    std::string role; ///< "clerk" or "manager", where one is needed
    std::optional<std::filesystem::path> newPasswordFile;
};

struct StaffListCommand {
    std::filesystem::path store;
    bool json{false};
};

struct PasswordCommand {
    std::filesystem::path store;
    std::string name;
    std::optional<std::filesystem::path> passwordFile;
    std::optional<std::filesystem::path> newPasswordFile;
    bool json{false};
};

struct EraseCommand : ManagerCommand {
    std::optional<std::uint64_t> entry; ///< whose person is meant
    bool due{false};                    ///< otherwise what the policy no longer allows
    bool pictures{false};
    bool dryRun{false};
    std::optional<std::filesystem::path> policy;
};

struct AccessCommand : ManagerCommand {
    std::uint64_t entry{0};
    std::filesystem::path out;
};

struct WithdrawCommand : ManagerCommand {
    std::uint64_t entry{0};
};

struct EndServiceCommand : ManagerCommand {
    std::uint64_t entry{0};
};

struct BackupCommand : ManagerCommand {
    std::filesystem::path out;
};

struct RestoreCommand : ManagerCommand {
    std::filesystem::path from;
};

struct RejudgeCommand : ManagerCommand {
    std::uint64_t entry{0};
    std::optional<std::filesystem::path> policy;
};

struct ReportCommand {
    std::vector<std::filesystem::path> stores; ///< the counters of one outlet
    std::optional<std::string> day;            ///< "2026-11-22"; today when absent
    std::optional<std::filesystem::path> policy;
    std::optional<std::filesystem::path> out; ///< folder
    bool json{false};
    bool csv{false};
};

struct CloseDayCommand : ManagerCommand {
    std::string day;
};

struct ReopenDayCommand : ManagerCommand {
    std::string day;
    std::string reason; ///< name() of a ReopenReason
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
    ProveCommand,
    ExportCommand,
    ShowCommand,
    HolderCommand,
    StaffCommand,
    StaffListCommand,
    PasswordCommand,
    EraseCommand,
    AccessCommand,
    WithdrawCommand,
    EndServiceCommand,
    BackupCommand,
    RestoreCommand,
    KeysShowCommand,
    KeysRotateCommand,
    KeysContinueCommand,
    KeysTpmCommand,
    KeysCarrierCommand,
    CarrierKeyCommand,
    MigrateCommand,
    RejudgeCommand,
    ReportCommand,
    CloseDayCommand,
    ReopenDayCommand,
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
int run(const ProveCommand& command);
int run(const ExportCommand& command);
int run(const ShowCommand& command);
int run(const HolderCommand& command);
int run(const StaffCommand& command);
int run(const StaffListCommand& command);
int run(const PasswordCommand& command);
int run(const EraseCommand& command);
int run(const AccessCommand& command);
int run(const WithdrawCommand& command);
int run(const EndServiceCommand& command);
int run(const BackupCommand& command);
int run(const RestoreCommand& command);
int run(const KeysShowCommand& command);
int run(const KeysRotateCommand& command);
int run(const KeysContinueCommand& command);
int run(const KeysTpmCommand& command);
int run(const KeysCarrierCommand& command);
int run(const CarrierKeyCommand& command);
int run(const MigrateCommand& command);
int run(const RejudgeCommand& command);
int run(const ReportCommand& command);
int run(const CloseDayCommand& command);
int run(const ReopenDayCommand& command);
int run(const PolicyCommand& command);
int run(const EvaluateLivenessCommand& command);
int run(const EvaluateEventsCommand& command);
int run(const EvaluateMatchingCommand& command);
int run(const ModelsCheckCommand& command);
int run(const ModelsImportCommand& command);
int run(const BenchCommand& command);

} // namespace countersign::cli
