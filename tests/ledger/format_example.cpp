// Writes the blocks of the worked example in docs/ledger-format.md anew: format_example FILE.
// Run it after a change of the format; FormatDocument tests compare what it has written.

#include "ledger/binding.h"
#include "ledger/checkpoint.h"
#include "ledger/entry.h"
#include "ledger/files.h"
#include "ledger/log_writer_detail.h"
#include "ledger/operator_signature.h"
#include "ledger/personal_record.h"
#include "ledger/sample_store.h"
#include "ledger/signing_key.h"
#include "ledger/wrong_passwords.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

namespace countersign {
namespace {

using Blocks = std::map<std::string, std::string>;

/// Hexadecimal in lines of 48 bytes.
std::string hexLines(ByteView bytes)
{
    constexpr std::size_t width = 48;
    std::string lines;
    for (std::size_t at = 0; at < bytes.size(); at += width)
        lines += toHex(bytes.subspan(at, std::min(width, bytes.size() - at))) + '\n';
    return lines;
}

/// One entry after the other, sealed as the writer does it.
class Example {
public:
    Example()
        : logSeed_{SigningKey::drawSeed(random_)}, log_{logSeed_}, manager_{SigningKey::drawSeed(
                                                                       random_)},
          clerk_{SigningKey::drawSeed(random_)}, vault_{drawVaultKeys(random_)}, indexKey_{32}
    {
        random_.fill(indexKey_.writable());
        blocks_["public-key"] = VerifierKey{origin_, log_.publicKey()}.text() + '\n';
        blocks_["signing-seed"] = hexLines(logSeed_.view());
        blocks_["vault-secret"] = hexLines(vault_.secret.view());
        blocks_["index-key"] = hexLines(indexKey_.view());
        create();
        visit();
        decide();
        countWrongPasswords();
    }
    [[nodiscard]] const Blocks& blocks() const { return blocks_; }

private:
    void create()
    {
        seal(
            {StoreCreated{
                "North Gate 2",
                VerifierKey{origin_, log_.publicKey()}.text(),
                vault_.publicKey,
                {{{StaffName{"manager"}, Role::Manager}, manager_.publicKey()},
                 {{StaffName{"clerk"}, Role::Clerk}, clerk_.publicKey()}}}},
            "manager",
            manager_,
            std::chrono::minutes{0});
    }
    void visit()
    {
        RegistrationRecord record = visitNumber(1);
        record.outcome = Outcome::ManagerNeeded;
        record.reasons = {Reason::MatchDoubtful};
        record.order->tariff = "Small 19";
        using std::chrono::milliseconds;
        record.times = {
            {VisitStep::Card, milliseconds{4'200}},
            {VisitStep::Number, milliseconds{31'000}},
            {VisitStep::Consent, milliseconds{9'750}},
            {VisitStep::Face, milliseconds{22'400}}};
        const PersonalParts personal = splitPersonal(record, random_).value();
        const SealedRecord sealed = sealParts(
            personal.parts,
            {origin_, EntryNumber{2}},
            {{Recipient::Manager, vault_.publicKey}},
            random_);
        Binding binding{record.session, {}, OrderKind::NewNumber, {}, {}, {}, {}};
        random_.fill(binding.salt);
        binding.holderTag = holderTag(indexKey_, record.card.document.number);
        tellVault(personal, sealed);
        blocks_["session"] = hexLines(record.session.value());
        blocks_["holder-tag"] = hexLines(binding.holderTag);
        blocks_["binding-salt"] = hexLines(binding.salt);
        blocks_["binding-digest"] = hexLines(bindingDigest(binding));
        seal(
            {signedPartOf(record), personal.commitments, sealed, binding},
            "clerk",
            clerk_,
            std::chrono::minutes{3});
        visit_ = binding;
    }
    void decide()
    {
        Binding binding = visit_;
        binding.decides = EntryNumber{2};
        binding.msisdnTag = msisdnTag(indexKey_, visitNumber(1).order->msisdn);
        binding.iccidTag = iccidTag(indexKey_, visitNumber(1).order->iccid);
        random_.fill(binding.salt);
        blocks_["msisdn-tag"] = hexLines(*binding.msisdnTag);
        blocks_["iccid-tag"] = hexLines(*binding.iccidTag);
        blocks_["decision-salt"] = hexLines(binding.salt);
        blocks_["decision-digest"] = hexLines(bindingDigest(binding));
        const ReviewDecision decision{
            true, {ReviewReason::FaceComparedByEye, ReviewReason::DocumentsSeen}};
        seal(
            {DecisionContent{EntryNumber{2}, decision}, {}, {}, binding},
            "manager",
            manager_,
            std::chrono::minutes{5});
    }
    void tellVault(const PersonalParts& personal, const SealedRecord& sealed)
    {
        blocks_["wrapped-key"] = hexLines(sealed.wrappedKeys.at(Recipient::Manager));
        for (std::size_t i = 0; i < sealed.parts.size(); ++i) {
            const ByteView plain = personal.parts[i].content.view();
            if (sealed.parts[i].part == VaultPart::Identity) {
                blocks_["identity-sealed"] = hexLines(sealed.parts[i].sealed);
                blocks_["identity-plain"] = hexLines(plain);
            }
            if (sealed.parts[i].part == VaultPart::Salts) {
                blocks_["salts-sealed"] = hexLines(sealed.parts[i].sealed);
                const auto salts = CborDocument::decode(plain);
                blocks_["salt-name"] = hexLines(salts->root().find(1).asBytes().value());
            }
        }
        blocks_["commitment-name"] = hexLines(personal.commitments.at(PersonalField::Name));
    }
    void seal(const Draft& draft, const char* who, const Signer& person, std::chrono::minutes after)
    {
        Entry entry;
        entry.origin = origin_;
        entry.number = EntryNumber{tree_.size() + 1};
        entry.previousLeaf = leaf_;
        entry.previousSeal = seal_;
        entry.stamp = {
            FakeClock{}.utcNow() + after,
            bootId_,
            MonotonicMs{5'000} + after,
            StaffName{who},
            "countersign 0.1.0"};
        entry.content = draft.content;
        entry.commitments = draft.commitments;
        if (draft.vault) {
            for (const auto& [recipient, wrapped] : draft.vault->wrappedKeys)
                entry.wrappedKeys[recipient] = sha256(wrapped);
            for (const SealedPart& part : draft.vault->parts)
                entry.parts[part.part] = sha256(part.sealed);
        }
        if (draft.binding) entry.binding = bindingDigest(*draft.binding);
        const Bytes body = entry.encode();
        leaf_ = leafHash(body);
        tree_.append(leaf_);
        const std::string note =
            signCheckpoint({origin_, tree_.size(), tree_.root()}, log_).value();
        const Ed25519Signature signature = signLeaf(person, leaf_).value();
        seal_ = sealDigest(note, signature);
        const std::string n = std::to_string(tree_.size());
        blocks_["entry-" + n] = hexLines(body);
        blocks_["leaf-" + n] = hexLines(leaf_);
        blocks_["root-" + n] = hexLines(tree_.root());
        blocks_["checkpoint-" + n] = note;
        blocks_["signature-" + n] = hexLines(signature);
    }
    void countWrongPasswords()
    {
        WrongPasswords wrong;
        const UtcMs start = FakeClock{}.utcNow();
        for (int i = 1; i <= 6; ++i)
            wrong.add("clerk", start + std::chrono::minutes{i});
        wrong.markTold();
        wrong.add(std::uint64_t{17}, start);
        blocks_["wrong-passwords"] = hexLines(wrong.encode());
    }

    const std::string origin_ = "countersign/north-gate-2/0c0ffee0";
    const std::array<std::byte, 16> bootId_ = [] {
        std::array<std::byte, 16> id{};
        id.fill(std::byte{0x42});
        return id;
    }();
    SeededRandom random_;
    SecretBytes logSeed_;
    SigningKey log_;
    SigningKey manager_;
    SigningKey clerk_;
    VaultKeyPair vault_;
    SecretBytes indexKey_;
    Binding visit_;
    CompactRange tree_;
    Digest leaf_{};
    Digest seal_{};
    Blocks blocks_;
};

/// Puts each block between its marker's fences; false when a marker of the document has no block.
bool replaceBlocks(std::string& document, const Blocks& blocks)
{
    const std::string lead = "<!-- example: ";
    for (std::size_t at = document.find(lead); at != std::string::npos;
         at = document.find(lead, at + 1)) {
        const std::size_t name = at + lead.size();
        const std::string wanted = document.substr(name, document.find(" -->", name) - name);
        const auto block = blocks.find(wanted);
        if (block == blocks.end()) {
            std::cerr << "no block " << wanted << '\n';
            return false;
        }
        const std::size_t begin = document.find("```text\n", at) + 8;
        document.replace(begin, document.find("```", begin) - begin, block->second);
    }
    return true;
}

} // namespace
} // namespace countersign

int main(int argc, char** argv)
{
    using namespace countersign;
    if (argc != 2) {
        std::cerr << "format_example docs/ledger-format.md\n";
        return 2;
    }
    const auto read = readFile(argv[1], 1U << 20U);
    if (!read) {
        std::cerr << read.error().detail << '\n';
        return 1;
    }
    std::string document{textOf(*read)};
    if (!replaceBlocks(document, Example{}.blocks())) return 1;
    std::ofstream{argv[1]} << document;
    return 0;
}
