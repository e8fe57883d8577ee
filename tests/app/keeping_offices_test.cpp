#include "app/composition_keeping.h"
#include "ledger/anchors.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/retention.h"

#include <gmock/gmock.h>

#include <fstream>

namespace countersign {
namespace {

/// The offices of somebody who signed in to a store with three registrations.
class KeepingOffices : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        sealVisits(1, 3);
    }
    void signIn(const std::string& name, Role role = Role::Manager)
    {
        ledger_ = ledgerFor(name);
        options_.store = store();
        const KeepingParts parts{
            *store_, *ledger_, turn_, {StaffName{name}, role}, options_, clock_};
        log_ = makeLogOffice(parts);
        people_ = makePeopleOffice(parts);
        privacy_ = makePrivacyOffice(parts);
    }
    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        const auto people = people_->readPeople();
        for (const Colleague& each : *people)
            all.push_back(each.member.name.value());
        return all;
    }
    void TearDown() override { ledger_.reset(); }

    std::mutex turn_;
    StationOptions options_;
    std::unique_ptr<Ledger> ledger_;
    std::unique_ptr<LogOffice> log_;
    std::unique_ptr<PeopleOffice> people_;
    std::unique_ptr<PrivacyOffice> privacy_;
};

TEST_F(KeepingOffices, FindTheLogWhole)
{
    signIn("manager");
    std::uint64_t seen = 0;
    const auto verdict = log_->verify([&](std::uint64_t done, std::uint64_t) { seen = done; });
    ASSERT_TRUE(verdict) << verdict.error().detail;
    EXPECT_FALSE(verdict->firstWrong);
    EXPECT_EQ(verdict->entries, 4U);
    EXPECT_EQ(seen, 4U);
    EXPECT_EQ(verdict->origin, identity_.origin);
    EXPECT_EQ(verdict->publicKey, identity_.publicKey);
    EXPECT_GT(verdict->sealedParts, 0U);
}

TEST_F(KeepingOffices, NameTheFirstEntryThatIsWrong)
{
    tamper("UPDATE entry SET leaf = zeroblob(32) WHERE number = 3");
    signIn("manager");
    const auto verdict = log_->verify({});
    ASSERT_TRUE(verdict);
    ASSERT_TRUE(verdict->firstWrong);
    EXPECT_EQ(verdict->firstWrong->entry, EntryNumber{3});
    EXPECT_EQ(verdict->firstWrong->damage, "entry-altered");
}

TEST_F(KeepingOffices, SayWhatIsKeptInEachAnchorFolder)
{
    const auto checkpoint = LedgerReader::open(store())->readCheckpoint().value();
    const std::filesystem::path kept = folder_.path() / "stick";
    ASSERT_TRUE(AnchorFolder{kept}.keep(checkpoint));
    std::ofstream{folder_.path() / "no-folder"} << "a file";
    options_.anchors = {kept, folder_.path() / "no-folder"};
    signIn("manager");
    const auto places = log_->readAnchors();
    ASSERT_TRUE(places) << places.error().detail;
    ASSERT_EQ(places->size(), 2U);
    EXPECT_TRUE((*places)[0].reached);
    EXPECT_TRUE((*places)[0].agrees);
    EXPECT_EQ((*places)[0].size, 4U);
    EXPECT_FALSE((*places)[1].agrees);
    EXPECT_EQ(log_->verify({})->anchors, 1U);
}

TEST_F(KeepingOffices, TellTheHistoryNewestFirst)
{
    signIn("manager");
    ASSERT_TRUE(ledger_->reveal(EntryNumber{2}, RevealReason::Complaint));
    ASSERT_TRUE(log_->exportLog(folder_.path() / "log.bundle"));
    const auto history = log_->readHistory(10);
    ASSERT_TRUE(history) << history.error().detail;
    ASSERT_EQ(history->size(), 3U);
    EXPECT_EQ((*history)[0].kind, LogEventKind::Exported);
    EXPECT_EQ((*history)[0].code, "log");
    EXPECT_EQ((*history)[1].kind, LogEventKind::RecordOpened);
    EXPECT_EQ((*history)[1].of, EntryNumber{2});
    EXPECT_EQ((*history)[1].code, "complaint");
    EXPECT_EQ((*history)[1].by, StaffName{"manager"});
    EXPECT_EQ((*history)[2].kind, LogEventKind::StoreCreated);
    EXPECT_EQ(log_->readHistory(1)->size(), 1U);
}

