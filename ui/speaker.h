#pragma once

#include <QString>

#include <memory>

namespace countersign {

/// Says aloud what the customer is asked to do. GUI thread; returns at once.
class Speaker {
public:
    virtual ~Speaker() = default;
    /// Ends what is being said and says `words`, which are in the language `code` (BCP 47).
    virtual void say(const QString& words, const QString& code) = 0;
    virtual void fallSilent() = 0;
};

/// The voice of this computer; none where Qt's TextToSpeech was not there at build time.
[[nodiscard]] std::unique_ptr<Speaker> voiceOfThisComputer();

} // namespace countersign
