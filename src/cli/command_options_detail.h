#pragma once

#include "cli/commands.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <string>

namespace countersign::cli {

// The options that many commands have, and how a command gets its place on the command line.

/// As far as SQLite counts.
inline constexpr std::uint64_t lastEntry = std::numeric_limits<std::int64_t>::max();

inline std::string defaultModels()
{
    const char* folder = std::getenv("COUNTERSIGN_MODELS"); // NOLINT(concurrency-mt-unsafe)
    return folder != nullptr ? folder : "build/models";
}

template <class C>
void addJson(CLI::App& app, C& command)
{
    app.add_flag("--json", command.json, "Answer in JSON, for machines");
}

template <class C>
void addStore(CLI::App& app, C& command)
{
    app.add_option("--store", command.store, "Folder of the store")->required();
}

template <class C>
void addModels(CLI::App& app, C& command)
{
    command.models = defaultModels();
    app.add_option("--models", command.models, "Folder of the model files (or COUNTERSIGN_MODELS)")
        ->capture_default_str();
}

template <class C>
void addPictures(CLI::App& app, C& command)
{
    app.add_option("--pictures", command.pictures, "Folder to draw a time line of each clip in");
}

template <class C>
void addPolicy(CLI::App& app, C& command)
{
    app.add_option("--policy", command.policy, "JSON file of policy values that differ");
}

template <class C>
void addPasswordFile(CLI::App& app, C& command)
{
    app.add_option(
        "--password-file",
        command.passwordFile,
        "File whose first line is the password; asked for when absent");
}

/// Adds the subcommand for `C`; when it is the one given, `chosen` becomes its value.
template <class C, class Describe>
void addCommand(
    CLI::App& parent,
    const char* word,
    const char* help,
    std::optional<Command>& chosen,
    Describe&& describe)
{
    auto* sub = parent.add_subcommand(word, help);
    auto command = std::make_shared<C>(); // lives as long as the parser that points into it
    describe(*sub, *command);
    sub->callback([command, &chosen] { chosen = *command; });
}

/// The number of an entry, as an option or in its place.
template <class C>
CLI::Option* addEntry(CLI::App& app, const char* name, C& command, const char* help)
{
    return app.add_option(name, command.entry, help)
        ->required()
        ->check(CLI::Range(std::uint64_t{1}, lastEntry));
}

/// The machine's TPM that counts for a store.
inline CLI::Option* addTpm(CLI::App& sub, TpmChoice& tpm)
{
    auto* tcti = sub.add_option("--tpm", tpm.tcti, "The TPM, such as device:/dev/tpmrm0");
    sub.add_option(
           "--tpm-index", tpm.index, "Of the store's counter, where a machine has several stores")
        ->check(CLI::Range(0x01800000U, 0x01BFFFFFU)) // what owners may use
        ->needs(tcti);
    return tcti;
}

/// What a manager does with a store.
template <class C>
void addManager(CLI::App& app, C& command)
{
    addStore(app, command);
    app.add_option("--manager", command.manager, "Sign-in name of a manager")->required();
    addPasswordFile(app, command);
    addJson(app, command);
}

/// verify, prove, export: what shows to others that a log is as it was written.
void addLogCommands(CLI::App& app, std::optional<Command>& chosen);

/// report, close-day, reopen-day: a manager's day.
void addDayCommands(CLI::App& app, std::optional<Command>& chosen);

/// keys show, rotate, continue: the log's key.
void addKeys(CLI::App& app, std::optional<Command>& chosen);

/// Commands by which a manager keeps a store: people, erasure, backups.
void addKeepingCommands(CLI::App& app, std::optional<Command>& chosen);

} // namespace countersign::cli
