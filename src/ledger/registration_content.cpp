#include "ledger/registration_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"

#include <array>
#include <utility>

namespace countersign {
namespace {

constexpr double similarityScale = 1e6;
constexpr double rateScale = 1e9;
constexpr double microsecondsPerMs = 1e3;

template <typename Enum>
CborValue codeList(const std::vector<Enum>& values)
{
    CborValue list = CborValue::array();
    for (const Enum value : values)
        list.append(CborValue::number(codeOf(value)));
    return list;
}

void addScaled(CborValue& map, std::uint64_t key, double value, double scale)
{
    if (const auto scaled = toScaled(value, scale)) map.add(key, CborValue::integer(*scaled));
}

/// Readers and cameras begin alike.
template <typename Device>
CborValue deviceToCbor(const Device& device)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(device.kind));
    map.add(2, CborValue::text(device.name));
    map.add(3, CborValue::boolean(device.simulated));
    return map;
}

Result<ReaderIdentity> readerOf(CborItem item)
{
    CborFields fields{item, "reader"};
    ReaderIdentity reader{fields.text(1), fields.text(2), fields.boolean(3)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return reader;
}

/// What only a real camera has, and only as far as it has it.
constexpr std::array<std::pair<std::uint64_t, std::string CameraIdentity::*>, 4> hardwareParts{
    {{4, &CameraIdentity::usbVendor},
     {5, &CameraIdentity::usbProduct},
     {6, &CameraIdentity::usbSerial},
     {7, &CameraIdentity::busPath}}};

CborValue toCbor(const CameraIdentity& camera)
{
    CborValue map = deviceToCbor(camera);
    for (const auto& [key, part] : hardwareParts)
        if (!(camera.*part).empty()) map.add(key, CborValue::text(camera.*part));
    return map;
}

Result<CameraIdentity> cameraOf(CborItem item)
{
    CborFields fields{item, "camera"};
    CameraIdentity camera{fields.text(1), fields.text(2), fields.boolean(3)};
    for (const auto& [key, part] : hardwareParts) {
        if (!fields.has(key)) continue;
        camera.*part = fields.text(key);
        if ((camera.*part).empty()) fields.wrong(key);
    }
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return camera;
}

CborValue toCbor(const Consent& consent)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(codeOf(consent.answer)));
    map.add(2, CborValue::number(codeOf(consent.means)));
    map.add(3, CborValue::text(consent.textVersion));
    map.add(4, CborValue::text(consent.language));
    return map;
}

