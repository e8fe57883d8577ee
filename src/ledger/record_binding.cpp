#include "ledger/record_binding.h"

namespace countersign {

Binding bindingOf(
    const RegistrationRecord& record,
    bool registers,
    const SecretBytes& indexKey,
    RandomSource& random)
{
    Binding binding{record.session, {}, {}, {}, {}, {}, {}};
    random.fill(binding.salt);
    binding.holderTag = holderTag(indexKey, record.card.document.number);
    if (!record.order) return binding;
    binding.kind = record.order->kind;
    // A refused customer may come back for the same number, so only a registration takes it.
    if (registers) {
        binding.msisdnTag = msisdnTag(indexKey, record.order->msisdn);
        binding.iccidTag = iccidTag(indexKey, record.order->iccid);
    }
    return binding;
}

OrderQuestion questionOf(const RegistrationRecord& record)
{
    OrderQuestion question{*record.order, record.card.document.number, {}};
    for (const Companion& companion : record.companions)
        if (companion.role == CompanionRole::PresentHolder)
            question.presentHolder = companion.card.document.number;
    return question;
}

} // namespace countersign
