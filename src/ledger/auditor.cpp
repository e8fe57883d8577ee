#include "ledger/auditor.h"

#include "ledger/checkpoint.h"
#include "ledger/hashing.h"

namespace countersign {
namespace {

using Finding = Auditor::Finding;

/// "\n— origin ", what stands between a checkpoint's text and its Base64 signature.
std::string signatureLead(const std::string& origin) { return "\n\xE2\x80\x94 " + origin + ' '; }
constexpr std::size_t base64SignatureSize = 92; // of 4 bytes key id and 64 bytes signature

Finding wrong(std::uint64_t number, Damage damage, std::string what)
{
    return AuditFinding{EntryNumber{number}, damage, std::move(what)};
}

Finding unsignedFrom(std::uint64_t number)
{
    return wrong(number, Damage::SignatureWrong, "its checkpoint is not signed by the log's key");
}

} // namespace

Auditor::Auditor(std::optional<VerifierKey> givenKey, std::uint64_t lastEntry, AuditReport& report)
    : key_{std::move(givenKey)}, lastEntry_{lastEntry}, report_{report}
{
    report_.isOwnKey = !key_;
    if (key_) report_.publicKey = key_->text();
}

bool Auditor::examine(const StoredEntry& stored)
{
    if (report_.firstWrong) return false;
    report_.firstWrong = findWrong(stored);
    if (report_.firstWrong) return false;
    report_.entries = stored.number;
    return true;
}

void Auditor::finish(std::uint64_t treeSize, ByteView treeHashes)
{
    if (!report_.firstWrong) report_.firstWrong = findWrongEnd(treeSize, treeHashes);
}

Finding Auditor::findWrong(const StoredEntry& stored)
{
    const std::uint64_t number = report_.entries + 1;
    if (stored.number != number || !stored.body) {
        if (number <= lastEntry_)
            return wrong(number, Damage::EntryMissing, "it is not there, but later ones are");
        return wrong(
            number,
            Damage::LogCutOff,
            "it is gone: the log ends before it, but checkpoints, evidence or bindings go on");
    }
    const Result<Entry> entry = Entry::decode(*stored.body);
    if (!entry)
        return wrong(
            number,
            Damage::EntryAltered,
            "its bytes are not an entry as this program writes it: " + entry.error().detail);
    if (Finding found = findWrongEntry(*entry, number)) return found;

    const Digest leaf = leafHash(*stored.body);
    if (stored.leaf != leaf)
        return wrong(
            number, Damage::EntryAltered, "its bytes do not have the leaf hash that is stored");
    tree_.append(leaf);
    previousLeaf_ = leaf;
    if (Finding found = findWrongCheckpoint(stored)) return found;
    if (Finding found = findWrongVault(*entry, stored)) return found;
    if (Finding found = findWrongBinding(*entry, stored)) return found;
    return findWrongBlock(*entry, stored);
}

Finding Auditor::findWrongEntry(const Entry& entry, std::uint64_t number)
{
    if (entry.number.value() != number)
        return wrong(
            number,
            Damage::EntryAltered,
            "holds what was entry " + std::to_string(entry.number.value()));
    if (number == 1) {
        if (Finding found = findWrongFirst(entry)) return found;
    }
    if (entry.origin != report_.origin)
        return wrong(number, Damage::EntryAltered, "belongs to another log: " + entry.origin);
    if (entry.previousLeaf != previousLeaf_)
        return wrong(
            number,
            Damage::LinkBroken,
            "does not continue the entry before it; one of the two was replaced");
    if (entry.previousCheckpoint != previousCheckpoint_)
        return wrong(
            number,
            Damage::LinkBroken,
            "does not continue the checkpoint before it, which was replaced");
    return {};
}

Finding Auditor::findWrongFirst(const Entry& entry)
{
    const auto* created = std::get_if<StoreCreated>(&entry.content);
    if (created == nullptr)
        return wrong(1, Damage::EntryAltered, "the first entry does not create the store");
    if (key_ && key_->text() != created->publicKey)
        return wrong(
            1,
            Damage::SignatureWrong,
            "the log was created under another public key than the given one: " +
                created->publicKey);
    const Result<VerifierKey> own = VerifierKey::parse(created->publicKey);
    if (!own || own->name != entry.origin)
        return wrong(1, Damage::EntryAltered, "the public key in it is not one of this log");
    key_ = *own;
    report_.origin = entry.origin;
    report_.publicKey = created->publicKey;
    return {};
}

Finding Auditor::findWrongCheckpoint(const StoredEntry& stored)
{
    if (!stored.note)
        return wrong(stored.number, Damage::CheckpointMissing, "the entry has no checkpoint");
    // Comparing with the only text that is right is much faster than parsing 10,000 notes. The
    // signature's bytes are bound by the next entry, or for the last one verified in the end.
    const std::string expected = Checkpoint{report_.origin, stored.number, tree_.root()}.text() +
                                 signatureLead(report_.origin);
    const std::string& note = *stored.note;
    if (!note.starts_with(expected) || note.size() != expected.size() + base64SignatureSize + 1)
        return wrong(
            stored.number,
            Damage::CheckpointAltered,
            "its checkpoint does not state the root of the entries up to it");
    previousCheckpoint_ = sha256(bytesOf(note));
    report_.checkpoint = note;
    return {};
}

Finding Auditor::findWrongVault(const Entry& entry, const StoredEntry& stored)
{
    if (entry.wrappedKey != stored.wrappedKey) {
        if (entry.wrappedKey && !stored.wrappedKey)
            return wrong(stored.number, Damage::EvidenceMissing, "the key of its evidence is gone");
        return wrong(stored.number, Damage::EvidenceAltered, "the key of its evidence was altered");
    }
    auto next = stored.parts.begin();
    for (const auto& [part, digest] : entry.parts) {
        const bool isHere =
            next != stored.parts.end() && next->code == static_cast<std::uint64_t>(part);
        if (!isHere)
            return wrong(
                stored.number,
                Damage::EvidenceMissing,
                std::string{"its "} + name(part) + " is gone");
        if (next->digest != digest)
            return wrong(
                stored.number,
                Damage::EvidenceAltered,
                std::string{"its "} + name(part) + " was altered");
        ++report_.sealedParts;
        ++next;
    }
    if (next != stored.parts.end())
        return wrong(
            stored.number, Damage::EvidenceAltered, "there is evidence that it does not know of");
    return {};
}

Finding Auditor::findWrongBinding(const Entry& entry, const StoredEntry& stored) const
{
    const auto bad = [&](const char* what) {
        return wrong(stored.number, Damage::BindingAltered, what);
    };
    if (!stored.binding) {
        if (!entry.binding) return {};
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

Finding Auditor::findWrongBlock(const Entry& entry, const StoredEntry& stored)
{
    const auto* block = std::get_if<HolderBlock>(&entry.content);
    if (block == nullptr && !stored.block) return {};
    const bool isSame = block != nullptr && stored.block && stored.block->of == block->of.value() &&
                        stored.block->blocked == (block->blocked ? 1U : 0U);
    if (isSame) return {};
    return wrong(
        stored.number,
        Damage::BlockAltered,
        block == nullptr ? "there is a blocked holder that it does not know of"
                         : "whether its holder is blocked is not stored as it says");
}

Finding Auditor::findWrongEnd(std::uint64_t treeSize, ByteView treeHashes) const
{
    if (report_.entries == 0)
        return wrong(1, Damage::EntryMissing, "the log has no entries, not even its first");
    if (treeSize > report_.entries)
        return wrong(
            report_.entries + 1,
            Damage::LogCutOff,
            "it is gone: the log ends before it, but the stored tree is that of " +
                std::to_string(treeSize) + " entries");
    Bytes expected;
    for (const Digest& hash : tree_.hashes())
        expected.insert(expected.end(), hash.begin(), hash.end());
    if (treeSize != report_.entries || textOf(treeHashes) != textOf(expected))
        return wrong(
            report_.entries, Damage::CheckpointAltered, "the stored tree is not that of the log");
    const Result<SignedCheckpoint> last = SignedCheckpoint::parse(report_.checkpoint);
    if (!last || !last->note.isSignedBy(*key_)) return unsignedFrom(report_.entries);
    return {};
}

bool Auditor::examineSignature(std::uint64_t size, std::string_view note)
{
    const Result<SignedCheckpoint> parsed = SignedCheckpoint::parse(note);
    if (parsed && parsed->note.isSignedBy(*key_)) return true;
    report_.entries = size - 1;
    report_.firstWrong = unsignedFrom(size);
    return false;
}

} // namespace countersign
