#include "ui/clerk_language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace countersign {
namespace {

const char* const ours = "clerkLanguage"; ///< names the translators that were installed here

Language& spoken()
{
    static Language language = Language::english();
    return language;
}

QSettings settings() { return QSettings{"Countersign", "desktop"}; }
QString key() { return QStringLiteral("clerk/language"); }

/// Qt's own words: "Paste" in the menu of a line.
QString qtFile(const Language& language)
{
    return QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_") +
           language.code().replace(QLatin1Char{'-'}, QLatin1Char{'_'}) + QStringLiteral(".qm");
}

} // namespace

Language languageOf(const QLocale& system)
{
    if (system.language() == QLocale::C) return Language::chinese(); // says nothing
    return Language::find(system.bcp47Name()).value_or(Language::chinese());
}

void speakToClerk(const Language& language)
{
    spoken() = language;
    QCoreApplication& app = *QCoreApplication::instance();
    qDeleteAll(app.findChildren<QTranslator*>(ours, Qt::FindDirectChildrenOnly));
    for (const QString& file : {qtFile(language), language.file()}) {
        if (!QFile::exists(file)) continue;
        auto* translator = new QTranslator{&app};
        translator->setObjectName(ours);
        if (translator->load(file)) QCoreApplication::installTranslator(translator);
    }
}

Language clerkLanguage() { return spoken(); }

Language rememberedLanguage()
{
    const QString code = settings().value(key()).toString();
    const Language usual = languageOf(QLocale::system());
    return code.isEmpty() ? usual : Language::find(code).value_or(usual);
}

void rememberLanguage(const Language& language) { settings().setValue(key(), language.code()); }

} // namespace countersign
