#include "cli/carrier_key.h"
#include "cli/commands.h"
#include "cli/entry_json_detail.h"
#include "cli/reveal.h"
#include "cli/terminal.h"

#include "ledger/ledger_reader.h"

#include <iostream>

namespace countersign::cli {
namespace {

Json toJson(const Entry& entry)
{
    Json json{
        {"entry", entry.number.value()},
        {"kind", kindName(entry.content)},
        {"at", isoTime(entry.stamp.at)},
        {"staff", entry.stamp.staff.value()},
        {"program", entry.stamp.program}};
    json.update(contentJson(entry.content));
    return json;
}

Json cardOf(const IdDocument& document, const Bytes& portrait)
{
    return {
        {"name", document.name},
        {"number", document.number.text()},
        {"birth", isoDate(document.birth)},
        {"nation", document.nation},
        {"address", document.address},
        {"issuer", document.issuer},
        {"validFrom", isoDate(document.validFrom)},
        {"validTo", document.validTo ? isoDate(*document.validTo) : "long-term"},
        {"portraitBytes", portrait.size()}};
}

Json personalOf(const PersonalRecord& person)
{
    Json json = cardOf(person.document, person.cardPortrait);
    json["liveFaces"] = person.liveFaces.size();
    json["traceBytes"] = person.trace.size();
    for (const PersonalCompanion& companion : person.companions)
        json[name(companion.role)] = cardOf(companion.document, companion.cardPortrait);
    if (person.order) {
        json["msisdn"] = person.order->msisdn.text();
        json["iccid"] = person.order->iccid.text();
    }
    return json;
}

Result<Json> personFor(const ShowCommand& command)
{
    const auto person = revealAs(
        *command.manager, command.passwordFile, command.store, command.entry, *command.reason);
    if (!person) return fail(person.error());
    return personalOf(*person);
}

Result<Json> noteFor(const ShowCommand& command)
{
    const auto note = revealNoteAs(
        *command.manager, command.passwordFile, command.store, command.entry, *command.reason);
    if (!note) return fail(note.error());
    return Json{
        {"remark", note->remark},
        {"documentSeen", note->documentSeen},
        {"questionsAsked", note->questionsAsked},
        {"witness", note->witness}};
}

Result<Json> openForCarrier(const ShowCommand& command)
{
    const auto secret = readCarrierSecret(*command.carrierKey);
    if (!secret) return fail(secret.error());
    const auto person =
        countersign::openForCarrier(command.store, EntryNumber{command.entry}, *secret);
    if (!person) return fail(person.error());
    return personalOf(*person);
}

/// "key  value" lines, nested keys joined by a dot.
void printLines(const Json& json, const std::string& prefix)
{
    for (const auto& [key, value] : json.items()) {
        const std::string path = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object()) {
            printLines(value, path);
            continue;
        }
        std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        std::printf("%-24s %s\n", path.c_str(), text.c_str());
    }
}

} // namespace

int run(const ShowCommand& command)
{
    const auto reader = LedgerReader::open(command.store);
    if (!reader) return report(reader.error(), command.json);
    const auto entry = reader->readEntry(EntryNumber{command.entry});
    if (!entry) return report(entry.error(), command.json);
    Json answer = toJson(*entry);
    if (command.manager) {
        const auto opened = std::holds_alternative<DecisionContent>(entry->content)
                                ? noteFor(command)
                                : personFor(command);
        if (!opened) return report(opened.error(), command.json);
        answer["personal"] = *opened;
    } else if (command.carrierKey) {
        const auto opened = openForCarrier(command);
        if (!opened) return report(opened.error(), command.json);
        answer["personal"] = *opened;
    } else if (!entry->parts.empty()) {
        answer["personal"] = "masked";
    }
    if (command.json)
        std::cout << toText(answer);
    else
        printLines(answer, "");
    return Good;
}

} // namespace countersign::cli
