#include "cli/entry_json_detail.h"

#include <array>
#include <ctime>

namespace countersign::cli {

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

namespace {

Json accountJson(const Account& account)
{
    return {
        {"name", account.member.name.value()},
        {"role", name(account.member.role)},
        {"key", toBase64(account.key)}};
}

Json contentOf(const StoreCreated& created)
{
    Json staff = Json::array();
    for (const Account& account : created.accounts)
        staff.push_back(accountJson(account));
    Json json{{"outlet", created.outlet}, {"publicKey", created.publicKey}, {"staff", staff}};
    if (created.carrierKey) json["carrierKey"] = carrierKeyText(*created.carrierKey);
    return json;
}

Json contentOf(const Reveal& reveal)
{
    Json json{{"of", reveal.of.value()}};
    if (reveal.reason) json["reason"] = name(*reveal.reason);
    return json;
}

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
    for (const auto& [step, time] : visit.times)
        json["milliseconds"][name(step)] = time.count();
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

Json contentOf(const ConsentWithdrawn& content) { return {{"of", content.of.value()}}; }

Json contentOf(const ServiceEnded& content) { return {{"of", content.of.value()}}; }

Json contentOf(const Erasure& erasure)
{
    Json erased = Json::array();
    for (const ErasedParts& each : erasure.erased) {
        Json parts = Json::array();
        for (const VaultPart part : each.parts)
            parts.push_back(name(part));
        if (each.binding) parts.push_back("binding");
        erased.push_back({{"of", each.of.value()}, {"parts", parts}});
    }
    return {{"ground", name(erasure.ground)}, {"erased", erased}};
}

Json contentOf(const StaffChange& change)
{
    return {{"change", name(change.kind)}, {"account", accountJson(change.account)}};
}

Json contentOf(const SignInFailures& failures)
{
    Json json{
        {"wrongPasswords", failures.wrong},
        {"last", isoTime(failures.last)},
        {"waitSeconds", failures.waitSeconds}};
    json["account"] = failures.account ? Json(failures.account->value()) : Json("none of these");
    return json;
}

Json contentOf(const PolicyChange& content)
{
    return {{"policy", content.version}, {"sha256", toHex(content.digest)}};
}

Json contentOf(const EpochStart& epoch)
{
    Json json{
        {"ground", name(epoch.ground)},
        {"publicKey", epoch.key.text()},
        {"continues", epoch.continues.origin},
        {"entriesBefore", epoch.continues.size},
        {"vouchedFor", epoch.oldKeySignature.has_value()}};
    if (!epoch.contradiction.empty()) json["contradiction"] = epoch.contradiction;
    return json;
}

Json contentOf(const DayClose& content)
{
    Json visits = Json::object();
    for (const auto& [outcome, count] : content.visits)
        visits[name(outcome)] = count;
    return {
        {"day", isoDate(content.day)},
        {"upTo", content.upTo.value()},
        {"visits", visits},
        {"undecided", content.undecided}};
}

Json contentOf(const DayReopened& content)
{
    return {
        {"day", isoDate(content.day)},
        {"close", content.close.value()},
        {"reason", name(content.reason)}};
}

Json contentOf(const CarrierKeyChange& content)
{
    return {{"carrierKey", content.key ? Json(carrierKeyText(*content.key)) : Json(nullptr)}};
}

Json contentOf(const ExportMade& content)
{
    Json json{{"export", name(content.kind)}, {"entries", content.entries}};
    if (content.of) json["of"] = content.of->value();
    return json;
}

Json contentOf(const ClockJump& content)
{
    return {{"expected", isoTime(content.expected)}, {"found", isoTime(content.found)}};
}

Json readerJson(const ReaderIdentity& reader)
{
    return {{"kind", reader.kind}, {"name", reader.name}, {"simulated", reader.simulated}};
}

Json contentOf(const DeviceChange& content)
{
    if (const auto* reader = std::get_if<DeviceChange::Reader>(&content.change))
        return {
            {"device", "reader"},
            {"before", readerJson(reader->before)},
            {"now", readerJson(reader->now)}};
    const auto& camera = std::get<DeviceChange::Camera>(content.change);
    return {
        {"device", "camera"}, {"before", contentOf(camera.before)}, {"now", contentOf(camera.now)}};
}

} // namespace

Json contentJson(const EntryContent& content)
{
    return std::visit([](const auto& each) { return contentOf(each); }, content);
}

} // namespace countersign::cli
