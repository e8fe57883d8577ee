#include "ledger/auditor.h"

#include "ledger/anchor_check.h"
#include "ledger/operator_signature.h"
#include "ledger/row_rules.h"

#include <algorithm>

namespace countersign {
namespace {

using Finding = Auditor::Finding;

/// Puts Checkpoint::text() and "\n— origin ", which stands before the Base64 signature, into
/// `text`.
void writeNoteUpToSignature(
    std::string& text, const std::string& origin, std::uint64_t size, const Digest& root)
{
    text.clear(); // which keeps its room: a log of a million entries has as many of them
    text.append(origin).append("\n").append(std::to_string(size)).append("\n");
    text.append(toBase64(root)).append("\n\n\xE2\x80\x94 ").append(origin).append(" ");
}
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

Auditor::Auditor(
    const AuditOptions& options, std::uint64_t lastEntry, AuditReport& report, LogForm form)
    : options_{options}, lastEntry_{lastEntry}, report_{report}, form_{form}
{
    report_.isOwnKey = !options.publicKey;
    if (options.publicKey) report_.publicKey = options.publicKey->text();
    for (const SignedCheckpoint& anchor : options.anchors)
        rootsOfAnchors_[anchor.checkpoint.size] = {};
}

bool Auditor::examine(const PreparedEntry& prepared)
{
    if (report_.firstWrong) return false;
    report_.firstWrong = findWrong(prepared);
    if (report_.firstWrong) return false;
    report_.entries = prepared.stored.number;
    return true;
}

void Auditor::finish(std::uint64_t treeSize, ByteView treeHashes)
{
    if (!report_.firstWrong)
        report_.firstWrong = findCutOff(treeSize, "the stored tree is that of ");
    if (!report_.firstWrong) report_.firstWrong = findWrongTree(treeSize, treeHashes);
    if (!report_.firstWrong) report_.firstWrong = findWrongEnd();
}

void Auditor::finishBundle()
{
    if (!report_.firstWrong) report_.firstWrong = findCutOff(lastEntry_, "the bundle promises ");
    if (!report_.firstWrong) report_.firstWrong = findWrongEnd();
}

Finding Auditor::findWrong(const PreparedEntry& prepared)
{
    const StoredEntry& stored = prepared.stored;
    const std::uint64_t number = report_.entries + 1;
    if (stored.number != number || !stored.body) {
        if (number <= lastEntry_)
            return wrong(number, Damage::EntryMissing, "it is not there, but later ones are");
        return wrong(
            number,
            Damage::LogCutOff,
            "it is gone: the log ends before it, but checkpoints, evidence or bindings go on");
    }
    const Result<Entry>& entry = prepared.entry;
    if (!entry)
        return wrong(
            number,
            Damage::EntryAltered,
            "its bytes are not an entry as this program writes it: " + entry.error().detail);
    if (Finding found = findWrongEntry(*entry, number)) return found;

    const Digest& leaf = prepared.leaf;
    if (form_ == LogForm::Store && stored.leaf != leaf)
        return wrong(
            number, Damage::EntryAltered, "its bytes do not have the leaf hash that is stored");
    const bool isRowWrong = stored.kind != kindOf(entry->content) ||
                            stored.at != entry->stamp.at.time_since_epoch().count();
    if (form_ == LogForm::Store && isRowWrong)
        return wrong(
            number, Damage::EntryAltered, "its row names another kind or time than its bytes");
    tree_.append(leaf);
    last_.leaf = leaf;
    if (Finding found = findWrongAuthor(*entry, stored)) return found;
    if (const auto what = days_.take(*entry)) return wrong(number, Damage::DayWrong, *what);
    if (Finding found = findWrongRecipients(*entry)) return found;
    if (Finding found = findWrongCheckpoint(stored)) return found;
    if (options_.everySignature) {
        if (Finding found = findWrongSignatures(number)) return found;
    }
    return findWrongRows(*entry, stored);
}

Finding Auditor::findWrongRows(const Entry& entry, const StoredEntry& stored)
{
    if (form_ == LogForm::Bundle) {
        report_.unseenParts += entry.parts.size();
        return {};
    }
    if (Finding found = findWrongVault(entry, stored, report_)) return found;
    if (Finding found = findWrongBinding(entry, stored)) return found;
    if (Finding found = findWrongBlock(entry, stored)) return found;
    return findWrongErasure(entry, stored);
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
    if (const auto* epoch = std::get_if<EpochStart>(&entry.content)) {
        if (Finding found = findWrongEpoch(entry, *epoch)) return found;
    }
    if (entry.origin != report_.origin)
        return wrong(number, Damage::EntryAltered, "belongs to another log: " + entry.origin);
    if (entry.previousLeaf != last_.leaf)
        return wrong(
            number,
            Damage::LinkBroken,
            "does not continue the entry before it; one of the two was replaced");
    if (entry.previousSeal != previousSeal_)
        return wrong(
            number,
            Damage::LinkBroken,
            "does not continue the checkpoint before it, or the signature of who wrote that "
            "entry: one of them was replaced");
    return {};
}

Finding Auditor::findWrongFirst(const Entry& entry)
{
    const auto* created = std::get_if<StoreCreated>(&entry.content);
    if (created == nullptr)
        return wrong(1, Damage::EntryAltered, "the first entry does not create the store");
    const Result<VerifierKey> own = VerifierKey::parse(created->publicKey);
    if (!own || own->name != entry.origin)
        return wrong(1, Damage::EntryAltered, "the public key in it is not one of this log");
    keys_.emplace(*own);
    accounts_.apply(entry.content);
    report_.origin = entry.origin;
    report_.publicKey = created->publicKey;
    return {};
}

Finding Auditor::findWrongEpoch(const Entry& entry, const EpochStart& epoch)
{
    const std::uint64_t number = entry.number.value();
    // The new key's signature covers the old notes only as bytes: that they were good is checked
    // here, where the old key's stretch ends.
    if (Finding found = findWrongSignatures(number - 1)) return found;
    const Checkpoint before{report_.origin, tree_.size(), tree_.root()};
    if (const auto what = keys_->begin(epoch, number, before))
        return wrong(number, Damage::EpochWrong, *what);
    report_.origin = epoch.key.name;
    report_.publicKey = epoch.key.text();
    return {};
}

Finding Auditor::findWrongAuthor(const Entry& entry, const StoredEntry& stored)
{
    if (const auto what = accounts_.findWrong(entry))
        return wrong(stored.number, Damage::OperatorWrong, *what);
    if (stored.signature.size() != last_.signature.size())
        return wrong(stored.number, Damage::OperatorWrong, "nobody has signed it");
    std::copy(stored.signature.begin(), stored.signature.end(), last_.signature.begin());
    last_.person = accounts_.keyOf(entry.stamp.staff).value(); // findWrong() has made sure of it
    if (stored.number != 1) accounts_.apply(entry.content);
    return {};
}

Finding Auditor::findWrongRecipients(const Entry& entry)
{
    if (const auto* created = std::get_if<StoreCreated>(&entry.content))
        hasCarrier_ = created->carrierKey.has_value();
    if (const auto* change = std::get_if<CarrierKeyChange>(&entry.content))
        hasCarrier_ = change->key.has_value();
    if (entry.parts.empty() || entry.wrappedKeys.contains(Recipient::Carrier) == hasCarrier_)
        return {};
    return wrong(
        entry.number.value(),
        Damage::EvidenceAltered,
        hasCarrier_ ? "its evidence is not sealed for the carrier, whose key the log has"
                    : "its evidence is sealed for a carrier, whose key the log does not have");
}

Finding Auditor::findWrongCheckpoint(const StoredEntry& stored)
{
    if (!stored.note)
        return wrong(stored.number, Damage::CheckpointMissing, "the entry has no checkpoint");
    // Comparing with the only text that is right is much faster than parsing 10,000 notes. The
    // signature's bytes are bound by the next entry, or for the last one verified in the end.
    const Digest root = tree_.root();
    writeNoteUpToSignature(expectedNote_, report_.origin, stored.number, root);
    const std::string& note = *stored.note;
    if (!note.starts_with(expectedNote_) ||
        note.size() != expectedNote_.size() + base64SignatureSize + 1)
        return wrong(
            stored.number,
            Damage::CheckpointAltered,
            "its checkpoint does not state the root of the entries up to it");
    if (const auto anchor = rootsOfAnchors_.find(stored.number); anchor != rootsOfAnchors_.end())
        anchor->second = root;
    last_.note = note;
    previousSeal_ = sealDigest(note, last_.signature);
    report_.checkpoint = note;
    return {};
}

Finding Auditor::findWrongSignatures(std::uint64_t number) const
{
    const Result<SignedCheckpoint> note = SignedCheckpoint::parse(last_.note);
    if (!note || !note->note.isSignedBy(keys_->newest().key)) return unsignedFrom(number);
    if (!isLeafSignedBy(last_.person, last_.leaf, last_.signature))
        return wrong(
            number,
            Damage::OperatorWrong,
            "it is not signed by the person who is said to have written it");
    return {};
}

Finding Auditor::findCutOff(std::uint64_t size, const char* said) const
{
    if (report_.entries == 0)
        return wrong(1, Damage::EntryMissing, "the log has no entries, not even its first");
    if (size > report_.entries)
        return wrong(
            report_.entries + 1,
            Damage::LogCutOff,
            std::string{"it is gone: the log ends before it, but "} + said + std::to_string(size) +
                " entries");
    return {};
}

Finding Auditor::findWrongTree(std::uint64_t treeSize, ByteView treeHashes) const
{
    Bytes expected;
    for (const Digest& hash : tree_.hashes())
        expected.insert(expected.end(), hash.begin(), hash.end());
    if (treeSize != report_.entries || textOf(treeHashes) != textOf(expected))
        return wrong(
            report_.entries, Damage::CheckpointAltered, "the stored tree is not that of the log");
    return {};
}

Finding Auditor::findWrongEnd()
{
    if (Finding found = findWrongSignatures(report_.entries)) return found;
    if (options_.publicKey && !keys_->leadsToNewest(*options_.publicKey))
        return wrong(
            keys_->newest().from,
            Damage::SignatureWrong,
            "from here on the log is signed by a key that the given one does not lead to: " +
                report_.publicKey);
    return findWrongAnchor();
}

Finding Auditor::findWrongAnchor()
{
    for (const SignedCheckpoint& anchor : options_.anchors) {
        const std::uint64_t size = anchor.checkpoint.size;
        const AnchorVerdict verdict = judgeAnchor(
            anchor,
            *keys_,
            size <= report_.entries ? std::optional{rootsOfAnchors_.at(size)} : std::nullopt);
        switch (verdict) {
        case AnchorVerdict::Agrees: ++report_.anchors; continue;
        case AnchorVerdict::GivenUp: continue;
        case AnchorVerdict::Foreign:
            return wrong(
                size,
                Damage::AnchorContradicted,
                "a given checkpoint is of another log, or not signed by this one's key");
        case AnchorVerdict::CutBack:
            return wrong(
                report_.entries + 1,
                Damage::AnchorContradicted,
                "it is gone: a given checkpoint knows of " + std::to_string(size) + " entries");
        case AnchorVerdict::Forked:
            return wrong(
                size,
                Damage::AnchorContradicted,
                "up to here the log is not the one that a given checkpoint was signed for");
        }
    }
    return {};
}

bool Auditor::examineSignature(std::uint64_t size, std::string_view note)
{
    const Result<SignedCheckpoint> parsed = SignedCheckpoint::parse(note);
    if (parsed && parsed->note.isSignedBy(keys_->at(size).key)) return true;
    report_.entries = size - 1;
    report_.firstWrong = unsignedFrom(size);
    return false;
}

} // namespace countersign
