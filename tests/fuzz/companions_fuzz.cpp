// Any bytes in the place of the part that holds the companions, committed to as they are: either
// refused, or companions that are written again exactly as they were read.

#include "support/visit.h"

#include "ledger/cbor_document.h"
#include "ledger/personal_record.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace {

using namespace countersign;

/// Every salt is zeros, so that a commitment to any value can be computed here.
struct NoRandom final : RandomSource {
    void fill(std::span<std::byte> out) override { std::ranges::fill(out, std::byte{}); }
};

RegistrationRecord recordWith(std::vector<Companion> companions)
{
    return {
        sessionOne,
        Outcome::Refused,
        {},
        clerkOne,
        validCard(),
        {},
        std::move(companions),
        {},
        {},
        {},
        {}};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView bytes = std::as_bytes(std::span{data, size});
    const auto document = CborDocument::decode(bytes);
    if (!document) return 0;
    NoRandom random;
    PersonalParts split =
        splitPersonal(recordWith({{CompanionRole::Guardian, validCard()}}), random).value();
    for (PlainPart& part : split.parts)
        if (part.part == VaultPart::Companions) part.content = SecretBytes{bytes};
    const CborItem value =
        document->root().find(static_cast<std::uint64_t>(PersonalField::Companions));
    if (!value.exists()) return 0;
    split.commitments[PersonalField::Companions] = commitmentOf(Salt{}, value.encoded());
    const auto read = joinPersonal(split.parts, split.commitments);
    if (!read) return 0;

    std::vector<Companion> companions;
    for (const PersonalCompanion& each : read->companions)
        companions.push_back({each.role, {each.document, each.cardPortrait, {}}});
    const PersonalParts again = splitPersonal(recordWith(companions), random).value();
    for (const PlainPart& part : again.parts)
        if (part.part == VaultPart::Companions && !std::ranges::equal(part.content.view(), bytes))
            __builtin_trap();
    return 0;
}
