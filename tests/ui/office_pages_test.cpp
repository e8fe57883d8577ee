// One visit, and review, with a real desk around them: key clicks, and what the office was asked.

#include "ui/office_pages.h"
#include "ui/office_review_page.h"
#include "ui/samples.h"
#include "ui/trace_plot.h"
#include "ui/wording_desk.h"
#include "ui/wording_office.h"
#include "ui/wording_office_record.h"
#include "ui/wording_office_review.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

const QString holderName = QStringLiteral("样本甲");
const QString holderNumber = QStringLiteral("110101199304189016");

// One visit.

TEST_F(OfficePages, ARecordHidesThePersonUntilAReasonIsGiven)
{
    openRecord();
    EXPECT_TRUE(sees(wording::recordWords().hiddenText));
    EXPECT_FALSE(primary().isEnabled());
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(at.office.timesAsked("open"), 0);
    EXPECT_FALSE(holds(holderName));

    press(Qt::Key_Down);  // from the first reason
    press(Qt::Key_Space); // chooses the second one
    EXPECT_TRUE(primary().isEnabled());
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return sees(holderName); }));
    EXPECT_EQ(at.office.timesAsked("open 120 complaint"), 1);
    EXPECT_TRUE(sees(holderNumber));
}

TEST_F(OfficePages, ARecordIsHiddenAgainOnceItIsLeft)
{
    openRecord();
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return sees(holderName); }));
    press(Qt::Key_Escape);
    EXPECT_FALSE(holds(holderName));
    EXPECT_FALSE(holds(holderNumber));
    openRecord();
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return sees(holderName); }));
    goTo(2); // to another page
    EXPECT_FALSE(holds(holderName));
}

TEST_F(OfficePages, ARecordIsProvenToBeInTheLog)
{
    openRecord();
    EXPECT_TRUE(sees(wording::proven(EntryNumber{120}, 4213)));
}

TEST_F(OfficePages, ARecordThatCannotBeOpenedSaysWhy)
{
    openRecord();
    at.office.problem = Error{ErrorCode::NotFound, "entry 120: who it was is erased"};
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return sees(wording::forError(*at.office.problem).sentence); }));
    EXPECT_TRUE(primary().isEnabled()); // to be tried again
}

TEST(TraceReading, TellsWhichActionWasAskedForWhenAndWhetherItWasDone)
{
    FaceEvidence evidence;
    evidence.match.descriptor = "dlib-resnet-v1";
    evidence.trace = samples::trace(2, true);
    const auto view = readTrace(evidence, Policy{});
    ASSERT_TRUE(view);
    ASSERT_EQ(view->attempts.size(), 2U);
    const TraceView::Attempt& failed = view->attempts[0];
    EXPECT_TRUE(failed.failure.has_value());
    ASSERT_EQ(failed.windows.size(), 2U);
    EXPECT_TRUE(failed.windows[0].done);
    EXPECT_FALSE(failed.windows[1].done);
    const TraceView::Attempt& passed = view->attempts[1];
    EXPECT_FALSE(passed.failure.has_value());
    ASSERT_EQ(passed.windows.size(), 3U);
    double before = passed.from;
    for (const TraceView::Window& window : passed.windows) {
        EXPECT_TRUE(window.done);
        EXPECT_GE(window.from, before);
        EXPECT_GT(window.to, window.from);
        before = window.to;
    }
    EXPECT_EQ(passed.windows[1].action, LivenessAction::Blink);
    EXPECT_GE(passed.from, failed.to);
}

TEST(TraceReading, RefusesATraceThatIsDamaged)
{
    FaceEvidence evidence;
    evidence.trace = {std::byte{1}, std::byte{2}};
    EXPECT_EQ(readTrace(evidence, Policy{}).error().code, ErrorCode::FileMalformed);
}

// Review.

TEST_F(OfficePages, ReviewSaysBeforehandThatOpeningIsLoggedAndOpensTheOldest)
{
    goTo(2);
    EXPECT_TRUE(sees(wording::review().logged));
    EXPECT_EQ(at.office.timesAsked("open"), 0);
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return sees(holderName); }));
    EXPECT_EQ(at.office.timesAsked("open 90 review"), 1);
}

TEST_F(OfficePages, NGoesToTheNextThatWaits)
{
    goTo(2);
    auto* queue = desk.findChild<OfficeReviewPage*>()->findChild<QListWidget*>("queue");
    EXPECT_EQ(queue->currentRow(), 0);
    press(Qt::Key_N);
    EXPECT_EQ(queue->currentRow(), 1);
    press(Qt::Key_N);
    EXPECT_EQ(queue->currentRow(), 0);
}

