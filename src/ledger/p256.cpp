#include "ledger/p256.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <string>

namespace countersign {
namespace {

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
    void operator()(unsigned char* bytes) const { OPENSSL_free(bytes); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

const unsigned char* raw(ByteView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Owned<EVP_PKEY> keyOf(const P256PublicKey& key)
{
    Bytes point{std::byte{POINT_CONVERSION_UNCOMPRESSED}};
    point.insert(point.end(), key.begin(), key.end());
    std::string curve = "P-256";
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve.data(), curve.size()),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
        OSSL_PARAM_construct_end()};
    const Owned<EVP_PKEY_CTX> context{EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr)};
    EVP_PKEY* made = nullptr;
    std::array copy = parameters; // the interface takes them writable
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, copy.data()) != 1)
        return nullptr;
    return Owned<EVP_PKEY>{made};
}

} // namespace

bool isSignedBy(const P256PublicKey& key, ByteView message, const P256Signature& signature)
{
    const Owned<EVP_PKEY> publicKey = keyOf(key);
    if (!publicKey) return false; // not a point of the curve
    constexpr int half = sizeof(P256Signature) / 2;
    const Owned<ECDSA_SIG> pair{ECDSA_SIG_new()};
    BIGNUM* const r = BN_bin2bn(raw(signature), half, nullptr);
    BIGNUM* const s = BN_bin2bn(raw(signature) + half, half, nullptr);
    if (!pair || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return false;
    }
    unsigned char* encoded = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &encoded);
    const Owned<unsigned char> der{encoded};
    const Owned<EVP_MD_CTX> context{EVP_MD_CTX_new()};
    return size > 0 && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, publicKey.get()) ==
               1 &&
           EVP_DigestVerify(
               context.get(),
               der.get(),
               static_cast<std::size_t>(size),
               raw(message),
               message.size()) == 1;
}

} // namespace countersign
