#include "cli/command_line.h"

#include "cli/command_options_detail.h"

#include <map>

namespace countersign::cli {
namespace {

std::map<std::string, RevealReason> revealReasons()
{
    std::map<std::string, RevealReason> named;
    for (const RevealReason reason :
         {RevealReason::Review,
          RevealReason::AskedByHolder,
          RevealReason::Complaint,
          RevealReason::Authority,
          RevealReason::QualityCheck})
        named.emplace(name(reason), reason);
    return named;
}

void addStoreCommands(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<InitCommand>(
        app,
        "init",
        "Create a store, its keys and the accounts `manager` and `clerk`",
        chosen,
        [](CLI::App& sub, InitCommand& c) {
            addStore(sub, c);
            sub.add_option("--outlet", c.outlet, "Name of the outlet")->required();
            addPasswordFile(sub, c);
            sub.add_option(
                "--carrier-key",
                c.carrierKey,
                "File with the carrier's public key: it can open every record, too");
            addJson(sub, c);
        });
    addCommand<MigrateCommand>(
        app,
        "migrate",
        "Bring a store of an older version up to date; the log stays as it was signed",
        chosen,
        [](CLI::App& sub, MigrateCommand& c) {
            addStore(sub, c);
            addJson(sub, c);
        });
    addCommand<CarrierKeyCommand>(
        app,
        "carrier-key",
        "Draw the key with which a carrier opens the records of its outlets",
        chosen,
        [](CLI::App& sub, CarrierKeyCommand& c) {
            sub.add_option("--out", c.out, "File for the secret key; FILE.public is the public one")
                ->required();
            addJson(sub, c);
        });
    addCommand<ShowCommand>(
        app,
        "show",
        "Show an entry; personal fields only with a manager's password, which is logged",
        chosen,
        [](CLI::App& sub, ShowCommand& c) {
            addStore(sub, c);
            sub.add_option("entry", c.entry, "Number of the entry, from 1")
                ->required()
                ->check(CLI::Range(std::uint64_t{1}, lastEntry));
            auto* manager =
                sub.add_option("--manager", c.manager, "Reveal personal fields as this manager");
            sub.add_option("--password-file", c.passwordFile, "First line: their password")
                ->needs(manager);
            auto* reason = sub.add_option_function<std::string>(
                "--reason",
                [&c](const std::string& word) { c.reason = revealReasons().at(word); },
                "Why they are opened; the log says so");
            reason->needs(manager)->check(CLI::IsMember(revealReasons()));
            manager->needs(reason);
            sub.add_option(
                   "--carrier-key",
                   c.carrierKey,
                   "File with the carrier's secret key; nothing is logged")
                ->excludes(manager);
            addJson(sub, c);
        });
}

void addPolicyCommand(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<PolicyCommand>(
        app,
        "policy",
        "Print every value of the policy with unit, bounds, meaning and source, to be edited",
        chosen,
        [](CLI::App& sub, PolicyCommand& c) { addPolicy(sub, c); });
}

void addRegister(CLI::App& app, std::optional<Command>& chosen)
{
    addCommand<RegisterCommand>(
        app,
        "register",
        "Register one customer: card, number, consent, face, seal",
        chosen,
        [](CLI::App& sub, RegisterCommand& c) {
            addStore(sub, c);
            addModels(sub, c);
            sub.add_option("--clerk", c.clerk, "Sign-in name of the clerk")->required();
            addPasswordFile(sub, c);
            sub.add_option(
                "--anchors",
                c.anchors,
                "Folder outside the store for the newest checkpoint: an older copy of the store "
                "shows against it");
            addTpm(sub, c.tpm);
            sub.add_option("--document", c.document, "simulated:FILE.json")->required();
            sub.add_option("--camera", c.camera, "recorded:FILE, customer:DIR or v4l2:/dev/videoN")
                ->required();
            sub.add_option(
                "--plan",
                c.plan,
                "Actions in order, such as blink,turn-left,turn-right (recorded cameras only)");
            auto* instead = sub.add_option(
                "--instead",
                c.instead,
                "Other actions, for a customer who cannot do the usual ones: two or more of blink, "
                "turn-left, turn-right, nod, open-mouth, look-up");
            auto* manager =
                sub.add_option("--manager", c.manager, "The manager who approves --instead");
            instead->needs(manager);
            manager->needs(instead);
            sub.add_option("--manager-password-file", c.managerPasswordFile, "Their password")
                ->needs(manager);
            addPolicy(sub, c);
            sub.add_option("--msisdn", c.msisdn, "The number to open")->required();
            sub.add_option("--iccid", c.iccid, "The SIM's serial number")->required();
            sub.add_flag("--declined", c.declined, "The customer does not agree to a face check");
            addJson(sub, c);
        });
}

void addMatchingOptions(CLI::App& sub, EvaluateMatchingCommand& c)
{
    auto* what = sub.add_option_group("what", "");
    auto* pairs = what->add_option("--pairs", c.pairs, "CSV with imageA,imageB,same");
    what->add_option("--customers", c.customers, "Folder of people: portraits and live clips");
    what->require_option(1, 2);
    sub.add_option("--descriptor", c.descriptors, "Another of the manifest's; several to compare");
    sub.add_option("--portrait", c.portrait, "card: the second picture as on a card's chip")
        ->check(CLI::IsMember({"as-is", "card"}));
    auto* cross =
        sub.add_flag("--cross", c.cross, "Also every picture against every other")->needs(pairs);
    sub.add_option("--judge", c.judge, "NAME:SIMILARITY, a descriptor that leaves pairs out")
        ->needs(cross);
    sub.add_option("--pictures", c.pictures, "Folder to draw the error trade-off in");
    sub.add_option("--baseline", c.baseline, "Compare with what --json printed earlier");
    addPolicy(sub, c);
    addModels(sub, c);
    addJson(sub, c);
}

void addMeasuringCommands(CLI::App& app, std::optional<Command>& chosen)
{
    auto* evaluate = app.add_subcommand("evaluate", "Measure how right the face check is");
    evaluate->require_subcommand(1);
    addCommand<EvaluateLivenessCommand>(
        *evaluate,
        "liveness",
        "Run clips with ground truth: APCER per attack species, BPCER, non-response",
        chosen,
        [](CLI::App& sub, EvaluateLivenessCommand& c) {
            sub.add_option("--set", c.set, "Folder of clips, each with its .json")->required();
            sub.add_option("--only", c.only, "Species or clips with this in their name");
            sub.add_flag(
                "--augment", c.augment, "Also every live clip brighter, smaller, noisier...");
            addPictures(sub, c);
            sub.add_option("--baseline", c.baseline, "Compare with what --json printed earlier");
            addPolicy(sub, c);
            addModels(sub, c);
            addJson(sub, c);
        });
    addCommand<EvaluateEventsCommand>(
        *evaluate,
        "events",
        "Find blinks and turns in clips: found, missed, false ones a minute",
        chosen,
        [](CLI::App& sub, EvaluateEventsCommand& c) {
            auto* what = sub.add_option_group("what", "");
            what->add_option("--clip", c.clip, "One recording");
            what->add_option("--set", c.set, "Folder of clips, each with its .json");
            what->require_option(1);
            addPictures(sub, c);
            addPolicy(sub, c);
            addModels(sub, c);
            addJson(sub, c);
        });
    addCommand<EvaluateMatchingCommand>(
        *evaluate,
        "matching",
        "Compare pairs of pictures, or portraits with clips: FMR, FNMR, failure to acquire",
        chosen,
        [](CLI::App& sub, EvaluateMatchingCommand& c) { addMatchingOptions(sub, c); });
    addCommand<BenchCommand>(
        app,
        "bench",
        "Measure the speed of the face analysis on this machine",
        chosen,
        [](CLI::App& sub, BenchCommand& c) {
            addModels(sub, c);
            sub.add_option("--camera", c.camera, "recorded:FILE to analyse")->required();
            addJson(sub, c);
        });
}

void addModelCommands(CLI::App& app, std::optional<Command>& chosen)
{
    auto* models = app.add_subcommand("models", "The model files");
    models->require_subcommand(1);
    addCommand<ModelsCheckCommand>(
        *models,
        "check",
        "Compare every model file with models/manifest.json",
        chosen,
        [](CLI::App& sub, ModelsCheckCommand& c) {
            addModels(sub, c);
            addJson(sub, c);
        });
    addCommand<ModelsImportCommand>(
        *models,
        "import",
        "Convert the published landmarks and face descriptor into what the program loads",
        chosen,
        [](CLI::App& sub, ModelsImportCommand& c) {
            sub.add_option("--from", c.from, "Folder with the published files")->required();
            addModels(sub, c);
            sub.get_option("--models")->description("Folder to write to");
            addJson(sub, c);
        });
}

} // namespace

ParsedLine parseCommandLine(int argc, const char* const* argv)
{
    CLI::App app{
        "Registers the holder of a new SIM: reads the card, checks the face, seals the "
        "record.",
        "countersign-cli"};
    app.set_version_flag("--version", COUNTERSIGN_VERSION);
    app.require_subcommand(1);
    std::optional<Command> chosen;
    addStoreCommands(app, chosen);
    addLogCommands(app, chosen);
    addRegister(app, chosen);
    addKeepingCommands(app, chosen);
    addDayCommands(app, chosen);
    addPolicyCommand(app, chosen);
    addMeasuringCommands(app, chosen);
    addModelCommands(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& refused) {
        const int code = app.exit(refused);
        return {std::nullopt, code == 0 ? Good : Usage};
    }
    return {std::move(chosen), Good};
}

} // namespace countersign::cli
