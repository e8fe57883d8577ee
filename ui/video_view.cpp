#include "ui/video_view.h"

#include "ui/glyph.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace countersign {
namespace {

/// So much of one side may be cut off to fill more of the view.
constexpr double cropAtMost = 0.12;
constexpr double rimShare = 0.025;    ///< of the oval's height, on a large screen
const QColor stage{0x10, 0x13, 0x17}; // behind a picture, in both themes
constexpr QSize usualShape{4, 3};     // of the stage before the first picture

} // namespace

VideoView::VideoView(QWidget* parent, Beside beside) : QWidget{parent}, beside_{beside}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

void VideoView::guideTo(Guide guide)
{
    guide_ = guide;
    update();
}

void VideoView::display(const Frame& frame)
{
    frame_ = frame; // shares the pixels
    update();
}

void VideoView::displayProgress(double share, bool hindered)
{
    share = share >= 0 ? std::min(share, 1.0) : 0; // NaN too
    if (share == share_ && hindered == hindered_) return;
    share_ = share;
    hindered_ = hindered;
    update();
}

void VideoView::forget()
{
    frame_ = {};
    share_ = 0;
    hindered_ = false;
    update();
}

QSize VideoView::sizeHint() const { return {currentStyle().px(320), currentStyle().px(200)}; }

QRectF VideoView::pictureArea() const
{
    const double aspect = 1.0 * frame_.width() / frame_.height();
    const double contained = std::min(1.0 * height(), width() / aspect);
    const double covering = std::max(1.0 * height(), width() / aspect);
    const double shownHeight = std::min(covering, contained / (1 - cropAtMost));
    const QSizeF size{shownHeight * aspect, shownHeight};
    return {
        (width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

/// The dark ground: all of the view, or no more than the picture.
QRectF VideoView::stageArea() const
{
    const QRectF all{rect()};
    if (beside_ == Beside::Stage) return all;
    if (!frame_.empty()) return pictureArea().intersected(all);
    QRectF shape{QPointF{0, 0}, QSizeF{usualShape}.scaled(all.size(), Qt::KeepAspectRatio)};
    shape.moveCenter(all.center());
    return shape;
}

void VideoView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath rounded;
    const double radius = currentStyle().px(8);
    rounded.addRoundedRect(stageArea(), radius, radius);
    painter.setClipPath(rounded);
    painter.fillRect(rect(), stage);
    if (frame_.empty()) {
        const double side = currentStyle().px(56);
        paintGlyph(
            painter,
            Glyph::Camera,
            {(width() - side) / 2, (height() - side) / 2, side, side},
            tokensOf(Theme::Dark).quietInk);
        return;
    }

    const QRectF picture = pictureArea();
    // Wraps the frame's own memory, so nothing of the face is left in Qt's.
    const QImage image{
        frame_.pixels().data(),
        frame_.width(),
        frame_.height(),
        3 * frame_.width(),
        QImage::Format_BGR888};
    painter.save();
    painter.translate(picture.right(), picture.top());
    painter.scale(-picture.width() / frame_.width(), picture.height() / frame_.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QPointF{0, 0}, image);
    painter.restore();
    if (guide_ == Guide::Barcode)
        paintBand(painter, picture);
    else
        paintOval(painter, picture);
}

void VideoView::paintBand(QPainter& painter, const QRectF& picture) const
{
    const QRectF shown = picture.intersected(QRectF{rect()});
    QRectF band{0, 0, shown.width() * 0.84, shown.height() * 0.36};
    band.moveCenter(shown.center());
    const double radius = currentStyle().px(8);
    QPainterPath around;
    around.addRect(rect());
    around.addRoundedRect(band, radius, radius);
    painter.fillPath(around, QColor{0, 0, 0, 90});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{QColor{255, 255, 255, 190}, 1.0 * currentStyle().px(3)});
    painter.drawRoundedRect(band, radius, radius);
}

void VideoView::paintOval(QPainter& painter, const QRectF& picture) const
{
    const QRectF shown = picture.intersected(QRectF{rect()});
    const double ovalHeight = shown.height() * 0.82;
    const double ovalWidth = std::min(ovalHeight * 0.76, shown.width() * 0.9);
    const QRectF oval{
        shown.center().x() - ovalWidth / 2,
        shown.center().y() - ovalHeight / 2,
        ovalWidth,
        ovalHeight};
    QPainterPath around;
    around.addRect(rect());
    around.addEllipse(oval);
    painter.fillPath(around, QColor{0, 0, 0, 90});

    const double rim = std::max(1.0 * currentStyle().px(8), ovalHeight * rimShare);
    painter.setBrush(Qt::NoBrush);
    // White under every colour: seen on any picture.
    painter.setPen(QPen{QColor{255, 255, 255, 190}, rim});
    painter.drawEllipse(oval);
    if (hindered_) {
        painter.setPen(QPen{tokensOf(Theme::Dark).wait, rim, Qt::DashLine, Qt::FlatCap});
        painter.drawEllipse(oval);
    }
    if (share_ > 0) {
        painter.setPen(QPen{tokensOf(Theme::Light).accent, rim, Qt::SolidLine, Qt::FlatCap});
        painter.drawArc(oval, 90 * 16, -static_cast<int>(share_ * 360 * 16));
    }
}

} // namespace countersign
