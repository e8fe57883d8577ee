#pragma once

#include <QWidget>

class QPainter;

namespace countersign {

/// What a customer is shown without words. Left and right are as in a mirror: the customer's own.
enum class Pictogram {
    LookHere,
    Blink,
    TurnLeft,
    TurnRight,
    Nod,
    OpenMouth,
    LookUp,
    HoldStill,
    Closer,
    Back,
    MoreLight,
    LessLight,
    OnePerson,
    OpenEyes,
    Done,
};

/// Draws `pictogram` into the square `box`: heads in `ink`, what is to be done in `accent`.
void paintPictogram(
    QPainter& painter,
    Pictogram pictogram,
    const QRectF& box,
    const QColor& ink,
    const QColor& accent);

/// Shows one pictogram as large as it fits.
class PictogramView : public QWidget {
    Q_OBJECT
public:
    explicit PictogramView(QWidget* parent = nullptr);
    /// `words` is what a screen reader says instead.
    void display(Pictogram pictogram, const QString& words);
    [[nodiscard]] Pictogram shown() const { return shown_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Pictogram shown_{Pictogram::LookHere};
};

} // namespace countersign
