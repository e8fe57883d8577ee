#include "ui/customer_screen.h"

#include "ui/presentation.h"

namespace countersign {

CustomerScreen::CustomerScreen(QWidget& desk) : placement_{window_, desk}
{
    connect(&window_, &CustomerWindow::answered, this, &CustomerScreen::answered);
    connect(&window_, &CustomerWindow::languageChosen, this, [this](const QString& code) {
        speak(Language::of(code));
        window_.display(customerView(state_, around_));
    });
}

void CustomerScreen::open(const QString& outlet, bool simulated)
{
    around_.outlet = outlet;
    around_.simulated = simulated;
    display(Idle{});
    placement_.begin();
}

void CustomerScreen::displaySimulated(bool simulated)
{
    around_.simulated = simulated;
    display(state_);
}

void CustomerScreen::close()
{
    window_.forget();
    display(Idle{});
}

void CustomerScreen::display(const SessionState& state)
{
    if (sessionOf(state) != sessionOf(state_)) {
        window_.forget();
        if (!sessionOf(state)) speak(Language::chinese());
    }
    state_ = state;
    if (!locked_) window_.display(customerView(state_, around_));
}

void CustomerScreen::ask(const FacePrompt& prompt)
{
    if (!locked_) window_.ask(askView(prompt, around_.language));
}

void CustomerScreen::showPicture(const Frame& frame)
{
    if (!locked_) window_.showPicture(frame);
}

void CustomerScreen::lock(bool locked)
{
    locked_ = locked;
    if (locked)
        window_.forget();
    else
        window_.display(customerView(state_, around_));
}

void CustomerScreen::speak(const Language& language)
{
    around_.language = language;
    emit languageChosen(language);
}

} // namespace countersign
