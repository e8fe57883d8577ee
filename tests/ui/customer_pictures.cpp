#include "ui/customer_pictures.h"

#include "ui/customer_window.h"
#include "ui/presentation.h"
#include "ui/samples.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>

#include <iostream>

namespace countersign {
namespace {

struct Setting {
    const char* name;
    QSize screen;
    Theme theme;
    double scale;
    Language language;
    ReadAloud readAloud{ReadAloud::Off};
};

class Painter {
public:
    Painter(const QDir& folder, const Setting& setting, const Frame& live)
        : folder_{folder}, setting_{setting}, live_{live}
    {
        window_.resize(setting.screen);
        window_.show();
    }

    void paintAll()
    {
        paint("01-welcome", Idle{});
        paint("02-reading-card", ReadingCard{samples::session(), {}, samples::today(), {}});
        OngoingVisit visit = samples::visit();
        visit.order.reset();
        paint("03-choose-number", ChoosingNumber{visit, false, {}});
        paint("04-check-number", ChoosingNumber{samples::visit(), true, {}});
        paint("05-consent", AskingConsent{samples::visit()});
        paintFace();
        paint(
            "10-equipment",
            CheckingFace{samples::visit(), Error{ErrorCode::CameraFailed, "camera"}});
        paint("11-saving", Sealing{samples::record(Outcome::Registered, {}), {}});
        paint("12-registered", samples::done(Outcome::Registered, {}));
        paint("13-manager", samples::done(Outcome::ManagerNeeded, {Reason::FaceCheckFailed}));
        paint("14-refused", samples::done(Outcome::Refused, {Reason::NotTheHolder}));
    }

private:
    void paintFace()
    {
        paint("06-face-starting", CheckingFace{samples::visit(), {}});
        window_.showPicture(live_);
        ask("07-face-turn-left", samples::acting(LivenessAction::TurnLeft, 1, 0.6));
        ask("08-face-too-dark", samples::hindered(Cause::TooDark));
        ask("09-face-covered", samples::hindered(Cause::FaceCovered));
    }
    void ask(const char* name, const FacePrompt& prompt)
    {
        window_.ask(askView(prompt, setting_.language));
        save(name);
    }
    void paint(const char* name, const SessionState& state)
    {
        window_.display(customerView(
            state,
            {QStringLiteral("春熙路营业厅"),
             setting_.language,
             30,
             setting_.theme == Theme::Light,
             setting_.readAloud}));
        save(name);
    }
    void save(const char* name)
    {
        QCoreApplication::processEvents();
        const QString file = folder_.filePath(
            QStringLiteral("customer-%1-%2.png")
                .arg(QString::fromLatin1(setting_.name), QString::fromLatin1(name)));
        if (!window_.grab().save(file)) std::cerr << "cannot write " << file.toStdString() << '\n';
    }

    const QDir& folder_;
    const Setting& setting_;
    const Frame& live_;
    CustomerWindow window_;
};

} // namespace

void paintCustomerPictures(QApplication& app, const QDir& folder, const Frame& live)
{
    const Language zh = Language::chinese();
    const Language en = Language::english();
    const Setting settings[]{
        {"fullhd-zh", {1920, 1080}, Theme::Light, 1, zh},
        {"fullhd-en-dark", {1920, 1080}, Theme::Dark, 1, en, ReadAloud::On},
        {"small-zh-dark", {1024, 768}, Theme::Dark, 1, zh, ReadAloud::On},
        {"small-en", {1024, 768}, Theme::Light, 1, en},
        {"upright-zh", {1080, 1920}, Theme::Light, 1, zh, ReadAloud::On},
        {"upright-en-dark", {1080, 1920}, Theme::Dark, 1, en, ReadAloud::NoVoice},
        {"laptop-zh-200", {1366, 768}, Theme::Light, 2, zh, ReadAloud::On},
        {"laptop-zh-dark-200", {1366, 768}, Theme::Dark, 2, zh},
        {"laptop-en-200", {1366, 768}, Theme::Light, 2, en},
        {"laptop-en-dark-200", {1366, 768}, Theme::Dark, 2, en, ReadAloud::On}};
    for (const Setting& setting : settings) {
        applyStyle(app, setting.theme, setting.scale);
        Painter{folder, setting, live}.paintAll();
    }
}

} // namespace countersign
