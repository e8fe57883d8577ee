#pragma once

#include <QWidget>

namespace countersign {

/// Every text in sight inside `window` that is not seen in full: it has less room than it needs, or
/// something around it cuts it off. What can be scrolled to is in sight. One line each.
[[nodiscard]] QStringList clippedTexts(const QWidget& window);

/// Everything in sight inside `window`, itself too, that is lower than what is in it, or that
/// scrolls and yet never comes to its foot. One line each.
[[nodiscard]] QStringList partsTooLow(const QWidget& window);

} // namespace countersign
