#pragma once

#include "ui/style.h"

#include <QVector>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace countersign {

struct TileView {
    QString value;
    QString words;
    Tone tone{Tone::Plain};
};

/// Key figures side by side, in two lines where there is no room for one: the number large, what it
/// counts beneath it.
class OfficeTiles : public QWidget {
    Q_OBJECT
public:
    explicit OfficeTiles(QWidget* parent = nullptr);
    void display(const QVector<TileView>& tiles);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    struct Tile {
        QWidget* whole{nullptr};
        QLabel* value{nullptr};
        QLabel* words{nullptr};
    };
    QVector<Tile> tiles_;
    QGridLayout* grid_;
    int columns_{0};
};

} // namespace countersign
