#include "ui/office_pictures.h"

#include "base/clock.h"
#include "ui/clerk_language.h"
#include "ui/day_report_pdf.h"
#include "ui/fake_office.h"
#include "ui/office_day_page.h"
#include "ui/office_desk.h"
#include "ui/office_visit_view.h"
#include "ui/samples.h"
#include "ui/style.h"
#include "ui/wording.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <iostream>

namespace countersign {
namespace {

constexpr QSize screen{1366, 768};
constexpr QSize wideScreen{1920, 1080}; // where 200 % is used
constexpr int patienceMs = 30'000;

class OfficePainter {
public:
    OfficePainter(const QDir& folder, QString setting) : folder_{folder}, setting_{setting}
    {
        at_.office.visits = samples::officeVisits(5000, samples::today());
        const UtcMs now = SystemClock{}.utcNow();
        at_.office.waiting = {
            samples::waitingVisit(2890, Reason::MatchDoubtful, now - std::chrono::hours{26}),
            samples::waitingVisit(3011, Reason::ConsentDeclined, now - std::chrono::minutes{200}),
            samples::waitingVisit(3040, Reason::FaceCheckFailed, now - std::chrono::minutes{12})};
        desk_.open(at_.link, samples::manager());
        const wording::DeskWords words = wording::desk();
        desk_.displayModels({Glyph::Models, words.modelsName, words.modelsReady, Tone::Good, {}});
        desk_.resize(currentStyle().scale > 1 ? wideScreen : screen);
        desk_.show();
        desk_.activateWindow();
    }

    void paintAll()
    {
        auto& day = *desk_.findChild<OfficeDayPage*>();
        day.showDays({samples::today(), samples::today()});
        settle();
        desk_.takeKeyboard();
        paint("10-day");
        press(Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("zhang 11"));
        paint("11-day-filtered");
        press(Qt::Key_Escape);
        press(Qt::Key_F4);
        paint("12-day-charts");
        press(Qt::Key_F4);
        press(Qt::Key_F1);
        paint("13-help");
        press(Qt::Key_Escape);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        settle();
        paint("20-record-hidden");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        press(Qt::Key_Return);
        settle();
        paint("21-record-shown");
        scrollDown();
        paint("22-record-foot");
        press(Qt::Key_Escape);
        day.showDays(
            {samples::today() - std::chrono::years{1}, samples::today() - std::chrono::years{1}});
        settle();
        paint("14-day-empty");
        at_.office.problem = Error{ErrorCode::StorageFailed, "ledger.sqlite: disk I/O error"};
        press(Qt::Key_F5);
        settle();
        paint("15-day-problem");
        at_.office.problem.reset();
        paintReview();
        paintClose();
    }

    void paintReview()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        settle();
        paint("30-review");
        press(Qt::Key_Return);
        settle();
        paint("31-review-open");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        if (auto* documents = desk_.findChild<QCheckBox*>("documents-seen"))
            documents->setChecked(true);
        paint("32-review-form");
        if (auto* refuse = desk_.findChild<QCheckBox*>("not-convinced")) refuse->setChecked(true);
        press(Qt::Key_R);
        settle();
        paint("33-review-decided");
        press(Qt::Key_N);
        settle();
        at_.office.waiting.clear();
        press(Qt::Key_2, Qt::ControlModifier);
        settle();
        paint("34-review-none");
    }

    void paintClose()
    {
        at_.office.sheet = samples::daySheet(86, 2, false);
        press(Qt::Key_3, Qt::ControlModifier);
        settle();
        paint("40-close-waiting");
        at_.office.sheet = samples::daySheet(86, 0, false);
        press(Qt::Key_F5);
        settle();
        paint("41-close-sheet");
        press(Qt::Key_Return);
        paint("42-close-question");
        press(Qt::Key_Return);
        settle();
        paint("43-close-closed");
        press(Qt::Key_F9);
        paint("44-close-reopen");
        press(Qt::Key_Escape);
    }

private:
    void scrollDown()
    {
        for (auto* area : desk_.findChildren<QScrollArea*>())
            if (area->isVisible()) area->verticalScrollBar()->setValue(1 << 20);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &desk_, key, with);
    }
    /// Until the office was asked for nothing more and its answers are there.
    void settle()
    {
        std::size_t before = 0;
        for (int quiet = 0; quiet < 3;) {
            bool answered = false;
            at_.link.prove(last_, EntryNumber{1}, [&](auto) { answered = true; });
            if (!QTest::qWaitFor([&] { return answered; }, patienceMs)) return;
            const std::size_t asked = at_.office.asked().size();
            quiet = asked == before + 1 ? quiet + 1 : 0;
            before = asked;
        }
    }
    void paint(const char* name)
    {
        for (int i = 0; i < 3; ++i) // what wraps needs its width first
            QCoreApplication::processEvents();
        const QString file = folder_.filePath(
            QStringLiteral("office-%1-%2.png").arg(QString::fromLatin1(name), setting_));
        if (!desk_.grab().save(file)) std::cerr << "cannot write " << file.toStdString() << '\n';
    }

    const QDir& folder_;
    const QString setting_;
    LinkedOffice at_;
    Awaited last_;
    OfficeDesk desk_{Policy{}};
};

/// The report of a day, on a sheet of A4.
void paintReport(const QDir& folder)
{
    constexpr int dpi = 150;
    constexpr int marginPixels = 15 * dpi * 10 / 254;
    QImage sheet{210 * dpi * 10 / 254, 297 * dpi * 10 / 254, QImage::Format_RGB32};
    sheet.setDotsPerMeterX(dpi * 10000 / 254);
    sheet.setDotsPerMeterY(dpi * 10000 / 254);
    sheet.fill(Qt::white);
    const std::string checkpoint = "countersign/0371/0a1b2c3d\n7002\nc2FtcGxlcyBvbmx5\n\n"
                                   "— countersign q6VfXw0aMh9yQ2pLr8tUv1XcZb\n";
    QPainter painter{&sheet};
    paintDayReport(
        painter,
        QRectF{sheet.rect()}.adjusted(marginPixels, marginPixels, -marginPixels, -marginPixels),
        dayReportView(
            samples::daySheet(86, 0, true), samples::manager().outlet, checkpoint, Policy{}));
    painter.end();
    if (!sheet.save(folder.filePath(QStringLiteral("office-day-report.png"))))
        std::cerr << "cannot write the report\n";
}

} // namespace

void paintOfficePictures(QApplication& app, const QDir& folder)
{
    for (const Language& language : {Language::english(), Language::chinese()}) {
        speakToClerk(language);
        QCoreApplication::sendPostedEvents();
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (const int percent : {100, 200}) {
                applyStyle(app, theme, percent / 100.0);
                OfficePainter painter{
                    folder,
                    QStringLiteral("%1-%2-%3")
                        .arg(
                            theme == Theme::Light ? QStringLiteral("light")
                                                  : QStringLiteral("dark"),
                            language.code(),
                            QString::number(percent))};
                painter.paintAll();
            }
    }
    speakToClerk(Language::english());
    paintReport(folder);
}

} // namespace countersign
