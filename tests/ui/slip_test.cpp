#include "ui/qr_code.h"
#include "ui/recorded_page.h"
#include "ui/samples.h"
#include "ui/slip.h"
#include "ui/slip_samples.h"
#include "ui/slip_view.h"
#include "ui/wording_slip.h"

#include <QImage>
#include <QPainter>
#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

constexpr double longPaperMm = 600;

/// What is written on a slip of this width.
QString written(const SlipView& view, double widthMm)
{
    RecordedPage page{widthMm, longPaperMm};
    QPainter painter{&page};
    paintSlip(painter, page.area(), view);
    painter.end();
    return page.written();
}

void expectAllWritten(const SlipView& view, double widthMm)
{
    const QString paper = written(view, widthMm);
    QStringList expected{view.outlet, view.at, view.number};
    const auto both = [&expected](const wording::Bilingual& words) {
        expected << words.first << words.second;
    };
    both(view.title);
    both(view.word);
    both(view.meaning);
    both(view.checkpointHeading);
    both(view.checkpointText);
    both(view.privacy);
    both(view.simulated);
    for (const SlipView::Fact& fact : view.facts) {
        both(fact.name);
        both(fact.value);
    }
    for (const SlipView::Paragraph& paragraph : view.paragraphs) {
        both(paragraph.heading);
        both(paragraph.text);
    }
    for (const QString& words : expected)
        EXPECT_TRUE(paper.contains(RecordedPage::withoutSpaces(words)))
            << words.toStdString() << " is not on " << widthMm << " mm";
}

QImage painted(const SlipView& view, double widthMm, double heightMm, int dpi)
{
    const auto units = [dpi](double mm) { return static_cast<int>(std::lround(mm * dpi / 25.4)); };
    QImage image{units(widthMm), units(heightMm), QImage::Format_Grayscale8};
    image.setDotsPerMeterX(units(1000));
    image.setDotsPerMeterY(units(1000));
    image.fill(Qt::white);
    QPainter painter{&image};
    const double margin = units(4);
    paintSlip(
        painter, {margin, margin, image.width() - 2 * margin, image.height() - 2 * margin}, view);
    return image;
}

std::string readQrCode(const QImage& image)
{
    const ZXing::ImageView view{
        image.constBits(),
        image.width(),
        image.height(),
        ZXing::ImageFormat::Lum,
        static_cast<int>(image.bytesPerLine())};
    const ZXing::Result read =
        ZXing::ReadBarcode(view, ZXing::DecodeHints{}.setFormats(ZXing::BarcodeFormat::QRCode));
    if (!read.isValid()) return {};
    return {read.bytes().begin(), read.bytes().end()};
}

std::vector<Reason> allReasons()
{
    std::vector<Reason> all;
    for (int i = 0; i <= static_cast<int>(Reason::TransferNeedsManager); ++i)
        all.push_back(static_cast<Reason>(i));
    return all;
}

TEST(Slip, HoldsEverythingOnEveryPaper)
{
    const SlipView slips[]{
        samples::slip(Outcome::Registered, {}),
        samples::slip(Outcome::Refused, {Reason::NotTheHolder}),
        samples::slip(Outcome::ManagerNeeded, {Reason::MatchDoubtful}, true)};
    for (const SlipView& view : slips)
        for (const double widthMm : {48.0, 72.0, 97.0, 128.0, 190.0}) {
            expectAllWritten(view, widthMm);
            expectAllWritten(samples::inTheOtherOrder(view), widthMm);
        }
}

TEST(Slip, StaysWithinItsPaper)
{
    const SlipView view =
        samples::slip(Outcome::Refused, {Reason::FaceCheckFailed, Reason::NotTheHolder});
    constexpr double leading = 12; // 1 mm: what the font keeps free above its characters
    for (const QSizeF paperMm :
         {QSizeF{72, 200}, QSizeF{95, 138}, QSizeF{128, 190}, QSizeF{190, 277}}) {
        RecordedPage page{paperMm.width(), paperMm.height()};
        QPainter painter{&page};
        paintSlip(painter, page.area(), view);
        painter.end();
        ASSERT_FALSE(page.texts().isEmpty());
        for (const RecordedPage::Text& text : page.texts())
            EXPECT_TRUE(page.area().adjusted(-1, -leading, 1, leading).contains(text.where))
                << text.words.toStdString() << " on " << paperMm.width() << " mm";
    }
}

