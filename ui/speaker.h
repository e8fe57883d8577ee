#pragma once

#include "ui/language.h"

#include <QObject>

namespace countersign {

/// Says words aloud. GUI thread; everything returns at once.
class Speaker : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Finds out which languages it has a voice for; ready() follows.
    virtual void begin() = 0;
    [[nodiscard]] virtual bool speaks(const Language& language) const = 0;
    /// Ends what is being said, and says this.
    virtual void say(const QString& words, const Language& in) = 0;
    virtual void fallSilent() = 0;

signals:
    void ready();
    /// There is a voice, but nothing to hear it by.
    void unheard();
};

} // namespace countersign
