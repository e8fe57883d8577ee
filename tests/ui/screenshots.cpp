// Renders every page in both languages and themes, at 100 and 200 per cent, into pictures to be
// looked at: ui_screenshots FOLDER.

#include "support/fake_devices.h"

#include "ui/clerk_desk.h"
#include "ui/clerk_language.h"
#include "ui/customer_pictures.h"
#include "ui/devices_pictures.h"
#include "ui/first_run_form.h"
#include "ui/lock_page.h"
#include "ui/office_pictures.h"
#include "ui/outlet_key_page.h"
#include "ui/samples.h"
#include "ui/sign_in_page.h"
#include "ui/slip_pictures.h"
#include "ui/slip_view.h"
#include "ui/wording_first_run.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QTest>

#include <iostream>

using namespace countersign;

namespace {

constexpr QSize screen{1366, 768};
constexpr QSize wideScreen{1920, 1080}; // where 200 % is used

QDir& folder()
{
    static QDir dir;
    return dir;
}

QString spoken; ///< the clerk's language

void save(QWidget& widget, const QString& name)
{
    QString theme =
        currentStyle().theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    theme += QLatin1Char{'-'} + spoken;
    if (currentStyle().scale > 1) theme += QStringLiteral("-200");
    widget.resize(currentStyle().scale > 1 ? wideScreen : screen);
    widget.show();
    for (int i = 0; i < 3; ++i) // what wraps needs its width first
        QCoreApplication::processEvents();
    const QString file =
        folder().filePath(name + QLatin1Char{'-'} + theme + QStringLiteral(".png"));
    if (!widget.grab().save(file)) std::cerr << "cannot write " << file.toStdString() << '\n';
}

/// A picture as from a camera: the card's portrait before a plain wall.
Frame liveFrame()
{
    QImage image{640, 480, QImage::Format_BGR888};
    image.fill(QColor{0xB8, 0xC4, 0xCC});
    const Bytes encoded = samples::portrait();
    const QImage face = QImage::fromData(
        reinterpret_cast<const uchar*>(encoded.data()), static_cast<int>(encoded.size()));
    if (!face.isNull()) {
        QPainter painter{&image};
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF{160, 20, 330, 405 * 1.15}, face);
    }
    return Frame{
        {image.constBits(), static_cast<std::size_t>(image.sizeInBytes())},
        image.width(),
        image.height(),
        MonotonicMs{0}};
}

void signInPages()
{
    SignInPage page;
    page.setAutoFillBackground(true);
    const wording::DeskWords words = wording::desk();
    page.displayModels({Glyph::Models, words.modelsName, words.modelsLoading, Tone::Quiet, {}}, {});
    save(page, QStringLiteral("01-sign-in"));
    page.displayModels(
        {Glyph::Warning, words.modelsName, words.problem, Tone::Bad, {}},
        wording::forError({ErrorCode::ModelMissing, {}}).sentence);
    page.setName(QStringLiteral("Li Na"));
    page.display({false, wording::forError({ErrorCode::WrongPassword, {}})});
    save(page, QStringLiteral("02-sign-in-problem"));
}

void firstRunPages()
{
    FirstRunForm form{QStringLiteral("/home/shop/.local/share/countersign/river-street")};
    form.setAutoFillBackground(true);
    save(form, QStringLiteral("00-first-run"));
    form.display({false, wording::Problem{wording::firstRun().notAgain, {}, {}}});
    save(form, QStringLiteral("00-first-run-problem"));
    OutletKeyPage page{samples::outletKey()};
    page.setAutoFillBackground(true);
    save(page, QStringLiteral("00-outlet-key"));
}

void typeInto(ClerkDesk& desk, const char* field, const char* text)
{
    desk.findChild<QLineEdit*>(QString::fromLatin1(field))->setText(QString::fromLatin1(text));
}

