#include "ui/presentation.h"

#include "ui/wording_desk.h"

#include <algorithm>

namespace countersign {
namespace {

enum StepIndex : int { CardStep, NumberStep, ConsentStep, FaceStep, DoneStep };

std::optional<wording::Problem> problemOf(const std::optional<Error>& error)
{
    return error ? std::optional{wording::forError(*error)} : std::nullopt;
}

QVector<StepView> plainSteps()
{
    QVector<StepView> steps;
    for (const QString& name : wording::desk().steps)
        steps.push_back({name, {}, StepView::Is::Ahead});
    return steps;
}

void pass(StepView& step, const QString& result)
{
    step = {step.name, result, StepView::Is::Passed};
}

void stop(StepView& step, const QString& result)
{
    step = {step.name, result, StepView::Is::Stopped};
}

QVector<StepView> stepsOf(const OngoingVisit& visit, StepIndex now)
{
    QVector<StepView> steps = plainSteps();
    pass(steps[CardStep], wording::shortHolder(visit.card.document));
    if (visit.order && now > NumberStep)
        pass(steps[NumberStep], wording::groupedMsisdn(*visit.order));
    if (visit.consent) pass(steps[ConsentStep], wording::consentResult(visit.consent->answer));
    steps[now].is = StepView::Is::Now;
    return steps;
}

QVector<StepView> stepsOf(const RegistrationRecord& record)
{
    QVector<StepView> steps = plainSteps();
    const QString holder = wording::shortHolder(record.card.document);
    if (record.order)
        pass(steps[CardStep], holder);
    else
        stop(steps[CardStep], holder); // the document ended the visit
    if (record.order) pass(steps[NumberStep], wording::groupedMsisdn(*record.order));
    if (record.consent) {
        const QString answer = wording::consentResult(record.consent->answer);
        if (record.consent->answer == ConsentAnswer::Accepted)
            pass(steps[ConsentStep], answer);
        else
            stop(steps[ConsentStep], answer);
    }
    if (record.face) {
        const QString result = wording::faceResult(record.face->liveness);
        if (record.outcome == Outcome::Registered)
            pass(steps[FaceStep], result);
        else
            stop(steps[FaceStep], record.face->liveness.passed ? QString{} : result);
    }
    steps[DoneStep].is = StepView::Is::Now;
    return steps;
}

QVector<StepView> stepsOf(const Idle&)
{
    QVector<StepView> steps = plainSteps();
    steps[CardStep].is = StepView::Is::Now;
    return steps;
}
QVector<StepView> stepsOf(const ReadingCard&) { return stepsOf(Idle{}); }
QVector<StepView> stepsOf(const ChoosingNumber& s) { return stepsOf(s.visit, NumberStep); }
QVector<StepView> stepsOf(const ReadingCompanion& s) { return stepsOf(s.visit, NumberStep); }
QVector<StepView> stepsOf(const AskingConsent& s) { return stepsOf(s.visit, ConsentStep); }
QVector<StepView> stepsOf(const CheckingFace& s) { return stepsOf(s.visit, FaceStep); }
QVector<StepView> stepsOf(const Sealing& s) { return stepsOf(s.record); }
QVector<StepView> stepsOf(const Done& s)
{
    QVector<StepView> steps = stepsOf(s.record);
    steps[DoneStep].result = wording::forOutcome(s.outcome());
    if (s.outcome() == Outcome::Registered)
        steps[DoneStep].is = StepView::Is::Passed;
    else
        steps[DoneStep].is = StepView::Is::Stopped;
    return steps;
}

SessionId idOf(const ReadingCard& s) { return s.session; }
SessionId idOf(const Sealing& s) { return s.record.session; }
SessionId idOf(const Done& s) { return s.record.session; }
template <class State>
SessionId idOf(const State& s)
{
    return s.visit.session;
}

QString whyOf(const RegistrationRecord& record)
{
    QStringList lines;
    for (const Reason reason : record.reasons)
        lines.push_back(wording::forReason(reason));
    if (record.face && !record.face->liveness.causes.empty() &&
        record.outcome != Outcome::Registered) {
        QStringList causes;
        for (const Cause cause : record.face->liveness.causes)
            causes.push_back(wording::shortCause(cause));
        lines.push_back(wording::attemptsEndedWith(causes));
    }
    return lines.join(QLatin1Char{'\n'});
}

} // namespace

DocumentView Presentation::document(const CardReading& card) const
{
    const IdDocument& d = card.document;
    const QString person =
        QStringList{
            wording::forSex(d.sex),
            wording::forNation(d.nation),
            wording::age(ageOn(d.birth, today))}
            .join(QStringLiteral(" ⋅ "));
    return {
        .portrait = QImage::fromData(
            reinterpret_cast<const uchar*>(card.portrait.data()),
            static_cast<int>(card.portrait.size())),
        .name = QString::fromStdString(d.name),
        .person = person,
        .number = wording::maskedNumber(d.number),
        .validity = wording::validity(d.validTo),
        .checks = wording::documentChecks(card, today, minimumAge),
        .simulated = card.reader.simulated};
}

NumberView Presentation::number(const ChoosingNumber& state) const
{
    NumberView view{
        .document = document(state.visit.card),
        .known = {},
        .ready = state.visit.history.has_value(),
        .checking = state.checking,
        .problem = problemOf(state.problem)};
    if (const auto& history = state.visit.history)
        view.known = {wording::numbersHeld(*history, limits), wording::visitsToday(*history)};
    return view;
}

DoneView Presentation::done(const Done& state) const
{
    const RegistrationRecord& record = state.record;
    const Outcome outcome = state.outcome();
    const bool isDecided = state.decision && !state.deciding;
    QString why = whyOf(record);
    if (isDecided) why = wording::decidedBy(*state.decision) + QLatin1Char{'\n'} + why;
    return {
        .outcome = outcome,
        .word = wording::forOutcome(outcome),
        .tell = wording::farewell(outcome, record.reasons, language),
        .number = wording::openedNumber(record.order, outcome),
        .entry = wording::entry(isDecided ? state.decision->receipt.entry : state.receipt.entry),
        .why = why,
        .waits = outcome == Outcome::ManagerNeeded && !state.decision,
        .simulated = record.simulated(),
        .document = document(record.card)};
}

ReviewView reviewView(const Done& state)
{
    const RegistrationRecord& record = state.record;
    const auto picture = [](const Bytes& encoded) {
        return QImage::fromData(
            reinterpret_cast<const uchar*>(encoded.data()), static_cast<int>(encoded.size()));
    };
    const std::vector<ReviewReason> suitable = suitableReasons(record);
    const bool hasLive = record.face && !record.face->liveFaces.empty();
    return {
        .portrait = picture(record.card.portrait),
        .live = hasLive ? picture(record.face->liveFaces.front()) : QImage{},
        .holder = wording::shortHolder(record.card.document),
        .number = record.order ? wording::groupedMsisdn(*record.order) : QString{},
        .why = whyOf(record),
        .approveReasons = {suitable.begin(), suitable.end()},
        .canApprove = canBeApproved(record),
        .busy = state.deciding,
        .problem = problemOf(state.problem)};
}

ConsentView consentView(const AskingConsent& state, const Language& in)
{
    const auto& order = state.visit.order;
    return {
        order ? wording::groupedMsisdn(*order) : QString{},
        wording::shortHolder(state.visit.card.document),
        wording::consentText(in)};
}

FaceView faceView(const CheckingFace& state, const Language& in)
{
    const auto& order = state.visit.order;
    return {
        order ? wording::groupedMsisdn(*order) : QString{},
        problemOf(state.problem),
        wording::preparing(in)};
}

FaceAskView askView(const FacePrompt& prompt, const Language& in)
{
    const ChallengePrompt& c = prompt.challenge;
    const bool acting = c.phase == ChallengePhase::Acting;
    const bool over = c.phase == ChallengePhase::Passed || c.phase == ChallengePhase::Failed;
    FaceAskView view{
        .instruction = wording::forPrompt(c, in),
        .cause = {},
        .step = {},
        .remaining = {},
        .attempt = wording::attempt(prompt)};
    if (c.cause) view.cause = wording::forCause(*c.cause, in);
    view.step = c.phase == ChallengePhase::Settling
                    ? wording::getReady()
                    : wording::stepOf(acting ? c.step + 1 : c.step, c.steps);
    if (!over) view.remaining = wording::remaining(c.remaining);
    if (c.steps > 0) view.stepsShare = (c.step + (acting ? c.progress : 0)) / c.steps;
    view.stepsShare = std::min(view.stepsShare, 1.0);
    view.progress = c.phase == ChallengePhase::Passed ? 1 : c.progress;
    if (acting) view.stepNow = c.step + 1;
    view.steps = c.steps;
    if (!over) view.timeLeft = c.remaining;
    return view;
}

QVector<StepView> stepsOf(const SessionState& state)
{
    return std::visit([](const auto& s) { return stepsOf(s); }, state);
}

std::optional<SessionId> sessionOf(const SessionState& state)
{
    return std::visit(
        [](const auto& s) -> std::optional<SessionId> {
            if constexpr (std::is_same_v<std::decay_t<decltype(s)>, Idle>)
                return std::nullopt;
            else
                return idOf(s);
        },
        state);
}

bool canCancel(const SessionState& state)
{
    if (const auto* sealing = std::get_if<Sealing>(&state)) return sealing->problem.has_value();
    return !std::holds_alternative<Idle>(state) && !std::holds_alternative<Done>(state);
}

} // namespace countersign
