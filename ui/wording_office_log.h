#pragma once

#include "app/log_office.h"
#include "ui/style.h"

#include <QString>

namespace countersign::wording {

// What the store manager reads about the log itself.

struct LogWords {
    QString name, title, verify, verifying, notYet, publicKey, newest;
    QString exportLog, exported, fileName;
    QString anchors, noAnchors, history, noHistory;
    QString all, opened, erased, staff, other; ///< which part of the history
    QString at, by, what, entry;
};
[[nodiscard]] LogWords log();

/// The verdict in a sentence, and what is to be done where it is bad.
[[nodiscard]] QString forVerdict(const LogVerdict& verdict);
[[nodiscard]] QString detailOf(const LogVerdict& verdict);
/// How an anchor stands, in a word, and the colour that repeats it.
[[nodiscard]] QString forAnchor(const AnchorPlace& place);
[[nodiscard]] Tone toneOf(const AnchorPlace& place);
/// What happened, as a sentence.
[[nodiscard]] QString forEvent(const LogEvent& event);

} // namespace countersign::wording