TEST_F(OfficePages, AnApprovalNeedsAReasonAndWhatBelongsToIt)
{
    openReview();
    press(Qt::Key_A);
    EXPECT_FALSE(button("approve").isEnabled());
    EXPECT_EQ(desk.findChild<QLabel*>("missingToApprove")->text(), wording::manager().noReason);
    tick("documents-seen");
    EXPECT_FALSE(button("approve").isEnabled());
    EXPECT_EQ(
        desk.findChild<QLabel*>("missingToApprove")->text(),
        wording::noteMissing(ReviewReason::DocumentsSeen));
    for (auto* field : desk.findChildren<QLineEdit*>("noteField"))
        if (field->isVisible()) field->setText(QStringLiteral("护照 E00000000"));
    EXPECT_TRUE(button("approve").isEnabled());
    EXPECT_FALSE(at.office.decision.has_value());
    desk.findChild<QLineEdit*>("remark")->setText(QStringLiteral("came with the mother"));
    desk.findChild<QCheckBox*>("documents-seen")->setFocus();
    press(Qt::Key_A);
    ASSERT_TRUE(soon([&] { return at.office.timesAsked("decide 90") == 1; }));
    settle();
    EXPECT_EQ(*at.office.decision, (ReviewDecision{true, {ReviewReason::DocumentsSeen}}));
    EXPECT_EQ(at.office.note.documentSeen, "护照 E00000000");
    EXPECT_EQ(at.office.note.remark, "came with the mother");
    EXPECT_TRUE(at.office.note.witness.empty());
}

TEST_F(OfficePages, ARefusalIsSealedAndItsSlipOfferedThenTheNextComes)
{
    std::optional<Done> done;
    QObject::connect(&desk, &OfficeDesk::slipWanted, &desk, [&](const Done& of) {
        done.emplace(of);
    });
    openReview();
    tick("not-convinced");
    press(Qt::Key_R);
    ASSERT_TRUE(soon([&] { return sees(wording::decisionSealed(EntryNumber{7001})); }));
    settle();
    EXPECT_FALSE(holds(holderName)); // decided: nothing of the person is left in sight
    press(Qt::Key_F7);
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(done->receipt.entry, EntryNumber{90});
    EXPECT_FALSE(done->decision->decision.approved);
    press(Qt::Key_Return); // next
    settle();
    EXPECT_TRUE(sees(wording::review().logged));
    EXPECT_EQ(desk.findChild<OfficeReviewPage*>()->findChild<QListWidget*>("queue")->count(), 1);
    press(Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return at.office.timesAsked("open 95 review") == 1; }));
}

TEST_F(OfficePages, NobodyDecidesAboutTheirOwnCustomer)
{
    at.office.waiting.erase(at.office.waiting.begin() + 1);
    at.office.waiting.front().clerk = samples::manager().staff.name;
    goTo(2);
    EXPECT_TRUE(sees(wording::review().own));
    EXPECT_FALSE(primary().isEnabled());
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(at.office.timesAsked("open"), 0);
}

TEST_F(OfficePages, ADecisionThatCannotBeSealedStaysAndSaysWhy)
{
    openReview();
    tick("not-convinced");
    at.office.problem = Error{ErrorCode::StoreFull, "store: 0 bytes left"};
    press(Qt::Key_R);
    EXPECT_TRUE(soon([&] { return sees(wording::forError(*at.office.problem).sentence); }));
    EXPECT_TRUE(button("refuse").isEnabled());
    EXPECT_TRUE(desk.findChild<QCheckBox*>("not-convinced")->isChecked());
}

TEST_F(OfficePages, NobodyLeavesWhileADecisionIsBeingSealed)
{
    openReview();
    tick("not-convinced");
    at.office.hold();
    press(Qt::Key_R);
    ASSERT_TRUE(soon([&] { return at.office.timesAsked("decide") == 1; }));
    QSignalSpy counter{&desk, &OfficeDesk::counterWanted};
    QTest::keyClick(&desk, Qt::Key_F2);
    QTest::keyClick(&desk, Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(counter.count(), 0);
    at.office.release();
    EXPECT_TRUE(soon([&] { return sees(wording::decisionSealed(EntryNumber{7001})); }));
}

TEST_F(OfficePages, TheNavigationCountsWhatWaits)
{
    const auto counts = [&] {
        for (const auto* label : desk.findChildren<QLabel*>())
            if (label->property("role") == QStringLiteral("count") && label->isVisible())
                return label->text();
        return QString{};
    };
    EXPECT_EQ(counts(), "2");
    at.office.waiting.clear();
    goTo(2);
    EXPECT_EQ(counts(), "");
    EXPECT_TRUE(sees(wording::review().none));
}

} // namespace
} // namespace countersign
