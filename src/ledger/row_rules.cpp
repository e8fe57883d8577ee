#include "ledger/row_rules.h"

#include "ledger/erasure_rows_detail.h"

#include <algorithm>

namespace countersign {
namespace {

using Finding = std::optional<AuditFinding>;

Finding wrong(const StoredEntry& stored, Damage damage, std::string what)
{
    return AuditFinding{EntryNumber{stored.number}, damage, std::move(what)};
}

bool isErased(const StoredEntry& stored, std::uint64_t code)
{
    return std::any_of(
        stored.erasedBy.begin(), stored.erasedBy.end(), [&](const StoredEntry::Erased& each) {
            return each.code == code;
        });
}

/// What was erased of it and is there all the same, or was never there.
Finding findWrongErased(const Entry& entry, const StoredEntry& stored)
{
    const auto bad = [&](const char* what) { return wrong(stored, Damage::ErasureAltered, what); };
    for (const StoredEntry::Erased& each : stored.erasedBy) {
        if (each.entry <= stored.number) return bad("is said to be erased before it was written");
        if (each.code == bindingCode) {
            if (!entry.binding) return bad("a binding is said to be erased that it never had");
            if (stored.binding) return bad("its binding is said to be erased, but is there");
            continue;
        }
        const auto part = vaultPartOf(each.code);
        if (!part || !entry.parts.contains(*part))
            return bad("evidence is said to be erased that it never had");
    }
    return {};
}

} // namespace

Finding findWrongVault(const Entry& entry, const StoredEntry& stored, AuditReport& report)
{
    if (Finding found = findWrongErased(entry, stored)) return found;
    const bool allErased =
        !entry.parts.empty() &&
        std::all_of(entry.parts.begin(), entry.parts.end(), [&](const auto& part) {
            return isErased(stored, static_cast<std::uint64_t>(part.first));
        });
    std::vector<StoredEntry::Part> keys;
    if (!allErased)
        for (const auto& [recipient, digest] : entry.wrappedKeys)
            keys.push_back({static_cast<std::uint64_t>(recipient), digest});
    if (keys != stored.wrappedKeys) {
        if (stored.wrappedKeys.size() < keys.size())
            return wrong(stored, Damage::EvidenceMissing, "the key of its evidence is gone");
        return wrong(stored, Damage::EvidenceAltered, "the key of its evidence was altered");
    }
    auto next = stored.parts.begin();
    for (const auto& [part, digest] : entry.parts) {
        const auto code = static_cast<std::uint64_t>(part);
        const bool isHere = next != stored.parts.end() && next->code == code;
        if (isErased(stored, code)) {
            if (isHere)
                return wrong(
                    stored,
                    Damage::ErasureAltered,
                    std::string{"its "} + name(part) + " is said to be erased, but is there");
            ++report.erasedParts;
            continue;
        }
        if (!isHere)
            return wrong(
                stored, Damage::EvidenceMissing, std::string{"its "} + name(part) + " is gone");
        if (next->digest != digest)
            return wrong(
                stored, Damage::EvidenceAltered, std::string{"its "} + name(part) + " was altered");
        ++report.sealedParts;
        ++next;
    }
    if (next != stored.parts.end())
        return wrong(stored, Damage::EvidenceAltered, "there is evidence that it does not know of");
    return {};
}

Finding findWrongBinding(const Entry& entry, const StoredEntry& stored)
{
    const auto bad = [&](const char* what) { return wrong(stored, Damage::BindingAltered, what); };
    if (!stored.binding) {
        if (!entry.binding || isErased(stored, bindingCode)) return {};
        return bad("the binding of its session is gone");
    }
    const Binding& binding = stored.binding->binding;
    const auto* registration = std::get_if<RegistrationContent>(&entry.content);
    const auto* decision = std::get_if<DecisionContent>(&entry.content);
    const bool isSession = registration == nullptr || registration->session == binding.session;
    const bool isDecided = decision == nullptr || binding.decides == decision->of;
    if (!stored.binding->hasForm || !isSession || !isDecided ||
        entry.binding != bindingDigest(binding))
        return bad("the binding of its session or number was altered");
    return {};
}

Finding findWrongBlock(const Entry& entry, const StoredEntry& stored)
{
    const auto* block = std::get_if<HolderBlock>(&entry.content);
    if (block == nullptr && !stored.block) return {};
    const bool isSame = block != nullptr && stored.block && stored.block->of == block->of.value() &&
                        stored.block->blocked == (block->blocked ? 1U : 0U);
    if (isSame) return {};
    return wrong(
        stored,
        Damage::BlockAltered,
        block == nullptr ? "there is a blocked holder that it does not know of"
                         : "whether its holder is blocked is not stored as it says");
}

Finding findWrongErasure(const Entry& entry, const StoredEntry& stored)
{
    std::vector<StoredEntry::Erased> said;
    if (const auto* erasure = std::get_if<Erasure>(&entry.content))
        for (const ErasedParts& each : erasure->erased) {
            if (each.binding) said.push_back({each.of.value(), bindingCode});
            for (const VaultPart part : each.parts)
                said.push_back({each.of.value(), static_cast<std::uint64_t>(part)});
        }
    if (said == stored.erases) return {};
    return wrong(
        stored,
        Damage::ErasureAltered,
        said.empty() ? "evidence is said to be erased by it, which it does not know of"
                     : "what it erased is not stored as it says");
}

} // namespace countersign
