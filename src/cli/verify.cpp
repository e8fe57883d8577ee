#include "cli/checkpoint_file.h"
#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"
#include "cli/verify_report.h"

#include "ledger/audit.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

Json toJson(const AuditReport& audit)
{
    Json answer{
        {"good", audit.isGood()},
        {"origin", audit.origin},
        {"publicKey", audit.publicKey},
        {"publicKeyGiven", !audit.isOwnKey},
        {"entries", audit.entries},
        {"sealedParts", audit.sealedParts},
        {"erasedParts", audit.erasedParts},
        {"partsNotIncluded", audit.unseenParts},
        {"anchors", audit.anchors},
        {"checkpoint", audit.checkpoint}};
    if (audit.firstWrong)
        answer["firstWrong"] = {
            {"entry", audit.firstWrong->entry.value()},
            {"damage", name(audit.firstWrong->damage)},
            {"what", audit.firstWrong->what}};
    return answer;
}

void printText(const AuditReport& audit)
{
    std::printf(
        "log         %s\nentries     %llu good\nevidence    %llu sealed parts read back\n",
        audit.origin.c_str(),
        static_cast<unsigned long long>(audit.entries),
        static_cast<unsigned long long>(audit.sealedParts));
    if (audit.erasedParts != 0)
        std::printf(
            "erased      %llu parts, as later entries say\n",
            static_cast<unsigned long long>(audit.erasedParts));
    if (audit.unseenParts != 0)
        std::printf(
            "            %llu sealed parts are not included, since this is a bundle\n",
            static_cast<unsigned long long>(audit.unseenParts));
    if (audit.anchors != 0)
        std::printf(
            "anchors     %llu given checkpoints agree\n",
            static_cast<unsigned long long>(audit.anchors));
    if (audit.firstWrong)
        std::printf(
            "\nBROKEN at entry %llu: %s\n",
            static_cast<unsigned long long>(audit.firstWrong->entry.value()),
            audit.firstWrong->what.c_str());
    else
        std::printf("\nGood: nothing was changed, removed or signed by another key.\n");
    if (audit.isOwnKey)
        std::printf(
            "Checked against the key that the log itself names. Give --public-key to be sure that "
            "it is the outlet's.\n");
}

} // namespace

int run(const VerifyCommand& command)
{
    AuditOptions options;
    options.everySignature = command.everySignature;
    if (command.publicKey) {
        auto parsed = VerifierKey::parse(*command.publicKey);
        if (!parsed)
            return report(
                {ErrorCode::BadInput, "--public-key: " + parsed.error().detail}, command.json);
        options.publicKey = std::move(*parsed);
    }
    if (command.report) return verifyReport(*command.report, options.publicKey, command.json);
    for (const std::filesystem::path& file : command.anchors) {
        auto anchor = readCheckpoint("--checkpoint", file);
        if (!anchor) return report(anchor.error(), command.json);
        options.anchors.push_back(std::move(*anchor));
    }
    Progress progress{"entries"};
    const auto tell = [&](std::uint64_t done, std::uint64_t all) { progress.show(done, all); };
    std::error_code ignored;
    const auto audit = std::filesystem::is_regular_file(command.store, ignored)
                           ? auditBundle(command.store, options, tell)
                           : auditStore(command.store, options, tell);
    if (!audit) return report(audit.error(), command.json);
    if (command.json)
        std::cout << toText(toJson(*audit));
    else
        printText(*audit);
    return audit->isGood() ? Good : Broken;
}

} // namespace countersign::cli
