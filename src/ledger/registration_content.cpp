#include "ledger/registration_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/code_list.h"
#include "ledger/device_content.h"
#include "ledger/face_content.h"

#include <limits>

namespace countersign {
namespace {

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

CborValue toCbor(const StepTimes& times)
{
    CborValue map = CborValue::map();
    for (const auto& [step, time] : times)
        map.add(codeOf(step), CborValue::integer(time.count()));
    return map;
}

void readTimes(CborFields& fields, std::uint64_t key, StepTimes& into)
{
    constexpr std::uint64_t longest = std::numeric_limits<std::int64_t>::max();
    const CborItem times = fields.item(key);
    if (!times.isMap() || times.size() == 0) return fields.wrong(key); // never written empty
    for (const CborMember member : times.members()) {
        const auto step = visitStepOf(member.key.asNumber().value_or(0)); // 0 is none
        const auto time = member.value.asNumber();
        if (!step || !time || *time > longest) return fields.wrong(key);
        into.emplace(*step, std::chrono::milliseconds{*time});
    }
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
        std::nullopt,
        {},
        {},
        std::nullopt,
        record.times};
    if (record.order) {
        content.orderKind = record.order->kind;
        content.tariff = record.order->tariff;
    }
    for (const Companion& companion : record.companions)
        content.companions.push_back(companion.role);
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
    map.add(6, toCbor(content.reader));
    if (content.camera) map.add(7, toCbor(*content.camera));
    if (content.consent) map.add(8, toCbor(*content.consent));
    if (content.face) map.add(9, toCbor(*content.face));
    if (content.orderKind) map.add(10, CborValue::number(codeOf(*content.orderKind)));
    if (!content.tariff.empty()) map.add(11, CborValue::text(content.tariff));
    if (!content.companions.empty()) map.add(12, codeList(content.companions));
    if (!content.times.empty()) map.add(13, toCbor(content.times));
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
    if (fields.has(10)) content.orderKind = fields.code(10, orderKindOf);
    if (fields.has(11)) {
        content.tariff = fields.text(11);
        if (content.tariff.empty()) fields.wrong(11); // never written empty
    }
    if (fields.has(12)) {
        content.companions = fields.codes(12, companionRoleOf);
        if (content.companions.empty()) fields.wrong(12);
    }
    if (fields.has(13)) readTimes(fields, 13, content.times);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

} // namespace countersign
