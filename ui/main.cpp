#include "app/process_hygiene.h"
#include "ui/clerk_language.h"
#include "ui/main_window.h"
#include "ui/start_options.h"
#include "ui/station_door.h"
#include "ui/style.h"

#include <QApplication>

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
    MainWindow window{
        {openerOf(options->station),
         options->station.policy,
         QString::fromStdString(options->clerk),
         std::move(options->password),
         language,
         std::move(options->numbers),
         options->station.store / "slips"}};
    window.show();
    return QApplication::exec();
}
