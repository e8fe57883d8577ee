#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

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
    std::optional<VerifierKey> key;
    if (command.publicKey) {
        auto parsed = VerifierKey::parse(*command.publicKey);
        if (!parsed)
            return report(
                {ErrorCode::BadInput, "--public-key: " + parsed.error().detail}, command.json);
        key = std::move(*parsed);
    }
    Progress progress{"entries"};
    const auto audit = auditStore(command.store, key, [&](std::uint64_t done, std::uint64_t all) {
        progress.show(done, all);
    });
    if (!audit) return report(audit.error(), command.json);
    if (command.json)
        std::cout << toText(toJson(*audit));
    else
        printText(*audit);
    return audit->isGood() ? Good : Broken;
}

} // namespace countersign::cli
