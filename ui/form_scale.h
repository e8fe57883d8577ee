#pragma once

class QBoxLayout;
class QWidget;

namespace countersign {

/// The sizes in a form of Designer are meant at 100 per cent: makes its widgets, margins and gaps
/// as large as the style wants them. To be called once, after setupUi(); what other forms inside
/// have scaled stays as it is.
void scaleForm(QWidget& form);

/// Lets the columns of a page stand one beneath the other where what is around the page is narrower
/// than `sideBySide` layout units, as at 200 per cent on a small screen. `columns` belongs to
/// `page`.
void stackWhenNarrow(QWidget& page, QBoxLayout& columns, int sideBySide);

} // namespace countersign
