#include "ledger/log_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"
#include "ledger/dates.h"

namespace countersign {
namespace {

CborValue toCbor(UtcMs at) { return CborValue::integer(at.time_since_epoch().count()); }

UtcMs timeOf(std::int64_t number) { return UtcMs{std::chrono::milliseconds{number}}; }

Date readDay(CborFields& fields, std::uint64_t key)
{
    const std::optional<Date> day = cardDateOf(fields.text(key));
    if (!day) fields.wrong(key);
    return day.value_or(Date{});
}

void readVisits(CborFields& fields, std::uint64_t key, std::map<Outcome, std::uint64_t>& into)
{
    const CborItem visits = fields.item(key);
    if (!visits.isMap()) return fields.wrong(key);
    for (const CborMember member : visits.members()) {
        const auto outcome = outcomeOf(member.key.asNumber().value_or(0)); // 0 is none
        const auto count = member.value.asNumber();
        if (!outcome || !count || *count == 0) return fields.wrong(key);
        into.emplace(*outcome, *count);
    }
}

} // namespace

const char* name(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Log: return "log";
    case ExportKind::PersonalAccess: return "personal-access";
    case ExportKind::Backup: return "backup";
    }
    return "unknown";
}

CborValue toCbor(const PolicyChange& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(content.version));
    map.add(2, CborValue::bytes(content.digest));
    return map;
}

CborValue toCbor(const ExportMade& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(codeOf(content.kind)));
    map.add(2, CborValue::number(content.entries));
    if (content.of) map.add(3, CborValue::number(content.of->value()));
    return map;
}

CborValue toCbor(const ClockJump& content)
{
    CborValue map = CborValue::map();
    map.add(1, toCbor(content.expected));
    map.add(2, toCbor(content.found));
    return map;
}

CborValue toCbor(const DayClose& content)
{
    CborValue visits = CborValue::map();
    for (const auto& [outcome, count] : content.visits)
        if (count != 0) visits.add(codeOf(outcome), CborValue::number(count));
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(cardDateText(content.day)));
    map.add(2, CborValue::number(content.upTo.value()));
    map.add(3, std::move(visits));
    map.add(4, CborValue::number(content.undecided));
    return map;
}

Result<PolicyChange> policyChangeOf(CborItem item)
{
    CborFields fields{item, "policy change"};
    PolicyChange content{fields.text(1), fields.fixed<sizeof(Digest)>(2)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

Result<ExportMade> exportMadeOf(CborItem item)
{
    CborFields fields{item, "export"};
    ExportMade content{fields.code(1, exportKindOf), fields.number(2), {}};
    if (fields.has(3)) content.of = EntryNumber{fields.number(3)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

Result<ClockJump> clockJumpOf(CborItem item)
{
    CborFields fields{item, "clock jump"};
    const ClockJump content{timeOf(fields.integer(1)), timeOf(fields.integer(2))};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

CborValue toCbor(const DayReopened& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(cardDateText(content.day)));
    map.add(2, CborValue::number(content.close.value()));
    map.add(3, CborValue::number(codeOf(content.reason)));
    return map;
}

Result<DayReopened> dayReopenedOf(CborItem item)
{
    CborFields fields{item, "day reopened"};
    DayReopened content;
    content.day = readDay(fields, 1);
    content.close = EntryNumber{fields.number(2)};
    content.reason = fields.code(3, reopenReasonOf);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

Result<DayClose> dayCloseOf(CborItem item)
{
    CborFields fields{item, "day close"};
    DayClose content;
    content.day = readDay(fields, 1);
    content.upTo = EntryNumber{fields.number(2)};
    readVisits(fields, 3, content.visits);
    content.undecided = fields.number(4);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

} // namespace countersign
