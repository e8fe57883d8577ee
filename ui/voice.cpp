#include "ui/voice.h"

#include <QRegularExpression>

namespace countersign {
namespace {

/// Slower than the program's own 175: an instruction is heard once, in a shop.
constexpr int wordsPerMinute = 150;

QString languageOf(const QString& code) { return code.section(QLatin1Char{'-'}, 0, 0); }

} // namespace

QHash<QString, QString> voicesIn(const QString& table)
{
    // " 5  cmn  --/M  Chinese_(Mandarin)  sit/cmn  (zh-cmn 5)(zh 5)"
    static const QRegularExpression row{
        QStringLiteral(R"(^\s*\d+\s+(\S+)\s+\S+\s+\S+\s+(\S+)\s*(.*)$)")};
    static const QRegularExpression other{QStringLiteral(R"(\((\S+) \d+\))")};
    QHash<QString, QString> voices;
    const auto add = [&](const QString& language, const QString& name) {
        if (!voices.contains(language.toLower())) voices.insert(language.toLower(), name);
    };
    for (const QString& line : table.split(QLatin1Char{'\n'})) {
        const auto found = row.match(line);
        if (!found.hasMatch() || found.captured(2).startsWith(QLatin1String{"mb/"})) continue;
        const QString name = found.captured(1);
        add(name, name);
        auto others = other.globalMatch(found.captured(3));
        while (others.hasNext())
            add(others.next().captured(1), name);
    }
    return voices;
}

Voice::Voice(QString program, QObject* parent) : Speaker{parent}, program_{std::move(program)} {}

Voice::~Voice()
{
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect(this); // whoever listens may be gone
        process->kill();
        process->waitForFinished(); // a killed process ends at once
    }
}

void Voice::begin()
{
    auto* asked = new QProcess{this};
    connect(asked, &QProcess::errorOccurred, this, [this, asked](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) return;
        asked->deleteLater();
        emit ready(); // without any voice
    });
    connect(asked, &QProcess::finished, this, [this, asked] {
        voices_ = voicesIn(QString::fromUtf8(asked->readAllStandardOutput()));
        asked->deleteLater();
        emit ready();
    });
    asked->start(program_, {QStringLiteral("--voices")}, QIODevice::ReadOnly);
}

QString Voice::voiceOf(const Language& language) const
{
    const QString code = language.code().toLower();
    return voices_.value(code, voices_.value(languageOf(code)));
}

bool Voice::speaks(const Language& language) const { return !voiceOf(language).isEmpty(); }

void Voice::say(const QString& words, const Language& in)
{
    fallSilent();
    if (!speaks(in)) return;
    auto* process = new QProcess{this};
    speaking_ = process;
    connect(process, &QProcess::finished, this, [this, process](int, QProcess::ExitStatus status) {
        // It succeeds even when there is no sound card, and complains.
        const bool complains = process->readAllStandardError().contains("error:");
        process->deleteLater();
        if (status == QProcess::NormalExit && complains) emit unheard();
    });
    process->start(
        program_,
        {QStringLiteral("-v"),
         voiceOf(in),
         QStringLiteral("-s"),
         QString::number(wordsPerMinute),
         QStringLiteral("--stdin")});
    process->write(words.toUtf8());
    process->closeWriteChannel();
}

void Voice::fallSilent()
{
    if (speaking_ != nullptr) speaking_->kill();
    speaking_.clear();
}

} // namespace countersign
