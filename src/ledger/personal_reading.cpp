#include "ledger/cbor_fields.h"
#include "ledger/codes.h"
#include "ledger/dates.h"
#include "ledger/personal_record.h"

#include <algorithm>

namespace countersign {
namespace {

tl::unexpected<Error> broken(const std::string& what)
{
    return fail(ErrorCode::LedgerBroken, "personal data: " + what);
}

std::uint64_t code(PersonalField field) { return static_cast<std::uint64_t>(field); }

/// The parts of a record, decoded where they lie.
class OpenedParts {
public:
    static Result<OpenedParts> decode(const std::vector<PlainPart>& parts)
    {
        OpenedParts opened;
        for (const PlainPart& part : parts) {
            Result<CborDocument> document = CborDocument::decode(part.content.view());
            if (!document || !document->root().isMap())
                return broken(std::string{"the "} + name(part.part) + " is no map");
            opened.documents_.emplace(part.part, std::move(*document));
        }
        return opened;
    }

    [[nodiscard]] CborItem map(VaultPart part) const
    {
        const auto found = documents_.find(part);
        return found == documents_.end() ? CborItem{} : found->second.root();
    }

    /// Each value must be the one that was committed to, none more and none less.
    [[nodiscard]] Result<void> checkCommitments(
        const std::map<PersonalField, Digest>& commitments,
        const std::vector<VaultPart>& erased) const
    {
        const auto isErased = [&](const auto& commitment) {
            return std::count(erased.begin(), erased.end(), partOf(commitment.first)) != 0;
        };
        std::size_t checked = 0;
        for (const auto& [part, document] : documents_) {
            if (part == VaultPart::Salts) continue;
            for (const CborMember value : document.root().members()) {
                const auto field = personalFieldOf(value.key.asNumber().value_or(0));
                if (!field || !commitments.contains(*field))
                    return broken(std::string{"the "} + name(part) + " has a field too many");
                if (commitmentTo(*field, value.value) != commitments.at(*field))
                    return broken(
                        "field " + std::to_string(code(*field)) + " is not what was committed to");
                ++checked;
            }
        }
        const auto gone = std::count_if(commitments.begin(), commitments.end(), isErased);
        if (checked + static_cast<std::size_t>(gone) != commitments.size())
            return broken("fields are missing");
        return {};
    }

private:
    /// Empty without a salt.
    [[nodiscard]] std::optional<Digest> commitmentTo(PersonalField field, CborItem value) const
    {
        const auto bytes = map(VaultPart::Salts).find(code(field)).asBytes();
        Salt salt{};
        if (!bytes || bytes->size() != salt.size()) return std::nullopt;
        std::copy(bytes->begin(), bytes->end(), salt.begin());
        return commitmentOf(salt, value.encoded());
    }

