#include "ledger/ledger_fixture.h"
#include "ledger/personal_record.h"
#include "ledger/vault.h"

namespace countersign {
namespace {

struct VaultTest : testing::Test {
    SeededRandom random;
    VaultKeyPair manager = drawVaultKeys(random);
    VaultContext context{"countersign/test/00000001", EntryNumber{7}};

    SealedRecord sealed()
    {
        std::vector<PlainPart> parts;
        parts.push_back({VaultPart::Identity, SecretBytes::fromText("who")});
        parts.push_back({VaultPart::Trace, SecretBytes::fromText("numbers")});
        return sealParts(parts, context, {{Recipient::Manager, manager.publicKey}}, random);
    }
    ErrorCode openError(const SealedRecord& record, const VaultContext& where)
    {
        const auto opened = openParts(record, where, manager.secret);
        EXPECT_FALSE(opened);
        return opened ? ErrorCode::Cancelled : opened.error().code;
    }
};

TEST_F(VaultTest, OpensForTheManager)
{
    const auto opened = openParts(sealed(), context, manager.secret);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(textOf(opened->at(0).content.view()), "who");
    EXPECT_EQ(textOf(opened->at(1).content.view()), "numbers");
}

TEST_F(VaultTest, DoesNotOpenForAnotherKey)
{
    const VaultKeyPair other = drawVaultKeys(random);
    EXPECT_EQ(openParts(sealed(), context, other.secret).error().code, ErrorCode::KeyUnavailable);
}

TEST_F(VaultTest, DoesNotOpenInThePlaceOfAnotherRecord)
{
    EXPECT_EQ(openError(sealed(), {context.origin, EntryNumber{8}}), ErrorCode::LedgerBroken);
    EXPECT_EQ(openError(sealed(), {"another/log", context.entry}), ErrorCode::LedgerBroken);
}

TEST_F(VaultTest, DoesNotOpenAPartInThePlaceOfAnother)
{
    SealedRecord record = sealed();
    std::swap(record.parts[0].sealed, record.parts[1].sealed);
    EXPECT_EQ(openError(record, context), ErrorCode::LedgerBroken);
}

TEST_F(VaultTest, DoesNotOpenAlteredBytes)
{
    for (std::size_t i = 0; i < sealed().parts[0].sealed.size(); ++i) {
        SealedRecord record = sealed();
        record.parts[0].sealed[i] ^= std::byte{1};
        ASSERT_EQ(openError(record, context), ErrorCode::LedgerBroken) << i;
    }
    SealedRecord shorter = sealed();
    shorter.parts[0].sealed.resize(5);
    EXPECT_EQ(openError(shorter, context), ErrorCode::LedgerBroken);
    SealedRecord wrapped = sealed();
    wrapped.wrappedKeys.at(Recipient::Manager).back() ^= std::byte{1};
    EXPECT_EQ(openError(wrapped, context), ErrorCode::KeyUnavailable);
}

TEST_F(VaultTest, SealsEveryRecordUnderItsOwnKey)
{
    EXPECT_NE(sealed().parts[0].sealed, sealed().parts[0].sealed);
}

struct PersonalRecordTest : testing::Test {
    SeededRandom random;
    RegistrationRecord visit = visitNumber(3);

    Result<PersonalRecord> roundTrip()
    {
        const PersonalParts split = splitPersonal(visit, random).value();
        return joinPersonal(split.parts, split.commitments);
    }
};

TEST_F(PersonalRecordTest, ComesBackAsItWasSplit)
{
    const auto back = roundTrip();
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_EQ(back->document, visit.card.document);
    EXPECT_EQ(back->cardPortrait, visit.card.portrait);
    EXPECT_EQ(back->order, visit.order);
    EXPECT_EQ(back->liveFaces, visit.face->liveFaces);
    EXPECT_EQ(back->trace, visit.face->trace);
}

TEST_F(PersonalRecordTest, KeepsACardThatExpires)
{
    visit.card.document.validTo = Date{std::chrono::year{2040} / 1 / 31};
    EXPECT_EQ(roundTrip()->document, visit.card.document);
}

TEST_F(PersonalRecordTest, HasNoOrderAndNoFacesWhereTheVisitEndedEarly)
{
    visit.order.reset();
    visit.face.reset();
    const auto back = roundTrip();
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_FALSE(back->order);
    EXPECT_TRUE(back->liveFaces.empty());
}

TEST_F(PersonalRecordTest, KeepsWhoCameAlong)
{
    visit.companions = {
        {CompanionRole::Guardian, cardOf(1)}, {CompanionRole::PresentHolder, cardOf(2)}};
    visit.companions.back().card.document.validTo.reset();
    const auto back = roundTrip();
    ASSERT_TRUE(back) << back.error().detail;
    ASSERT_EQ(back->companions.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(back->companions[i].role, visit.companions[i].role);
        EXPECT_EQ(back->companions[i].document, visit.companions[i].card.document);
        EXPECT_EQ(back->companions[i].cardPortrait, visit.companions[i].card.portrait);
    }
}

TEST_F(PersonalRecordTest, NoticesACompanionWhoWasNotCommittedTo)
{
    visit.companions = {{CompanionRole::Guardian, cardOf(1)}};
    const auto commitments = splitPersonal(visit, random)->commitments;
    EXPECT_TRUE(commitments.contains(PersonalField::Companions));
    PersonalParts other = splitPersonal(visit, random).value();
    other.commitments[PersonalField::Companions] = commitments.at(PersonalField::Companions);
    EXPECT_EQ(
        joinPersonal(other.parts, other.commitments).error().detail,
        "personal data: field 15 is not what was committed to");
}

TEST_F(PersonalRecordTest, CommitsDifferentlyToTheSameValueEveryTime)
{
    const auto first = splitPersonal(visit, random)->commitments;
    const auto second = splitPersonal(visit, random)->commitments;
    for (const auto& [field, commitment] : first)
        EXPECT_NE(commitment, second.at(field));
}

TEST_F(PersonalRecordTest, DoesNotTellALongTermCardByWhatIsMissing)
{
    const auto longTerm = splitPersonal(visit, random)->commitments;
    visit.card.document.validTo = Date{std::chrono::year{2040} / 1 / 31};
    EXPECT_EQ(splitPersonal(visit, random)->commitments.size(), longTerm.size());
}

TEST_F(PersonalRecordTest, NoticesAValueThatWasNotCommittedTo)
{
    const PersonalParts split = splitPersonal(visit, random).value();
    auto commitments = split.commitments;
    commitments.at(PersonalField::Birth)[0] ^= std::byte{1};
    const auto back = joinPersonal(split.parts, commitments);
    EXPECT_EQ(back.error().code, ErrorCode::LedgerBroken);
    EXPECT_EQ(back.error().detail, "personal data: field 4 is not what was committed to");
}

TEST_F(PersonalRecordTest, RefusesANameThatIsNotUtf8)
{
    visit.card.document.name = "\xFF";
    EXPECT_EQ(splitPersonal(visit, random).error().code, ErrorCode::BadInput);

    visit = visitNumber(3);
    visit.companions = {{CompanionRole::Guardian, cardOf(1)}};
    visit.companions.front().card.document.address = "\xFF";
    EXPECT_EQ(splitPersonal(visit, random).error().detail, "guardian: address is not UTF-8");
}

} // namespace
} // namespace countersign