TEST_F(KeepingOffices, LookAfterWhoMaySignIn)
{
    signIn("manager");
    ASSERT_TRUE(
        people_->add({StaffName{"wu"}, Role::Clerk}, SecretBytes::fromText("seven green ladders")));
    EXPECT_THAT(names(), testing::ElementsAre("clerk", "manager", "wu"));
    ASSERT_TRUE(people_->changeRole({StaffName{"wu"}, Role::Manager}));
    ASSERT_TRUE(
        people_->setPassword(StaffName{"wu"}, SecretBytes::fromText("eight green ladders")));
    ASSERT_TRUE(
        people_->setPassword(StaffName{"manager"}, SecretBytes::fromText("nine green ladders")));
    EXPECT_TRUE(store_->signIn(StaffName{"wu"}, SecretBytes::fromText("eight green ladders")));
    EXPECT_TRUE(store_->signIn(StaffName{"manager"}, SecretBytes::fromText("nine green ladders")));
    ASSERT_TRUE(people_->remove(StaffName{"wu"}));
    EXPECT_THAT(names(), testing::Not(testing::Contains("wu")));
    const auto self = people_->remove(StaffName{"manager"});
    ASSERT_FALSE(self);
    EXPECT_EQ(self.error().code, ErrorCode::BadInput);
}

TEST_F(KeepingOffices, ShowWhoHasToWaitAndEndIt)
{
    signIn("manager");
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(store_->signIn(StaffName{"clerk"}, SecretBytes::fromText("wrong")));
    const auto waiting = people_->readPeople();
    ASSERT_TRUE(waiting);
    EXPECT_EQ(waiting->front().member.name, StaffName{"clerk"});
    EXPECT_EQ(waiting->front().waits, std::chrono::seconds{30});
    EXPECT_FALSE(waiting->front().isSelf);
    ASSERT_TRUE(people_->unlock(StaffName{"clerk"}));
    EXPECT_EQ(people_->readPeople()->front().waits, std::chrono::seconds{0});
}

TEST_F(KeepingOffices, CountWhatIsDueByWhen)
{
    signIn("manager");
    clock_.utc += std::chrono::days{25};
    const auto sheet = privacy_->readSheet();
    ASSERT_TRUE(sheet) << sheet.error().detail;
    EXPECT_EQ(sheet->policy, options_.policy.retention);
    EXPECT_THAT(
        sheet->due,
        testing::ElementsAre(DueByThen{0, 0, 0, 0}, DueByThen{7, 0, 0, 3}, DueByThen{30, 0, 0, 3}));
    const auto early = privacy_->eraseDue();
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, ErrorCode::NotFound);
    clock_.utc += std::chrono::days{7};
    ASSERT_TRUE(privacy_->eraseDue());
    EXPECT_EQ(privacy_->readSheet()->due.front(), (DueByThen{0, 0, 0, 0}));
}

TEST_F(KeepingOffices, EraseAPersonWhoAsks)
{
    signIn("manager");
    const auto scope = privacy_->findAllOf(EntryNumber{2});
    ASSERT_TRUE(scope) << scope.error().detail;
    EXPECT_THAT(scope->visits, testing::Contains(EntryNumber{2}));
    ASSERT_TRUE(privacy_->eraseAllOf(EntryNumber{2}));
    EXPECT_FALSE(privacy_->findAllOf(EntryNumber{2}));
    EXPECT_FALSE(log_->verify({})->firstWrong);
}

TEST_F(KeepingOffices, WriteDownForAPersonWhatIsHeld)
{
    signIn("manager");
    const auto visits = privacy_->writeForPerson(EntryNumber{2}, folder_.path() / "for-them");
    ASSERT_TRUE(visits) << visits.error().detail;
    EXPECT_GE(*visits, 1U);
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "for-them" / "what-we-hold.json"));
}

TEST_F(KeepingOffices, AreClosedToAClerk)
{
    signIn("clerk", Role::Clerk);
    const auto refuses = [](const auto& result) {
        return !result && result.error().code == ErrorCode::NotAllowed;
    };
    EXPECT_TRUE(refuses(log_->verify({})));
    EXPECT_TRUE(refuses(log_->readAnchors()));
    EXPECT_TRUE(refuses(log_->readHistory(5)));
    EXPECT_TRUE(refuses(log_->exportLog(folder_.path() / "log.bundle")));
    EXPECT_TRUE(refuses(people_->readPeople()));
    EXPECT_TRUE(refuses(people_->remove(StaffName{"manager"})));
    EXPECT_TRUE(refuses(privacy_->readSheet()));
    EXPECT_TRUE(refuses(privacy_->eraseDue()));
    EXPECT_TRUE(refuses(privacy_->findAllOf(EntryNumber{2})));
    EXPECT_TRUE(refuses(privacy_->eraseAllOf(EntryNumber{2})));
    EXPECT_TRUE(refuses(privacy_->withdrawConsent(EntryNumber{2})));
    EXPECT_TRUE(refuses(privacy_->endService(EntryNumber{2})));
}

} // namespace
} // namespace countersign
