#include "cli/commands.h"
#include "cli/entry_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "app/policy_file.h"
#include "ledger/retention.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

void keepPicturesOnly(std::vector<ErasedParts>& all)
{
    for (ErasedParts& each : all) {
        each.binding = false;
        std::erase_if(each.parts, [](VaultPart part) {
            return part != VaultPart::CardPortrait && part != VaultPart::LiveFaces &&
                   part != VaultPart::Trace;
        });
    }
    std::erase_if(all, [](const ErasedParts& each) { return each.parts.empty(); });
}

Result<std::vector<ErasedParts>> findWhat(Ledger& ledger, const EraseCommand& command)
{
    if (!command.entry) {
        const auto policy = readPolicy(command.policy);
        if (!policy) return fail(policy.error());
        return findDue(ledger, policy->retention, SystemClock{}.utcNow());
    }
    auto all = findAllOf(ledger, EntryNumber{*command.entry});
    if (all && command.pictures) keepPicturesOnly(*all);
    return all;
}

/// How many people have a picture here, and whether that has to be filed: asked when data is looked
/// through by age.
Result<void> addPersons(Json& answer, Ledger& ledger, const EraseCommand& command)
{
    if (command.entry) return {};
    const auto policy = readPolicy(command.policy);
    if (!policy) return fail(policy.error());
    const auto persons = countPersons(ledger);
    if (!persons) return fail(persons.error());
    answer["persons"] = *persons;
    answer["personsAlarm"] = *persons >= static_cast<std::uint64_t>(policy->retention.personsAlarm);
    return {};
}

void printText(const Json& erased, bool dryRun)
{
    for (const Json& each : erased) {
        std::string parts;
        for (const Json& part : each["parts"])
            parts += (parts.empty() ? "" : ", ") + part.get<std::string>();
        std::printf(
            "entry %-6llu %s\n",
            static_cast<unsigned long long>(each["of"].get<std::uint64_t>()),
            parts.c_str());
    }
    if (dryRun) std::printf("\nNothing was destroyed (--dry-run).\n");
}

} // namespace

int run(const EraseCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    Ledger& ledger = (*opened)->ledger();
    const auto what = findWhat(ledger, command);
    if (!what) return report(what.error(), command.json);
    const ErasureGround ground =
        command.entry ? ErasureGround::AskedByThePerson : ErasureGround::Retention;
    Json answer = contentJson(Erasure{ground, *what});
    if (const auto counted = addPersons(answer, ledger, command); !counted)
        return report(counted.error(), command.json);
    if (!what->empty() && !command.dryRun) {
        const auto sealed = erase(ledger, ground, *what);
        if (!sealed) return report(sealed.error(), command.json);
        answer["entry"] = sealed->entry.value();
        // What shows the person, or an authority, that it was done: it can be held against the log.
        answer["checkpoint"] = sealed->checkpoint;
    }
    if (command.json) {
        std::cout << toText(answer);
        return Good;
    }
    if (answer.contains("persons"))
        std::printf(
            "persons     %llu have a picture in this store%s\n",
            static_cast<unsigned long long>(answer["persons"].get<std::uint64_t>()),
            answer["personsAlarm"].get<bool>() ? ": FILING IS DUE (retention.personsAlarm)" : "");
    printText(answer["erased"], command.dryRun);
    if (what->empty()) std::printf("There is nothing to destroy.\n");
    if (answer.contains("entry"))
        std::printf(
            "\nDestroyed. Entry %llu says so; its signed checkpoint:\n\n%s",
            static_cast<unsigned long long>(answer["entry"].get<std::uint64_t>()),
            answer["checkpoint"].get<std::string>().c_str());
    return Good;
}

} // namespace countersign::cli
