#include "ledger/personal_record.h"

#include "ledger/cbor_writer.h"
#include "ledger/codes.h"
#include "ledger/dates.h"
#include "ledger/hashing.h"

#include <algorithm>
#include <array>

namespace countersign {
namespace {

/// One personal value as CBOR, in memory that is wiped.
struct Value {
    PersonalField field;
    VaultPart part;
    SecretBytes encoded;
};

SecretBytes secretFrom(CborWriter& writer)
{
    Bytes plain = writer.take();
    SecretBytes secret{plain};
    wipe(plain);
    return secret;
}

SecretBytes encodedText(std::string_view text)
{
    CborWriter writer{CborWriter::headRoom + text.size()};
    writer.text(text);
    return secretFrom(writer);
}

SecretBytes encodedBytes(ByteView bytes)
{
    CborWriter writer{CborWriter::headRoom + bytes.size()};
    writer.bytes(bytes);
    return secretFrom(writer);
}

SecretBytes encodedNumber(std::uint64_t number)
{
    CborWriter writer{CborWriter::headRoom};
    writer.number(number);
    return secretFrom(writer);
}

SecretBytes encodedList(const std::vector<Bytes>& items)
{
    std::size_t room = CborWriter::headRoom;
    for (const Bytes& item : items)
        room += CborWriter::headRoom + item.size();
    CborWriter writer{room};
    writer.array(items.size());
    for (const Bytes& item : items)
        writer.bytes(item);
    return secretFrom(writer);
}

/// What a card says, in ascending order of field.
std::vector<Value> identityOf(const IdDocument& card)
{
    using Field = PersonalField;
    // "Long-term" is said: an absent field would tell an age, even in the commitments.
    const std::string validTo =
        card.validTo ? cardDateText(*card.validTo) : std::string{longTermText};
    std::vector<Value> values;
    const auto add = [&](Field field, SecretBytes encoded) {
        values.push_back({field, VaultPart::Identity, std::move(encoded)});
    };
    add(Field::Name, encodedText(card.name));
    add(Field::Sex, encodedNumber(codeOf(card.sex)));
    add(Field::Nation, encodedText(card.nation));
    add(Field::Birth, encodedText(cardDateText(card.birth)));
    add(Field::Address, encodedText(card.address));
    add(Field::Number, encodedText(card.number.text()));
    add(Field::Issuer, encodedText(card.issuer));
    add(Field::ValidFrom, encodedText(cardDateText(card.validFrom)));
    add(Field::ValidTo, encodedText(validTo));
    return values;
}

/// {field: value, ...} in wiped memory.
SecretBytes encodedMap(std::span<const Value> values)
{
    std::size_t room = CborWriter::headRoom;
    for (const Value& value : values)
        room += CborWriter::headRoom + value.encoded.size();
    CborWriter writer{room};
    writer.map(values.size());
    for (const Value& value : values)
        writer.number(static_cast<std::uint64_t>(value.field)).encoded(value.encoded.view());
    return secretFrom(writer);
}

/// Of each: role, document type, what the card says, portrait.
SecretBytes encodedCompanions(const std::vector<Companion>& companions)
{
    std::vector<SecretBytes> cards;
    std::size_t room = CborWriter::headRoom;
    for (const Companion& companion : companions) {
        cards.push_back(encodedMap(identityOf(companion.card.document)));
        room += 9 * CborWriter::headRoom + cards.back().size() + companion.card.portrait.size();
    }
    CborWriter writer{room};
    writer.array(companions.size());
    for (std::size_t i = 0; i < companions.size(); ++i) {
        const CardReading& card = companions[i].card;
        writer.map(4);
        writer.number(1).number(codeOf(companions[i].role));
        writer.number(2).number(codeOf(card.document.type));
        writer.number(3).encoded(cards[i].view());
        writer.number(4).bytes(card.portrait);
    }
    return secretFrom(writer);
}

/// The values of a record in ascending order of field; those of one part stand together.
std::vector<Value> valuesOf(const RegistrationRecord& record)
{
    using Field = PersonalField;
    std::vector<Value> values = identityOf(record.card.document);
    const auto add = [&](Field field, VaultPart part, SecretBytes encoded) {
        values.push_back({field, part, std::move(encoded)});
    };
    add(Field::CardPortrait, VaultPart::CardPortrait, encodedBytes(record.card.portrait));
    if (record.order) {
        add(Field::Msisdn, VaultPart::Order, encodedText(record.order->msisdn.text()));
        add(Field::Iccid, VaultPart::Order, encodedText(record.order->iccid.text()));
    }
    if (record.face) {
        add(Field::LiveFaces, VaultPart::LiveFaces, encodedList(record.face->liveFaces));
        add(Field::Trace, VaultPart::Trace, encodedBytes(record.face->trace));
    }
    if (!record.companions.empty())
        add(Field::Companions, VaultPart::Companions, encodedCompanions(record.companions));
    return values;
}

/// `whose` begins the detail of an error.
Result<void> checkTexts(const IdDocument& card, const char* whose)
{
    const std::array<std::pair<const char*, const std::string*>, 4> texts{
        {{"name", &card.name},
         {"nation", &card.nation},
         {"address", &card.address},
         {"issuer", &card.issuer}}};
    for (const auto& [field, text] : texts)
        if (!isUtf8(*text))
            return fail(ErrorCode::BadInput, std::string{whose} + ": " + field + " is not UTF-8");
    return {};
}

} // namespace

Digest commitmentOf(const Salt& salt, ByteView encodedValue)
{
    return sha256({salt, encodedValue});
}

Result<PersonalParts> splitPersonal(const RegistrationRecord& record, RandomSource& random)
{
    if (const auto good = checkTexts(record.card.document, "document"); !good)
        return fail(good.error());
    for (const Companion& companion : record.companions)
        if (const auto good = checkTexts(companion.card.document, name(companion.role)); !good)
            return fail(good.error());
    const std::vector<Value> values = valuesOf(record);
    PersonalParts split;
    std::vector<Value> salts;
    for (const Value& value : values) {
        Salt salt{};
        random.fill(salt);
        split.commitments[value.field] = commitmentOf(salt, value.encoded.view());
        salts.push_back({value.field, VaultPart::Salts, encodedBytes(salt)});
        wipe(salt);
    }
    for (auto first = values.begin(); first != values.end();) {
        const auto last = std::find_if(first, values.end(), [&](const Value& value) {
            return value.part != first->part;
        });
        split.parts.push_back({first->part, encodedMap({first, last})});
        first = last;
    }
    split.parts.push_back({VaultPart::Salts, encodedMap(salts)});
    return split;
}

} // namespace countersign
