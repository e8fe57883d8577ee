#include "cli/command_options_detail.h"

namespace countersign::cli {
namespace {

/// Where the next key is to lie.
void addNewKey(CLI::App& sub, NewKey& key)
{
    auto* module = sub.add_option(
        "--pkcs11",
        key.module,
        "Draw the new key in a token, or take the one there: path of the token's PKCS#11 library");
    auto* token = sub.add_option("--token", key.token, "Label of the token")->needs(module);
    auto* label = sub.add_option("--key", key.key, "Label of the key in it")->needs(module);
    module->needs(token)->needs(label);
    sub.add_option(
           "--in-tpm",
           key.tpm,
           "Let this machine's TPM make the new key, such as device:/dev/tpmrm0")
        ->excludes(module);
    sub.add_option("--pin-file", key.pinFile, "First line: the token's PIN; asked for when absent")
        ->needs(module);
}

} // namespace

void addKeys(CLI::App& app, std::optional<Command>& chosen)
{
    auto* keys = app.add_subcommand("keys", "The key that the log is signed with");
    keys->require_subcommand(1);
    addCommand<KeysShowCommand>(
        *keys,
        "show",
        "Print the log's name and public key, and where its key lies",
        chosen,
        [](CLI::App& sub, KeysShowCommand& c) {
            addStore(sub, c);
            addJson(sub, c);
        });
    addCommand<KeysRotateCommand>(
        *keys,
        "rotate",
        "Go on with a new key, which the old one vouches for; logged",
        chosen,
        [](CLI::App& sub, KeysRotateCommand& c) {
            addManager(sub, c);
            addNewKey(sub, c.next);
        });
    addCommand<KeysContinueCommand>(
        *keys,
        "continue",
        "Go on with a new key that the old one does not vouch for; logged",
        chosen,
        [](CLI::App& sub, KeysContinueCommand& c) {
            addManager(sub, c);
            auto* why = sub.add_option_group("why", "");
            why->add_flag("--restored", c.restored, "The store was put back on purpose");
            why->add_flag("--lost", c.lost, "The token with the log's key is lost");
            why->add_option(
                "--against", c.against, "A checkpoint kept elsewhere that the log contradicts");
            why->require_option(1);
            addNewKey(sub, c.next);
            addTpm(sub, c.tpm);
        });
    addCommand<KeysCarrierCommand>(
        *keys,
        "carrier",
        "For whom new records are sealed beside this store's managers; logged",
        chosen,
        [](CLI::App& sub, KeysCarrierCommand& c) {
            addManager(sub, c);
            auto* what = sub.add_option_group("what", "");
            what->add_option("--set", c.set, "File with the carrier's public key");
            what->add_flag("--none", c.none, "For nobody else from now on");
            what->require_option(1);
        });
    addCommand<KeysTpmCommand>(
        *keys,
        "tpm",
        "Hold the log against what this machine's TPM has counted, and let it count",
        chosen,
        [](CLI::App& sub, KeysTpmCommand& c) {
            addManager(sub, c);
            addTpm(sub, c.tpm)->required();
            sub.add_flag("--begin", c.begin, "The TPM counts for this store from now on");
        });
}

} // namespace countersign::cli