    std::map<VaultPart, CborDocument> documents_;
};

Date readDate(CborFields& fields, PersonalField field)
{
    const std::optional<Date> date = cardDateOf(fields.text(code(field)));
    if (!date) fields.wrong(code(field));
    return date.value_or(Date{});
}

std::optional<Date> readValidTo(CborFields& fields)
{
    const std::string text = fields.text(code(PersonalField::ValidTo));
    if (text == longTermText) return std::nullopt;
    const std::optional<Date> date = cardDateOf(text);
    if (!date) fields.wrong(code(PersonalField::ValidTo));
    return date;
}

Result<void> finish(const CborFields& fields)
{
    if (const Result<void> good = fields.finish(); !good) return broken(good.error().detail);
    return {};
}

Result<IdDocument> readDocument(CborItem map)
{
    using Field = PersonalField;
    CborFields fields{map, "identity"};
    Result<IdNumber> number = IdNumber::create(fields.text(code(Field::Number)));
    if (!number) return broken("the identity number is not one");
    IdDocument card{
        .name = fields.text(code(Field::Name)),
        .sex = fields.code(code(Field::Sex), sexOf),
        .nation = fields.text(code(Field::Nation)),
        .birth = readDate(fields, Field::Birth),
        .address = fields.text(code(Field::Address)),
        .number = std::move(*number),
        .issuer = fields.text(code(Field::Issuer)),
        .validFrom = readDate(fields, Field::ValidFrom),
        .validTo = readValidTo(fields)};
    if (const Result<void> good = finish(fields); !good) return fail(good.error());
    return card;
}

Result<SimOrder> readOrder(CborItem map)
{
    CborFields fields{map, "order"};
    Result<Msisdn> msisdn = Msisdn::create(fields.text(code(PersonalField::Msisdn)));
    Result<Iccid> iccid = Iccid::create(fields.text(code(PersonalField::Iccid)));
    if (!msisdn || !iccid) return broken("the number or the ICCID is not one");
    if (const Result<void> good = finish(fields); !good) return fail(good.error());
    return SimOrder{std::move(*msisdn), std::move(*iccid)};
}

Result<Bytes> readBytes(CborItem map, const char* where, PersonalField field)
{
    CborFields fields{map, where};
    Bytes bytes = fields.bytes(code(field));
    if (const Result<void> good = finish(fields); !good) return fail(good.error());
    return bytes;
}

Result<std::vector<Bytes>> readFaces(CborItem map)
{
    CborFields fields{map, "live faces"};
    const CborItem list = fields.item(code(PersonalField::LiveFaces));
    std::vector<Bytes> faces;
    for (const CborItem item : list.items()) {
        const auto picture = item.asBytes();
        if (!picture) return broken("a live face is no picture");
        faces.emplace_back(picture->begin(), picture->end());
    }
    if (const Result<void> good = finish(fields); !good) return fail(good.error());
    return faces;
}

Result<PersonalCompanion> readCompanion(CborItem map)
{
    CborFields fields{map, "companion"};
    const CompanionRole role = fields.code(1, companionRoleOf);
    const DocumentType type = fields.code(2, documentTypeOf);
    Result<IdDocument> document = readDocument(fields.item(3));
    if (!document) return fail(document.error());
    document->type = type;
    PersonalCompanion companion{role, std::move(*document), fields.bytes(4)};
    if (const Result<void> good = finish(fields); !good) return fail(good.error());
    return companion;
}

Result<std::vector<PersonalCompanion>> readCompanions(CborItem map)
{
    CborFields fields{map, "companions"};
    const CborItem list = fields.item(code(PersonalField::Companions));
    if (!list.isArray() || list.size() == 0) return broken("the companions are no list");
    std::vector<PersonalCompanion> companions;
    for (const CborItem item : list.items()) {
        Result<PersonalCompanion> companion = readCompanion(item);
        if (!companion) return fail(companion.error());
        companions.push_back(std::move(*companion));
    }
    if (const Result<void> good = finish(fields); !good) return fail(good.error());
    return companions;
}

} // namespace

VaultPart partOf(PersonalField field)
{
    if (field <= PersonalField::ValidTo) return VaultPart::Identity;
    if (field == PersonalField::CardPortrait) return VaultPart::CardPortrait;
    if (field <= PersonalField::Iccid) return VaultPart::Order;
    if (field == PersonalField::LiveFaces) return VaultPart::LiveFaces;
    return field == PersonalField::Trace ? VaultPart::Trace : VaultPart::Companions;
}

Result<PersonalRecord> joinPersonal(
    const std::vector<PlainPart>& parts,
    const std::map<PersonalField, Digest>& commitments,
    const std::vector<VaultPart>& erased)
{
    const Result<OpenedParts> opened = OpenedParts::decode(parts);
    if (!opened) return fail(opened.error());
    if (const Result<void> good = opened->checkCommitments(commitments, erased); !good)
        return fail(good.error());

    Result<IdDocument> document = readDocument(opened->map(VaultPart::Identity));
    if (!document) return fail(document.error());
    PersonalRecord record{std::move(*document), {}, {}, {}, {}, {}};
    if (const CborItem map = opened->map(VaultPart::CardPortrait); map.exists()) {
        Result<Bytes> portrait = readBytes(map, "card portrait", PersonalField::CardPortrait);
        if (!portrait) return fail(portrait.error());
        record.cardPortrait = std::move(*portrait);
    }
    if (const CborItem map = opened->map(VaultPart::Order); map.exists()) {
        Result<SimOrder> order = readOrder(map);
        if (!order) return fail(order.error());
        record.order = std::move(*order);
    }
    if (const CborItem map = opened->map(VaultPart::LiveFaces); map.exists()) {
        Result<std::vector<Bytes>> faces = readFaces(map);
        if (!faces) return fail(faces.error());
        record.liveFaces = std::move(*faces);
    }
    if (const CborItem map = opened->map(VaultPart::Trace); map.exists()) {
        Result<Bytes> trace = readBytes(map, "trace", PersonalField::Trace);
        if (!trace) return fail(trace.error());
        record.trace = std::move(*trace);
    }
    if (const CborItem map = opened->map(VaultPart::Companions); map.exists()) {
        Result<std::vector<PersonalCompanion>> companions = readCompanions(map);
        if (!companions) return fail(companions.error());
        record.companions = std::move(*companions);
    }
    return record;
}

} // namespace countersign
