#include "app/step_watch.h"

namespace countersign {
namespace {

struct StepOf {
    std::optional<VisitStep> operator()(const Idle&) const { return {}; }
    std::optional<VisitStep> operator()(const ReadingCard&) const { return VisitStep::Card; }
    std::optional<VisitStep> operator()(const ChoosingNumber&) const { return VisitStep::Number; }
    std::optional<VisitStep> operator()(const ReadingCompanion&) const { return VisitStep::Card; }
    std::optional<VisitStep> operator()(const AskingConsent&) const { return VisitStep::Consent; }
    std::optional<VisitStep> operator()(const CheckingFace&) const { return VisitStep::Face; }
    std::optional<VisitStep> operator()(const Sealing&) const { return {}; }
    std::optional<VisitStep> operator()(const Done&) const { return {}; }
};

} // namespace

void StepWatch::enter(const SessionState& state)
{
    const MonotonicMs at = clock_.monotonicNow();
    if (now_) times_[*now_] += at - since_;
    if (std::holds_alternative<Idle>(state)) times_.clear();
    now_ = std::visit(StepOf{}, state);
    since_ = at;
}

} // namespace countersign
