#include "app/counter_controller.h"

#include "base/log.h"

#include <utility>

namespace countersign {

CounterController::CounterController(CounterParts parts, CounterListener& listener)
    : parts_{std::move(parts)}, listener_{listener}, stepWatch_{parts_.clock}
{
    storage_.post([this](const std::stop_token&) { countWaiting(); });
}

CounterController::~CounterController()
{
    // Control first: from here on no effect is begun, and `faceStop_` belongs to this thread. What
    // the others still post to it is never done.
    control_.stop();
    faceStop_.request_stop();
    face_.stop();
    storage_.stop();
    card_.stop();
}

void CounterController::startCustomer()
{
    SessionId::Value id{};
    parts_.random.fill(id);
    post(Started{SessionId{id}, parts_.clerk, localDate(parts_.clock.utcNow())});
}

void CounterController::chooseNumber(SimOrder order) { post(NumberChosen{std::move(order)}); }
void CounterController::readCompanion() { post(CompanionIsReady{}); }
void CounterController::goOnWithoutCompanion() { post(CompanionIsAbsent{}); }
void CounterController::useOtherActions(SessionId session, OtherActions actions)
{
    post(OtherActionsApproved{session, std::move(actions)});
}
void CounterController::answerConsent(Consent consent)
{
    post(ConsentAnswered{std::move(consent)});
}
void CounterController::decide(
    SessionId session, ReviewDecision decision, std::shared_ptr<const Approver> approver)
{
    post(DecisionMade{session, std::move(decision), std::move(approver)});
}
void CounterController::tryAgain() { post(TryAgain{}); }
void CounterController::cancel() { post(Cancelled{}); }
void CounterController::nextCustomer() { post(NextCustomer{}); }

void CounterController::post(SessionEvent event)
{
    control_.post([this, event = std::move(event)](const std::stop_token&) { handle(event); });
}

void CounterController::handle(const SessionEvent& event)
{
    SessionStep done = step(state_, event, parts_.policy);
    if (!done.changed) return;
    state_ = std::move(done.next);
    stepWatch_.enter(state_);
    if (auto* sealing = std::get_if<Sealing>(&state_)) sealing->record.times = stepWatch_.times();
    listener_.stateChanged(state_);
    for (const SessionEffect& effect : done.effects)
        std::visit([this](const auto& e) { carryOut(e); }, effect);
}

void CounterController::carryOut(const ReadCard& effect)
{
    card_.post([this, session = effect.session](const std::stop_token&) {
        auto card = parts_.reader.read();
        if (card) return post(CardWasRead{session, std::move(*card)});
        log(Severity::Warning, "card-failed", {{"code", card.error().code}});
        post(CardFailed{session, card.error()});
    });
}

void CounterController::carryOut(const LookUpHolder& effect)
{
    storage_.post([this, effect](const std::stop_token&) {
        const auto history = parts_.ledger.readHistory(effect.holder, effect.today);
        if (history) return post(HolderWasLookedUp{effect.session, *history});
        log(Severity::Warning, "look-up-failed", {{"code", history.error().code}});
        post(HolderLookUpFailed{effect.session, history.error()});
    });
}

void CounterController::carryOut(const CheckOrder& effect)
{
    storage_.post([this, effect](const std::stop_token&) {
        const auto free = parts_.ledger.checkOrder(effect.question);
        if (free) return post(OrderIsFree{effect.session});
        post(OrderImpossible{effect.session, free.error()});
    });
}

void CounterController::carryOut(const CheckFace& effect)
{
    faceStop_ = std::stop_source{};
    face_.post([this, effect, stop = faceStop_.get_token()](const std::stop_token&) {
        post(checkFaceNow(effect, stop));
    });
}

SessionEvent CounterController::checkFaceNow(const CheckFace& effect, const std::stop_token& stop)
{
    const SessionId& session = effect.session;
    const auto broke = [&](const Error& error) -> SessionEvent {
        log(Severity::Warning, "face-check-broke", {{"code", error.code}});
        return FaceCheckBroke{session, error};
    };
    auto analyzer = parts_.analyzer(stop);
    if (!analyzer) return broke(analyzer.error());
    auto camera = parts_.openCamera();
    if (!camera) return broke(camera.error());
    if (const auto allowed = checkAllowed((*camera)->identity(), parts_.policy.camera); !allowed)
        return broke(allowed.error());
    const FaceCheckWatch watch{
        [&](const FacePrompt& prompt) { listener_.prompted(session, prompt); },
        [&](const Frame& frame) { listener_.pictured(session, frame); },
        {}};
    const auto feed = parts_.openFeed(**camera);
    auto evidence = checkFace(
        {effect.portrait, parts_.planByHand, effect.otherActions},
        **camera,
        *feed,
        **analyzer,
        parts_.random,
        parts_.policy,
        watch,
        stop);
    (*analyzer)->reset(); // also after an error: nothing of this customer stays
    if (!evidence) return broke(evidence.error());
    return FaceWasChecked{session, std::move(*evidence), (*camera)->identity()};
}

void CounterController::carryOut(const Seal& effect)
{
    RegistrationRecord timed = effect.record;
    timed.times = stepWatch_.times();
    storage_.post([this, record = std::move(timed)](const std::stop_token&) {
        auto receipt = parts_.ledger.seal(record);
        if (receipt) {
            log(Severity::Info,
                "sealed",
                {{"entry", receipt->entry.value()}, {"outcome", static_cast<int>(record.outcome)}});
            post(WasSealed{record.session, std::move(*receipt)});
            if (record.outcome == Outcome::ManagerNeeded) countWaiting();
            return;
        }
        log(Severity::Failure, "seal-failed", {{"code", receipt.error().code}});
        post(SealFailed{record.session, receipt.error()});
    });
}

void CounterController::carryOut(const SealDecision& effect)
{
    storage_.post([this, effect](const std::stop_token&) {
        const SessionId session = effect.record.session;
        auto receipt =
            parts_.ledger.decide(effect.of, effect.record, effect.decision, *effect.approver);
        if (receipt) {
            log(Severity::Info, "decided", {{"entry", receipt->entry.value()}});
            post(DecisionWasSealed{session, std::move(*receipt)});
            return countWaiting();
        }
        log(Severity::Failure, "decision-failed", {{"code", receipt.error().code}});
        post(DecisionFailed{session, receipt.error()});
    });
}

/// On the storage thread.
void CounterController::countWaiting()
{
    const auto waiting = parts_.ledger.countWaiting();
    if (waiting) return listener_.waitingCounted(*waiting);
    log(Severity::Warning, "waiting-not-counted", {{"code", waiting.error().code}});
}

void CounterController::carryOut(const Forget&) { faceStop_.request_stop(); }

} // namespace countersign
