#include "ui/manager_call.h"

#include "ui/presentation.h"

namespace countersign {
namespace {

/// Of the states that isFor() accepts.
StaffName clerkOf(const SessionState& state)
{
    if (const auto* done = std::get_if<Done>(&state)) return done->record.clerk;
    if (const auto* asking = std::get_if<AskingConsent>(&state)) return asking->visit.clerk;
    return {};
}

} // namespace

ManagerCall::ManagerCall(QObject* parent)
    : QObject{parent}, signIn_{new ManagerSignInPage}, review_{new ReviewPage},
      actions_{new OtherActionsPage}
{
    connect(signIn_, &ManagerSignInPage::signInPressed, this, [this](const QString& name) {
        signIn_->display({true, std::nullopt});
        emit approverWanted(name);
    });
    connect(review_, &ReviewPage::decided, this, [this](const ReviewDecision& decision) {
        if (const auto session = sessionOf(state_)) emit decided(*session, decision, approver_);
    });
    connect(actions_, &OtherActionsPage::chosen, this, &ManagerCall::allow);
}

bool ManagerCall::isFor(const SessionState& state)
{
    if (std::holds_alternative<AskingConsent>(state)) return true;
    const auto* done = std::get_if<Done>(&state);
    return done != nullptr && done->outcome() == Outcome::ManagerNeeded && !done->decision;
}

DeskPage& ManagerCall::begin(const SessionState& state)
{
    end();
    state_ = state;
    clerk_ = clerkOf(state);
    return *signIn_;
}

void ManagerCall::display(const SessionState& state)
{
    const bool same = sessionOf(state) == sessionOf(state_) && state.index() == state_.index();
    const auto* done = std::get_if<Done>(&state);
    const bool decided = done != nullptr && done->decision && !done->deciding;
    if (!same || decided) {
        end();
        emit ended();
        return;
    }
    state_ = state;
    if (done != nullptr && approver_) displayReview(*done);
}

void ManagerCall::admit(std::shared_ptr<const Approver> approver)
{
    if (!sessionOf(state_)) return; // nobody waits for one any more
    const StaffMember who = approver->member();
    if (who.role != Role::Manager || who.name == clerk_)
        return refuse({ErrorCode::NotAllowed, "it takes a manager who is not the clerk here"});
    approver_ = std::move(approver);
    signIn_->forget();
    const auto* done = std::get_if<Done>(&state_);
    if (done == nullptr) {
        emit pageWanted(actions_);
        return;
    }
    displayReview(*done);
    emit pageWanted(review_);
}

void ManagerCall::refuse(const Error& error)
{
    signIn_->display({false, wording::forError(error)});
}

void ManagerCall::displayReview(const Done& state) { review_->display(reviewView(state)); }

void ManagerCall::allow(const std::vector<LivenessAction>& actions)
{
    const auto* asking = std::get_if<AskingConsent>(&state_);
    if (asking == nullptr || !approver_) return;
    const auto allowed = approveOtherActions(approver_->member(), asking->visit.clerk, actions);
    if (!allowed) return actions_->display(wording::forError(allowed.error()));
    emit otherActionsAllowed(asking->visit.session, *allowed);
    end();
    emit ended();
}

void ManagerCall::end()
{
    approver_.reset();
    state_ = Idle{};
    signIn_->forget();
    review_->forget();
    actions_->forget();
}

} // namespace countersign
