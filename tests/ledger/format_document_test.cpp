#include "ledger/binding.h"
#include "ledger/cbor_document.h"
#include "ledger/checkpoint.h"
#include "ledger/entry.h"
#include "ledger/files.h"
#include "ledger/hashing.h"
#include "ledger/merkle_tree.h"
#include "ledger/operator_signature.h"
#include "ledger/personal_record.h"
#include "ledger/signing_key.h"
#include "ledger/vault.h"
#include "ledger/wrong_passwords.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace countersign {
namespace {

/// docs/ledger-format.md promises that its worked example is what the program writes.
class FormatDocument : public testing::Test {
protected:
    /// The text block below "<!-- example: NAME -->".
    [[nodiscard]] std::string text(const std::string& name) const
    {
        const std::string opening = "<!-- example: " + name + " -->\n```text\n";
        const std::size_t start = document.find(opening);
        EXPECT_NE(start, std::string::npos) << name;
        if (start == std::string::npos) return {};
        const std::size_t from = start + opening.size();
        return document.substr(from, document.find("```", from) - from);
    }
    /// A block of hexadecimal digits, without its line breaks.
    [[nodiscard]] std::string hex(const std::string& name) const
    {
        std::string digits = text(name);
        std::erase(digits, '\n');
        return digits;
    }
    [[nodiscard]] Bytes bytes(const std::string& name) const { return fromHex(hex(name)).value(); }
    template <std::size_t N>
    [[nodiscard]] std::array<std::byte, N> fixed(const std::string& name) const
    {
        const Bytes value = bytes(name);
        std::array<std::byte, N> array{};
        EXPECT_EQ(value.size(), N) << name;
        std::copy_n(value.begin(), std::min(N, value.size()), array.begin());
        return array;
    }
    [[nodiscard]] std::string signedCheckpoint(std::uint64_t size, const Digest& root) const
    {
        return signCheckpoint({origin, size, root}, key).value();
    }

