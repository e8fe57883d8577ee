#include "ledger/decision_content.h"

#include "ledger/cbor_fields.h"
#include "ledger/code_list.h"

namespace countersign {

CborValue toCbor(const DecisionContent& content)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::number(content.of.value()));
    map.add(2, CborValue::boolean(content.decision.approved));
    map.add(3, codeList(content.decision.reasons));
    return map;
}

Result<DecisionContent> decisionContentOf(CborItem item)
{
    CborFields fields{item, "decision"};
    DecisionContent content{
        EntryNumber{fields.number(1)}, {fields.boolean(2), fields.codes(3, reviewReasonOf)}};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

} // namespace countersign
