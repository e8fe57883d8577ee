#include "base/clock.h"
#include "ui/clerk_desk.h"
#include "ui/companion_page.h"
#include "ui/sealing_page.h"

// Which page shows which state.

namespace countersign {
namespace {

std::optional<wording::Problem> problemOf(const std::optional<Error>& error)
{
    return error ? std::optional{wording::forError(*error)} : std::nullopt;
}

} // namespace

void ClerkDesk::displayState(const Idle&)
{
    presentation_.today = localDate(SystemClock{}.utcNow());
    card_->display({});
    turnTo(*card_);
}

void ClerkDesk::displayState(const ReadingCard& state)
{
    card_->display(
        {state.problem ? CardView::Stage::Failed : CardView::Stage::Reading,
         problemOf(state.problem)});
    turnTo(*card_);
}

void ClerkDesk::displayState(const ChoosingNumber& state)
{
    number_->display(presentation_.number(state));
    turnTo(*number_);
}

void ClerkDesk::displayState(const ReadingCompanion& state)
{
    companion_->display(
        {state.role,
         wording::shortHolder(state.visit.card.document),
         state.reading,
         problemOf(state.problem)});
    turnTo(*companion_);
}

void ClerkDesk::displayState(const AskingConsent& state)
{
    consent_->display(consentView(state, presentation_.language));
    turnTo(*consent_);
}

void ClerkDesk::displayState(const CheckingFace& state)
{
    face_->display(faceView(state, presentation_.language));
    turnTo(*face_);
}

void ClerkDesk::displayState(const Sealing& state)
{
    face_->forget(); // no picture stays behind a page
    sealing_->display({problemOf(state.problem)});
    turnTo(*sealing_);
}

void ClerkDesk::displayState(const Done& state)
{
    done_->display(presentation_.done(state));
    turnTo(*done_);
}

void ClerkDesk::ask(const FacePrompt& prompt)
{
    face_->ask(askView(prompt, presentation_.language));
}

void ClerkDesk::showPicture(const Frame& frame) { face_->showPicture(frame); }

} // namespace countersign
