#include "ledger/cbor_fields.h"
#include "ledger/codes.h"
#include "ledger/files.h"
#include "ledger/key_file.h"
#include "ledger/key_file_detail.h"
#include "ledger/signing_key.h"

#include <algorithm>

// How a key file is written and read: docs/ledger-format.md, "Key file".

namespace countersign {
namespace {

constexpr std::size_t maxKeyFileBytes = 1U << 20U;
constexpr std::uint64_t signatureMember = 7;
constexpr std::uint64_t placeMember = 8;
constexpr std::uint64_t carrierMember = 9;
constexpr const char* pkcs11 = "pkcs11";

constexpr const char* tpm = "tpm";

CborValue toCbor(const TpmPlace& place)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(tpm));
    map.add(2, CborValue::text(place.tcti));
    return map;
}

CborValue toCbor(const TokenPlace& place)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::text(pkcs11));
    map.add(2, CborValue::text(place.module));
    map.add(3, CborValue::text(place.token));
    map.add(4, CborValue::text(place.key));
    return map;
}

Result<KeyPlace> keyPlaceOf(CborItem item)
{
    CborFields fields{item, "key source"};
    const std::string kind = fields.text(1);
    KeyPlace place;
    if (kind == tpm)
        place = TpmPlace{fields.text(2)};
    else if (kind == pkcs11)
        place = TokenPlace{fields.text(2), fields.text(3), fields.text(4)};
    else
        fields.wrong(1);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return place;
}

} // namespace

CborValue KeyFile::body() const
{
    CborValue slots = CborValue::array();
    for (const Slot& slot : slots_) {
        CborValue map = CborValue::map();
        map.add(1, CborValue::text(slot.account.member.name.value()));
        map.add(2, CborValue::number(codeOf(slot.account.member.role)));
        map.add(3, CborValue::number(slot.box.cost.passes));
        map.add(4, CborValue::number(slot.box.cost.memoryKib));
        map.add(5, CborValue::bytes(slot.box.salt));
        map.add(6, CborValue::bytes(slot.box.sealed));
        map.add(7, CborValue::bytes(slot.account.key));
        map.add(8, CborValue::bytes(slot.boxKey));
        map.add(9, CborValue::bytes(slot.shared));
        slots.append(std::move(map));
    }
    CborValue body = CborValue::map();
    body.add(1, CborValue::number(keyFileVersion));
    body.add(2, CborValue::text(store_));
    body.add(3, CborValue::text(publicKey_.text()));
    body.add(4, CborValue::bytes(vaultKey_));
    body.add(5, CborValue::number(since_.value()));
    body.add(6, std::move(slots));
    if (place_)
        body.add(placeMember, std::visit([](const auto& place) { return toCbor(place); }, *place_));
    if (carrierKey_) body.add(carrierMember, CborValue::bytes(*carrierKey_));
    return body;
}

Bytes KeyFile::encode() const
{
    CborValue whole = body();
    whole.add(signatureMember, CborValue::bytes(signature_));
    return encodeCbor(whole);
}

Result<KeyFile> KeyFile::decode(ByteView encoded)
{
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    CborFields fields{document->root(), "key file"};
    const std::uint64_t version = fields.number(1);
    if (version > keyFileVersion)
        return fail(ErrorCode::StoreNewer, "key file: of version " + std::to_string(version));
    if (version != keyFileVersion) fields.wrong(1);
    KeyFile file;
    file.store_ = fields.text(2);
    const Result<VerifierKey> key = VerifierKey::parse(fields.text(3));
    if (key)
        file.publicKey_ = *key;
    else
        fields.wrong(3);
    file.vaultKey_ = fields.fixed<sizeof(VaultPublicKey)>(4);
    file.since_ = EntryNumber{fields.number(5)};
    const CborItem slots = fields.item(6);
    if (!slots.isArray() || slots.size() == 0) fields.wrong(6);
    for (const CborItem item : slots.items()) {
        CborFields slot{item, "key slot"};
        Account account{{StaffName{slot.text(1)}, slot.code(2, roleOf)}, {}};
        const PasswordCost cost{
            static_cast<std::uint32_t>(slot.count(3)), static_cast<std::uint32_t>(slot.count(4))};
        if (!cost.isUsable()) slot.wrong(4);
        PasswordBox box{cost, slot.fixed<16>(5), slot.bytes(6)};
        account.key = slot.fixed<sizeof(Ed25519PublicKey)>(7);
        const auto boxKey = slot.fixed<sizeof(BoxPublicKey)>(8);
        Bytes shared = slot.bytes(9);
        if (const Result<void> good = slot.finish(); !good) return fail(good.error());
        file.slots_.push_back({std::move(account), boxKey, std::move(box), std::move(shared)});
    }
    if (fields.has(placeMember)) {
        Result<KeyPlace> place = keyPlaceOf(fields.item(placeMember));
        if (!place) return fail(place.error());
        file.place_ = std::move(*place);
    }
    if (fields.has(carrierMember))
        file.carrierKey_ = fields.fixed<sizeof(VaultPublicKey)>(carrierMember);
    file.signature_ = fields.fixed<sizeof(Ed25519Signature)>(signatureMember);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    // Also what tells a damaged file from a wrong password.
    if (!isSignedBy(file.publicKey_.key, bytesOf(messageOf(file.body())), file.signature_))
        return fail(ErrorCode::FileMalformed, "key file: not as the log's key has signed it");
    return file;
}

Result<KeyFile> KeyFile::read(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return fail(ErrorCode::KeyUnavailable, file.string() + ": no such file");
    const Result<Bytes> content = readFile(file, maxKeyFileBytes);
    if (!content) return fail(content.error());
    Result<KeyFile> decoded = decode(*content);
    if (!decoded) return fail(decoded.error().code, file.string() + ": " + decoded.error().detail);
    return decoded;
}

} // namespace countersign
