#include "ui/day_report_pdf.h"
#include "ui/day_sums.h"
#include "ui/office_samples.h"
#include "ui/qr_code.h"
#include "ui/recorded_page.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace countersign {
namespace {

const std::string checkpoint = "countersign/test/0a1b2c3d\n7002\nc2FtcGxl\n";

DayReportView report(int visits = 86)
{
    return dayReportView(samples::daySheet(visits, 0, true), "Outlet 0371", checkpoint, Policy{});
}

TEST(DaySums, AddUpOnlyWhenEverythingAgrees)
{
    DaySheet sheet = samples::daySheet(40, 0, false);
    EXPECT_TRUE(sumsOf(sheet).addUp());
    ++sheet.outcomes[Outcome::Refused];
    EXPECT_FALSE(sumsOf(sheet).addUp());
    --sheet.outcomes[Outcome::Refused];
    sheet.lastEntry = EntryNumber{sheet.lastEntry.value() - 1};
    EXPECT_FALSE(sumsOf(sheet).addUp());
    EXPECT_TRUE(sumsOf(DaySheet{}).addUp()); // a day without anything
}

TEST(DayReport, SaysItsFiguresInBothLanguages)
{
    RecordedPage page{210, 297};
    QPainter painter{&page};
    paintDayReport(painter, page.area().adjusted(150, 150, -150, -150), report());
    painter.end();
    const QString written = page.written();
    for (const char* words : {"日报", "Reportoftheday", "86", "已登记", "Registered", "Outlet0371"})
        EXPECT_TRUE(written.contains(QString::fromUtf8(words))) << words;
}

TEST(DayReport, StaysOnItsSheet)
{
    RecordedPage page{210, 297};
    QPainter painter{&page};
    const QRectF area = page.area().adjusted(150, 150, -150, -150);
    paintDayReport(painter, area, report(2000));
    painter.end();
    for (const RecordedPage::Text& text : page.texts())
        EXPECT_TRUE(area.adjusted(-30, -30, 30, 30).contains(text.where))
            << text.words.toStdString() << " at " << text.where.bottom() << " of " << area.bottom();
}

TEST(DayReport, SaysNothingOfAPerson)
{
    RecordedPage page{210, 297};
    QPainter painter{&page};
    paintDayReport(painter, page.area(), report());
    painter.end();
    EXPECT_FALSE(page.written().contains(QStringLiteral("样")));
    EXPECT_FALSE(page.written().contains(QStringLiteral("∙")));
}

TEST(DayReport, IsSavedForItsOwnerOnly)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("day.pdf");
    ASSERT_TRUE(saveDayReport(report(), file));
    QFile saved{file};
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_TRUE(saved.read(5).startsWith("%PDF-"));
    EXPECT_FALSE(QFileInfo{file}.permission(QFileDevice::ReadOther));
    EXPECT_FALSE(QFileInfo{file}.permission(QFileDevice::ReadGroup));
}

TEST(DayReport, SaysWhichFileCannotBeWritten)
{
    const auto saved = saveDayReport(report(), QStringLiteral("/nowhere/day.pdf"));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::StorageFailed);
    EXPECT_NE(saved.error().detail.find("/nowhere/day.pdf"), std::string::npos);
}

} // namespace
} // namespace countersign
