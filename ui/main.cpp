#include "app/first_run.h"
#include "app/process_hygiene.h"
#include "ui/clerk_language.h"
#include "ui/first_run_window.h"
#include "ui/main_window.h"
#include "ui/start_options.h"
#include "ui/station_door.h"
#include "ui/style.h"

#include <QApplication>

#include <memory>

int main(int argc, char** argv)
{
    using namespace countersign;
    scrubEnvironment(argv);
    hardenProcess();
    auto options = readStartOptions(argc, argv);
    if (!options) return options.error();

    QApplication app{argc, argv};
    QApplication::setApplicationName(QStringLiteral("Countersign"));
    applyStyle(app, themeOfDesktop(), options->scale);
    const Language language = options->language.value_or(rememberedLanguage());
    speakToClerk(language);
    std::unique_ptr<FirstRunWindow> firstRun;
    std::unique_ptr<MainWindow> window;
    const auto openMainWindow = [&](const Language& spoken) {
        window = std::make_unique<MainWindow>(MainWindowOptions{
            openerOf(options->station),
            options->station.policy,
            QString::fromStdString(options->clerk),
            std::move(options->password),
            spoken,
            std::move(options->numbers),
            options->station.store / "slips"});
        window->show();
    };
    if (isNewOutlet(options->station.store)) {
        firstRun = std::make_unique<FirstRunWindow>(
            QString::fromStdString(options->station.store.string()), language, createOutlet);
        QObject::connect(
            firstRun.get(), &FirstRunWindow::finished, firstRun.get(), [&](const Language& spoken) {
                openMainWindow(spoken);
                firstRun->close();
            });
        firstRun->show();
    } else {
        openMainWindow(language);
    }
    return QApplication::exec();
}
