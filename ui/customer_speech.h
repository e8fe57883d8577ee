#pragma once

#include "ui/customer_view.h"
#include "ui/face_page.h"
#include "ui/speaker.h"

#include <memory>

namespace countersign {

/// All that the customer's window says, for somebody who cannot read it. Pure.
[[nodiscard]] QString spokenWords(const CustomerView& view);

/// Reads the customer's window aloud, in the customer's language, once somebody has asked for it.
/// What is new ends what is still being said. GUI thread.
class CustomerSpeech : public QObject {
    Q_OBJECT
public:
    explicit CustomerSpeech(std::unique_ptr<Speaker> speaker, QObject* parent = nullptr);

    /// Looks for voices; changed() follows. Whether anything is heard, only saying something tells.
    void begin();
    /// Whether it can be asked for in this language, and has been.
    [[nodiscard]] ReadAloud state(const Language& language) const;
    /// Begins with what is shown now, or falls silent.
    void turnOn(bool on, const CustomerView& shown);
    void display(const CustomerView& view);
    void ask(const FaceAskView& view, const Language& in);
    /// Until something new is shown.
    void fallSilent();

signals:
    void changed();

private:
    void say(const QString& words, const Language& in);
    std::unique_ptr<Speaker> speaker_;
    QString said_;
    bool looked_{false}; ///< for voices
    bool heard_{true};
    bool on_{false};
};

} // namespace countersign
