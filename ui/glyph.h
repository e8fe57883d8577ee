#pragma once

#include "ui/style.h"

#include <QWidget>

class QPainter;

namespace countersign {

/// The small icons: one family, drawn in a box of 24 units with strokes of 1.75.
enum class Glyph {
    Seal,
    Camera,
    Reader,
    Models,
    Check,
    Cross,
    Warning,
    Card,
    Clerk,
};

/// Draws `glyph` into the square `box`, in device-independent pixels.
void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& box, const QColor& colour);

/// Shows one icon, beside the word that says the same.
class GlyphLabel : public QWidget {
    Q_OBJECT
public:
    explicit GlyphLabel(QWidget* parent = nullptr);
    void display(Glyph glyph, Tone tone, int units = 20);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Glyph glyph_{Glyph::Check};
    Tone tone_{Tone::Quiet};
    int units_{20};
};

} // namespace countersign
