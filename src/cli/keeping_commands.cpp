#include "cli/command_options_detail.h"

namespace countersign::cli {
namespace {

void addHolder(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<HolderCommand>(
        app,
        "holder",
        "Forbid the holder in an entry to register here, or allow it again; logged",
        chosen,
        [](CLI::App& sub, HolderCommand& c) {
            addManager(sub, c);
            addEntry(sub, "--of", c, "Number of an entry of theirs, from 1");
            auto* what = sub.add_option_group("what", "");
            what->add_flag("--block,!--unblock", c.block, "Forbid it, or allow it again");
            what->require_option(1);
        });
}

void addRejudge(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<RejudgeCommand>(
        app,
        "rejudge",
        "Judge a recorded face check again, under this or another policy; logged as a reveal",
        chosen,
        [](CLI::App& sub, RejudgeCommand& c) {
            addManager(sub, c);
            addEntry(sub, "entry", c, "Number of the entry, from 1");
            addPolicy(sub, c);
        });
}

void addStaff(CLI::App& app, std::optional<Command>& chosen)
{
    auto* staff = app.add_subcommand("staff", "The accounts of a store; every change is logged");
    staff->require_subcommand(1);
    const auto add = [&](const char* word, const char* help, StaffCommand::Action action) {
        addCommand<StaffCommand>(*staff, word, help, chosen, [&](CLI::App& sub, StaffCommand& c) {
            c.action = action;
            addManager(sub, c);
            sub.add_option("name", c.name, "Sign-in name of the account")->required();
            const bool hasRole =
                action == StaffCommand::Action::Add || action == StaffCommand::Action::Role;
            if (hasRole)
                sub.add_option("--role", c.role, "clerk or manager")
                    ->required()
                    ->check(CLI::IsMember({"clerk", "manager"}));
            if (action == StaffCommand::Action::Add || action == StaffCommand::Action::Reset)
                sub.add_option(
                    "--new-password-file",
                    c.newPasswordFile,
                    "File whose first line is their new password; asked for when absent");
        });
    };
    using Action = StaffCommand::Action;
    add("add", "Make an account", Action::Add);
    add("remove", "Take an account away; what it signed stays signed", Action::Remove);
    add("role", "Make somebody a clerk or a manager", Action::Role);
    add("reset", "Give somebody a new password and a new key", Action::Reset);
    add("unlock", "End the wait after wrong passwords", Action::Unlock);
    addCommand<StaffListCommand>(
        *staff, "list", "Who has an account", chosen, [](CLI::App& sub, StaffListCommand& c) {
            addStore(sub, c);
            addJson(sub, c);
        });
    addCommand<PasswordCommand>(
        *staff,
        "password",
        "Change your own password",
        chosen,
        [](CLI::App& sub, PasswordCommand& c) {
            addStore(sub, c);
            sub.add_option("name", c.name, "Your sign-in name")->required();
            addPasswordFile(sub, c);
            sub.add_option(
                "--new-password-file",
                c.newPasswordFile,
                "File whose first line is the new password; asked for when absent");
            addJson(sub, c);
        });
}

void addErase(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<EraseCommand>(
        app,
        "erase",
        "Destroy personal data of a person, or what the policy lets nobody keep any longer",
        chosen,
        [](CLI::App& sub, EraseCommand& c) {
            addManager(sub, c);
            addPolicy(sub, c);
            auto* what = sub.add_option_group("what", "");
            auto* of = what->add_option("--of", c.entry, "The person of this entry, all visits")
                           ->check(CLI::Range(std::uint64_t{1}, lastEntry));
            what->add_flag("--due", c.due, "Whatever is older than the policy allows");
            what->require_option(1);
            sub.add_flag("--pictures", c.pictures, "Only portrait, live faces and trace")
                ->needs(of);
            sub.add_flag("--dry-run", c.dryRun, "Only say what would be destroyed");
        });
}

void addRights(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<AccessCommand>(
        app,
        "access",
        "Write down for a person what the store holds about them, pictures included; logged",
        chosen,
        [](CLI::App& sub, AccessCommand& c) {
            addManager(sub, c);
            addEntry(sub, "--of", c, "Number of an entry of theirs");
            sub.add_option("--out", c.out, "Folder to write to; must not exist, or be empty")
                ->required();
        });
    addCommand<WithdrawCommand>(
        app,
        "withdraw-consent",
        "A person takes back the consent to the face check: faces and traces are destroyed",
        chosen,
        [](CLI::App& sub, WithdrawCommand& c) {
            addManager(sub, c);
            addEntry(sub, "--of", c, "Number of the visit's entry");
        });
    addCommand<EndServiceCommand>(
        app,
        "end-service",
        "The number registered by an entry is no longer in service: retention counts from now",
        chosen,
        [](CLI::App& sub, EndServiceCommand& c) {
            addManager(sub, c);
            addEntry(sub, "--of", c, "Number of the entry that registered the number");
        });
}

void addBackups(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<BackupCommand>(
        app,
        "backup",
        "Copy a store, with its keys, into a new folder, and verify the copy; logged",
        chosen,
        [](CLI::App& sub, BackupCommand& c) {
            addManager(sub, c);
            sub.add_option("--out", c.out, "Folder to write to; must not exist, or be empty")
                ->required();
        });
    addCommand<RestoreCommand>(
        app,
        "restore",
        "Make a store from a backup; its log goes on under a new name and key",
        chosen,
        [](CLI::App& sub, RestoreCommand& c) {
            addManager(sub, c);
            sub.add_option("--from", c.from, "Folder of the backup")->required();
        });
}

} // namespace

void addKeepingCommands(CLI::App& app, std::optional<Command>& chosen)
{
    addHolder(app, chosen);
    addRejudge(app, chosen);
    addStaff(app, chosen);
    addKeys(app, chosen);
    addErase(app, chosen);
    addRights(app, chosen);
    addBackups(app, chosen);
}

} // namespace countersign::cli
