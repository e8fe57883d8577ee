#pragma once

#include "app/first_run.h"
#include "domain/registration_session.h"
#include "domain/sim_order.h"
#include "ui/station_link.h"

namespace countersign::samples {

/// Everything here is invented; the portrait is a render (tests/data/README.md), and empty when the
/// file is not there.
[[nodiscard]] SessionId session(int which = 1);
[[nodiscard]] Date today();
[[nodiscard]] Bytes portrait();
[[nodiscard]] CardReading card();
[[nodiscard]] CardReading cardWithLongNames();
[[nodiscard]] SimOrder order();
[[nodiscard]] OngoingVisit visit();
[[nodiscard]] Consent consent(ConsentAnswer answer);
[[nodiscard]] FacePrompt acting(LivenessAction action, int step, double progress);
[[nodiscard]] FacePrompt hindered(Cause cause);
[[nodiscard]] RegistrationRecord record(Outcome outcome, std::vector<Reason> reasons);
[[nodiscard]] Done done(Outcome outcome, std::vector<Reason> reasons);
/// A grey gradient of 64 x 48.
[[nodiscard]] Frame frame();
[[nodiscard]] SignedIn signedIn();
/// Of an outlet that was just set up.
[[nodiscard]] OutletKey outletKey();

} // namespace countersign::samples
