#include "ledger/binding.h"

#include "ledger/cbor_writer.h"
#include "ledger/codes.h"
#include "ledger/hashing.h"

namespace countersign {
namespace {

Digest tag(const SecretBytes& indexKey, std::string_view label, std::string_view number)
{
    CborWriter writer{64};
    writer.array(2).text(label).text(number);
    Bytes message = writer.take();
    const Digest tag = hmacSha256(indexKey.view(), message);
    wipe(message);
    return tag;
}

void writeTag(CborWriter& writer, const std::optional<Digest>& tag)
{
    if (tag)
        writer.bytes(*tag);
    else
        writer.boolean(false);
}

} // namespace

Digest msisdnTag(const SecretBytes& indexKey, const Msisdn& msisdn)
{
    return tag(indexKey, "msisdn", msisdn.text());
}

Digest iccidTag(const SecretBytes& indexKey, const Iccid& iccid)
{
    return tag(indexKey, "iccid", iccid.text());
}

Digest holderTag(const SecretBytes& indexKey, const IdNumber& holder)
{
    return tag(indexKey, "holder", holder.text());
}

Digest bindingDigest(const Binding& binding)
{
    CborWriter writer;
    writer.array(7).bytes(binding.salt).bytes(binding.session.value());
    if (binding.decides)
        writer.number(binding.decides->value());
    else
        writer.boolean(false);
    writer.number(codeOf(binding.kind)).bytes(binding.holderTag);
    writeTag(writer, binding.msisdnTag);
    writeTag(writer, binding.iccidTag);
    return sha256(writer.take());
}

} // namespace countersign
