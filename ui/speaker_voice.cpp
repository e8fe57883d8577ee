// Built where Qt's TextToSpeech is installed; speaker_silence.cpp otherwise.
#include "ui/speaker.h"

#include <QLocale>
#include <QTextToSpeech>

namespace countersign {
namespace {

class Voice : public Speaker {
public:
    void say(const QString& words, const QString& code) override
    {
        engine_.stop();
        engine_.setLocale(QLocale{code});
        engine_.say(words);
    }
    void fallSilent() override { engine_.stop(); }

private:
    QTextToSpeech engine_;
};

} // namespace

std::unique_ptr<Speaker> voiceOfThisComputer() { return std::make_unique<Voice>(); }

} // namespace countersign
