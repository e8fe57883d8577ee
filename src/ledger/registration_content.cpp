#include "ledger/registration_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"

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

/// Readers and cameras are described alike.
template <typename Device>
CborValue deviceToCbor(const Device& device)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(device.kind));
    map.add(2, CborValue::text(device.name));
    map.add(3, CborValue::boolean(device.simulated));
    return map;
}

template <typename Device>
Result<Device> deviceOf(CborItem item, const char* where)
{
    CborFields fields{item, where};
    Device device{fields.text(1), fields.text(2), fields.boolean(3)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return device;
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

CborValue toCbor(const LivenessEvidence& liveness)
{
    CborValue map = CborValue::map();
    map.add(1, codeList(liveness.plan.actions));
    map.add(2, CborValue::boolean(liveness.planByHand));
    map.add(3, codeList(liveness.done));
    map.add(4, CborValue::integer(liveness.attempts));
    map.add(5, CborValue::boolean(liveness.passed));
    map.add(6, codeList(liveness.causes));
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
        fields.codes(6, causeOf)};
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
    return map;
}

Result<MatchEvidence> matchOf(CborItem item)
{
    CborFields fields{item, "match"};
    const MatchEvidence match{
        fields.scaled(1, similarityScale),
        fields.scaled(2, similarityScale),
        fields.scaled(3, rateScale),
        fields.count(4)};
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
    if (content.camera) map.add(7, deviceToCbor(*content.camera));
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
    Result<ReaderIdentity> reader = deviceOf<ReaderIdentity>(fields.item(6), "reader");
    if (!reader) return fail(reader.error());
    content.reader = std::move(*reader);
    const auto camera = [](CborItem v) { return deviceOf<CameraIdentity>(v, "camera"); };
    if (const auto good = readOptional(fields, 7, content.camera, camera); !good)
        return fail(good.error());
    if (const auto good = readOptional(fields, 8, content.consent, consentOf); !good)
        return fail(good.error());
    if (const auto good = readOptional(fields, 9, content.face, faceOf); !good)
        return fail(good.error());
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

} // namespace countersign
