#pragma once

#include "app/face_check.h"
#include "app/step_watch.h"
#include "app/worker.h"
#include "base/clock.h"
#include "domain/card_reader.h"
#include "domain/registration_session.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace countersign {

/// Who watches the counter: the terminal or the desktop. Called on the controller's threads; an
/// implementation takes the value and returns at once.
class CounterListener {
public:
    virtual ~CounterListener() = default;
    /// The complete state after every event that changed something.
    virtual void stateChanged(const SessionState& state) = 0;
    /// What the customer is asked, while the face is checked.
    virtual void prompted(const SessionId& session, const FacePrompt& prompt) = 0;
    /// The picture just judged.
    virtual void pictured(const SessionId& session, const Frame& frame) = 0;
    /// How many visits wait for a manager in this log; at first, and whenever that may be another
    /// number. Only a desk shows it.
    virtual void waitingCounted(int) {}
};

/// What the counter works with. Everything referred to outlives the controller.
struct CounterParts {
    StaffName clerk;
    Policy policy;
    CardReader& reader;         ///< used on the card thread
    RegistrationLedger& ledger; ///< used on the storage thread
    RandomSource& random;
    const Clock& clock;
    /// Opens the counter's camera for one face check.
    std::function<Result<std::unique_ptr<Camera>>()> openCamera;
    /// The feed that suits the camera: every frame, or the latest.
    std::function<std::unique_ptr<FrameFeed>(Camera&)> openFeed;
    /// Waits for the models and gives the analyser; used on the face thread.
    std::function<Result<FaceAnalyzer*>(const std::stop_token&)> analyzer;
    std::optional<LivenessPlan> planByHand;
};

/// One counter: feeds events to the pure state machine and carries out its effects on threads of
/// their own (card, face, storage). Everything here can be called from any thread and returns at
/// once; what came of it is told to the listener.
class CounterController {
public:
    CounterController(CounterParts parts, CounterListener& listener);
    /// Ends a face check under way; waits for a seal under way.
    ~CounterController();
    CounterController(const CounterController&) = delete;
    CounterController& operator=(const CounterController&) = delete;

    void startCustomer();
    void chooseNumber(SimOrder order);
    /// The companion's card lies on the reader.
    void readCompanion();
    /// Nobody of the role that is asked for is here.
    void goOnWithoutCompanion();
    /// For the customer of this session who cannot do the usual actions; before the consent.
    void useOtherActions(SessionId session, OtherActions actions);
    void answerConsent(Consent consent);
    /// A manager's decision about this session, which waits for one.
    void
    decide(SessionId session, ReviewDecision decision, std::shared_ptr<const Approver> approver);
    void tryAgain();
    void cancel();
    void nextCustomer();

private:
    void post(SessionEvent event);
    void handle(const SessionEvent& event);
    void carryOut(const ReadCard& effect);
    void carryOut(const LookUpHolder& effect);
    void carryOut(const CheckOrder& effect);
    void carryOut(const CheckFace& effect);
    void carryOut(const Seal& effect);
    void carryOut(const SealDecision& effect);
    void carryOut(const Forget& effect);
    void countWaiting();
    [[nodiscard]] SessionEvent checkFaceNow(const CheckFace& effect, const std::stop_token& stop);

    CounterParts parts_;
    CounterListener& listener_;
    SessionState state_;  ///< control thread only
    StepWatch stepWatch_; ///< as well
    std::stop_source faceStop_;
    Worker control_;
    Worker card_;
    Worker storage_;
    Worker face_;
};

} // namespace countersign
