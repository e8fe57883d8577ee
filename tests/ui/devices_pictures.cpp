#include "ui/devices_pictures.h"

#include "ui/clerk_language.h"
#include "ui/devices_samples.h"
#include "ui/sim_scan_panel.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QVBoxLayout>

#include <iostream>

namespace countersign {
namespace {

/// What the desk leaves to a page of a screen of 1366 x 768.
constexpr QSize pageArea{1366, 610};

class Painter {
public:
    Painter(const QDir& folder, QString setting) : folder_{folder}, setting_{std::move(setting)}
    {
        ground_.setObjectName("pageArea");
        ground_.setAttribute(Qt::WA_StyledBackground);
        ground_.resize(pageArea);
        auto* layout = new QVBoxLayout{&ground_};
        const int margin = currentStyle().px(24);
        layout->setContentsMargins(margin, margin, margin, margin);
    }

    void paint(QWidget& page, const char* name)
    {
        ground_.layout()->addWidget(&page);
        page.show();
        ground_.show();
        for (int i = 0; i < 3; ++i) // what wraps needs its width first
            QCoreApplication::processEvents();
        const QString file = folder_.filePath(
            QStringLiteral("devices-%1-%2.png").arg(QString::fromLatin1(name), setting_));
        if (!ground_.grab().save(file)) std::cerr << "cannot write " << file.toStdString() << '\n';
        page.setParent(nullptr);
    }

private:
    const QDir& folder_;
    const QString setting_;
    QWidget ground_;
};

void paintAll(Painter& painter, const Frame& live)
{
    DevicesPage page;
    page.display(samples::devicesThatWork());
    page.showPicture(live);
    painter.paint(page, "work");
    page.display(samples::devicesForPractice());
    page.showPicture(live);
    painter.paint(page, "practice");
    page.display(samples::devicesInTrouble());
    painter.paint(page, "trouble");

    SimScanPanel panel;
    panel.open();
    panel.showPicture(live);
    painter.paint(panel, "scan");
    panel.display({.sawAnotherCode = true, .problem = {}});
    painter.paint(panel, "scan-other-code");
}

} // namespace

void paintDevicesPictures(QApplication& app, const QDir& folder, const Frame& live)
{
    for (const Language& language : {Language::english(), Language::chinese()}) {
        speakToClerk(language);
        QCoreApplication::sendPostedEvents();
        for (const Theme theme : {Theme::Light, Theme::Dark})
            for (const int percent : {100, 200}) {
                applyStyle(app, theme, percent / 100.0);
                Painter painter{
                    folder,
                    QStringLiteral("%1-%2-%3")
                        .arg(
                            theme == Theme::Light ? QStringLiteral("light")
                                                  : QStringLiteral("dark"),
                            language.code(),
                            QString::number(percent))};
                paintAll(painter, live);
            }
    }
    speakToClerk(Language::english());
}

} // namespace countersign
