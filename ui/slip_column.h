#pragma once

#include "ui/wording.h"

#include <QFont>
#include <QRectF>

class QPaintDevice;
class QPainter;
class QTextLayout;

namespace countersign {

/// How a text is set on paper; `points` at the slip's scale 1.
struct PaperType {
    double points{9};
    bool bold{false};
    QColor ink{Qt::black};
};

/// Two types for a sentence in two languages: the customer's own large, the other one beneath it.
struct PaperTypes {
    PaperType first;
    PaperType second;
};

/// Sets text on paper from top to bottom. The same calls measure it when there is no painter, so a
/// slip is as long as what stands on it.
class SlipColumn {
public:
    /// `left` and `width` in units of the device, of which `painter` is a painter or null.
    SlipColumn(const QPaintDevice& device, QPainter* painter, double scale);
    void place(double left, double top, double width);

    [[nodiscard]] double mm(double millimetres) const; ///< scaled, in units of the device
    [[nodiscard]] double left() const { return left_; }
    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double bottom() const { return bottom_; } ///< of what was set so far
    [[nodiscard]] QPainter* painter() const { return painter_; }
    [[nodiscard]] QFont font(const PaperType& type) const;
    [[nodiscard]] double lineHeight(const PaperType& type) const;
    [[nodiscard]] double advance(const QString& text, const PaperType& type) const;

    void skip(double millimetres) { bottom_ += mm(millimetres); }
    void rule(double millimetres = 0.2);
    void set(const QString& text, const PaperType& type, Qt::Alignment where = Qt::AlignLeft);
    /// Both languages in one line, as far as it reaches.
    void setInLine(const wording::Bilingual& words, const PaperTypes& types);
    void
    set(const wording::Bilingual& words,
        const PaperTypes& types,
        Qt::Alignment where = Qt::AlignLeft);

private:
    void setLayout(QTextLayout& layout, const PaperType& type, Qt::Alignment where);

    const QPaintDevice& device_;
    QPainter* painter_;
    double scale_;
    double left_{0};
    double width_{0};
    double bottom_{0};
};

} // namespace countersign
