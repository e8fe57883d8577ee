#include "ledger/password_box.h"

#include "ledger/sodium_detail.h"

#include <string_view>

namespace countersign {
namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(std::tuple_size_v<PasswordSalt> == crypto_pwhash_argon2id_SALTBYTES);

Result<SecretBytes>
deriveKey(const SecretBytes& password, const PasswordSalt& salt, const PasswordCost& cost)
{
    useSodium();
    expects(cost.isUsable(), "the cost of a password is within its limits");
    SecretBytes key{crypto_aead_xchacha20poly1305_ietf_KEYBYTES};
    const std::size_t memoryBytes = std::size_t{1024} * cost.memoryKib;
    const std::string_view word = password.empty() ? "" : textOf(password.view()); // never null
    if (crypto_pwhash_argon2id(
            sodiumOut(key.writable()),
            key.size(),
            word.data(),
            word.size(),
            sodiumBytes(ByteView{salt}),
            cost.passes,
            memoryBytes,
            crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return fail(
            ErrorCode::KeyUnavailable,
            "no memory for Argon2id, which needs " + std::to_string(cost.memoryKib) + " KiB");
    return key;
}

} // namespace

bool PasswordCost::isUsable() const
{
    return passes >= 1 && passes <= 16 && memoryKib >= 8 && memoryKib <= 1024 * 1024;
}

Result<PasswordBox> PasswordBox::seal(
    const SecretBytes& content,
    const SecretBytes& password,
    ByteView bound,
    const PasswordCost& cost,
    RandomSource& random)
{
    PasswordBox box{cost, {}, Bytes(nonceSize + content.size() + tagSize)};
    random.fill(box.salt);
    const std::span nonce = std::span{box.sealed}.first(nonceSize);
    random.fill(nonce);
    const Result<SecretBytes> key = deriveKey(password, box.salt, cost);
    if (!key) return fail(key.error());
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        sodiumOut(std::span{box.sealed}.subspan(nonceSize)),
        nullptr,
        sodiumBytes(content.view()),
        content.size(),
        sodiumBytes(bound),
        bound.size(),
        nullptr,
        sodiumBytes(nonce),
        sodiumBytes(key->view()));
    return box;
}

Result<SecretBytes> PasswordBox::open(const SecretBytes& password, ByteView bound) const
{
    const Result<SecretBytes> key = deriveKey(password, salt, cost);
    if (!key) return fail(key.error());
    const auto wrong = [] {
        return fail(ErrorCode::WrongPassword, "the password does not open this account's keys");
    };
    if (sealed.size() < nonceSize + tagSize) return wrong();
    SecretBytes content{sealed.size() - nonceSize - tagSize};
    const ByteView box = ByteView{sealed}.subspan(nonceSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            sodiumOut(content.writable()),
            nullptr,
            nullptr,
            sodiumBytes(box),
            box.size(),
            sodiumBytes(bound),
            bound.size(),
            sodiumBytes(ByteView{sealed}),
            sodiumBytes(key->view())) != 0)
        return wrong();
    return content;
}

} // namespace countersign
