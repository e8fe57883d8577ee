#include "ui/video_view.h"

#include "ui/glyph.h"
#include "ui/mirror_picture.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

/// So much of one side may be cut off to fill more of the view.
constexpr double cropAtMost = 0.12;
constexpr double rimShare = 0.025;    ///< of the oval's height, on a large screen
const QColor stage{0x10, 0x13, 0x17}; // behind a picture, in both themes
constexpr QSize usualShape{4, 3};     // of the stage before the first picture

} // namespace

VideoView::VideoView(QWidget* parent, Beside beside)
    : QWidget{parent}, beside_{beside}, look_{std::make_unique<MirrorLook>()}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

VideoView::~VideoView() = default;

void VideoView::guideTo(Guide guide)
{
    guide_ = guide;
    update();
}

void VideoView::display(const Frame& frame)
{
    frame_ = frame; // shares the pixels
    if (isVisible() && !picture_.isNull()) return pictures_->make(frame_, wantedLook());
    picture_ = {}; // made when it is painted
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
    picture_ = {};
    if (pictures_ != nullptr) pictures_->forget();
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

/// The same in pixels of the screen.
MirrorLook VideoView::wantedLook() const
{
    const double ratio = devicePixelRatioF();
    const QRectF whole = pictureArea();
    const QRectF seen = whole.intersected(QRectF{rect()});
    const auto pixels = [ratio](double length) {
        return std::max(1, static_cast<int>(std::lround(length * ratio)));
    };
    MirrorLook look{{pixels(whole.width()), pixels(whole.height())}, {}};
    const QPointF offset = (seen.topLeft() - whole.topLeft()) * ratio;
    look.part = QRect{
        static_cast<int>(std::lround(offset.x())),
        static_cast<int>(std::lround(offset.y())),
        pixels(seen.width()),
        pixels(seen.height())};
    look.part &= QRect{QPoint{}, look.picture};
    return look;
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
    preparePicture();
    // A brush of its own size: nothing is scaled or blended but the corners.
    QBrush pixels{picture_};
    const double ratio = devicePixelRatioF();
    const QPointF corner = picture.intersected(QRectF{rect()}).topLeft();
    pixels.setTransform(QTransform{1 / ratio, 0, 0, 1 / ratio, corner.x(), corner.y()});
    painter.fillRect(picture.intersected(QRectF{rect()}), pixels);
    if (guide_ == Guide::Barcode)
        paintBand(painter, picture);
    else
        paintOval(painter, picture);
}

/// The picture as it is needed now: there is one, unless the view has just got its first frame or
/// another size.
void VideoView::preparePicture()
{
    const MirrorLook wanted = wantedLook();
    if (!picture_.isNull() && *look_ == wanted) return;
    if (pictures_ == nullptr) {
        pictures_ = new MirrorPictures{this};
        connect(
            pictures_,
            &MirrorPictures::made,
            this,
            [this](const QImage& picture, const MirrorLook& look) {
                if (look != wantedLook()) return; // the view has another size by now
                take(picture, look);
                update();
            });
    }
    take(mirrorPicture(frame_, wanted), wanted);
}

void VideoView::take(const QImage& picture, const MirrorLook& look)
{
    picture_ = picture;
    *look_ = look;
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
