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

/// The values of a record in ascending order of field; those of one part stand together.
std::vector<Value> valuesOf(const RegistrationRecord& record)
{
    using Field = PersonalField;
    const IdDocument& card = record.card.document;
    // "Long-term" is said: an absent field would tell an age, even in the commitments.
    const std::string validTo =
        card.validTo ? cardDateText(*card.validTo) : std::string{longTermText};
    std::vector<Value> values;
    const auto add = [&](Field field, VaultPart part, SecretBytes encoded) {
        values.push_back({field, part, std::move(encoded)});
    };
    add(Field::Name, VaultPart::Identity, encodedText(card.name));
    add(Field::Sex, VaultPart::Identity, encodedNumber(codeOf(card.sex)));
    add(Field::Nation, VaultPart::Identity, encodedText(card.nation));
    add(Field::Birth, VaultPart::Identity, encodedText(cardDateText(card.birth)));
    add(Field::Address, VaultPart::Identity, encodedText(card.address));
    add(Field::Number, VaultPart::Identity, encodedText(card.number.text()));
    add(Field::Issuer, VaultPart::Identity, encodedText(card.issuer));
    add(Field::ValidFrom, VaultPart::Identity, encodedText(cardDateText(card.validFrom)));
    add(Field::ValidTo, VaultPart::Identity, encodedText(validTo));
    add(Field::CardPortrait, VaultPart::CardPortrait, encodedBytes(record.card.portrait));
    if (record.order) {
        add(Field::Msisdn, VaultPart::Order, encodedText(record.order->msisdn.text()));
        add(Field::Iccid, VaultPart::Order, encodedText(record.order->iccid.text()));
    }
    if (record.face) {
        add(Field::LiveFaces, VaultPart::LiveFaces, encodedList(record.face->liveFaces));
        add(Field::Trace, VaultPart::Trace, encodedBytes(record.face->trace));
    }
    return values;
}

/// {field: value, ...} of one part, in wiped memory. `values` belong to that part.
PlainPart assemble(VaultPart part, std::span<const Value> values)
{
    std::size_t room = CborWriter::headRoom;
    for (const Value& value : values)
        room += CborWriter::headRoom + value.encoded.size();
    CborWriter writer{room};
    writer.map(values.size());
    for (const Value& value : values)
        writer.number(static_cast<std::uint64_t>(value.field)).encoded(value.encoded.view());
    return {part, secretFrom(writer)};
}

Result<void> checkTexts(const IdDocument& card)
{
    const std::array<std::pair<const char*, const std::string*>, 4> texts{
        {{"name", &card.name},
         {"nation", &card.nation},
         {"address", &card.address},
         {"issuer", &card.issuer}}};
    for (const auto& [field, text] : texts)
        if (!isUtf8(*text))
            return fail(ErrorCode::BadInput, std::string{"document: "} + field + " is not UTF-8");
    return {};
}

} // namespace

Digest commitmentOf(const Salt& salt, ByteView encodedValue)
{
    return sha256({salt, encodedValue});
}

Result<PersonalParts> splitPersonal(const RegistrationRecord& record, RandomSource& random)
{
    if (const Result<void> good = checkTexts(record.card.document); !good)
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
        split.parts.push_back(assemble(first->part, {first, last}));
        first = last;
    }
    split.parts.push_back(assemble(VaultPart::Salts, salts));
    return split;
}

} // namespace countersign
