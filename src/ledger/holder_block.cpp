#include "ledger/holder_block.h"

#include "ledger/cbor_fields.h"

namespace countersign {

CborValue toCbor(const HolderBlock& block)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(block.of.value()));
    map.add(2, CborValue::boolean(block.blocked));
    return map;
}

Result<HolderBlock> holderBlockOf(CborItem item)
{
    CborFields fields{item, "holder block"};
    const HolderBlock block{EntryNumber{fields.number(1)}, fields.boolean(2)};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return block;
}

} // namespace countersign
