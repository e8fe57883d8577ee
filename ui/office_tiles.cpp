#include "ui/office_tiles.h"

#include "ui/page_parts.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace countersign {
namespace {

// In layout units.
constexpr int oneLineFrom = 700;
constexpr int narrowest = 360;

} // namespace

OfficeTiles::OfficeTiles(QWidget* parent) : QWidget{parent}, grid_{new QGridLayout{this}}
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(currentStyle().px(8));
}

/// Half of them in a line: it is arranged for what it gets.
QSize OfficeTiles::minimumSizeHint() const
{
    return {currentStyle().px(narrowest), grid_->totalMinimumSize().height()};
}

void OfficeTiles::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OfficeTiles::arrange()
{
    const auto all = static_cast<int>(tiles_.size());
    const bool oneLine = width() >= currentStyle().px(oneLineFrom);
    const int columns = oneLine ? all : (all + 1) / 2;
    if (columns == columns_ || columns == 0) return;
    columns_ = columns;
    for (int i = 0; i < all; ++i)
        grid_->removeWidget(tiles_[i].whole);
    for (int i = 0; i < all; ++i) {
        grid_->addWidget(tiles_[i].whole, i / columns, i % columns);
        grid_->setColumnStretch(i, i < columns ? 1 : 0);
    }
    updateGeometry();
}

void OfficeTiles::display(const QVector<TileView>& tiles)
{
    const Style& style = currentStyle();
    while (tiles_.size() > tiles.size())
        delete tiles_.takeLast().whole;
    while (tiles_.size() < tiles.size()) {
        auto* card = new QFrame;
        card->setProperty("role", QStringLiteral("card"));
        const Tile tile{card, makeLabel("name"), makeLabel("small", "quiet")};
        tile.value->setWordWrap(false);
        auto* column = new QVBoxLayout{card};
        column->setContentsMargins(style.px(12), style.px(6), style.px(12), style.px(8));
        column->setSpacing(0);
        column->addWidget(tile.value);
        column->addWidget(tile.words);
        column->addStretch();
        tiles_.push_back(tile);
        columns_ = 0;
    }
    arrange();
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        tiles_[i].value->setText(tiles[i].value);
        tiles_[i].words->setText(tiles[i].words);
        setTone(*tiles_[i].value, tiles[i].tone);
        tiles_[i].whole->setAccessibleName(tiles[i].words + QLatin1Char{' '} + tiles[i].value);
    }
}

} // namespace countersign
