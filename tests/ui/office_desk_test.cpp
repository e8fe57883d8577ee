#include "support/patience.h"

#include "ui/fake_office.h"
#include "ui/office_day_page.h"
#include "ui/office_desk.h"
#include "ui/office_filter_bar.h"
#include "ui/office_visit_view.h"
#include "ui/samples.h"
#include "ui/wording_office.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace countersign {
namespace {

/// A manager at their desk, on the day that the samples are of.
struct OfficeAt : testing::Test {
    OfficeAt()
    {
        at.office.visits = samples::officeVisits(60, samples::today());
        for (std::size_t i = 20; i < 30; ++i) { // more than one clerk can do in so short a time
            at.office.visits[i].clerk = StaffName{"Li Na"};
            at.office.visits[i].at = at.office.visits[20].at + std::chrono::seconds{i};
        }
        desk.open(at.link, samples::manager());
        desk.resize(1366, 768);
        desk.show();
        desk.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&desk));
        desk.findChild<OfficeDayPage*>()->showDays({samples::today(), samples::today()});
        desk.takeKeyboard();
    }
    void press(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), with);
    }
    void type(const char* text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
    }
    [[nodiscard]] VisitView& view() const { return *desk.findChild<VisitView*>("visits"); }
    [[nodiscard]] int rows() const { return view().model()->rowCount(); }
    [[nodiscard]] bool soon(const std::function<bool()>& is) const
    {
        return QTest::qWaitFor(is, patienceMs);
    }
    [[nodiscard]] bool sees(const QString& words) const
    {
        for (const auto* label : desk.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    LinkedOffice at;
    OfficeDesk desk{Policy{}};
};

TEST_F(OfficeAt, ShowsTheVisitsOfTheDayAndTheirHoldersAfterwards)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    view().setFocus();
    const auto holder = [&](int row) {
        return view().model()->index(row, static_cast<int>(VisitColumn::Holder)).data().toString();
    };
    EXPECT_TRUE(soon([&] { return holder(0) != QStringLiteral("…"); }));
    EXPECT_TRUE(soon([&] { return holder(59) != QStringLiteral("…"); }));
}

TEST_F(OfficeAt, FiltersWhileSomebodyTypesAndEscClears)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    desk.takeKeyboard();
    press(Qt::Key_Slash);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), "filter");
    type("zhang");
    EXPECT_GT(rows(), 0);
    EXPECT_LT(rows(), 60);
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), 60);
    EXPECT_EQ(QApplication::focusWidget(), &view());
}

TEST_F(OfficeAt, GoesThroughTheDaysByKeyboard)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(soon([&] { return sees(wording::day().none); }));
    EXPECT_EQ(at.office.asked().back(), "visits 2026-11-21..2026-11-21");
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(soon([&] { return rows() == 60; }));
}

TEST_F(OfficeAt, TakesADateThatWasTyped)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    auto* to = desk.findChild<QDateEdit*>("to");
    auto* from = desk.findChild<QDateEdit*>("from");
    from->setFocus();
    from->setDate(QDate{2026, 11, 1});
    EXPECT_TRUE(soon([&] { return at.office.timesAsked("visits 2026-11-1..2026-11-22") == 1; }));
    to->setDate(QDate{2026, 10, 1}); // before the first: the first goes along
    EXPECT_EQ(from->date(), QDate(2026, 10, 1));
}

TEST_F(OfficeAt, SaysWhatIsWrongAndReadsAgainWhenAsked)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    at.office.problem = Error{ErrorCode::StorageFailed, "store: disk I/O error"};
    press(Qt::Key_F5);
    const QString sentence = wording::forError(*at.office.problem).sentence;
    EXPECT_TRUE(soon([&] { return sees(sentence); }));
    EXPECT_TRUE(soon([&] { return at.office.timesAsked("visits") >= 2; }));
    at.office.problem.reset();
    press(Qt::Key_F5);
    EXPECT_TRUE(soon([&] { return rows() == 60; }));
    EXPECT_FALSE(sees(sentence));
}

TEST_F(OfficeAt, SortsByTheColumnOfADigit)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    view().setFocus();
    const auto first = [&] { return view().model()->index(0, 0).data().toString(); };
    EXPECT_EQ(first(), "160");
    press(Qt::Key_1);
    EXPECT_EQ(first(), "101");
    press(Qt::Key_1);
    EXPECT_EQ(first(), "160");
}

TEST_F(OfficeAt, RemembersTheColumnsThatWereChosen)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    const bool before = view().shows(VisitColumn::Tariff);
    view().setShown(VisitColumn::Tariff, !before);
    {
        OfficeDesk another{Policy{}};
        EXPECT_EQ(another.findChild<VisitView*>("visits")->shows(VisitColumn::Tariff), !before);
    }
    view().setShown(VisitColumn::Tariff, before);
}

TEST_F(OfficeAt, ShowsTheVisitsOfWhatIsUnusual)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    auto* show = desk.findChild<QPushButton*>("showUnusual");
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_LT(rows(), 60);
    EXPECT_GT(rows(), 0);
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), 60);
}

TEST_F(OfficeAt, HelpLiesOverThePageAndGoes)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    press(Qt::Key_F1);
    EXPECT_FALSE(view().isVisible());
    EXPECT_TRUE(sees(wording::officeKeys().front().words));
    press(Qt::Key_Escape);
    EXPECT_TRUE(view().isVisible());
}

TEST_F(OfficeAt, GoesToTheCounterAndLocks)
{
    QSignalSpy counter{&desk, &OfficeDesk::counterWanted};
    QSignalSpy lock{&desk, &OfficeDesk::lockWanted};
    press(Qt::Key_F2);
    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(counter.count(), 1);
    EXPECT_EQ(lock.count(), 1);
}

TEST_F(OfficeAt, ForgetsEverything)
{
    ASSERT_TRUE(soon([&] { return rows() == 60; }));
    desk.forget();
    EXPECT_EQ(rows(), 0);
    QString all;
    for (const auto* label : desk.findChildren<QLabel*>())
        all += label->text();
    EXPECT_FALSE(all.contains(QStringLiteral("样")));
}

} // namespace
} // namespace countersign
