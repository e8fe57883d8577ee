#pragma once

#include "ui/glyph.h"

#include <QWidget>

namespace countersign {

/// A glyph in a disc, large enough to be made out from afar; words beside it say the same.
class CustomerSign : public QWidget {
    Q_OBJECT
public:
    explicit CustomerSign(QWidget* parent = nullptr);
    /// `full`: the disc is filled with the tone, for what is over; otherwise it is a ring.
    void display(Glyph glyph, Tone tone, bool full, const QString& words);
    void setSide(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph glyph_{Glyph::Seal};
    Tone tone_{Tone::Accent};
    bool full_{false};
};

} // namespace countersign
