#include "support/patience.h"

#include "ui/fake_office.h"

#include <QCoreApplication>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

DateRange oneDay(unsigned day)
{
    const Date date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{day}};
    return {date, date};
}

TEST(OfficeLink, AnswersOnTheThreadThatAsked)
{
    LinkedOffice at;
    at.office.visits = samples::officeVisits(3, oneDay(22).from);
    Awaited awaited;
    std::optional<std::size_t> found;
    const QThread* answeredOn = nullptr;
    at.link.readVisits(awaited, oneDay(22), [&](auto visits) {
        found = visits->size();
        answeredOn = QThread::currentThread();
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return found.has_value(); }, patienceMs));
    EXPECT_EQ(*found, 3U);
    EXPECT_EQ(answeredOn, QThread::currentThread());
}

TEST(OfficeLink, DropsTheAnswerWhenAnotherDayWasChosenMeanwhile)
{
    LinkedOffice at;
    Awaited awaited;
    std::vector<int> answers;
    at.office.hold();
    at.link.readVisits(awaited, oneDay(20), [&](auto) { answers.push_back(20); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return at.office.timesAsked("visits") == 1; }, patienceMs));
    at.link.readVisits(awaited, oneDay(21), [&](auto) { answers.push_back(21); });
    at.link.readVisits(awaited, oneDay(22), [&](auto) { answers.push_back(22); });
    at.office.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !answers.empty(); }, patienceMs));
    EXPECT_EQ(answers, std::vector{22});
    EXPECT_EQ(at.office.timesAsked("visits"), 2); // the 21st was not even asked for
}

TEST(OfficeLink, TellsNobodyWhoIsGone)
{
    LinkedOffice at;
    at.office.hold();
    bool answered = false;
    {
        Awaited awaited;
        at.link.readVisits(awaited, oneDay(20), [&](auto) { answered = true; });
    }
    at.office.release();
    Awaited other;
    bool after = false;
    at.link.readVisits(other, oneDay(21), [&](auto) { after = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return after; }, patienceMs));
    EXPECT_FALSE(answered);
}

TEST(OfficeLink, TellsNothingAfterItsEnd)
{
    LinkedOffice at;
    Awaited awaited;
    bool answered = false;
    at.office.hold();
    at.link.readVisits(awaited, oneDay(20), [&](auto) { answered = true; });
    at.link.end();
    at.office.release();
    at.machinery.reset();
    QCoreApplication::processEvents();
    EXPECT_FALSE(answered);
}

TEST(OfficeLink, SaysSoWhereThereIsNoOffice)
{
    OfficeDoor door;
    OfficeLink link;
    const auto machinery = link.begin([&]() -> const OfficeDoor& { return door; });
    Awaited awaited;
    std::optional<ErrorCode> code;
    link.readDay(awaited, oneDay(20).from, [&](auto sheet) { code = sheet.error().code; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return code.has_value(); }, patienceMs));
    EXPECT_EQ(*code, ErrorCode::NotAllowed);
}

} // namespace
} // namespace countersign
