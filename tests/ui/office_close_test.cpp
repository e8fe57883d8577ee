// Closing the day, with a real desk around it.

#include "ui/office_pages.h"
#include "ui/wording_office_review.h"

namespace countersign {
namespace {

TEST_F(OfficePages, TheDayIsClosedAfterOneConfirmation)
{
    goTo(3);
    EXPECT_TRUE(sees(wording::close().addsUp));
    press(Qt::Key_Return);
    EXPECT_TRUE(sees(wording::close().question));
    EXPECT_EQ(at.office.timesAsked("close"), 0);
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return sees(wording::dayClosed(EntryNumber{7002})); }));
    EXPECT_EQ(at.office.timesAsked("close"), 1);
}

TEST_F(OfficePages, EscLeavesTheDayOpen)
{
    goTo(3);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    EXPECT_FALSE(sees(wording::close().question));
    settle();
    EXPECT_EQ(at.office.timesAsked("close"), 0);
}

TEST_F(OfficePages, WhatStillWaitsLeadsToReview)
{
    at.office.sheet = samples::daySheet(20, 2, false);
    goTo(3);
    EXPECT_TRUE(sees(wording::close().waitingText));
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(at.office.timesAsked("close"), 0);
    EXPECT_TRUE(sees(wording::review().logged));
}

TEST_F(OfficePages, ASheetThatDoesNotAddUpCannotBeClosed)
{
    at.office.sheet.lastEntry = EntryNumber{at.office.sheet.lastEntry.value() + 1};
    goTo(3);
    EXPECT_TRUE(sees(wording::close().differs));
    EXPECT_FALSE(primary().isEnabled());
}

TEST_F(OfficePages, AClosedDayIsOpenedAgainOnlyWithAReason)
{
    at.office.sheet = samples::daySheet(20, 0, true);
    goTo(3);
    EXPECT_TRUE(sees(wording::close().closed));
    press(Qt::Key_F9);
    EXPECT_FALSE(primary().isEnabled());
    press(Qt::Key_Space); // the first reason
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return at.office.timesAsked("reopen") == 1; }));
    EXPECT_TRUE(
        at.office.asked().back().ends_with("late-visit") || at.office.timesAsked("day") > 1);
    EXPECT_TRUE(soon([&] { return primary().text() == wording::close().close; }));
}

} // namespace
} // namespace countersign
