#include "ui/customer_screen.h"

#include "ui/presentation.h"

namespace countersign {

CustomerScreen::CustomerScreen(QWidget& desk, std::unique_ptr<Speaker> speaker)
    : placement_{window_, desk}, speech_{std::move(speaker)}
{
    connect(&window_, &CustomerWindow::readAloudPressed, this, &CustomerScreen::toggleReading);
    connect(&speech_, &CustomerSpeech::changed, this, &CustomerScreen::displayReading);
    connect(&window_, &CustomerWindow::answered, this, &CustomerScreen::answered);
    connect(&window_, &CustomerWindow::languageChosen, this, [this](const QString& code) {
        speak(Language::of(code));
        if (!locked_) show();
    });
}

void CustomerScreen::open(const QString& outlet, bool simulated)
{
    around_.outlet = outlet;
    around_.simulated = simulated;
    display(Idle{});
    placement_.begin();
    speech_.begin();
}

void CustomerScreen::displaySimulated(bool simulated)
{
    around_.simulated = simulated;
    display(state_);
}

void CustomerScreen::close()
{
    window_.forget();
    speech_.turnOn(false, window_.shown());
    display(Idle{});
}

void CustomerScreen::display(const SessionState& state)
{
    if (sessionOf(state) != sessionOf(state_)) {
        window_.forget();
        if (sessionOf(state_))
            speech_.turnOn(false, window_.shown()); // it was that customer's wish
        if (!sessionOf(state)) speak(Language::chinese());
    }
    state_ = state;
    if (!locked_) show();
}

void CustomerScreen::show()
{
    around_.readAloud = speech_.state(around_.language);
    window_.display(customerView(state_, around_));
    speech_.display(window_.shown());
    emit readAloudChanged(around_.readAloud);
}

void CustomerScreen::ask(const FacePrompt& prompt)
{
    if (locked_) return;
    const FaceAskView view = askView(prompt, around_.language);
    window_.ask(view);
    speech_.ask(view, around_.language);
}

void CustomerScreen::showPicture(const Frame& frame)
{
    if (!locked_) window_.showPicture(frame);
}

void CustomerScreen::lock(bool locked)
{
    locked_ = locked;
    if (!locked) return show();
    window_.forget();
    speech_.fallSilent();
}

void CustomerScreen::toggleReading()
{
    const ReadAloud state = speech_.state(around_.language);
    if (locked_ || state == ReadAloud::NoVoice) return;
    speech_.turnOn(state != ReadAloud::On, window_.shown());
    displayReading();
}

void CustomerScreen::displayReading()
{
    around_.readAloud = speech_.state(around_.language);
    const CustomerView view = customerView(state_, around_);
    if (!locked_) window_.displayReading(view.readAloud, view.readsAloud);
    emit readAloudChanged(around_.readAloud);
}

void CustomerScreen::speak(const Language& language)
{
    around_.language = language;
    emit languageChosen(language);
}

} // namespace countersign
