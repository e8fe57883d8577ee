#pragma once

#include "ui/language.h"

class QLocale;

namespace countersign {

/// The clerk's sentences are made in this language from now on, Qt's own too where they are
/// installed. Every page hears of it as QEvent::LanguageChange, which Qt posts.
void speakToClerk(const Language& language);
/// The one that was set last; English at first.
[[nodiscard]] Language clerkLanguage();

/// The system's, when it is spoken here; else Chinese.
[[nodiscard]] Language languageOf(const QLocale& system);
/// What was chosen last on this computer; before anything was, the system's.
[[nodiscard]] Language rememberedLanguage();
void rememberLanguage(const Language& language);

} // namespace countersign
