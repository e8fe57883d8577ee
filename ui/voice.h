#pragma once

#include "ui/speaker.h"

#include <QHash>
#include <QPointer>
#include <QProcess>

namespace countersign {

/// The voices in what `espeak-ng --voices` prints: by language, in small letters ("zh", "en-gb"),
/// the best one's name. Those that need another program's data are left out.
[[nodiscard]] QHash<QString, QString> voicesIn(const QString& table);

/// The voice of this computer: the program espeak-ng. A process of its own for each sentence: what
/// it does with the sound card never keeps the window waiting, and ending it is silence at once.
/// The words go through a pipe and stand in no list of processes.
class Voice : public Speaker {
    Q_OBJECT
public:
    explicit Voice(QString program = QStringLiteral("espeak-ng"), QObject* parent = nullptr);
    ~Voice() override;
    void begin() override;
    [[nodiscard]] bool speaks(const Language& language) const override;
    void say(const QString& words, const Language& in) override;
    void fallSilent() override;

private:
    [[nodiscard]] QString voiceOf(const Language& language) const;
    QString program_;
    QHash<QString, QString> voices_;
    QPointer<QProcess> speaking_;
};

} // namespace countersign
