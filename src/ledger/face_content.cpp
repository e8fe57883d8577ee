#include "ledger/face_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/code_list.h"

#include <algorithm>

namespace countersign {
namespace {

constexpr double similarityScale = 1e6;
constexpr double rateScale = 1e9;
constexpr double microsecondsPerMs = 1e3;

void addScaled(CborValue& map, std::uint64_t key, double value, double scale)
{
    if (const auto scaled = toScaled(value, scale)) map.add(key, CborValue::integer(*scaled));
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

} // namespace

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

} // namespace countersign
