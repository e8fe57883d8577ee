#include "ledger/tpm_statement.h"

#include "ledger/cbor_fields.h"

namespace countersign {
namespace {

constexpr std::uint64_t version = 1;

} // namespace

std::string TpmStatement::message() const
{
    return "countersign/tpm/1\n" + std::to_string(count) + "\n" + checkpoint;
}

Bytes TpmStatement::encode() const
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(version));
    map.add(2, CborValue::number(count));
    map.add(3, CborValue::text(checkpoint));
    map.add(4, CborValue::bytes(key));
    map.add(5, CborValue::bytes(signature));
    return encodeCbor(map);
}

Result<TpmStatement> TpmStatement::decode(ByteView encoded)
{
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    CborFields fields{document->root(), "TPM statement"};
    const std::uint64_t written = fields.number(1);
    if (written > version)
        return fail(ErrorCode::StoreNewer, "TPM statement: of version " + std::to_string(written));
    if (written != version) fields.wrong(1);
    TpmStatement statement{
        fields.number(2),
        fields.text(3),
        fields.fixed<sizeof(P256PublicKey)>(4),
        fields.fixed<sizeof(P256Signature)>(5)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return statement;
}

} // namespace countersign
