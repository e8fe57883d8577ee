#include "ui/office_tiles.h"

#include "ui/page_parts.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace countersign {

OfficeTiles::OfficeTiles(QWidget* parent) : QWidget{parent}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(8));
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
        layout()->addWidget(card);
        tiles_.push_back(tile);
    }
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        tiles_[i].value->setText(tiles[i].value);
        tiles_[i].words->setText(tiles[i].words);
        setTone(*tiles_[i].value, tiles[i].tone);
        tiles_[i].whole->setAccessibleName(tiles[i].words + QLatin1Char{' '} + tiles[i].value);
    }
}

} // namespace countersign