Result<Consent> consentOf(CborItem item)
{
    CborFields fields{item, "consent"};
    Consent consent{
        fields.code(1, consentAnswerOf),
        fields.code(2, consentMeansOf),
        fields.text(3),
        fields.text(4)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return consent;
}

CborValue toCbor(const std::vector<AttackSign>& signs)
{
    CborValue list = CborValue::array();
    for (const AttackSign& sign : signs) {
        CborValue map = CborValue::map();
        map.add(1, CborValue::number(codeOf(sign.kind)));
        addScaled(map, 2, sign.measured, similarityScale);
        addScaled(map, 3, sign.limit, similarityScale);
        map.add(4, CborValue::boolean(sign.given));
        list.append(std::move(map));
    }
    return list;
}

Result<std::vector<AttackSign>> signsOf(CborItem list)
{
    std::vector<AttackSign> signs;
    if (!list.isArray()) return fail(ErrorCode::FileMalformed, "attack signs: not as written");
    for (const CborItem each : list.items()) {
        CborFields fields{each, "attack sign"};
        signs.push_back(
            {fields.code(1, causeOf),
             fields.scaled(2, similarityScale),
             fields.scaled(3, similarityScale),
             fields.boolean(4)});
        if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    }
    return signs;
}

CborValue toCbor(const LivenessEvidence& liveness)
{
    CborValue map = CborValue::map();
    map.add(1, codeList(liveness.plan.actions));
    map.add(2, CborValue::boolean(liveness.planByHand));
    map.add(3, codeList(liveness.done));
    map.add(4, CborValue::integer(liveness.attempts));
    map.add(5, CborValue::boolean(liveness.passed));
    map.add(6, codeList(liveness.causes));
    if (!liveness.signs.empty()) map.add(7, toCbor(liveness.signs));
    if (liveness.otherActionsApprovedBy)
        map.add(8, CborValue::text(liveness.otherActionsApprovedBy->value()));
    return map;
}

Result<LivenessEvidence> livenessOf(CborItem item)
{
    CborFields fields{item, "liveness"};
    LivenessEvidence liveness{
        {fields.codes(1, livenessActionOf)},
        fields.boolean(2),
        fields.codes(3, livenessActionOf),
        fields.count(4),
        fields.boolean(5),
        fields.codes(6, causeOf),
        {},
        std::nullopt};
    if (fields.has(7)) {
        Result<std::vector<AttackSign>> signs = signsOf(fields.item(7));
        if (!signs) return fail(signs.error());
        liveness.signs = std::move(*signs);
    }
    if (fields.has(8)) liveness.otherActionsApprovedBy = StaffName{fields.text(8)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return liveness;
}

CborValue toCbor(const MatchEvidence& match)
{
    CborValue map = CborValue::map();
    addScaled(map, 1, match.similarity, similarityScale);
    addScaled(map, 2, match.threshold, similarityScale);
    addScaled(map, 3, match.falseMatchRate, rateScale);
    map.add(4, CborValue::integer(match.framesFused));
    if (!match.descriptor.empty()) map.add(5, CborValue::text(match.descriptor));
    addScaled(map, 6, match.reviewThreshold, similarityScale);
    return map;
}

Result<MatchEvidence> matchOf(CborItem item)
{
    CborFields fields{item, "match"};
    const MatchEvidence match{
        .descriptor = fields.has(5) ? fields.text(5) : "",
        .similarity = fields.scaled(1, similarityScale),
        .threshold = fields.scaled(2, similarityScale),
        .falseMatchRate = fields.scaled(3, rateScale),
        .reviewThreshold = fields.scaled(6, similarityScale),
        .framesFused = fields.count(4)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return match;
}

CborValue toCbor(const AnalysisTiming& timing)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::integer(timing.frames));
    addScaled(map, 2, timing.medianMs, microsecondsPerMs);
    addScaled(map, 3, timing.p95Ms, microsecondsPerMs);
    return map;
}

Result<AnalysisTiming> timingOf(CborItem item)
{
    CborFields fields{item, "timing"};
    const AnalysisTiming timing{
        fields.count(1), fields.scaled(2, microsecondsPerMs), fields.scaled(3, microsecondsPerMs)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return timing;
}

CborValue toCbor(const std::vector<ModelIdentity>& models)
{
    CborValue list = CborValue::array();
    for (const ModelIdentity& model : models)
        list.append(
            CborValue::array({CborValue::text(model.name), CborValue::bytes(model.sha256)}));
    return list;
}

Result<std::vector<ModelIdentity>> modelsOf(CborItem item)
{
    const auto malformed = [] { return fail(ErrorCode::FileMalformed, "models: not as written"); };
    std::vector<ModelIdentity> models;
    if (!item.isArray()) return malformed();
    for (const CborItem each : item.items()) {
        const auto name = each.at(0).asText();
        const auto digest = each.at(1).asBytes();
        if (!name || !digest || digest->size() != sizeof(Digest) || each.size() != 2)
            return malformed();
        ModelIdentity model{std::string{*name}, {}};
        std::copy(digest->begin(), digest->end(), model.sha256.begin());
        models.push_back(std::move(model));
    }
    return models;
}

CborValue toCbor(const RegistrationContent::Face& face)
{
    CborValue map = CborValue::map();
    map.add(1, toCbor(face.liveness));
    map.add(2, toCbor(face.match));
    map.add(3, toCbor(face.timing));
    map.add(4, toCbor(face.models));
    return map;
}

Result<RegistrationContent::Face> faceOf(CborItem item)
{
    CborFields fields{item, "face"};
    Result<LivenessEvidence> liveness = livenessOf(fields.item(1));
    if (!liveness) return fail(liveness.error());
    const Result<MatchEvidence> match = matchOf(fields.item(2));
    if (!match) return fail(match.error());
    const Result<AnalysisTiming> timing = timingOf(fields.item(3));
    if (!timing) return fail(timing.error());
    Result<std::vector<ModelIdentity>> models = modelsOf(fields.item(4));
    if (!models) return fail(models.error());
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return RegistrationContent::Face{std::move(*liveness), *match, *timing, std::move(*models)};
}

/// Reads an optional member with `read`; false when it is there and wrong.
template <typename Value, typename Read>
Result<void>
readOptional(CborFields& fields, std::uint64_t key, std::optional<Value>& into, const Read& read)
{
    if (!fields.has(key)) return {};
    Result<Value> value = read(fields.item(key));
    if (!value) return fail(value.error());
    into = std::move(*value);
    return {};
}

} // namespace

RegistrationContent signedPartOf(const RegistrationRecord& record)
{
    RegistrationContent content{
        record.session,
        record.outcome,
        record.reasons,
        record.policyVersion,
        record.card.document.type,
        record.card.reader,
        record.camera,
        record.consent,
        std::nullopt};
    if (record.face)
        content.face = RegistrationContent::Face{
            record.face->liveness, record.face->match, record.face->timing, record.face->models};
    return content;
}

CborValue toCbor(const RegistrationContent& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::bytes(content.session.value()));
    map.add(2, CborValue::number(codeOf(content.outcome)));
    map.add(3, codeList(content.reasons));
    map.add(4, CborValue::text(content.policyVersion));
    map.add(5, CborValue::number(codeOf(content.documentType)));
    map.add(6, deviceToCbor(content.reader));
    if (content.camera) map.add(7, toCbor(*content.camera));
    if (content.consent) map.add(8, toCbor(*content.consent));
    if (content.face) map.add(9, toCbor(*content.face));
    return map;
}

Result<RegistrationContent> registrationContentOf(CborItem item)
{
    CborFields fields{item, "registration"};
    RegistrationContent content;
    content.session = SessionId{fields.fixed<16>(1)};
    content.outcome = fields.code(2, outcomeOf);
    content.reasons = fields.codes(3, reasonOf);
    content.policyVersion = fields.text(4);
    content.documentType = fields.code(5, documentTypeOf);
    Result<ReaderIdentity> reader = readerOf(fields.item(6));
    if (!reader) return fail(reader.error());
    content.reader = std::move(*reader);
    if (const auto good = readOptional(fields, 7, content.camera, cameraOf); !good)
        return fail(good.error());
    if (const auto good = readOptional(fields, 8, content.consent, consentOf); !good)
        return fail(good.error());
    if (const auto good = readOptional(fields, 9, content.face, faceOf); !good)
        return fail(good.error());
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

} // namespace countersign