void cardAndNumberPages(ClerkDesk& desk)
{
    desk.display(Idle{});
    save(desk, QStringLiteral("03-card-idle"));
    desk.display(ReadingCard{samples::session(), {}, samples::today(), {}});
    save(desk, QStringLiteral("04-card-reading"));
    desk.display(ReadingCard{
        samples::session(),
        {},
        samples::today(),
        Error{
            ErrorCode::DocumentInvalid,
            "document.json: number: check character is not the one computed"}});
    save(desk, QStringLiteral("05-card-problem"));
    OngoingVisit visit = samples::visit();
    visit.order.reset();
    desk.display(ChoosingNumber{visit, false, {}});
    save(desk, QStringLiteral("06-number"));
    typeInto(desk, "msisdnEdit", "13800138000");
    typeInto(desk, "iccidEdit", "89860000000000000018");
    save(desk, QStringLiteral("07-number-typed"));
    desk.display(ChoosingNumber{
        visit, false, Error{ErrorCode::DuplicateOrder, "mobile number: bound to entry 12"}});
    typeInto(desk, "iccidEdit", "89860000000000000019");
    save(desk, QStringLiteral("08-number-taken"));
    visit.card = samples::cardWithLongNames();
    desk.display(ChoosingNumber{visit, true, {}});
    save(desk, QStringLiteral("09-number-long-name"));
}

void consentAndFacePages(ClerkDesk& desk)
{
    OngoingVisit visit = samples::visit();
    desk.display(AskingConsent{visit});
    save(desk, QStringLiteral("10-consent"));
    QTest::keyClick(&desk, Qt::Key_Escape);
    save(desk, QStringLiteral("11-cancel-question"));
    desk.display(Idle{});
    visit.consent = samples::consent(ConsentAnswer::Accepted);
    desk.display(CheckingFace{visit, {}});
    save(desk, QStringLiteral("12-face-starting"));
    desk.showPicture(liveFrame());
    desk.ask(samples::acting(LivenessAction::TurnLeft, 1, 0.6));
    save(desk, QStringLiteral("13-face-turn-left"));
    desk.ask(samples::acting(LivenessAction::Blink, 0, 0));
    save(desk, QStringLiteral("14-face-blink"));
    desk.ask(samples::acting(LivenessAction::Nod, 0, 0.3));
    save(desk, QStringLiteral("14-face-nod"));
    desk.ask(samples::acting(LivenessAction::OpenMouth, 0, 0.3));
    save(desk, QStringLiteral("14-face-open-mouth"));
    desk.ask(samples::hindered(Cause::FaceCovered));
    save(desk, QStringLiteral("15-face-covered"));
    desk.ask(samples::hindered(Cause::TooDark));
    save(desk, QStringLiteral("15-face-too-dark"));
    desk.display(
        CheckingFace{visit, Error{ErrorCode::CameraFailed, "/dev/video0: no picture for 2 s"}});
    save(desk, QStringLiteral("16-face-problem"));
}

void lastPages(ClerkDesk& desk)
{
    const auto registered = samples::done(Outcome::Registered, {});
    desk.display(Sealing{registered.record, {}});
    save(desk, QStringLiteral("17-sealing"));
    desk.display(Sealing{registered.record, Error{ErrorCode::StoreFull, "store: 0 bytes left"}});
    save(desk, QStringLiteral("18-sealing-problem"));
    desk.display(registered);
    save(desk, QStringLiteral("19-done-registered"));
    auto* done = desk.findChild<DonePage*>();
    done->displaySlip(
        slipStateView(SlipDelivery{{}, QStringLiteral("/home/shop/store/slips/slip-000217.pdf")}));
    save(desk, QStringLiteral("19-done-slip-saved"));
    done->displaySlip(slipStateView(
        fail(ErrorCode::StorageFailed, "/home/shop/store/slips: No space left on device")));
    save(desk, QStringLiteral("19-done-slip-problem"));
    done->displaySlip({});
    desk.display(samples::done(Outcome::ManagerNeeded, {Reason::FaceCheckFailed}));
    save(desk, QStringLiteral("20-done-manager"));
    Done refused = samples::done(Outcome::Refused, {Reason::DocumentExpired});
    refused.record.order.reset();
    refused.record.consent.reset();
    refused.record.face.reset();
    refused.record.card.document.validTo = samples::today() - std::chrono::years{1};
    desk.display(refused);
    save(desk, QStringLiteral("21-done-refused"));
    QTest::keyClick(&desk, Qt::Key_F1);
    save(desk, QStringLiteral("22-help"));
}

