#pragma once

#include "domain/frame.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace countersign {

class MirrorPictures;
struct MirrorLook;

/// The customer's live picture, mirrored as a mirror does, with an oval to look through, or a
/// band to hold a barcode into. The oval's rim fills as an action succeeds. Holds the newest frame
/// and the picture made of it; forget() drops both.
class VideoView : public QWidget {
    Q_OBJECT
public:
    /// What is seen beside a picture of another shape than the view.
    enum class Beside { Stage, Page };
    explicit VideoView(QWidget* parent = nullptr, Beside beside = Beside::Stage);
    ~VideoView() override;
    /// What is to come into the middle of the picture: a face, unless told otherwise.
    enum class Guide { Face, Barcode };
    void guideTo(Guide guide);
    void display(const Frame& frame);
    /// `share` of the rim, 0 to 1; `hindered`: something is in the way.
    void displayProgress(double share, bool hindered);
    void forget();
    [[nodiscard]] bool hasPicture() const { return !frame_.empty(); }
    [[nodiscard]] double progress() const { return share_; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRectF pictureArea() const;
    [[nodiscard]] QRectF stageArea() const;
    [[nodiscard]] MirrorLook wantedLook() const;
    void preparePicture();
    void take(const QImage& picture, const MirrorLook& look);
    void paintOval(QPainter& painter, const QRectF& picture) const;
    void paintBand(QPainter& painter, const QRectF& picture) const;
    Beside beside_;
    Guide guide_{Guide::Face};
    Frame frame_;
    QImage picture_;                    ///< what is painted
    std::unique_ptr<MirrorLook> look_;  ///< of the picture
    MirrorPictures* pictures_{nullptr}; ///< a child, once there is something to show
    double share_{0};
    bool hindered_{false};
};

} // namespace countersign
