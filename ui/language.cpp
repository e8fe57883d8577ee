#include "ui/language.h"

#include <QDir>
#include <QTranslator>

#include <map>
#include <memory>

namespace countersign {
namespace {

// Where ui/CMakeLists.txt puts the compiled sentences, and how it calls them.
constexpr QLatin1String folder{":/translations/"};
constexpr QLatin1String prefix{"countersign_"};
constexpr QLatin1String suffix{".qm"};
constexpr QLatin1String englishCode{"en"};

struct Sentences {
    QString file;
    std::unique_ptr<QTranslator> translated;
};
using SentencesByCode = std::map<QString, Sentences>;

/// "zh-CN" of "countersign_zh_CN.qm".
QString codeOf(const QString& file)
{
    return file.mid(prefix.size())
        .chopped(suffix.size())
        .replace(QLatin1Char{'_'}, QLatin1Char{'-'});
}

SentencesByCode load()
{
    SentencesByCode all;
    all[englishCode] = {{}, std::make_unique<QTranslator>()}; // the code speaks it
    for (const QString& name : QDir{folder}.entryList({prefix + QLatin1Char{'*'} + suffix})) {
        auto translated = std::make_unique<QTranslator>();
        if (translated->load(folder + name))
            all[codeOf(name)] = {folder + name, std::move(translated)};
    }
    return all;
}

const SentencesByCode& sentences()
{
    static const SentencesByCode loaded = load();
    return loaded;
}

QString withoutCountry(const QString& code) { return code.section(QLatin1Char{'-'}, 0, 0); }

} // namespace

QVector<Language> Language::all()
{
    QVector<Language> languages;
    for (const auto& [code, ignored] : sentences())
        languages.push_back(Language{code});
    return languages;
}

std::optional<Language> Language::find(const QString& code)
{
    if (sentences().count(code) > 0) return Language{code};
    for (const auto& [each, ignored] : sentences())
        if (withoutCountry(each) == withoutCountry(code)) return Language{each};
    return std::nullopt;
}

Language Language::of(const QString& code) { return find(code).value_or(english()); }
Language Language::english() { return Language{englishCode}; }
Language Language::chinese() { return Language{QStringLiteral("zh-CN")}; }

QString Language::ownName() const
{
    //: The name of this file's language in that language: 中文, Deutsch, Français.
    return translate("countersign::Language", "English");
}

QString Language::file() const
{
    const auto found = sentences().find(code_);
    return found == sentences().end() ? QString{} : found->second.file;
}

QString Language::translate(const char* context, const char* sentence) const
{
    const auto found = sentences().find(code_);
    const QString translated = found == sentences().end()
                                   ? QString{}
                                   : found->second.translated->translate(context, sentence);
    return translated.isEmpty() ? QString::fromUtf8(sentence) : translated;
}

} // namespace countersign
