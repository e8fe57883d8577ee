#include "ledger/sealed_box.h"

#include "ledger/sodium_detail.h"

namespace countersign {

static_assert(sealedBoxOverhead == crypto_box_SEALBYTES);

BoxPublicKey boxPublicKey(const SecretBytes& secret)
{
    useSodium();
    expects(secret.size() == crypto_box_SECRETKEYBYTES, "an X25519 secret key has 32 bytes");
    BoxPublicKey key{};
    crypto_scalarmult_base(sodiumOut(std::span{key}), sodiumBytes(secret.view()));
    return key;
}

Bytes sealTo(const BoxPublicKey& recipient, ByteView content)
{
    useSodium();
    Bytes sealed(content.size() + sealedBoxOverhead);
    const int done = crypto_box_seal(
        sodiumOut(std::span{sealed}),
        sodiumBytes(content),
        content.size(),
        sodiumBytes(ByteView{recipient}));
    expects(done == 0, "a public key is a point that a box can be sealed to");
    return sealed;
}

std::optional<SecretBytes> openSealed(ByteView sealed, const SecretBytes& secret)
{
    if (sealed.size() < sealedBoxOverhead) return std::nullopt;
    const BoxPublicKey own = boxPublicKey(secret);
    SecretBytes content{sealed.size() - sealedBoxOverhead};
    const int done = crypto_box_seal_open(
        sodiumOut(content.writable()),
        sodiumBytes(sealed),
        sealed.size(),
        sodiumBytes(ByteView{own}),
        sodiumBytes(secret.view()));
    if (done != 0) return std::nullopt;
    return content;
}

} // namespace countersign
