#include "ui/office_pictures.h"

#include "ui/clerk_language.h"
#include "ui/fake_office.h"
#include "ui/office_day_page.h"
#include "ui/office_desk.h"
#include "ui/office_visit_view.h"
#include "ui/samples.h"
#include "ui/style.h"
#include "ui/wording.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
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
        day.showDays(
            {samples::today() - std::chrono::years{1}, samples::today() - std::chrono::years{1}});
        settle();
        paint("14-day-empty");
        at_.office.problem = Error{ErrorCode::StorageFailed, "ledger.sqlite: disk I/O error"};
        press(Qt::Key_F5);
        settle();
        paint("15-day-problem");
        at_.office.problem.reset();
    }

private:
    void press(Qt::Key key)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &desk_, key);
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
}

} // namespace countersign
