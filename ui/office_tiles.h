#pragma once

#include "ui/style.h"

#include <QVector>
#include <QWidget>

class QLabel;

namespace countersign {

struct TileView {
    QString value;
    QString words;
    Tone tone{Tone::Plain};
};

/// Key figures side by side: the number large, what it counts beneath it.
class OfficeTiles : public QWidget {
    Q_OBJECT
public:
    explicit OfficeTiles(QWidget* parent = nullptr);
    void display(const QVector<TileView>& tiles);

private:
    struct Tile {
        QWidget* whole{nullptr};
        QLabel* value{nullptr};
        QLabel* words{nullptr};
    };
    QVector<Tile> tiles_;
};

} // namespace countersign
