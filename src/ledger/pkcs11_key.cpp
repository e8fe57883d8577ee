#include "ledger/pkcs11_key.h"

#include "ledger/pkcs11_session_detail.h"
#include "ledger/signing_key.h"

#include <algorithm>
#include <array>
#include <vector>

namespace countersign {
namespace {

/// CKA_EC_PARAMS of Ed25519 by name, "edwards25519" as a PrintableString (PKCS#11 3.0, 2.3.10), and
/// by its number 1.3.101.112 (RFC 8410): tokens take one or the other.
std::vector<Bytes> curveNames()
{
    Bytes name{std::byte{0x13}, std::byte{12}};
    const ByteView text = bytesOf("edwards25519");
    name.insert(name.end(), text.begin(), text.end());
    return {
        std::move(name),
        {std::byte{0x06}, std::byte{0x03}, std::byte{0x2B}, std::byte{0x65}, std::byte{0x70}}};
}

CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, const void* value, std::size_t size)
{
    // The interface is older than const; what is given to search or to draw is only read.
    return {type, const_cast<void*>(value), static_cast<CK_ULONG>(size)};
}

template <typename T>
CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, const T& value)
{
    return attribute(type, &value, sizeof value);
}

CK_ATTRIBUTE labelled(const std::string& label)
{
    return attribute(CKA_LABEL, label.data(), label.size());
}

constexpr CK_BBOOL yes = CK_TRUE;
constexpr CK_BBOOL no = CK_FALSE;
constexpr CK_KEY_TYPE edwards = CKK_EC_EDWARDS;

/// The objects of this class and label that are keys on an Edwards curve; at most two are told.
Result<std::vector<CK_OBJECT_HANDLE>> findKeys(const Pkcs11Session& session, CK_OBJECT_CLASS kind)
{
    std::array<CK_ATTRIBUTE, 3> wanted{
        attribute(CKA_CLASS, kind),
        attribute(CKA_KEY_TYPE, edwards),
        labelled(session.place().key)};
    CK_FUNCTION_LIST& call = session.call();
    CK_RV answer = call.C_FindObjectsInit(session.handle(), wanted.data(), wanted.size());
    if (answer != CKR_OK) return session.failed("cannot be looked for", answer);
    std::vector<CK_OBJECT_HANDLE> found(2);
    CK_ULONG count = 0;
    answer = call.C_FindObjects(session.handle(), found.data(), found.size(), &count);
    call.C_FindObjectsFinal(session.handle());
    if (answer != CKR_OK) return session.failed("cannot be looked for", answer);
    found.resize(count);
    return found;
}

} // namespace

Pkcs11Key::Pkcs11Key(std::unique_ptr<Pkcs11Session> session) : session_{std::move(session)} {}
Pkcs11Key::~Pkcs11Key() = default;

Result<std::unique_ptr<Pkcs11Key>> Pkcs11Key::open(const TokenPlace& place, const SecretBytes& pin)
{
    auto session = Pkcs11Session::open(place, pin, Pkcs11Session::Access::Read);
    if (!session) return fail(session.error());
    std::unique_ptr<Pkcs11Key> key{new Pkcs11Key{std::move(*session)}};
    const Result<bool> found = key->find();
    if (!found) return fail(found.error());
    if (!*found) return key->session_->failed("the token has no such key");
    return key;
}

Result<std::unique_ptr<Pkcs11Key>>
Pkcs11Key::openOrDraw(const TokenPlace& place, const SecretBytes& pin)
{
    auto session = Pkcs11Session::open(place, pin, Pkcs11Session::Access::Write);
    if (!session) return fail(session.error());
    std::unique_ptr<Pkcs11Key> key{new Pkcs11Key{std::move(*session)}};
    const Result<bool> found = key->find();
    if (!found) return fail(found.error());
    if (!*found)
        if (const auto drawn = key->draw(place); !drawn) return fail(drawn.error());
    if (const auto stays = key->checkStays(); !stays) return fail(stays.error());
    return key;
}

Result<bool> Pkcs11Key::find()
{
    const auto secret = findKeys(*session_, CKO_PRIVATE_KEY);
    if (!secret) return fail(secret.error());
    const auto open = findKeys(*session_, CKO_PUBLIC_KEY);
    if (!open) return fail(open.error());
    if (secret->empty() && open->empty()) return false;
    if (secret->size() != 1 || open->size() != 1)
        return session_->failed("the token does not have exactly one pair of this label");
    privateKey_ = secret->front();
    if (const auto read = readPublicKey(open->front()); !read) return fail(read.error());
    return true;
}

