#pragma once

#include <QColor>
#include <QString>

class QApplication;
class QWidget;

namespace countersign {

enum class Theme { Light, Dark };

/// The colours of the program; every widget takes its own from here. An ink is written on `ground`
/// or on `card`, and `onAccent` on `accent`: each such pair has a contrast of at least 4.5:1.
struct Tokens {
    QColor ground;
    QColor card;
    QColor line;
    QColor ink;
    QColor quietInk;
    QColor accent;
    QColor onAccent;
    QColor good;
    QColor wait;
    QColor bad;
};
[[nodiscard]] Tokens tokensOf(Theme theme);

/// Contrast ratio of two opaque colours after WCAG 2.1, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// What a text is, which decides its size.
enum class TextRole { Small, Body, Value, Customer, Title, Headline, Outcome };

/// Which colour says how things are; there is always a word beside it.
enum class Tone { Plain, Quiet, Accent, Good, Wait, Bad };

/// The look of everything: one theme, one scale.
struct Style {
    Theme theme{Theme::Light};
    double scale{1}; ///< 1 to 2
    Tokens tokens{tokensOf(Theme::Light)};

    [[nodiscard]] double points(TextRole role) const;
    /// Layout units (1 at 100 %) in pixels.
    [[nodiscard]] int px(int units) const;
    [[nodiscard]] QColor colour(Tone tone) const;
};

/// What applyStyle() set last. GUI thread.
[[nodiscard]] const Style& currentStyle();

/// Gives the whole program its fonts, colours and style sheet. GUI thread.
void applyStyle(QApplication& app, Theme theme, double scale = 1);

/// The theme that suits the desktop the program runs on.
[[nodiscard]] Theme themeOfDesktop();

/// Colours a widget's text by its tone, through the style sheet.
void setTone(QWidget& widget, Tone tone);

/// Sets a property that the style sheet selects by, and lets it take effect.
void setLook(QWidget& widget, const char* property, const QString& value);

} // namespace countersign
