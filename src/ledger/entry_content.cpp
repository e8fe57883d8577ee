#include "ledger/entry_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"

#include <array>

namespace countersign {
namespace {

CborValue toCbor(const StoreCreated& created)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(created.outlet));
    map.add(2, CborValue::text(created.publicKey));
    map.add(3, CborValue::bytes(created.vaultKey));
    map.add(4, toCbor(created.accounts));
    if (created.carrierKey) map.add(5, CborValue::bytes(*created.carrierKey));
    return map;
}

Result<StoreCreated> storeCreatedOf(CborItem item)
{
    CborFields fields{item, "store created"};
    StoreCreated created{fields.text(1), fields.text(2), fields.fixed<32>(3), {}, {}};
    if (auto accounts = accountsOf(fields.item(4)))
        created.accounts = std::move(*accounts);
    else
        fields.wrong(4);
    if (fields.has(5)) created.carrierKey = fields.fixed<sizeof(VaultPublicKey)>(5);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return created;
}

CborValue toCbor(const Reveal& reveal)
{
    CborValue parts = CborValue::array();
    for (const VaultPart part : reveal.parts)
        parts.append(CborValue::number(static_cast<std::uint64_t>(part)));
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(reveal.of.value()));
    map.add(2, std::move(parts));
    if (reveal.reason) map.add(3, CborValue::number(codeOf(*reveal.reason)));
    return map;
}

Result<Reveal> revealOf(CborItem item)
{
    CborFields fields{item, "reveal"};
    Reveal reveal{EntryNumber{fields.number(1)}, fields.codes(2, vaultPartOf), {}};
    if (fields.has(3)) reveal.reason = fields.code(3, revealReasonOf);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return reveal;
}

CborValue toCbor(const LaterContent& later) { return later.content; }

template <auto read>
Result<EntryContent> contentBy(CborItem item)
{
    auto content = read(item);
    if (!content) return fail(content.error());
    return EntryContent{std::move(*content)};
}

struct Kind {
    const char* name;
    bool needsManager;
    Result<EntryContent> (*read)(CborItem);
};

/// In the order of the variant and of their numbers, which begin at 1 and never change.
constexpr std::array kinds{
    Kind{"store created", true, contentBy<storeCreatedOf>},
    Kind{"registration", false, contentBy<registrationContentOf>},
    Kind{"reveal", true, contentBy<revealOf>},
    Kind{"decision", true, contentBy<decisionContentOf>},
    Kind{"holder block", true, contentBy<holderBlockOf>},
    Kind{"consent withdrawn", true, contentBy<consentWithdrawnOf>},
    Kind{"erasure", true, contentBy<erasureOf>},
    Kind{"staff change", false, contentBy<staffChangeOf>}, // the own password: everybody
    Kind{"sign-in failures", false, contentBy<signInFailuresOf>},
    Kind{"policy change", false, contentBy<policyChangeOf>},
    Kind{"epoch", true, contentBy<epochStartOf>},
    Kind{"day close", true, contentBy<dayCloseOf>},
    Kind{"export", true, contentBy<exportMadeOf>},
    Kind{"clock jump", false, contentBy<clockJumpOf>},
    Kind{"device change", false, contentBy<deviceChangeOf>},
    Kind{"service ended", true, contentBy<serviceEndedOf>},
    Kind{"day reopened", true, contentBy<dayReopenedOf>},
    Kind{"carrier key", true, contentBy<carrierKeyChangeOf>},
};
static_assert(std::variant_size_v<EntryContent> == kinds.size() + 1, "all but the later ones");

} // namespace

std::uint64_t kindOf(const EntryContent& content)
{
    const auto* later = std::get_if<LaterContent>(&content);
    return later != nullptr ? later->kind : content.index() + 1;
}

const char* kindName(const EntryContent& content)
{
    return content.index() < kinds.size() ? kinds[content.index()].name : "later kind";
}

bool needsManager(const EntryContent& content)
{
    if (const auto* change = std::get_if<StaffChange>(&content))
        return change->kind != StaffChangeKind::PasswordChanged;
    return content.index() < kinds.size() && kinds[content.index()].needsManager;
}

CborValue toCbor(const EntryContent& content)
{
    return std::visit([](const auto& each) { return toCbor(each); }, content);
}

Result<EntryContent> entryContentOf(std::uint64_t kind, CborItem item)
{
    if (kind >= 1 && kind <= kinds.size()) return kinds[kind - 1].read(item);
    if (!item.isMap()) return fail(ErrorCode::FileMalformed, "content: not a map");
    return LaterContent{kind, item.value()};
}

} // namespace countersign
