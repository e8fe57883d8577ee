#pragma once

#include "app/composition.h"
#include "ui/customer_view.h"
#include "ui/glyph.h"
#include "ui/wording.h"

#include <optional>

namespace countersign::wording {

// What the clerk reads about the counter's devices and their health.

struct DevicesWords {
    QString title, text, back;
    QString health, checking, checkAgain;
    QString camera, noCamera, reader, readCard, reading, printer, printSlip, printing;
    QString simulated;
};
[[nodiscard]] DevicesWords devices();

/// How something is, in two words that stand beside a sign.
struct StateWords {
    QString words;
    Glyph glyph{Glyph::Check};
    Tone tone{Tone::Good};
};
[[nodiscard]] StateWords forHealthState(HealthState state);
[[nodiscard]] QString forHealthItem(HealthItem item);
/// One line: what was found, and what to do when it is not good.
[[nodiscard]] QString forFinding(const HealthFinding& finding);

/// Whether this computer has a voice for that language, and what it lacks.
struct VoiceWords {
    HealthState state{HealthState::Good};
    QString item, words;
};
[[nodiscard]] VoiceWords forVoice(ReadAloud state, const Language& language);

/// "HD Webcam", and beneath it whether it is in use, simulated or refused, and why.
struct CameraLines {
    QString name, state;
};
[[nodiscard]] CameraLines forCamera(const ListedCamera& camera);

/// What came of a test card.
struct ReaderTestWords {
    QString words;
    Tone tone{Tone::Good};
};
[[nodiscard]] ReaderTestWords forReaderTest(const Result<ReaderTest>& test);

/// Where slips go: the printer's name, or that they are saved.
[[nodiscard]] QString slipsGoTo(const QString& printer);
/// A slip that only shows how the printer prints.
struct TestSlipWords {
    QString title, meaning, nobody;
};
[[nodiscard]] TestSlipWords testSlip();
/// What here is not real; empty when everything is.
[[nodiscard]] QString whatIsSimulated(bool camera, bool reader);

struct SimScanWords {
    QString hold, noSim, cancel;
};
[[nodiscard]] SimScanWords simScan();

} // namespace countersign::wording
