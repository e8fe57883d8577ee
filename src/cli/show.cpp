#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/reveal.h"
#include "cli/terminal.h"

#include "ledger/ledger_reader.h"

#include <array>
#include <ctime>
#include <iostream>

namespace countersign::cli {
namespace {

std::string isoTime(UtcMs at)
{
    const auto milliseconds = at.time_since_epoch().count();
    const std::time_t seconds = milliseconds / 1000;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 40> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

std::string isoDate(Date date) { return isoTime(UtcMs{std::chrono::sys_days{date}}).substr(0, 10); }

Json contentOf(const StoreCreated& created)
{
    Json staff = Json::array();
    for (const StaffMember& member : created.staff)
        staff.push_back({{"name", member.name.value()}, {"role", name(member.role)}});
    return {{"outlet", created.outlet}, {"publicKey", created.publicKey}, {"staff", staff}};
}

Json contentOf(const Reveal& reveal) { return {{"of", reveal.of.value()}}; }

Json contentOf(const DecisionContent& decided)
{
    return {
        {"of", decided.of.value()},
        {"approved", decided.decision.approved},
        {"reasons", namesOf(decided.decision.reasons)}};
}

Json contentOf(const HolderBlock& block)
{
    return {{"of", block.of.value()}, {"blocked", block.blocked}};
}

Json contentOf(const LaterContent& later) { return {{"kindNumber", later.kind}}; }

Json contentOf(const CameraIdentity& camera)
{
    Json json{{"kind", camera.kind}, {"name", camera.name}, {"simulated", camera.simulated}};
    if (!camera.usbVendor.empty()) json["usb"] = camera.usbVendor + ':' + camera.usbProduct;
    if (!camera.usbSerial.empty()) json["serial"] = camera.usbSerial;
    if (!camera.busPath.empty()) json["busPath"] = camera.busPath;
    return json;
}

Json contentOf(const RegistrationContent& visit)
{
    Json json{
        {"outcome", name(visit.outcome)},
        {"reasons", namesOf(visit.reasons)},
        {"session", toHex(visit.session.value())},
        {"policy", visit.policyVersion},
        {"reader", {{"kind", visit.reader.kind}, {"simulated", visit.reader.simulated}}}};
    if (visit.orderKind) json["order"] = name(*visit.orderKind);
    if (!visit.tariff.empty()) json["tariff"] = visit.tariff;
    if (!visit.companions.empty()) json["companions"] = namesOf(visit.companions);
    if (visit.camera) json["camera"] = contentOf(*visit.camera);
    if (visit.consent)
        json["consent"] = {
            {"accepted", visit.consent->answer == ConsentAnswer::Accepted},
            {"text", visit.consent->textVersion},
            {"language", visit.consent->language}};
    if (visit.face) {
        addFaceEvidence(json, visit.face->liveness, visit.face->match, visit.face->timing);
        for (const ModelIdentity& model : visit.face->models)
            json["models"][model.name] = toHex(model.sha256);
    }
    return json;
}

Json toJson(const Entry& entry)
{
    Json json{
        {"entry", entry.number.value()},
        {"kind", kindName(entry.content)},
        {"at", isoTime(entry.stamp.at)},
        {"staff", entry.stamp.staff.value()},
        {"program", entry.stamp.program}};
    json.update(std::visit([](const auto& content) { return contentOf(content); }, entry.content));
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
        const auto person =
            revealAs(*command.manager, command.passwordFile, command.store, command.entry);
        if (!person) return report(person.error(), command.json);
        answer["personal"] = personalOf(*person);
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
