#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/masked_holders.h"

namespace countersign {
namespace {

class MaskedHolders : public LedgerTest {};

TEST_F(MaskedHolders, ShowOnlyWhatIsMasked)
{
    sealVisits(1, 2);
    const auto ledger = ledgerFor("manager");
    const auto holders = readMaskedHolders(*ledger, {EntryNumber{3}, EntryNumber{2}});
    ASSERT_TRUE(holders) << holders.error().detail;
    ASSERT_EQ(holders->size(), 2U);
    EXPECT_EQ(
        holders->at(0),
        (MaskedHolder{EntryNumber{3}, "样**", "**************002X", "139 •••• 0002"}));
    EXPECT_EQ(holders->at(1).msisdn, "139 •••• 0001");
}

TEST_F(MaskedHolders, LeaveOutTheNumberWhereNoneWasChosen)
{
    const auto clerk = ledgerFor("clerk");
    RegistrationRecord visit = visitNumber(1);
    visit.outcome = Outcome::Refused;
    visit.order.reset();
    const auto sealed = clerk->seal(visit);
    ASSERT_TRUE(sealed);
    const auto manager = ledgerFor("manager");
    const auto holders = readMaskedHolders(*manager, {sealed->entry}).value();
    ASSERT_EQ(holders.size(), 1U);
    EXPECT_EQ(holders[0].name, "样**");
    EXPECT_EQ(holders[0].msisdn, "");
}

TEST_F(MaskedHolders, AreForManagersOnly)
{
    sealVisits(1, 1);
    const auto holders = readMaskedHolders(*ledgerFor("clerk"), {EntryNumber{2}});
    ASSERT_FALSE(holders);
    EXPECT_EQ(holders.error().code, ErrorCode::NotAllowed);
}

TEST_F(MaskedHolders, AreEmptyOnceErased)
{
    sealVisits(1, 1);
    const auto ledger = ledgerFor("manager");
    ASSERT_TRUE(erase(
        *ledger, ErasureGround::AskedByThePerson, findAllOf(*ledger, EntryNumber{2}).value()));
    const auto holders = readMaskedHolders(*ledger, {EntryNumber{2}}).value();
    ASSERT_EQ(holders.size(), 1U);
    EXPECT_EQ(holders[0], (MaskedHolder{EntryNumber{2}, "", "", ""}));
}

TEST_F(MaskedHolders, PassOverEntriesThatHoldNobody)
{
    const auto ledger = ledgerFor("manager");
    EXPECT_TRUE(readMaskedHolders(*ledger, {EntryNumber{1}}).value().empty());
    const auto none = readMaskedHolders(*ledger, {EntryNumber{99}});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

TEST_F(MaskedHolders, AreNotReadFromAPartThatWasNotSigned)
{
    sealVisits(1, 2);
    tamper("UPDATE vault_part SET sealed = (SELECT sealed FROM vault_part WHERE entry = 3 AND part"
           " = 1) WHERE entry = 2 AND part = 1");
    const auto ledger = ledgerFor("manager");
    const auto holders = readMaskedHolders(*ledger, {EntryNumber{2}});
    ASSERT_FALSE(holders);
    EXPECT_EQ(holders.error().code, ErrorCode::LedgerBroken);
    EXPECT_TRUE(readMaskedHolders(*ledger, {EntryNumber{3}}));
}

TEST(Masking, HidesHowLongANameIs)
{
    EXPECT_EQ(maskedName("样"), "样**");
    EXPECT_EQ(maskedName("样本甲乙丙"), "样**");
    EXPECT_EQ(maskedName("𠮷本"), "𠮷**") << "a rare character of four bytes";
    EXPECT_EQ(maskedName("A"), "A**");
    EXPECT_EQ(maskedName(""), "");
}

TEST(Masking, ShowsNoMoreOfANumberThanTheDomainDoes)
{
    const IdNumber number = IdNumber::create("11010519491231002X").value();
    EXPECT_EQ(maskedNumber(number.text()), number.masked());
    EXPECT_EQ(maskedNumber("123"), "");
    EXPECT_EQ(maskedMsisdn("13800138000"), "138 •••• 8000");
    EXPECT_EQ(maskedMsisdn("1380013800"), "");
}

} // namespace
} // namespace countersign
