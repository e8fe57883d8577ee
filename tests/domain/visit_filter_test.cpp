#include "domain/seen_visits.h"
#include "domain/visit_filter.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;

const MaskedHolder holder{EntryNumber{1234}, "样**", "**************002X", "138 •••• 8000"};

bool finds(const std::string& text, const MaskedHolder* known = &holder)
{
    Visit visit = seenVisit(1234, 9h, Outcome::Registered, "Lin.A");
    visit.tariff = "Youth 19";
    VisitFilter filter;
    filter.text = text;
    return matches(visit, known, filter);
}

TEST(VisitFilter, LetsEverythingThroughWhenItIsEmpty)
{
    EXPECT_TRUE(finds(""));
    EXPECT_TRUE(finds("  "));
    EXPECT_TRUE(finds("", nullptr));
}

TEST(VisitFilter, FindsWhatIsShownOfTheHolder)
{
    EXPECT_TRUE(finds("样"));
    EXPECT_TRUE(finds("002x")) << "letters of either case";
    EXPECT_TRUE(finds("8000"));
    EXPECT_TRUE(finds("138••••8000")) << "with or without spaces";
    EXPECT_FALSE(finds("例"));
    EXPECT_FALSE(finds("8001"));
}

TEST(VisitFilter, FindsClerkAndTariffBeforeTheHolderIsKnown)
{
    EXPECT_TRUE(finds("lin.a", nullptr));
    EXPECT_TRUE(finds("YOUTH", nullptr));
    EXPECT_FALSE(finds("样", nullptr));
}

TEST(VisitFilter, FindsTheBeginningOfAnEntrysNumber)
{
    EXPECT_TRUE(finds("12"));
    EXPECT_TRUE(finds("1234"));
    EXPECT_FALSE(finds("234"));
    EXPECT_TRUE(finds("#1234"));
    EXPECT_FALSE(finds("#12")) << "entry 12 and no other";
    EXPECT_FALSE(finds("#"));
}

TEST(VisitFilter, WantsEveryWord)
{
    EXPECT_TRUE(finds("lin 样 12"));
    EXPECT_FALSE(finds("lin 例"));
    EXPECT_TRUE(finds("lin\u3000样")) << "the wide space of Chinese input";
    EXPECT_FALSE(finds("lin\u3000例 "));
}

TEST(VisitFilter, ChoosesByWhatTheVisitIs)
{
    Visit visit = seenVisit(1, 9h, Outcome::ManagerNeeded);
    visit.reasons = {Reason::MatchDoubtful, Reason::TooManyVisits};
    visit.causes = {Cause::TooDark};
    visit.kind = OrderKind::Transfer;
    const auto passes = [&](auto change) {
        VisitFilter filter;
        change(filter);
        return matches(visit, nullptr, filter);
    };
    EXPECT_TRUE(passes([](VisitFilter& f) { f.clerk = StaffName{"clerk"}; }));
    EXPECT_FALSE(passes([](VisitFilter& f) { f.clerk = StaffName{"lin"}; }));
    EXPECT_TRUE(passes([](VisitFilter& f) { f.standing = Standing::Waiting; }));
    EXPECT_FALSE(passes([](VisitFilter& f) { f.standing = Standing::Refused; }));
    EXPECT_TRUE(passes([](VisitFilter& f) { f.reason = Reason::TooManyVisits; }));
    EXPECT_FALSE(passes([](VisitFilter& f) { f.reason = Reason::HolderBlocked; }));
    EXPECT_TRUE(passes([](VisitFilter& f) { f.cause = Cause::TooDark; }));
    EXPECT_FALSE(passes([](VisitFilter& f) { f.cause = Cause::Screen; }));
    EXPECT_TRUE(passes([](VisitFilter& f) { f.kind = OrderKind::Transfer; }));
    EXPECT_FALSE(passes([](VisitFilter& f) { f.kind = OrderKind::NewNumber; }));
    EXPECT_TRUE(passes([](VisitFilter& f) { f.simulated = false; }));
    EXPECT_FALSE(passes([](VisitFilter& f) { f.simulated = true; }));
    decide(visit, true);
    EXPECT_FALSE(passes([](VisitFilter& f) { f.standing = Standing::Waiting; }));
    EXPECT_TRUE(passes([](VisitFilter& f) { f.standing = Standing::Approved; }));
}

} // namespace
} // namespace countersign
