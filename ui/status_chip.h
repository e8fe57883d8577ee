#pragma once

#include "ui/glyph.h"

#include <QWidget>

class QLabel;

namespace countersign {

/// How a part of the counter is, in a word; a colour only repeats it.
struct StatusView {
    Glyph glyph{Glyph::Reader};
    QString name;
    QString state;
    Tone tone{Tone::Quiet};
    QString badge; ///< "SIMULATED", or empty
};

/// "camera · ready  SIMULATED" with its icon, in the header and on the card page.
class StatusChip : public QWidget {
    Q_OBJECT
public:
    explicit StatusChip(QWidget* parent = nullptr);
    void display(const StatusView& view);

private:
    GlyphLabel* glyph_;
    QLabel* name_;
    QLabel* state_;
    QLabel* badge_;
};

} // namespace countersign
