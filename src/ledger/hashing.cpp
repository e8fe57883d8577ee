#include "ledger/hashing.h"

#include "base/contract.h"
#include "ledger/sodium_detail.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>

namespace countersign {
namespace {

const EVP_MD* sha256Method()
{
    // Fetched once: an implicit fetch per call costs more than hashing a leaf.
    static EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    expects(method != nullptr, "OpenSSL offers SHA-256");
    return method;
}

struct ContextFree {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

unsigned char* raw(Digest& digest) { return reinterpret_cast<unsigned char*>(digest.data()); }

} // namespace

Digest sha256(std::initializer_list<ByteView> pieces)
{
    thread_local const std::unique_ptr<EVP_MD_CTX, ContextFree> context{EVP_MD_CTX_new()};
    Digest digest{};
    bool good = context && EVP_DigestInit_ex2(context.get(), sha256Method(), nullptr) == 1;
    for (const ByteView piece : pieces)
        good = good && EVP_DigestUpdate(context.get(), piece.data(), piece.size()) == 1;
    good = good && EVP_DigestFinal_ex(context.get(), raw(digest), nullptr) == 1;
    expects(good, "SHA-256 works");
    return digest;
}

Digest sha256Independently(std::initializer_list<ByteView> pieces)
{
    useSodium();
    Digest digest{};
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const ByteView piece : pieces)
        crypto_hash_sha256_update(&state, sodiumBytes(piece), piece.size());
    crypto_hash_sha256_final(&state, raw(digest));
    return digest;
}

Digest hmacSha256(ByteView key, ByteView message)
{
    Digest digest{};
    const unsigned char* done = HMAC(
        sha256Method(),
        key.data(),
        static_cast<int>(key.size()),
        sodiumBytes(message),
        message.size(),
        raw(digest),
        nullptr);
    expects(done != nullptr, "HMAC-SHA-256 works");
    return digest;
}

} // namespace countersign