    const std::string document{
        textOf(readFile(COUNTERSIGN_SOURCE_DIR "/docs/ledger-format.md", 1 << 20).value())};
    const SigningKey key{SecretBytes{bytes("signing-seed")}};
    const Entry first = Entry::decode(bytes("entry-1")).value();
    const Entry second = Entry::decode(bytes("entry-2")).value();
    const Entry third = Entry::decode(bytes("entry-3")).value();
    const std::string origin = first.origin;
};

TEST_F(FormatDocument, HasThePublicKeyOfItsSeed)
{
    EXPECT_EQ((VerifierKey{origin, key.publicKey()}).text() + '\n', text("public-key"));
    EXPECT_EQ(std::get<StoreCreated>(first.content).publicKey + '\n', text("public-key"));
}

TEST_F(FormatDocument, HasEntriesThatEncodeToThemselves)
{
    EXPECT_EQ(toHex(first.encode()), hex("entry-1"));
    EXPECT_EQ(toHex(second.encode()), hex("entry-2"));
    EXPECT_EQ(toHex(third.encode()), hex("entry-3"));
}

TEST_F(FormatDocument, HasTheLeavesRootsAndSignaturesOfItsEntries)
{
    CompactRange tree;
    const Digest firstLeaf = leafHash(bytes("entry-1"));
    EXPECT_EQ(toHex(firstLeaf), hex("leaf-1"));
    tree.append(firstLeaf);
    EXPECT_EQ(signedCheckpoint(1, tree.root()), text("checkpoint-1"));
    EXPECT_EQ(second.previousLeaf, firstLeaf);
    EXPECT_EQ(second.previousSeal, sealDigest(text("checkpoint-1"), bytes("signature-1")));

    const Digest secondLeaf = leafHash(bytes("entry-2"));
    EXPECT_EQ(toHex(secondLeaf), hex("leaf-2"));
    tree.append(secondLeaf);
    EXPECT_EQ(toHex(tree.root()), hex("root-2"));
    EXPECT_EQ(signedCheckpoint(2, tree.root()), text("checkpoint-2"));
    EXPECT_EQ(third.previousLeaf, secondLeaf);
    EXPECT_EQ(third.previousSeal, sealDigest(text("checkpoint-2"), bytes("signature-2")));

    tree.append(leafHash(bytes("entry-3")));
    EXPECT_EQ(toHex(tree.root()), hex("root-3"));
    EXPECT_EQ(signedCheckpoint(3, tree.root()), text("checkpoint-3"));
}

TEST_F(FormatDocument, HasTheSignaturesOfThosePeopleWhoWroteItsEntries)
{
    const auto& accounts = std::get<StoreCreated>(first.content).accounts;
    ASSERT_EQ(accounts.size(), 2U);
    EXPECT_EQ(first.stamp.staff, accounts[0].member.name);
    EXPECT_EQ(second.stamp.staff, accounts[1].member.name);
    const auto isSigned = [&](const Account& account, const std::string& n) {
        return isLeafSignedBy(
            account.key, leafHash(bytes("entry-" + n)), fixed<64>("signature-" + n));
    };
    EXPECT_TRUE(isSigned(accounts[0], "1"));
    EXPECT_TRUE(isSigned(accounts[1], "2"));
    EXPECT_TRUE(isSigned(accounts[0], "3"));
    EXPECT_FALSE(isSigned(accounts[1], "3"));
}

TEST_F(FormatDocument, HasSealedPartsThatOpenWithItsVaultKey)
{
    const SealedRecord record{
        {{Recipient::Manager, bytes("wrapped-key")}},
        {{VaultPart::Identity, bytes("identity-sealed")},
         {VaultPart::Salts, bytes("salts-sealed")}}};
    EXPECT_EQ(
        second.wrappedKeys.at(Recipient::Manager),
        sha256(record.wrappedKeys.at(Recipient::Manager)));
    EXPECT_EQ(second.parts.at(VaultPart::Identity), sha256(record.parts[0].sealed));
    EXPECT_EQ(second.parts.at(VaultPart::Salts), sha256(record.parts[1].sealed));

    const auto opened =
        openParts(record, {origin, EntryNumber{2}}, SecretBytes{bytes("vault-secret")});
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(toHex(opened->at(0).content.view()), hex("identity-plain"));

    const auto identity = CborDocument::decode(opened->at(0).content.view());
    const auto salts = CborDocument::decode(opened->at(1).content.view());
    EXPECT_EQ(toHex(salts->root().find(1).asBytes().value()), hex("salt-name"));
    EXPECT_EQ(
        toHex(commitmentOf(fixed<32>("salt-name"), identity->root().find(1).encoded())),
        hex("commitment-name"));
    EXPECT_EQ(toHex(second.commitments.at(PersonalField::Name)), hex("commitment-name"));
}

TEST_F(FormatDocument, HasTheBindingsOfItsVisitAndOfTheDecisionAboutIt)
{
    const SecretBytes indexKey{bytes("index-key")};
    const Binding visit{
        SessionId{fixed<16>("session")},
        std::nullopt,
        OrderKind::NewNumber,
        holderTag(indexKey, IdNumber::create("11010519491231002X").value()),
        std::nullopt,
        std::nullopt,
        fixed<32>("binding-salt")};
    EXPECT_EQ(toHex(visit.holderTag), hex("holder-tag"));
    EXPECT_EQ(toHex(bindingDigest(visit)), hex("binding-digest"));
    EXPECT_EQ(second.binding, fixed<32>("binding-digest"));
    EXPECT_EQ(std::get<RegistrationContent>(second.content).session, visit.session);

    Binding decision = visit;
    decision.decides = second.number;
    decision.msisdnTag = msisdnTag(indexKey, Msisdn::create("13900000001").value());
    decision.iccidTag = iccidTag(indexKey, Iccid::create("8986000000000000010").value());
    decision.salt = fixed<32>("decision-salt");
    EXPECT_EQ(toHex(*decision.msisdnTag), hex("msisdn-tag"));
    EXPECT_EQ(toHex(*decision.iccidTag), hex("iccid-tag"));
    EXPECT_EQ(toHex(bindingDigest(decision)), hex("decision-digest"));
    EXPECT_EQ(third.binding, fixed<32>("decision-digest"));
}

TEST_F(FormatDocument, HasADecisionThatApprovesItsVisit)
{
    EXPECT_EQ(std::get<RegistrationContent>(second.content).outcome, Outcome::ManagerNeeded);
    EXPECT_EQ(
        std::get<RegistrationContent>(second.content).times.at(VisitStep::Face),
        std::chrono::milliseconds{22'400});
    const auto& decided = std::get<DecisionContent>(third.content);
    EXPECT_EQ(decided.of, second.number);
    EXPECT_EQ(
        decided.decision,
        (ReviewDecision{true, {ReviewReason::FaceComparedByEye, ReviewReason::DocumentsSeen}}));
    EXPECT_EQ(third.stamp.staff, StaffName{"manager"});
}

TEST_F(FormatDocument, HasTheWrongPasswordsThatItDescribes)
{
    const WrongPasswords wrong = WrongPasswords::decode(bytes("wrong-passwords")).value();
    EXPECT_EQ(toHex(wrong.encode()), hex("wrong-passwords"));
    const UtcMs last{std::chrono::milliseconds{1'795'000'360'000}};
    EXPECT_EQ(wrong.waitFor("clerk", last), std::chrono::seconds{60});
    EXPECT_EQ(wrong.waitFor(std::uint64_t{17}, last), std::chrono::seconds{0});
}

} // namespace
} // namespace countersign