TEST(Slip, IsAsLongOnARollAsItSays)
{
    const SlipView view = samples::slip(Outcome::Registered, {});
    RecordedPage page{72, longPaperMm};
    QPainter painter{&page};
    paintSlip(painter, page.area(), view);
    painter.end();
    double end = 0;
    for (const RecordedPage::Text& text : page.texts())
        end = std::max(end, text.where.bottom());
    EXPECT_NEAR(end, slipHeight(page, page.area().width(), view), page.area().width() / 36);
}

TEST(Slip, CarriesTheCheckpointForAnyReaderOfQrCodes)
{
    const SlipView view = samples::slip(Outcome::Registered, {}, true);
    EXPECT_EQ(readQrCode(painted(view, 80, 400, 203)), samples::checkpoint()); // a receipt
    EXPECT_EQ(readQrCode(painted(view, 58, 400, 203)), samples::checkpoint());
    EXPECT_EQ(readQrCode(painted(view, 148, 210, 300)), samples::checkpoint()); // A5
}

TEST(Slip, StillReadsWithAPartOfTheCodeStained)
{
    QImage image = painted(samples::slip(Outcome::Registered, {}), 80, 400, 203);
    const QRect code = [&image] {
        const ZXing::ImageView view{
            image.constBits(),
            image.width(),
            image.height(),
            ZXing::ImageFormat::Lum,
            static_cast<int>(image.bytesPerLine())};
        const auto at = ZXing::ReadBarcode(view).position();
        return QRect{QPoint{at[0].x, at[0].y}, QPoint{at[2].x, at[2].y}};
    }();
    QPainter stain{&image};
    const int side = code.width() / 6; // about 3 % of the whole
    stain.fillRect(QRect{code.center(), QSize{side, side}}, Qt::black);
    stain.end();
    EXPECT_EQ(readQrCode(image), samples::checkpoint());
}

TEST(Slip, NeverHoldsNameNorIdNumberNorWholeSim)
{
    for (const Outcome outcome : {Outcome::Registered, Outcome::ManagerNeeded, Outcome::Refused}) {
        const Done state = samples::ended(outcome, {Reason::MatchDoubtful});
        const SlipView view = samples::slip(outcome, {Reason::MatchDoubtful});
        const QString paper = written(view, 72) + QString::fromStdString(view.checkpoint);
        const IdDocument& card = state.record.card.document;
        EXPECT_FALSE(paper.contains(QString::fromStdString(card.name)));
        EXPECT_TRUE(paper.contains(QStringLiteral("样＊＊")));
        const QString number = QString::fromStdString(card.number.text());
        for (int i = 0; i + 6 <= number.size(); ++i)
            EXPECT_FALSE(paper.contains(number.mid(i, 6))) << number.mid(i, 6).toStdString();
        const QString iccid = QString::fromStdString(state.record.order->iccid.text());
        EXPECT_FALSE(paper.contains(iccid.right(5)));
        EXPECT_TRUE(paper.contains(iccid.right(4)));
    }
}

TEST(Slip, ShowsTheNumberLargeOnlyWhenItWasOpened)
{
    EXPECT_EQ(samples::slip(Outcome::Registered, {}).number, "138 0013 8000");
    EXPECT_TRUE(samples::slip(Outcome::Refused, {Reason::NotTheHolder}).number.isEmpty());
    EXPECT_TRUE(samples::slip(Outcome::ManagerNeeded, {}).number.isEmpty());
}

TEST(Slip, SaysAcrossThePageThatItIsSimulated)
{
    const QString words = QStringLiteral("SIMULATED,NOTAREALREGISTRATION");
    const QString real = written(samples::slip(Outcome::Registered, {}, false), 128);
    const QString simulated = written(samples::slip(Outcome::Registered, {}, true), 128);
    EXPECT_EQ(real.count(words), 0);
    EXPECT_GE(simulated.count(words), 3); // in the frame, and again and again beneath the text
}