class PictogramSheet : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        const Tokens& t = currentStyle().tokens;
        painter.fillRect(rect(), t.card);
        for (int i = 0; i <= static_cast<int>(Pictogram::Done); ++i)
            paintPictogram(
                painter,
                static_cast<Pictogram>(i),
                {40.0 + i % 6 * 215, 40.0 + i / 6 * 240, 180, 180},
                t.ink,
                t.accent);
        for (int i = 0; i <= static_cast<int>(Glyph::Clerk); ++i)
            paintGlyph(painter, static_cast<Glyph>(i), {40.0 + i * 90, 712, 48, 48}, t.ink);
    }
};

void managerAndLockPages(ClerkDesk& desk)
{
    const auto call = [&](const SessionState& state, const QString& signIn, const QString& name) {
        desk.display(Idle{});
        desk.display(state);
        QTest::keyClick(&desk, Qt::Key_F6);
        if (!signIn.isEmpty()) save(desk, signIn);
        desk.admitManager(
            std::make_shared<FakeApprover>(StaffMember{StaffName{"Wang Fang"}, Role::Manager}));
        save(desk, name);
        QTest::keyClick(&desk, Qt::Key_Escape);
    };
    call(
        samples::done(Outcome::ManagerNeeded, {Reason::MatchDoubtful}),
        QStringLiteral("24-manager-sign-in"),
        QStringLiteral("25-review"));
    call(AskingConsent{samples::visit()}, {}, QStringLiteral("26-other-actions"));
    desk.display(ReadingCompanion{samples::visit(), CompanionRole::Guardian, false, {}});
    save(desk, QStringLiteral("27-companion"));
    desk.display(ReadingCompanion{
        samples::visit(),
        CompanionRole::PresentHolder,
        false,
        Error{ErrorCode::DocumentInvalid, "companion: this is the customer's own card"}});
    save(desk, QStringLiteral("28-companion-problem"));
    LockPage lock;
    lock.setAutoFillBackground(true);
    lock.display({QStringLiteral("Li Na"), false, std::nullopt});
    save(lock, QStringLiteral("29-lock"));
}

void renderEverything(QApplication& app, Theme theme, double scale)
{
    applyStyle(app, theme, scale);
    firstRunPages();
    signInPages();
    ClerkDesk desk{Policy{}};
    desk.open(samples::signedIn());
    const wording::DeskWords words = wording::desk();
    desk.displayModels({Glyph::Models, words.modelsName, words.modelsReady, Tone::Good, {}}, {});
    desk.show();
    desk.activateWindow();
    desk.takeKeyboard();
    desk.displayReadAloud(ReadAloud::On);
    cardAndNumberPages(desk);
    desk.displayReadAloud(ReadAloud::Off);
    consentAndFacePages(desk);
    lastPages(desk);
    QTest::keyClick(&desk, Qt::Key_Escape); // help
    managerAndLockPages(desk);
    PictogramSheet sheet;
    save(sheet, QStringLiteral("23-pictograms"));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app{argc, argv};
    folder() = QDir{argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("screenshots")};
    if (!folder().mkpath(QStringLiteral("."))) return 1;
    paintOfficePictures(app, folder());
    if (argc > 2) return 0; // ui_screenshots FOLDER office: only these
    for (const Language& language : {Language::english(), Language::chinese()}) {
        speakToClerk(language);
        QCoreApplication::sendPostedEvents();
        spoken = language.code();
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (const double scale : {1.0, 2.0})
                renderEverything(app, theme, scale);
    }
    speakToClerk(Language::english());
    paintCustomerPictures(app, folder(), liveFrame());
    paintDevicesPictures(app, folder(), liveFrame());
    paintSlipPictures(folder());
    return 0;
}
