#include "ui/done_page.h"
#include "ui/presentation.h"
#include "ui/problem_note.h"
#include "ui/samples.h"
#include "ui/slip_view.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

struct ShownDonePage {
    ShownDonePage()
    {
        page.display(
            Presentation{samples::today(), 16}.done(samples::done(Outcome::Registered, {})));
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        page.takeKeyboard();
    }
    [[nodiscard]] QString words() const
    {
        return page.findChild<QLabel*>(QStringLiteral("slipWords"))->text();
    }
    [[nodiscard]] ProblemNote* problem() const
    {
        return page.findChild<ProblemNote*>(QStringLiteral("slipProblem"));
    }
    DonePage page;
    QSignalSpy wanted{&page, &DonePage::slipWanted};
    QPushButton* button{page.findChild<QPushButton*>(QStringLiteral("slipButton"))};
};

TEST(SlipOnDonePage, IsAskedForByKeyAndByButton)
{
    ShownDonePage at;
    QTest::keyClick(&at.page, Qt::Key_F4);
    EXPECT_EQ(at.wanted.count(), 1);
    QTest::mouseClick(at.button, Qt::LeftButton);
    EXPECT_EQ(at.wanted.count(), 2);
    EXPECT_TRUE(at.button->text().contains("F4"));
}

TEST(SlipOnDonePage, IsNotAskedForAgainWhileUnderWay)
{
    ShownDonePage at;
    at.page.displaySlip(slipAskedFor());
    QTest::keyClick(&at.page, Qt::Key_F4);
    QTest::mouseClick(at.button, Qt::LeftButton);
    EXPECT_EQ(at.wanted.count(), 0);
    EXPECT_FALSE(at.words().isEmpty());
}

TEST(SlipOnDonePage, IsNotAskedForFromAnotherPage)
{
    QWidget window;
    auto* page = new DonePage{&window};
    QSignalSpy wanted{page, &DonePage::slipWanted};
    window.show();
    page->hide();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F4);
    EXPECT_EQ(wanted.count(), 0);
}

TEST(SlipOnDonePage, TellsWhereItWent)
{
    ShownDonePage at;
    at.page.displaySlip(slipStateView(SlipDelivery{QStringLiteral("Counter printer"), {}}));
    EXPECT_TRUE(at.words().contains("Counter printer"));
    at.page.displaySlip(slipStateView(SlipDelivery{{}, QStringLiteral("/store/slip-000217.pdf")}));
    EXPECT_TRUE(at.words().contains("/store/slip-000217.pdf"));
    at.page.displaySlip(slipStateView(
        SlipDelivery{QStringLiteral("Counter printer"), QStringLiteral("/store/slip.pdf")}));
    EXPECT_TRUE(at.words().contains("Counter printer"));
    EXPECT_TRUE(at.words().contains("/store/slip.pdf"));
    EXPECT_TRUE(at.problem()->isHidden());
    EXPECT_TRUE(at.button->isEnabled()); // for another copy
}

TEST(SlipOnDonePage, TellsWhatFailedAndWhatToDo)
{
    ShownDonePage at;
    at.page.displaySlip(slipStateView(fail(ErrorCode::StorageFailed, "/store/slips: disk full")));
    EXPECT_TRUE(at.problem()->isVisible());
    EXPECT_TRUE(at.problem()->accessibleName().contains("F4"));
    EXPECT_TRUE(at.button->isEnabled());
}

TEST(SlipOnDonePage, SaysNothingOfTheLastCustomersSlip)
{
    ShownDonePage at;
    at.page.displaySlip(slipStateView(SlipDelivery{{}, QStringLiteral("/store/slip-000217.pdf")}));
    at.page.forget();
    EXPECT_TRUE(at.words().isEmpty());
    at.page.displaySlip(slipStateView(fail(ErrorCode::StorageFailed, "/store/slips: disk full")));
    at.page.forget();
    EXPECT_TRUE(at.problem()->isHidden());
}

} // namespace
} // namespace countersign
