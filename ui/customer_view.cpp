#include "ui/customer_view.h"

#include "ui/wording_customer_screen.h"

#include <algorithm>

namespace countersign {
namespace {

using wording::Bilingual;
using wording::CustomerScreenWords;

/// Makes one page's words in one language.
struct PageMaker {
    Language in;
    CustomerScreenWords words{wording::customerScreen(in)};

    template <class Page>
    [[nodiscard]] Page page(const CustomerScreenWords::Lines& lines) const
    {
        return {lines.now, lines.then};
    }

    CustomerPage operator()(const Idle&) const { return page<CustomerWelcome>(words.welcome); }
    CustomerPage operator()(const ReadingCard& s) const
    {
        return page<CustomerWaiting>(s.problem ? words.cardNotRead : words.readingCard);
    }
    CustomerPage operator()(const ChoosingNumber& s) const
    {
        if (s.visit.order) return page<CustomerNumber>(words.checkingNumber);
        return page<CustomerNumber>(s.problem ? words.numberNotPossible : words.choosingNumber);
    }
    CustomerPage operator()(const ReadingCompanion& s) const
    {
        if (s.problem) return page<CustomerWaiting>(words.cardNotRead);
        return page<CustomerWaiting>(s.reading ? words.readingCard : words.anotherCard);
    }
    CustomerPage operator()(const AskingConsent&) const
    {
        return CustomerConsent{wording::consentText(in)};
    }
    CustomerPage operator()(const CheckingFace& s) const
    {
        if (s.problem) return page<CustomerWaiting>(words.equipmentNotReady);
        return CustomerFace{wording::preparing(in), instructions(), causes()};
    }
    CustomerPage operator()(const Sealing& s) const
    {
        return page<CustomerWaiting>(s.problem ? words.notSavedYet : words.saving);
    }
    CustomerPage operator()(const Done& s) const
    {
        const Outcome outcome = s.outcome();
        const bool opened = outcome == Outcome::Registered;
        return CustomerOutcome{
            outcome,
            wording::farewell(outcome, s.record.reasons, in),
            opened ? words.openedNumber : words.unopenedNumber,
            nextAfter(outcome)};
    }

private:
    [[nodiscard]] Bilingual nextAfter(Outcome outcome) const
    {
        switch (outcome) {
        case Outcome::Registered: return words.takeSlip;
        case Outcome::ManagerNeeded: return words.waitHere;
        case Outcome::Refused: return words.takeAdvice;
        }
        return {};
    }
    [[nodiscard]] QVector<Bilingual> instructions() const
    {
        QVector<Bilingual> all{wording::preparing(in)};
        for (const ChallengePhase phase :
             {ChallengePhase::Settling,
              ChallengePhase::Holding,
              ChallengePhase::Passed,
              ChallengePhase::Failed})
            all.push_back(sayPrompt({.phase = phase, .action = {}, .cause = {}}));
        for (const LivenessAction action :
             {LivenessAction::Blink,
              LivenessAction::TurnLeft,
              LivenessAction::TurnRight,
              LivenessAction::Nod,
              LivenessAction::OpenMouth,
              LivenessAction::LookUp})
            all.push_back(
                sayPrompt({.phase = ChallengePhase::Acting, .action = action, .cause = {}}));
        return all;
    }
    [[nodiscard]] Bilingual sayPrompt(const ChallengePrompt& prompt) const
    {
        return wording::forPrompt(prompt, in).words;
    }
    [[nodiscard]] QVector<Bilingual> causes() const
    {
        QVector<Bilingual> all;
        for (int i = 0; i <= static_cast<int>(Cause::SeveralSigns); ++i)
            all.push_back(wording::forCause(static_cast<Cause>(i), in).words);
        return all;
    }
};

const std::optional<SimOrder>& orderOf(const Sealing& s) { return s.record.order; }
const std::optional<SimOrder>& orderOf(const Done& s) { return s.record.order; }
template <class State>
const std::optional<SimOrder>& orderOf(const State& s)
{
    return s.visit.order;
}

QString numberOf(const SessionState& state)
{
    return std::visit(
        [](const auto& s) {
            using State = std::decay_t<decltype(s)>;
            if constexpr (std::is_same_v<State, Idle> || std::is_same_v<State, ReadingCard>)
                return QString{};
            else
                return orderOf(s) ? wording::groupedMsisdn(*orderOf(s)) : QString{};
        },
        state);
}

QVector<LanguageChoice> choicesWith(const Language& chosen)
{
    QVector<LanguageChoice> choices;
    for (const Language& each : Language::all())
        choices.push_back({each.code(), each.ownName(), each == chosen});
    return choices;
}

bool canReadAloud(ReadAloud state) { return state == ReadAloud::Off || state == ReadAloud::On; }

} // namespace

CustomerView customerView(const SessionState& state, const CustomerSurroundings& around)
{
    const PageMaker make{around.language};
    return {
        .page = std::visit(make, state),
        .outlet = around.outlet,
        .number = numberOf(state),
        .numberHeading = make.words.newNumber,
        .promise = wording::promiseToCustomer(around.retentionDays, around.language),
        .languages = choicesWith(around.language),
        .language = around.language,
        .simulated = around.simulated ? make.words.simulated.first : QString{},
        .readAloud = canReadAloud(around.readAloud) ? make.words.readAloud.first : QString{},
        .readsAloud = around.readAloud == ReadAloud::On};
}

} // namespace countersign
