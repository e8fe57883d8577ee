#include "cli/command_options_detail.h"

namespace countersign::cli {
namespace {

void addProve(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<ProveCommand>(
        app,
        "prove",
        "Show that an entry is in the log, or that the log only grew since a size",
        chosen,
        [](CLI::App& sub, ProveCommand& c) {
            addStore(sub, c);
            const CLI::Range numbers{std::uint64_t{1}, lastEntry};
            auto* what = sub.add_option_group("what", "");
            auto* entry = what->add_option("entry", c.entry, "Number of the entry, from 1");
            entry->check(numbers);
            what->add_option("--from", c.from, "Size of the log that is known already")
                ->check(numbers);
            what->require_option(1);
            sub.add_option("--at", c.at, "In the log as it was at this size")
                ->check(numbers)
                ->needs(entry);
            addJson(sub, c);
        });
}

void addExport(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<ExportCommand>(
        app,
        "export",
        "Write the whole log, without the evidence, into one file; logged",
        chosen,
        [](CLI::App& sub, ExportCommand& c) {
            addStore(sub, c);
            sub.add_option("--out", c.out, "The file, which must not exist yet")->required();
            sub.add_option("--manager", c.manager, "Sign-in name of a manager")->required();
            addPasswordFile(sub, c);
            addJson(sub, c);
        });
}

} // namespace

void addLogCommands(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<VerifyCommand>(
        app,
        "verify",
        "Prove that nothing in the log was changed, removed or signed by another key",
        chosen,
        [](CLI::App& sub, VerifyCommand& c) {
            auto* what = sub.add_option_group("what", "");
            auto* store = what->add_option(
                "--store", c.store, "Folder of a store or a copy of it, or a bundle");
            what->add_option(
                "--report", c.report, "The report of a day as `report` wrote it: needs no store");
            what->require_option(1);
            sub.add_option(
                "--public-key", c.publicKey, "The log's public key as `init` printed it");
            sub.add_option(
                   "--checkpoint",
                   c.anchors,
                   "Signed checkpoints kept elsewhere, one to a file: from a slip, a report, an "
                   "export")
                ->needs(store);
            sub.add_flag(
                   "--every-signature",
                   c.everySignature,
                   "Verify both signatures of every entry, not only the last ones: slower")
                ->needs(store);
            addJson(sub, c);
        });
    addProve(app, chosen);
    addExport(app, chosen);
}

} // namespace countersign::cli
