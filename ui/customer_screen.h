#pragma once

#include "ui/customer_placement.h"
#include "ui/customer_speech.h"
#include "ui/customer_view.h"
#include "ui/customer_window.h"

#include <QObject>

namespace countersign {

/// The customer's side of the counter: their window, where it stands and which language it speaks.
/// While the desk is locked it shows nobody's data. GUI thread.
class CustomerScreen : public QObject {
    Q_OBJECT
public:
    /// `desk` is the clerk's window, and outlives this.
    explicit CustomerScreen(QWidget& desk, std::unique_ptr<Speaker> speaker);

    /// Somebody signed in, with these devices.
    void open(const QString& outlet, bool simulated);
    /// Nobody serves here.
    void close();
    void display(const SessionState& state);
    void ask(const FacePrompt& prompt);
    void showPicture(const Frame& frame);
    /// Whether anything here is not real, when that changes between customers.
    void displaySimulated(bool simulated);
    void lock(bool locked);
    /// The clerk's F11.
    void goToNextPlace() { placement_.goToNext(); }
    /// The clerk's F8: reads the window aloud to this customer, or no longer.
    void toggleReading();

    [[nodiscard]] const Language& language() const { return around_.language; }
    [[nodiscard]] CustomerWindow& window() { return window_; }

signals:
    void answered(countersign::ConsentAnswer answer);
    /// The customer chose, or the next one begins anew.
    void languageChosen(const countersign::Language& language);
    void readAloudChanged(countersign::ReadAloud state);

private:
    void speak(const Language& language);
    void show();
    void displayReading();
    CustomerWindow window_;
    CustomerPlacement placement_;
    CustomerSpeech speech_;
    CustomerSurroundings around_;
    SessionState state_;
    bool locked_{false};
};

} // namespace countersign
