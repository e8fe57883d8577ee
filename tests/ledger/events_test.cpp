#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

namespace countersign {
namespace {

using namespace std::chrono_literals;

/// What the log says by itself of what happened around a registration.
class Events : public LedgerTest {
protected:
    template <typename Content>
    [[nodiscard]] Content contentOf(std::uint64_t entry) const
    {
        const auto reader = LedgerReader::open(store()).value();
        const auto read = reader.readEntry(EntryNumber{entry});
        EXPECT_TRUE(read && std::holds_alternative<Content>(read->content))
            << (read ? kindName(read->content) : "none");
        return std::get<Content>(read->content);
    }
    [[nodiscard]] std::uint64_t size() const
    {
        return LedgerReader::open(store())->readSize().value();
    }
    void expectGood() const
    {
        const auto report = auditStore(store(), {.everySignature = true}).value();
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    }
};

TEST_F(Events, TellOfAnotherReaderAndAnotherCamera)
{
    {
        const auto ledger = ledgerFor("clerk");
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
        RegistrationRecord visit = visitNumber(2);
        visit.card.reader.name = "another reader";
        visit.camera->name = "another camera";
        ASSERT_TRUE(ledger->seal(visit)); // entries 3, 4 and 5
        visit.session = visitNumber(3).session;
        visit.order = orderNumber(3);
        ASSERT_TRUE(ledger->seal(visit)); // nothing new
    }
    close();
    EXPECT_EQ(size(), 6U);
    const auto reader = std::get<DeviceChange::Reader>(contentOf<DeviceChange>(3).change);
    EXPECT_EQ(reader.before, visitNumber(1).card.reader);
    EXPECT_EQ(reader.now.name, "another reader");
    const auto camera = std::get<DeviceChange::Camera>(contentOf<DeviceChange>(4).change);
    EXPECT_EQ(camera.now.name, "another camera");
    expectGood();
}

TEST_F(Events, CompareWithTheLastCameraOverVisitsThatHadNone)
{
    {
        const auto ledger = ledgerFor("clerk");
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
        RegistrationRecord visit = visitNumber(2);
        visit.camera.reset();
        ASSERT_TRUE(ledger->seal(visit));
        visit = visitNumber(3);
        visit.camera->name = "another camera";
        ASSERT_TRUE(ledger->seal(visit));
    }
    close();
    EXPECT_EQ(size(), 5U);
    static_cast<void>(contentOf<DeviceChange>(4));
}

TEST_F(Events, TellOfAClockThatWasSetBackOrAhead)
{
    {
        const auto ledger = ledgerFor("clerk");
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
        clock_.utc -= 1h;
        ASSERT_TRUE(ledger->seal(visitNumber(2))); // entries 3 and 4
        clock_.utc += 90min;
        clock_.sinceBoot += 30min;
        ASSERT_TRUE(ledger->seal(visitNumber(3))); // entries 5 and 6
        clock_.utc += 8h;
        clock_.sinceBoot += 8h + 20s; // as far as clocks drift
        ASSERT_TRUE(ledger->seal(visitNumber(4)));
    }
    close();
    EXPECT_EQ(size(), 7U);
    const UtcMs start = FakeClock{}.utcNow();
    EXPECT_EQ(contentOf<ClockJump>(3).expected, start);
    EXPECT_EQ(contentOf<ClockJump>(3).found, start - 1h);
    EXPECT_EQ(contentOf<ClockJump>(5).expected, start - 30min);
    EXPECT_EQ(contentOf<ClockJump>(5).found, start + 30min);
    expectGood();
}

TEST_F(Events, OverARestartOnlyAClockThatWentBackIsAJump)
{
    {
        const auto ledger = ledgerFor("clerk");
        clock_.sinceBoot = 1h;
        clock_.utc += 1h - 5s;
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
        clock_.sinceBoot = 10s; // another boot; the id is this machine's, but time began anew
        clock_.utc += 15h;
        ASSERT_TRUE(ledger->seal(visitNumber(2)));
        clock_.sinceBoot = 5s;
        clock_.utc -= 2h;
        ASSERT_TRUE(ledger->seal(visitNumber(3)));
    }
    close();
    EXPECT_EQ(size(), 5U);
    static_cast<void>(contentOf<ClockJump>(4));
}

TEST_F(Events, TellOncePerPolicyBeforeTheVisitsThatItJudges)
{
    const Digest one = sha256(bytesOf("one"));
    const Digest two = sha256(bytesOf("two"));
    {
        const auto ledger = ledgerFor("clerk");
        ledger->usePolicy("2026-11", one);
        EXPECT_EQ(size(), 1U) << "nobody was judged by it yet";
        ASSERT_TRUE(ledger->seal(visitNumber(1))); // entries 2 and 3
        ASSERT_TRUE(ledger->seal(visitNumber(2)));
    }
    {
        const auto ledger = ledgerFor("clerk");
        ledger->usePolicy("2026-11", one);
        ASSERT_TRUE(ledger->seal(visitNumber(3)));
        ledger->usePolicy("2026-11", two);         // changed under the same name
        ASSERT_TRUE(ledger->seal(visitNumber(4))); // entries 6 and 7
    }
    close();
    EXPECT_EQ(size(), 7U);
    EXPECT_EQ(contentOf<PolicyChange>(2).digest, one);
    EXPECT_EQ(contentOf<PolicyChange>(6).digest, two);
    expectGood();
}

TEST_F(Events, TellOfWrongPasswordsOfAccountsAndOfStrangers)
{
    static_cast<void>(ledgerFor("clerk"));
    for (const char* const name : {"clerk", "manager", "manager", "a stranger"})
        EXPECT_FALSE(store_->signIn(StaffName{name}, SecretBytes::fromText("wrong")));
    {
        const auto ledger = ledgerFor("clerk"); // a right password ends the clerk's count
        ASSERT_TRUE(ledger->noteSignInFailures());
        ASSERT_TRUE(ledger->noteSignInFailures()); // once
    }
    close();
    EXPECT_EQ(size(), 4U);
    EXPECT_EQ(contentOf<SignInFailures>(2).account, StaffName{"clerk"});
    EXPECT_EQ(contentOf<SignInFailures>(2).wrong, 1U);
    EXPECT_EQ(contentOf<SignInFailures>(3).account, std::nullopt);
    EXPECT_EQ(contentOf<SignInFailures>(4).account, StaffName{"manager"});
    EXPECT_EQ(contentOf<SignInFailures>(4).wrong, 2U);
    EXPECT_EQ(contentOf<SignInFailures>(4).waitSeconds, 0U);
}

} // namespace
} // namespace countersign
