#include "ui/style.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <cmath>

namespace countersign {

QString styleSheet(const Style& style); // style_sheet.cpp

namespace {

Style& current()
{
    static Style style;
    return style;
}

/// Relative luminance of an sRGB colour (WCAG 2.1).
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QPalette paletteOf(const Tokens& tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.ground);
    palette.setColor(QPalette::WindowText, tokens.ink);
    palette.setColor(QPalette::Base, tokens.card);
    palette.setColor(QPalette::AlternateBase, tokens.ground);
    palette.setColor(QPalette::Text, tokens.ink);
    palette.setColor(QPalette::PlaceholderText, tokens.quietInk);
    palette.setColor(QPalette::Button, tokens.card);
    palette.setColor(QPalette::ButtonText, tokens.ink);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::ToolTipBase, tokens.card);
    palette.setColor(QPalette::ToolTipText, tokens.ink);
    palette.setColor(QPalette::Link, tokens.accent);
    return palette;
}

} // namespace

Tokens tokensOf(Theme theme)
{
    if (theme == Theme::Dark)
        return {
            .ground = {0x14, 0x17, 0x1C},
            .card = {0x1D, 0x21, 0x29},
            .line = {0x33, 0x3A, 0x45},
            .ink = {0xE8, 0xEB, 0xF0},
            .quietInk = {0x9A, 0xA5, 0xB4},
            .accent = {0x6F, 0xA8, 0xFF},
            .onAccent = {0x14, 0x17, 0x1C},
            .good = {0x57, 0xC9, 0x8A},
            .wait = {0xE7, 0xB2, 0x4C},
            .bad = {0xFF, 0x8A, 0x80}};
    return {
        .ground = {0xF6, 0xF7, 0xF9},
        .card = {0xFF, 0xFF, 0xFF},
        .line = {0xD9, 0xDE, 0xE5},
        .ink = {0x1A, 0x1F, 0x27},
        .quietInk = {0x5B, 0x66, 0x75},
        .accent = {0x15, 0x57, 0xC0},
        .onAccent = {0xFF, 0xFF, 0xFF},
        .good = {0x14, 0x7A, 0x3D},
        .wait = {0x8A, 0x5A, 0x00},
        .bad = {0xB3, 0x26, 0x1E}};
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

double Style::points(TextRole role) const
{
    const auto at100Percent = [role] {
        switch (role) {
        case TextRole::Small: return 10.0;
        case TextRole::Body: return 11.0;
        case TextRole::Value: return 13.0;
        case TextRole::Customer: return 16.0;
        case TextRole::Title: return 20.0;
        case TextRole::Headline: return 24.0;
        case TextRole::Outcome: return 28.0;
        }
        return 11.0;
    };
    return at100Percent() * scale;
}

int Style::px(int units) const { return static_cast<int>(std::lround(units * scale)); }

QColor Style::colour(Tone tone) const
{
    switch (tone) {
    case Tone::Plain: return tokens.ink;
    case Tone::Quiet: return tokens.quietInk;
    case Tone::Accent: return tokens.accent;
    case Tone::Good: return tokens.good;
    case Tone::Wait: return tokens.wait;
    case Tone::Bad: return tokens.bad;
    }
    return tokens.ink;
}

const Style& currentStyle() { return current(); }

void applyStyle(QApplication& app, Theme theme, double scale)
{
    current() = Style{theme, scale, tokensOf(theme)};
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // Every digit of this family is equally wide, so numbers stand in columns.
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans CJK SC"),
         QStringLiteral("Noto Sans"),
         QStringLiteral("sans-serif")});
    font.setPointSizeF(current().points(TextRole::Body));
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(current().tokens));
    app.setStyleSheet(styleSheet(current()));
}

Theme themeOfDesktop()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::Dark
                                                                             : Theme::Light;
}

void setLook(QWidget& widget, const char* property, const QString& value)
{
    if (widget.property(property).toString() == value) return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

void setTone(QWidget& widget, Tone tone)
{
    const auto word = [tone] {
        switch (tone) {
        case Tone::Plain: return QStringLiteral("plain");
        case Tone::Quiet: return QStringLiteral("quiet");
        case Tone::Accent: return QStringLiteral("accent");
        case Tone::Good: return QStringLiteral("good");
        case Tone::Wait: return QStringLiteral("wait");
        case Tone::Bad: return QStringLiteral("bad");
        }
        return QString{};
    };
    setLook(widget, "tone", word());
}

} // namespace countersign
