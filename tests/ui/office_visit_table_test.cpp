#include "ui/office_samples.h"
#include "ui/office_visit_table.h"
#include "ui/samples.h"
#include "ui/wording_office.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace countersign {
namespace {

QString cell(const VisitTable& table, int row, VisitColumn column)
{
    return table.index(row, static_cast<int>(column)).data().toString();
}

VisitFilter words(const char* text)
{
    VisitFilter filter;
    filter.text = text;
    return filter;
}

struct Table : testing::Test {
    Table() { table.display(samples::officeVisits(40, samples::today()), false); }
    VisitTable table;
};

TEST_F(Table, KeepsTheRulesOfModels)
{
    const QAbstractItemModelTester tester{
        &table, QAbstractItemModelTester::FailureReportingMode::Fatal};
    table.sort(static_cast<int>(VisitColumn::Clerk), Qt::AscendingOrder);
    table.setFilter(words("li na"));
    table.add({samples::maskedHolder(EntryNumber{103})});
    table.display({}, false);
    EXPECT_EQ(table.rowCount(), 0);
}

TEST_F(Table, BeginsWithTheNewest)
{
    EXPECT_EQ(cell(table, 0, VisitColumn::Entry), "140");
    EXPECT_EQ(table.visitAt(39).entry, EntryNumber{101});
}

TEST_F(Table, FiltersByWordsAndChoices)
{
    table.setFilter(words("zhang"));
    const int ofZhang = table.rowCount();
    EXPECT_GT(ofZhang, 0);
    EXPECT_LT(ofZhang, 40);
    VisitFilter refused = words("zhang");
    refused.standing = Standing::Refused;
    table.setFilter(refused);
    for (int row = 0; row < table.rowCount(); ++row)
        EXPECT_EQ(standingOf(table.visitAt(row)), Standing::Refused);
    EXPECT_LT(table.rowCount(), ofZhang);
}

TEST_F(Table, FindsAHolderOnceThatHasArrived)
{
    table.setFilter(words("1105")); // the end of the number of entry 105
    EXPECT_EQ(table.rowCount(), 0);
    table.add({samples::maskedHolder(EntryNumber{105}), samples::maskedHolder(EntryNumber{106})});
    ASSERT_EQ(table.rowCount(), 1);
    EXPECT_EQ(table.visitAt(0).entry, EntryNumber{105});
}

TEST_F(Table, ShowsNothingOfAHolderBeforeAndOnlyMaskedAfterwards)
{
    EXPECT_EQ(cell(table, 0, VisitColumn::Holder), QStringLiteral("…"));
    const MaskedHolder holder = samples::maskedHolder(EntryNumber{140});
    table.add({holder});
    EXPECT_EQ(cell(table, 0, VisitColumn::Holder), QString::fromStdString(holder.name));
    EXPECT_EQ(cell(table, 0, VisitColumn::Number), QStringLiteral("138 ∙∙∙∙ 1140"));
}

TEST_F(Table, AsksForTheHoldersInSightFirstAndNeverTwice)
{
    const auto first = table.holdersWanted(30, 20);
    ASSERT_EQ(first.size(), 20U);
    EXPECT_EQ(first[0], table.visitAt(30).entry);
    EXPECT_EQ(first[10], table.visitAt(0).entry); // after the last one, from the top
    std::vector<MaskedHolder> holders;
    for (const EntryNumber& entry : first)
        holders.push_back(samples::maskedHolder(entry));
    table.add(holders);
    for (const EntryNumber& entry : table.holdersWanted(30, 100))
        EXPECT_EQ(std::count(first.begin(), first.end(), entry), 0);
}

TEST_F(Table, AsksForNoHolderThatIsErased)
{
    for (const EntryNumber& entry : table.holdersWanted(0, 100))
        EXPECT_FALSE(table.visitAt(table.rowOf(entry)).erased);
}

TEST_F(Table, SortsEveryColumnBothWays)
{
    for (int column = 0; column < visitColumns; ++column) {
        table.sort(column, Qt::AscendingOrder);
        const Visit first = table.visitAt(0);
        table.sort(column, Qt::DescendingOrder);
        EXPECT_EQ(table.rowCount(), 40);
        if (column == static_cast<int>(VisitColumn::Duration)) {
            EXPECT_NE(table.visitAt(0), first);
        }
    }
    table.sort(static_cast<int>(VisitColumn::Clerk), Qt::AscendingOrder);
    EXPECT_EQ(table.visitAt(0).clerk, StaffName{"Chen Jie"});
    EXPECT_EQ(table.visitAt(39).clerk, StaffName{"Zhang Wei"});
}

TEST_F(Table, ShowsOnlyWhatIsUnusualUntilTold)
{
    table.mark({103, 104});
    table.showOnly({103, 104});
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_FALSE(cell(table, 0, VisitColumn::Marks).isEmpty());
    table.showOnly({});
    EXPECT_EQ(table.rowCount(), 40);
}

TEST_F(Table, SaysTheDayOnlyWhereThereAreSeveral)
{
    EXPECT_EQ(cell(table, 39, VisitColumn::Time), "08:00");
    table.display(samples::officeVisits(2, samples::today()), true);
    EXPECT_EQ(cell(table, 1, VisitColumn::Time), "2026-11-22 08:00");
}

} // namespace
} // namespace countersign
