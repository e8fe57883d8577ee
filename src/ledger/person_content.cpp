#include "ledger/person_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"

#include <algorithm>

namespace countersign {
namespace {

/// Strictly ascending: written in one order, nothing twice.
template <typename Range, typename Key>
bool isAscending(const Range& range, const Key& key)
{
    return std::adjacent_find(range.begin(), range.end(), [&](const auto& a, const auto& b) {
               return key(a) >= key(b);
           }) == range.end();
}

CborValue toCbor(const ErasedParts& erased)
{
    CborValue parts = CborValue::array();
    for (const VaultPart part : erased.parts)
        parts.append(CborValue::number(static_cast<std::uint64_t>(part)));
    return CborValue::array(
        {CborValue::number(erased.of.value()),
         std::move(parts),
         CborValue::boolean(erased.binding)});
}

std::optional<ErasedParts> erasedPartsOf(CborItem item)
{
    const auto of = item.at(0).asNumber();
    const auto binding = item.at(2).asBoolean();
    if (!of || !item.at(1).isArray() || !binding || item.size() != 3) return std::nullopt;
    ErasedParts erased{EntryNumber{*of}, {}, *binding};
    for (const CborItem each : item.at(1).items()) {
        const std::optional<VaultPart> part = vaultPartOf(each.asNumber().value_or(0));
        if (!part) return std::nullopt;
        erased.parts.push_back(*part);
    }
    const bool isGood = isAscending(erased.parts, [](VaultPart part) { return part; });
    if (!isGood || (erased.parts.empty() && !erased.binding)) return std::nullopt;
    return erased;
}

} // namespace

const char* name(ErasureGround ground)
{
    switch (ground) {
    case ErasureGround::Retention: return "retention";
    case ErasureGround::AskedByThePerson: return "asked-by-the-person";
    case ErasureGround::ConsentWithdrawn: return "consent-withdrawn";
    }
    return "unknown";
}

CborValue toCbor(const ConsentWithdrawn& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(content.of.value()));
    return map;
}

CborValue toCbor(const ServiceEnded& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(content.of.value()));
    return map;
}

CborValue toCbor(const Erasure& content)
{
    CborValue erased = CborValue::array();
    for (const ErasedParts& each : content.erased)
        erased.append(toCbor(each));
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(codeOf(content.ground)));
    map.add(2, std::move(erased));
    return map;
}

Result<ConsentWithdrawn> consentWithdrawnOf(CborItem item)
{
    CborFields fields{item, "consent withdrawn"};
    const ConsentWithdrawn content{EntryNumber{fields.number(1)}};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

Result<ServiceEnded> serviceEndedOf(CborItem item)
{
    CborFields fields{item, "service ended"};
    const ServiceEnded content{EntryNumber{fields.number(1)}};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

Result<Erasure> erasureOf(CborItem item)
{
    CborFields fields{item, "erasure"};
    Erasure content{fields.code(1, erasureGroundOf), {}};
    const CborItem list = fields.item(2);
    for (const CborItem each : list.items()) {
        const std::optional<ErasedParts> erased = erasedPartsOf(each);
        if (!erased) {
            fields.wrong(2);
            break;
        }
        content.erased.push_back(*erased);
    }
    if (content.erased.empty() ||
        !isAscending(content.erased, [](const ErasedParts& each) { return each.of.value(); }))
        fields.wrong(2);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

} // namespace countersign
