#include "ui/language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <set>

namespace countersign {
namespace {

/// One sentence of a file of ui/translations.
struct Sentence {
    QString context;
    QString source;
    QString translation;
    bool finished{false};
    bool plural{false};
};

std::vector<Sentence> readSentences(const QString& path)
{
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    std::vector<Sentence> sentences;
    QString context;
    QXmlStreamReader xml{&file};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String{"name"}) context = xml.readElementText();
        if (xml.name() == QLatin1String{"message"}) {
            sentences.push_back({context, {}, {}, false, xml.attributes().hasAttribute("numerus")});
            continue;
        }
        if (xml.name() == QLatin1String{"source"}) sentences.back().source = xml.readElementText();
        if (xml.name() == QLatin1String{"translation"}) {
            sentences.back().finished = !xml.attributes().hasAttribute("type");
            sentences.back().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return sentences;
}

const QDir& sourceFolder()
{
    static const QDir folder{QStringLiteral(COUNTERSIGN_SOURCE_DIR)};
    return folder;
}

std::vector<Sentence> sentencesIn(const char* language)
{
    return readSentences(sourceFolder().filePath(
        QStringLiteral("ui/translations/countersign_%1.ts").arg(QLatin1String{language})));
}

const std::vector<Sentence>& chinese()
{
    static const auto sentences = sentencesIn("zh_CN");
    return sentences;
}

std::set<std::string> sourcesOf(const std::vector<Sentence>& sentences)
{
    std::set<std::string> sources;
    for (const Sentence& each : sentences)
        sources.insert(each.context.toStdString() + ": " + each.source.toStdString());
    return sources;
}

QStringList placesIn(const QString& text)
{
    static const QRegularExpression place{QStringLiteral("%(\\d|n)")};
    QStringList places;
    for (auto each = place.globalMatch(text); each.hasNext();)
        places.push_back(each.next().captured());
    places.sort();
    return places;
}

/// "(&M)" at a Chinese name says which key leads there; the key is no part of the sentence.
QString withoutKey(const QString& text)
{
    static const QRegularExpression key{QStringLiteral("\\(&[A-Z]\\)|\\[[A-Z]\\]")};
    return QString{text}.remove(key);
}

TEST(Translation, IsFinishedForEverySentence)
{
    EXPECT_FALSE(chinese().empty());
    for (const Sentence& each : chinese()) {
        EXPECT_TRUE(each.finished) << each.source.toStdString();
        EXPECT_FALSE(each.translation.isEmpty()) << each.source.toStdString();
    }
}

TEST(Translation, OfEnglishHasEveryPlural)
{
    std::vector<Sentence> plurals;
    for (const Sentence& each : chinese())
        if (each.plural) plurals.push_back(each);
    const auto english = sentencesIn("en");
    EXPECT_EQ(sourcesOf(english), sourcesOf(plurals));
    for (const Sentence& each : english)
        EXPECT_TRUE(each.finished) << each.source.toStdString();
}

TEST(Translation, HasTheSentencesOfTheCodeAndNoOthers)
{
    const QTemporaryDir scratch;
    const QString found = scratch.filePath(QStringLiteral("found.ts"));
    QProcess lupdate;
    lupdate.start(
        QStringLiteral(COUNTERSIGN_LUPDATE),
        {sourceFolder().filePath(QStringLiteral("ui")),
         QStringLiteral("-I"),
         sourceFolder().path(),
         QStringLiteral("-ts"),
         found});
    ASSERT_TRUE(lupdate.waitForFinished(-1)) << lupdate.errorString().toStdString();
    EXPECT_EQ(lupdate.readAllStandardError().toStdString(), "");
    const auto inCode = sourcesOf(readSentences(found));
    const auto inFile = sourcesOf(chinese());
    for (const std::string& each : inCode)
        EXPECT_EQ(inFile.count(each), 1U) << each << "\nis to be translated: build `translations`";
    for (const std::string& each : inFile)
        EXPECT_EQ(inCode.count(each), 1U) << each << "\nis gone: build `translations`";
}

TEST(Translation, KeepsThePlacesForNumbersAndNames)
{
    for (const Sentence& each : chinese())
        EXPECT_EQ(placesIn(each.source), placesIn(each.translation)) << each.source.toStdString();
}

TEST(Translation, KeepsTheKeyOfANameAndOffersItOnlyOnce)
{
    static const QRegularExpression key{QStringLiteral("&([A-Za-z])")};
    for (const Sentence& each : chinese())
        EXPECT_EQ(
            key.match(each.source).captured(1).toUpper(),
            key.match(each.translation).captured(1).toUpper())
            << each.source.toStdString();
}

TEST(Translation, LeavesNoEnglishInChinese)
{
    static const QRegularExpression allowed{QStringLiteral(
        "countersign-cli "
        "[a-z]+|%[\\dn]|\\b(Countersign|SIM|ICCID|MSISDN|PDF|GB|Enter|Esc|Del|Tab|Ctrl\\+L|"
        "F\\d+|A|D)\\b")};
    static const QRegularExpression latin{QStringLiteral("[A-Za-z]")};
    for (const Sentence& each : chinese())
        EXPECT_FALSE(withoutKey(each.translation).remove(allowed).contains(latin))
            << each.translation.toStdString();
}

TEST(Translation, PunctuatesAsChineseDoes)
{
    static const QRegularExpression ascii{QStringLiteral("[,;:?!()\"]|\\.$|\\.\\.")};
    for (const Sentence& each : chinese()) {
        EXPECT_FALSE(withoutKey(each.translation).contains(ascii))
            << each.translation.toStdString();
        const bool asks = each.source.endsWith(QLatin1Char{'?'});
        EXPECT_EQ(asks, each.translation.endsWith(QStringLiteral("？")))
            << each.translation.toStdString();
    }
}

TEST(Translation, SaysTheSameToClerkAndCustomerInTheSameWords)
{
    std::map<QString, QString> said;
    for (const Sentence& each : chinese()) {
        const auto& [before, first] = said.emplace(each.source, each.translation);
        EXPECT_EQ(before->second.toStdString(), each.translation.toStdString())
            << each.source.toStdString();
    }
}

} // namespace
} // namespace countersign
