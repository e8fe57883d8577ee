#pragma once

#include "domain/registration_session.h"
#include "ui/consent_page.h"
#include "ui/done_page.h"
#include "ui/face_page.h"
#include "ui/number_page.h"
#include "ui/review_page.h"
#include "ui/step_line.h"

namespace countersign {

/// Turns what the state machine says into what the pages show. Pure, apart from decoding the
/// portrait.
struct Presentation {
    Date today{};
    int minimumAge{0};
    LimitPolicy limits{};
    Language language{Language::chinese()}; ///< the customer's

    [[nodiscard]] DocumentView document(const CardReading& card) const;
    [[nodiscard]] NumberView number(const ChoosingNumber& state) const;
    [[nodiscard]] DoneView done(const Done& state) const;
};

[[nodiscard]] ConsentView consentView(const AskingConsent& state, const Language& in);
[[nodiscard]] FaceView faceView(const CheckingFace& state, const Language& in);
[[nodiscard]] FaceAskView askView(const FacePrompt& prompt, const Language& in);
/// What a manager sees of a visit that waits.
[[nodiscard]] ReviewView reviewView(const Done& state);
/// The five steps and what came of those behind.
[[nodiscard]] QVector<StepView> stepsOf(const SessionState& state);
/// The customer's visit; empty in Idle.
[[nodiscard]] std::optional<SessionId> sessionOf(const SessionState& state);
/// Whether Esc has anything to cancel.
[[nodiscard]] bool canCancel(const SessionState& state);

} // namespace countersign
