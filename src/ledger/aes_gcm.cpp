#include "ledger/aes_gcm.h"

#include "base/contract.h"

#include <openssl/evp.h>

#include <memory>

namespace countersign {
namespace {

constexpr std::size_t keySize = 32;
constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;

struct ContextFree {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextFree>;

const unsigned char* raw(ByteView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

int length(ByteView bytes)
{
    expects(bytes.size() < (1U << 30), "AES-GCM seals less than 1 GiB at once");
    return static_cast<int>(bytes.size());
}

} // namespace

Bytes sealAesGcm(ByteView content, const SecretBytes& key, ByteView bound, RandomSource& random)
{
    expects(key.size() == keySize, "an AES-256 key has 32 bytes");
    Bytes sealed(nonceSize + content.size() + tagSize);
    const std::span nonce = std::span{sealed}.first(nonceSize);
    const std::span body = std::span{sealed}.subspan(nonceSize, content.size());
    const std::span tag = std::span{sealed}.last(tagSize);
    random.fill(nonce);

    const Context context{EVP_CIPHER_CTX_new()};
    int written = 0;
    const bool good =
        context &&
        EVP_EncryptInit_ex(
            context.get(), EVP_aes_256_gcm(), nullptr, raw(key.view()), raw(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &written, raw(bound), length(bound)) == 1 &&
        EVP_EncryptUpdate(context.get(), raw(body), &written, raw(content), length(content)) == 1 &&
        EVP_EncryptFinal_ex(context.get(), raw(tag), &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(
            context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagSize), raw(tag)) == 1;
    expects(good, "AES-256-GCM works");
    return sealed;
}

Result<SecretBytes> openAesGcm(ByteView sealed, const SecretBytes& key, ByteView bound)
{
    expects(key.size() == keySize, "an AES-256 key has 32 bytes");
    const auto refused = [] {
        return fail(ErrorCode::BadInput, "AES-GCM: altered bytes, or another key or context");
    };
    if (sealed.size() < nonceSize + tagSize) return refused();
    const ByteView nonce = sealed.first(nonceSize);
    const ByteView body = sealed.subspan(nonceSize, sealed.size() - nonceSize - tagSize);
    Bytes tag{sealed.end() - tagSize, sealed.end()};
    SecretBytes content{body.size()};

    const Context context{EVP_CIPHER_CTX_new()};
    int written = 0;
    const bool good =
        context &&
        EVP_DecryptInit_ex(
            context.get(), EVP_aes_256_gcm(), nullptr, raw(key.view()), raw(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &written, raw(bound), length(bound)) == 1 &&
        EVP_DecryptUpdate(
            context.get(), raw(content.writable()), &written, raw(body), length(body)) == 1 &&
        EVP_CIPHER_CTX_ctrl(
            context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tagSize), raw(std::span{tag})) ==
            1 &&
        EVP_DecryptFinal_ex(context.get(), raw(std::span{tag}), &written) == 1;
    if (!good) return refused();
    return content;
}

} // namespace countersign
