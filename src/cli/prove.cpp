#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "ledger/log_proof.h"

#include <iostream>

namespace countersign::cli {
namespace {

Json hashesOf(const MerkleProof& proof)
{
    Json hashes = Json::array();
    for (const Digest& hash : proof)
        hashes.push_back(toBase64(hash));
    return hashes;
}

int proveEntryOf(const ProveCommand& command)
{
    const auto proof = proveEntry(command.store, EntryNumber{*command.entry}, command.at);
    if (!proof) return report(proof.error(), command.json);
    if (command.json)
        std::cout << toText(Json{
            {"entry", *command.entry},
            {"bytes", toBase64(proof->entry)},
            {"hashes", hashesOf(proof->hashes)},
            {"checkpoint", proof->checkpoint},
            {"proof", proof->text()}});
    else
        std::cout << proof->text();
    return Good;
}

int proveGrowthOf(const ProveCommand& command)
{
    const auto proof = proveGrowth(command.store, *command.from);
    if (!proof) return report(proof.error(), command.json);
    if (command.json)
        std::cout << toText(Json{
            {"from", *command.from},
            {"hashes", hashesOf(proof->hashes)},
            {"older", proof->older},
            {"newer", proof->newer},
            {"proof", proof->text()}});
    else
        std::cout << proof->text();
    return Good;
}

} // namespace

int run(const ProveCommand& command)
{
    return command.entry ? proveEntryOf(command) : proveGrowthOf(command);
}

} // namespace countersign::cli
