#include "ledger/epoch.h"

#include "ledger/cbor_fields.h"
#include "ledger/codes.h"

namespace countersign {

const char* name(EpochGround ground)
{
    switch (ground) {
    case EpochGround::KeyRotation: return "key-rotation";
    case EpochGround::Restored: return "restored";
    case EpochGround::Contradicted: return "contradicted";
    }
    return "unknown";
}

std::string epochMessage(const VerifierKey& next, const Checkpoint& continues)
{
    return "countersign/epoch/1\n" + next.text() + '\n' + continues.text();
}

CborValue toCbor(const EpochStart& epoch)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(codeOf(epoch.ground)));
    map.add(2, CborValue::text(epoch.key.text()));
    map.add(3, CborValue::text(epoch.continues.text()));
    if (epoch.oldKeySignature) map.add(4, CborValue::bytes(*epoch.oldKeySignature));
    if (!epoch.contradiction.empty()) map.add(5, CborValue::text(epoch.contradiction));
    return map;
}

Result<EpochStart> epochStartOf(CborItem item)
{
    CborFields fields{item, "epoch"};
    EpochStart epoch;
    epoch.ground = fields.code(1, epochGroundOf);
    const Result<VerifierKey> key = VerifierKey::parse(fields.text(2));
    const Result<Checkpoint> continues = Checkpoint::parse(fields.text(3));
    if (key)
        epoch.key = *key;
    else
        fields.wrong(2);
    if (continues)
        epoch.continues = *continues;
    else
        fields.wrong(3);
    if (fields.has(4)) epoch.oldKeySignature = fields.fixed<sizeof(Ed25519Signature)>(4);
    if (fields.has(5)) {
        epoch.contradiction = fields.text(5);
        if (epoch.contradiction.empty()) fields.wrong(5); // never written empty
    }
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return epoch;
}

} // namespace countersign