TEST(Slip, GivesEveryReasonAndAWayToObjectInBothLanguages)
{
    QSet<QString> seen;
    for (const Reason reason : allReasons()) {
        const wording::Bilingual words = wording::slipReason(reason, Language::chinese());
        EXPECT_FALSE(seen.contains(words.first)) << name(reason);
        seen.insert(words.first);
        const SlipView view = samples::slip(Outcome::Refused, {reason});
        ASSERT_EQ(view.paragraphs.size(), 3) << name(reason);
        EXPECT_EQ(view.paragraphs[0].text.first, words.first);
        for (const SlipView::Paragraph& paragraph : view.paragraphs) {
            EXPECT_FALSE(paragraph.text.first.isEmpty());
            EXPECT_FALSE(paragraph.text.second.isEmpty());
        }
        EXPECT_TRUE(view.paragraphs[2].text.second.contains("object")) << name(reason);
    }
}

TEST(Slip, ForbidsResaleWhereANumberWasOpened)
{
    const SlipView view = samples::slip(Outcome::Registered, {});
    EXPECT_TRUE(view.paragraphs.front().heading.first.contains(QStringLiteral("转卖")));
    EXPECT_TRUE(view.paragraphs.front().heading.second.contains("lend"));
}

TEST(Slip, OffersToWithdrawOnlyAConsentThatWasGiven)
{
    Done state = samples::ended(Outcome::ManagerNeeded, {Reason::ConsentDeclined});
    const auto rights = [&state] {
        return slipView(state, {}, samples::afternoon(), Language::chinese())
            .paragraphs.back()
            .text.second;
    };
    EXPECT_TRUE(rights().contains("withdraw"));
    state.record.consent->answer = ConsentAnswer::Declined;
    EXPECT_FALSE(rights().contains("withdraw"));
}

TEST(Slip, FollowsWhatTheManagerDecided)
{
    Done state = samples::ended(Outcome::ManagerNeeded, {Reason::MatchDoubtful});
    state.decision = SealedDecision{
        {true, {ReviewReason::FaceComparedByEye}},
        StaffName{"Wang Wei"},
        {EntryNumber{218}, {}, "the later checkpoint"}};
    const SlipView approved = slipView(state, {}, samples::afternoon(), Language::chinese());
    EXPECT_EQ(approved.outcome, Outcome::Registered);
    EXPECT_EQ(approved.number, "138 0013 8000");
    EXPECT_EQ(approved.checkpoint, "the later checkpoint");
    state.decision->decision = {false, {ReviewReason::NotConvinced}};
    const SlipView refused = slipView(state, {}, samples::afternoon(), Language::chinese());
    EXPECT_EQ(refused.outcome, Outcome::Refused);
    EXPECT_EQ(
        refused.paragraphs.front().text.first,
        wording::slipReason(ReviewReason::NotConvinced, Language::chinese()).first);
}

TEST(Slip, TellsTheTimeInChina)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(samples::slip(Outcome::Registered, {}).at, "2026-11-22 14:05");
    const UtcMs beforeMidnight{std::chrono::sys_days{samples::today()}.time_since_epoch() + 15h};
    EXPECT_EQ(wording::dateAndTime(beforeMidnight + 1h), "2026-11-23 00:00");
}

TEST(Slip, MasksANameAfterItsFirstCharacter)
{
    EXPECT_EQ(wording::maskedName(QStringLiteral("样本甲")), QStringLiteral("样＊＊"));
    EXPECT_EQ(wording::maskedName(QStringLiteral("𠮷田")), QStringLiteral("𠮷＊＊"));
    EXPECT_EQ(wording::maskedName(QStringLiteral("甲")), QStringLiteral("甲＊＊"));
    EXPECT_EQ(wording::maskedName({}), QStringLiteral("＊＊"));
}

TEST(QrCode, RefusesWhatItCannotHold)
{
    EXPECT_FALSE(QrCode::create({}));
    EXPECT_FALSE(QrCode::create(std::string(2332, 'x'))); // 2331 bytes are the most, at M
    EXPECT_FALSE(QrCode::create(std::string("a\0b", 3)));
    EXPECT_TRUE(QrCode::create(std::string(2331, 'x')));
}

} // namespace
} // namespace countersign
