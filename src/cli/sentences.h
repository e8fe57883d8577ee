#pragma once

#include "app/face_check.h"
#include "domain/registration_record.h"

#include <string>

namespace countersign::cli {

// What the terminal says to the clerk. The desktop's words are in ui/wording.

[[nodiscard]] std::string sentence(Outcome outcome);
[[nodiscard]] std::string sentence(Reason reason);
[[nodiscard]] std::string sentence(Cause cause);
/// What the customer is to do now.
[[nodiscard]] std::string sentence(const FacePrompt& prompt);
/// Two lines: who (the number but for its last four masked), and the document's validity.
[[nodiscard]] std::string summary(const IdDocument& document);
/// The text that the customer agrees to; its version is consentTextVersion.
[[nodiscard]] std::string consentText();
inline constexpr const char* consentTextVersion = "2026-11";

} // namespace countersign::cli