Result<void> Pkcs11Key::draw(const TokenPlace& place)
{
    CK_MECHANISM how{CKM_EC_EDWARDS_KEY_PAIR_GEN, nullptr, 0};
    std::array<CK_ATTRIBUTE, 7> secret{
        attribute(CKA_TOKEN, yes),
        attribute(CKA_PRIVATE, yes),
        attribute(CKA_SENSITIVE, yes),
        attribute(CKA_EXTRACTABLE, no),
        attribute(CKA_SIGN, yes),
        labelled(place.key),
        attribute(CKA_ID, place.key.data(), place.key.size())};
    CK_RV answer = CKR_OK;
    for (const Bytes& curve : curveNames()) {
        std::array<CK_ATTRIBUTE, 5> open{
            attribute(CKA_TOKEN, yes),
            attribute(CKA_VERIFY, yes),
            attribute(CKA_EC_PARAMS, curve.data(), curve.size()),
            labelled(place.key),
            attribute(CKA_ID, place.key.data(), place.key.size())};
        CK_OBJECT_HANDLE publicKey = 0;
        answer = session_->call().C_GenerateKeyPair(
            session_->handle(),
            &how,
            open.data(),
            open.size(),
            secret.data(),
            secret.size(),
            &publicKey,
            &privateKey_);
        if (answer == CKR_OK) return readPublicKey(publicKey);
    }
    return session_->failed("the token draws no such key", answer);
}

Result<void> Pkcs11Key::readPublicKey(unsigned long object)
{
    // An OCTET STRING around the 32 bytes (PKCS#11 3.0), or these alone, as older tokens give it.
    constexpr std::array header{std::byte{0x04}, std::byte{0x20}};
    std::array<std::byte, header.size() + sizeof(Ed25519PublicKey)> point{};
    std::array wanted{CK_ATTRIBUTE{CKA_EC_POINT, point.data(), point.size()}};
    const CK_RV answer = session_->call().C_GetAttributeValue(
        session_->handle(), object, wanted.data(), wanted.size());
    if (answer != CKR_OK) return session_->failed("its public half cannot be read", answer);
    const ByteView given = ByteView{point}.first(wanted.front().ulValueLen);
    const bool isWrapped =
        given.size() == point.size() && std::equal(header.begin(), header.end(), given.begin());
    if (!isWrapped && given.size() != publicKey_.size())
        return session_->failed("it is no Ed25519 key");
    const ByteView key = given.last(publicKey_.size());
    std::copy(key.begin(), key.end(), publicKey_.begin());
    return {};
}

Result<void> Pkcs11Key::checkStays() const
{
    CK_BBOOL isSensitive = CK_FALSE;
    CK_BBOOL isExtractable = CK_TRUE;
    std::array asked{
        CK_ATTRIBUTE{CKA_SENSITIVE, &isSensitive, sizeof isSensitive},
        CK_ATTRIBUTE{CKA_EXTRACTABLE, &isExtractable, sizeof isExtractable}};
    const CK_RV answer = session_->call().C_GetAttributeValue(
        session_->handle(), privateKey_, asked.data(), asked.size());
    if (answer != CKR_OK) return session_->failed("does not say whether it stays", answer);
    if (isSensitive != CK_TRUE || isExtractable != CK_FALSE)
        return session_->failed("it could be taken out of the token");
    return {};
}

Result<Ed25519Signature> Pkcs11Key::sign(ByteView message) const
{
    CK_FUNCTION_LIST& call = session_->call();
    CK_MECHANISM how{CKM_EDDSA, nullptr, 0};
    CK_RV answer = call.C_SignInit(session_->handle(), &how, privateKey_);
    if (answer != CKR_OK) return session_->failed("does not sign", answer);
    Ed25519Signature signature{};
    CK_ULONG size = signature.size();
    // Once more: only read.
    auto* const given =
        const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(message.data()));
    answer = call.C_Sign(
        session_->handle(),
        given,
        message.size(),
        reinterpret_cast<unsigned char*>(signature.data()),
        &size);
    if (answer != CKR_OK) return session_->failed("does not sign", answer);
    if (size != signature.size() || !isSignedBy(publicKey_, message, signature))
        return session_->failed("gives signatures that are not good");
    return signature;
}

} // namespace countersign
