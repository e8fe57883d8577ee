#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/retention.h"

namespace countersign {
namespace {

using std::chrono::days;

class Retention : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        manager_ = ledgerFor("manager");
        clerk_ = ledgerFor("clerk");
    }
    void TearDown() override
    {
        manager_.reset();
        clerk_.reset();
        close();
    }
    /// A visit of one of several people.
    [[nodiscard]] static RegistrationRecord visitOf(int person, int n)
    {
        RegistrationRecord visit = visitNumber(n);
        visit.card = cardOf(person);
        return visit;
    }
    /// The entries of which this much is due when so many days have passed since the beginning.
    [[nodiscard]] std::vector<std::uint64_t> dueAfter(int passed, bool whole)
    {
        std::vector<std::uint64_t> entries;
        const auto due = findDue(*manager_, policy_, FakeClock{}.utcNow() + days{passed});
        EXPECT_TRUE(due) << due.error().detail;
        for (const ErasedParts& each : *due)
            if (each.binding == whole) entries.push_back(each.of.value());
        return entries;
    }
    using Entries = std::vector<std::uint64_t>;

    RetentionPolicy policy_{
        .identityDays = 100, .unregisteredDays = 20, .portraitDays = 10, .faceDays = 5};
    std::unique_ptr<Ledger> manager_;
    std::unique_ptr<Ledger> clerk_;
};

TEST_F(Retention, OfPicturesCountsFromTheVisit)
{
    ASSERT_TRUE(clerk_->seal(visitOf(1, 1)));
    EXPECT_EQ(dueAfter(4, false), Entries{});
    const auto faces = findDue(*manager_, policy_, FakeClock{}.utcNow() + days{5}).value();
    ASSERT_EQ(faces.size(), 1U);
    EXPECT_EQ(faces[0].parts, (std::vector{VaultPart::LiveFaces, VaultPart::Trace}));
    const auto pictures = findDue(*manager_, policy_, FakeClock{}.utcNow() + days{10}).value();
    EXPECT_EQ(
        pictures.at(0).parts,
        (std::vector{VaultPart::CardPortrait, VaultPart::LiveFaces, VaultPart::Trace}));
    ASSERT_TRUE(erase(*manager_, ErasureGround::Retention, pictures));
    EXPECT_EQ(dueAfter(5'000, false), Entries{}) << "gone already";
}

TEST_F(Retention, OfWhoItWasCountsFromTheEndOfTheService)
{
    ASSERT_TRUE(clerk_->seal(visitOf(1, 1))); // entry 2
    EXPECT_EQ(dueAfter(9'999, true), Entries{}) << "in service";
    ASSERT_TRUE(endService(*manager_, EntryNumber{2}));
    EXPECT_EQ(dueAfter(99, true), Entries{});
    EXPECT_EQ(dueAfter(100, true), Entries{2});
    EXPECT_EQ(endService(*manager_, EntryNumber{2}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(endService(*manager_, EntryNumber{1}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(endService(*clerk_, EntryNumber{2}).error().code, ErrorCode::NotAllowed);
}

TEST_F(Retention, OfWhoRegisteredNothingCountsFromTheVisit)
{
    RegistrationRecord visit = visitOf(1, 1);
    visit.outcome = Outcome::Refused;
    visit.reasons = {Reason::NotTheHolder};
    ASSERT_TRUE(clerk_->seal(visit));
    EXPECT_EQ(dueAfter(19, true), Entries{});
    EXPECT_EQ(dueAfter(20, true), Entries{2});
}

TEST_F(Retention, OfAVisitThatAManagerApprovedTakesTheDecisionAlong)
{
    RegistrationRecord visit = visitOf(1, 1);
    visit.outcome = Outcome::ManagerNeeded;
    visit.reasons = {Reason::MatchDoubtful};
    const auto sealed = clerk_->seal(visit);
    ASSERT_TRUE(sealed);
    ASSERT_TRUE(clerk_->decide(
        *sealed,
        visit,
        {true, {ReviewReason::FaceComparedByEye, ReviewReason::DocumentsSeen}},
        approverFor("manager")));
    EXPECT_EQ(dueAfter(9'999, true), Entries{}) << "in service by the decision";
    ASSERT_TRUE(endService(*manager_, EntryNumber{3}));
    EXPECT_EQ(dueAfter(100, true), (Entries{2, 3}));
    const auto due = findDue(*manager_, policy_, FakeClock{}.utcNow() + days{100}).value();
    ASSERT_TRUE(erase(*manager_, ErasureGround::Retention, due));
    TearDown();
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(Retention, OfAPastHolderBeginsWhenTheNumberGoesToAnother)
{
    ASSERT_TRUE(clerk_->seal(visitOf(1, 1))); // entry 2
    clock_.utc += days{50};
    clock_.sinceBoot += days{50};
    RegistrationRecord transfer = visitOf(2, 2);
    transfer.order = orderNumber(1);
    transfer.order->kind = OrderKind::Transfer;
    transfer.companions = {{CompanionRole::PresentHolder, cardOf(1)}};
    const auto sealed = clerk_->seal(transfer); // entry 3
    ASSERT_TRUE(sealed) << sealed.error().detail;
    EXPECT_EQ(dueAfter(149, true), Entries{});
    EXPECT_EQ(dueAfter(150, true), Entries{2});
}

TEST_F(Retention, CountsPeopleOnceAsLongAsTheyHaveAPicture)
{
    EXPECT_EQ(countPersons(*manager_), 0U);
    ASSERT_TRUE(clerk_->seal(visitOf(1, 1)));
    ASSERT_TRUE(clerk_->seal(visitOf(1, 2)));
    ASSERT_TRUE(clerk_->seal(visitOf(2, 3)));
    EXPECT_EQ(countPersons(*manager_), 2U);
    const auto due = findDue(*manager_, policy_, FakeClock{}.utcNow() + days{10}).value();
    ASSERT_TRUE(erase(*manager_, ErasureGround::Retention, due));
    EXPECT_EQ(countPersons(*manager_), 0U);
}

TEST_F(Retention, EndsForFacesWhenAConsentIsTakenBack)
{
    ASSERT_TRUE(clerk_->seal(visitOf(1, 1)));
    ASSERT_TRUE(clerk_->seal(visitOf(1, 2)));
    EXPECT_EQ(withdrawConsent(*clerk_, EntryNumber{2}).error().code, ErrorCode::NotAllowed);
    const auto done = withdrawConsent(*manager_, EntryNumber{2});
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_EQ(done->entry, EntryNumber{5}); // 4 says that it was, 5 what was erased
    for (const std::uint64_t visit : {2U, 3U}) {
        const auto person = manager_->reveal(EntryNumber{visit}, RevealReason::QualityCheck);
        ASSERT_TRUE(person) << person.error().detail;
        EXPECT_TRUE(person->liveFaces.empty());
        EXPECT_FALSE(person->cardPortrait.empty());
    }
    EXPECT_EQ(withdrawConsent(*manager_, EntryNumber{2}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(withdrawConsent(*manager_, EntryNumber{1}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace countersign
