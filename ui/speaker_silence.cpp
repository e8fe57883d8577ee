// Built where Qt's TextToSpeech is not installed; speaker_voice.cpp otherwise.
#include "ui/speaker.h"

namespace countersign {

std::unique_ptr<Speaker> voiceOfThisComputer() { return nullptr; }

} // namespace countersign
