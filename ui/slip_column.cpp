#include "ui/slip_column.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QTextLayout>

namespace countersign {

SlipColumn::SlipColumn(const QPaintDevice& device, QPainter* painter, double scale)
    : device_{device}, painter_{painter}, scale_{scale}
{
}

void SlipColumn::place(double left, double top, double width)
{
    left_ = left;
    bottom_ = top;
    width_ = width;
}

double SlipColumn::mm(double millimetres) const
{
    return millimetres * scale_ * device_.logicalDpiX() / 25.4;
}

QFont SlipColumn::font(const PaperType& type) const
{
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"),
         QStringLiteral("Noto Sans"),
         QStringLiteral("sans-serif")});
    font.setPointSizeF(type.points * scale_);
    font.setBold(type.bold);
    font.setHintingPreference(QFont::PreferNoHinting); // as wide when measured as when drawn
    return font;
}

double SlipColumn::lineHeight(const PaperType& type) const
{
    // The family's own line is 1.45 of its size, made for long texts; a slip is set closer.
    return type.points * scale_ * device_.logicalDpiY() / 72 * 1.3;
}

double SlipColumn::advance(const QString& text, const PaperType& type) const
{
    return QFontMetricsF{font(type), &device_}.horizontalAdvance(text);
}

void SlipColumn::rule(double millimetres)
{
    if (painter_ != nullptr)
        painter_->fillRect(QRectF{left_, bottom_, width_, mm(millimetres)}, Qt::black);
    bottom_ += mm(millimetres);
}

void SlipColumn::set(const QString& text, const PaperType& type, Qt::Alignment where)
{
    if (text.isEmpty()) return;
    QString lines = text;
    lines.replace(QLatin1Char{'\n'}, QChar::LineSeparator);
    QTextLayout layout{lines, font(type), &device_};
    setLayout(layout, type, where);
}

void SlipColumn::setInLine(const wording::Bilingual& words, const PaperTypes& types)
{
    const QString text = words.first + QStringLiteral("  ") + words.second;
    QTextLayout layout{text, font(types.first), &device_};
    QTextCharFormat second;
    second.setFont(font(types.second));
    second.setForeground(types.second.ink);
    const auto start = static_cast<int>(text.size() - words.second.size());
    layout.setFormats({{start, static_cast<int>(words.second.size()), second}});
    setLayout(layout, types.first, Qt::AlignLeft);
}

void SlipColumn::setLayout(QTextLayout& layout, const PaperType& type, Qt::Alignment where)
{
    QTextOption option{where};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width_);
        line.setPosition({0, height + (lineHeight(type) - line.height()) / 2});
        height += lineHeight(type);
    }
    layout.endLayout();
    if (painter_ != nullptr) {
        painter_->setPen(type.ink);
        layout.draw(painter_, {left_, bottom_});
    }
    bottom_ += height;
}

void SlipColumn::set(const wording::Bilingual& words, const PaperTypes& types, Qt::Alignment where)
{
    set(words.first, types.first, where);
    set(words.second, types.second, where);
}

} // namespace countersign
