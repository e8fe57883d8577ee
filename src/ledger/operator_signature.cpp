#include "ledger/operator_signature.h"

#include "ledger/hashing.h"
#include "ledger/signing_key.h"

#include <string>

namespace countersign {
namespace {

std::string messageOf(const Digest& leaf)
{
    return "countersign/operator/1\n" + std::string{textOf(leaf)};
}

} // namespace

Result<Ed25519Signature> signLeaf(const Signer& person, const Digest& leaf)
{
    return person.sign(bytesOf(messageOf(leaf)));
}

bool isLeafSignedBy(
    const Ed25519PublicKey& person, const Digest& leaf, const Ed25519Signature& signature)
{
    return isSignedBy(person, bytesOf(messageOf(leaf)), signature);
}

Digest sealDigest(std::string_view note, ByteView operatorSignature)
{
    return sha256({bytesOf(note), operatorSignature});
}

} // namespace countersign
