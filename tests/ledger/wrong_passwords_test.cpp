#include "ledger/cbor.h"
#include "ledger/sample_store.h"
#include "ledger/wrong_passwords.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace countersign {
namespace {

using namespace std::chrono_literals;

const CountedName clerk{std::string{"clerk"}};
const CountedName manager{std::string{"manager"}};
const CountedName strangers{std::uint64_t{7}};
const UtcMs start{1'795'000'000'000ms};

WrongPasswords afterWrong(int times)
{
    WrongPasswords wrong;
    for (int i = 0; i < times; ++i)
        wrong.add(clerk, start);
    return wrong;
}

TEST(WrongPasswords, LetFourGoAndThenDoubleTheWaitUpToAQuarterOfAnHour)
{
    const std::vector<std::chrono::seconds> waits{
        0s, 0s, 0s, 0s, 0s, 30s, 60s, 120s, 240s, 480s, 900s, 900s};
    for (std::size_t times = 0; times < waits.size(); ++times)
        EXPECT_EQ(afterWrong(static_cast<int>(times)).waitFor(clerk, start), waits[times]) << times;
    EXPECT_EQ(afterWrong(5000).waitFor(clerk, start), 900s);
}

TEST(WrongPasswords, MakeOnlyTheirOwnNameWait)
{
    const WrongPasswords wrong = afterWrong(9);
    EXPECT_EQ(wrong.waitFor(manager, start), 0s);
    EXPECT_EQ(wrong.waitFor(strangers, start), 0s);
}

TEST(WrongPasswords, AreForgottenWithTheFirstRightOne)
{
    WrongPasswords wrong = afterWrong(9);
    EXPECT_TRUE(wrong.forget(clerk));
    EXPECT_FALSE(wrong.forget(clerk));
    wrong.add(clerk, start);
    EXPECT_EQ(wrong.waitFor(clerk, start), 0s);
}

TEST(WrongPasswords, CountTheWaitDownInWholeSecondsThatAreNeverTooFew)
{
    const WrongPasswords wrong = afterWrong(5);
    EXPECT_EQ(wrong.waitFor(clerk, start + 1ms), 30s);
    EXPECT_EQ(wrong.waitFor(clerk, start + 29'001ms), 1s);
    EXPECT_EQ(wrong.waitFor(clerk, start + 30s), 0s);
}

TEST(WrongPasswords, DoNotMakeAnybodyWaitLongerOrLessWhenTheClockIsSetBack)
{
    WrongPasswords wrong = afterWrong(5);
    const UtcMs yearsAgo = start - std::chrono::hours{24 * 3650};
    EXPECT_EQ(wrong.waitFor(clerk, yearsAgo), 30s);
    EXPECT_TRUE(wrong.limitTo(yearsAgo));
    EXPECT_FALSE(wrong.limitTo(yearsAgo));
    EXPECT_EQ(wrong.waitFor(clerk, yearsAgo + 30s), 0s);
    EXPECT_EQ(wrong.waitFor(clerk, yearsAgo + 29s), 1s);
}

TEST(WrongPasswords, ThatAreLostMakeEverybodyWaitOnce)
{
    WrongPasswords wrong;
    wrong.holdEverybody(start);
    for (const CountedName& name : {clerk, manager, strangers})
        EXPECT_EQ(wrong.waitFor(name, start + 10s), 20s);
    EXPECT_EQ(wrong.waitFor(clerk, start + 30s), 0s);
    EXPECT_TRUE(wrong.limitTo(start - 1h));
    EXPECT_EQ(wrong.waitFor(clerk, start - 1h + 30s), 0s);
}

TEST(WrongPasswords, ComeBackAsTheyWereWritten)
{
    WrongPasswords wrong = afterWrong(6);
    wrong.add(strangers, start + 1s);
    wrong.holdEverybody(start - 5s);
    const auto read = WrongPasswords::decode(wrong.encode());
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->encode(), wrong.encode());
    EXPECT_EQ(read->waitFor(clerk, start), 60s);
    EXPECT_EQ(read->waitFor(manager, start), 25s);
    EXPECT_TRUE(WrongPasswords::decode(WrongPasswords{}.encode()));
}

TEST(WrongPasswords, AreToldOnceAlsoWhenARightOneCameAfterThem)
{
    WrongPasswords wrong = afterWrong(5);
    wrong.add(strangers, start);
    ASSERT_TRUE(wrong.forget(clerk));
    wrong = WrongPasswords::decode(wrong.encode()).value();
    const auto untold = wrong.untold();
    ASSERT_EQ(untold.size(), 2U);
    EXPECT_EQ(untold[0].account, StaffName{"clerk"});
    EXPECT_EQ(untold[0].wrong, 5U);
    EXPECT_EQ(untold[0].waitSeconds, 30U);
    EXPECT_EQ(untold[1].account, std::nullopt);
    EXPECT_TRUE(wrong.markTold());
    EXPECT_TRUE(wrong.untold().empty());
    EXPECT_FALSE(wrong.markTold());
    wrong.add(strangers, start + 1s);
    EXPECT_EQ(wrong.untold().at(0).wrong, 2U);
}

TEST(WrongPasswords, ThatWereChangedInAFileAreRefused)
{
    const auto isRead = [](CborValue key, CborValue count, std::uint64_t version = 2) {
        CborValue counts = CborValue::map();
        counts.add(std::move(key), std::move(count));
        CborValue map = CborValue::map();
        map.add(1, CborValue::number(version));
        map.add(2, std::move(counts));
        map.add(4, CborValue::array());
        return WrongPasswords::decode(encodeCbor(map)).has_value();
    };
    const auto count = [](std::int64_t inARow, std::int64_t last, std::int64_t told = 0) {
        return CborValue::array(
            {CborValue::integer(inARow), CborValue::integer(last), CborValue::integer(told)});
    };
    EXPECT_TRUE(isRead(CborValue::text("clerk"), count(1, 0)));
    EXPECT_TRUE(isRead(CborValue::number(63), count(1000, 253'402'300'799'999)));
    EXPECT_TRUE(isRead(CborValue::text("clerk"), count(1, 0, 1)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(1, 0, 2)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(1, 0), 1));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(1, 0), 3));
    EXPECT_FALSE(isRead(CborValue::text(""), count(1, 0)));
    EXPECT_FALSE(isRead(CborValue::number(64), count(1, 0)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(0, 0)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(1001, 0)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(-1, 0)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(1, -1)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), count(1, 253'402'300'800'000)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), CborValue::number(1)));
    EXPECT_FALSE(isRead(CborValue::text("clerk"), CborValue::array({CborValue::number(1)})));
    EXPECT_FALSE(WrongPasswords::decode(Bytes{}));
    Bytes longer = WrongPasswords{}.encode();
    longer.push_back(std::byte{0});
    EXPECT_FALSE(WrongPasswords::decode(longer));
}

TEST(CountedName, KeepsOnlyTheNamesOfAccounts)
{
    const std::vector<StaffMember> staff{{StaffName{"clerk"}, Role::Clerk}};
    EXPECT_EQ(countedName(StaffName{"clerk"}, staff, {}), clerk);
    std::set<CountedName> groups;
    for (int i = 0; i < 1000; ++i) {
        const CountedName name = countedName(StaffName{"typo " + std::to_string(i)}, staff, {});
        ASSERT_TRUE(std::holds_alternative<std::uint64_t>(name));
        groups.insert(name);
    }
    EXPECT_EQ(groups.size(), 64U);
    EXPECT_TRUE(groups.contains(CountedName{std::uint64_t{63}}));
}

TEST(CountedName, OfAStrangerIsInAnotherGroupInAnotherStore)
{
    int moved = 0;
    for (int i = 0; i < 64; ++i) {
        const StaffName name{"typo " + std::to_string(i)};
        moved += countedName(name, {}, Digest{}) != countedName(name, {}, Digest{std::byte{1}});
    }
    EXPECT_GT(moved, 32);
}

} // namespace
} // namespace countersign
