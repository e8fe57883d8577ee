#include "ledger/entry.h"

#include "ledger/cbor_fields.h"

namespace countersign {
namespace {

enum Member : std::uint64_t {
    Version = 1,
    Origin = 2,
    Number = 3,
    PreviousLeaf = 4,
    PreviousSeal = 5,
    UtcTime = 6,
    BootId = 7,
    SinceBoot = 8,
    Staff = 9,
    Program = 10,
    Kind = 11,
    Content = 12,
    WrappedKey = 13,
    Parts = 14,
    Commitments = 15,
    Binding = 16,
    CarriersKey = 17,
};

template <typename Key>
void addDigests(CborValue& map, std::uint64_t key, const std::map<Key, Digest>& digests)
{
    if (digests.empty()) return;
    CborValue inner = CborValue::map();
    for (const auto& [code, digest] : digests)
        inner.add(static_cast<std::uint64_t>(code), CborValue::bytes(digest));
    map.add(key, std::move(inner));
}

template <typename Key>
void readDigests(
    CborFields& fields,
    std::uint64_t key,
    std::map<Key, Digest>& into,
    std::optional<Key> (*keyOf)(std::uint64_t))
{
    if (!fields.has(key)) return; // never written empty
    const CborItem digests = fields.item(key);
    if (digests.size() == 0) return fields.wrong(key);
    for (const CborMember member : digests.members()) {
        const std::optional<Key> known = keyOf(member.key.asNumber().value_or(0)); // 0 is none
        const auto stored = member.value.asBytes();
        Digest digest{};
        if (!known || !stored || stored->size() != digest.size()) return fields.wrong(key);
        std::copy(stored->begin(), stored->end(), digest.begin());
        into.emplace_hint(into.end(), known.value(), digest);
    }
    if (!digests.isMap()) fields.wrong(key);
}

std::optional<Digest> readDigest(CborFields& fields, std::uint64_t key)
{
    if (!fields.has(key)) return std::nullopt;
    return fields.fixed<sizeof(Digest)>(key);
}

EntryStamp readStamp(CborFields& fields)
{
    EntryStamp stamp{
        UtcMs{std::chrono::milliseconds{fields.integer(UtcTime)}},
        fields.fixed<16>(BootId),
        MonotonicMs{fields.integer(SinceBoot)},
        StaffName{fields.text(Staff)},
        fields.text(Program)};
    if (stamp.sinceBoot < MonotonicMs{0}) fields.wrong(SinceBoot);
    return stamp;
}

} // namespace

Bytes Entry::encode() const
{
    CborValue map = CborValue::map();
    map.add(Version, CborValue::number(version));
    map.add(Origin, CborValue::text(origin));
    map.add(Number, CborValue::number(number.value()));
    map.add(PreviousLeaf, CborValue::bytes(previousLeaf));
    map.add(PreviousSeal, CborValue::bytes(previousSeal));
    map.add(UtcTime, CborValue::integer(stamp.at.time_since_epoch().count()));
    map.add(BootId, CborValue::bytes(stamp.bootId));
    map.add(SinceBoot, CborValue::integer(stamp.sinceBoot.count()));
    map.add(Staff, CborValue::text(stamp.staff.value()));
    map.add(Program, CborValue::text(stamp.program));
    map.add(Kind, CborValue::number(kindOf(content)));
    map.add(Content, toCbor(content));
    const auto addKey = [&](std::uint64_t key, Recipient whose) {
        if (const auto found = wrappedKeys.find(whose); found != wrappedKeys.end())
            map.add(key, CborValue::bytes(found->second));
    };
    addKey(WrappedKey, Recipient::Manager);
    addDigests(map, Parts, parts);
    addDigests(map, Commitments, commitments);
    if (binding) map.add(Binding, CborValue::bytes(*binding));
    addKey(CarriersKey, Recipient::Carrier);
    return encodeCbor(map);
}

Result<Entry> Entry::decode(ByteView encoded)
{
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    CborFields fields{document->root(), "entry"};
    const std::uint64_t written = fields.number(Version);
    if (written > version)
        return fail(ErrorCode::StoreNewer, "entry: of format " + std::to_string(written));
    if (written != version) fields.wrong(Version);

    Entry entry;
    entry.origin = fields.text(Origin);
    entry.number = EntryNumber{fields.number(Number)};
    entry.previousLeaf = fields.fixed<sizeof(Digest)>(PreviousLeaf);
    entry.previousSeal = fields.fixed<sizeof(Digest)>(PreviousSeal);
    entry.stamp = readStamp(fields);
    const std::uint64_t kind = fields.number(Kind);
    Result<EntryContent> content = entryContentOf(kind, fields.item(Content));
    if (!content) return fail(content.error());
    entry.content = std::move(*content);
    if (const auto key = readDigest(fields, WrappedKey))
        entry.wrappedKeys[Recipient::Manager] = *key;
    readDigests(fields, Parts, entry.parts, vaultPartOf);
    readDigests(fields, Commitments, entry.commitments, personalFieldOf);
    entry.binding = readDigest(fields, Binding);
    if (const auto key = readDigest(fields, CarriersKey)) {
        if (entry.wrappedKeys.empty()) fields.wrong(CarriersKey); // never without the manager's
        entry.wrappedKeys[Recipient::Carrier] = *key;
    }
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return entry;
}

} // namespace countersign
