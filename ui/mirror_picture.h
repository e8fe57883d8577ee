#pragma once

#include "app/worker.h"
#include "base/latest_slot.h"
#include "domain/frame.h"

#include <QImage>
#include <QObject>

#include <atomic>

namespace countersign {

/// How a view wants to see a frame, in pixels of the screen.
struct MirrorLook {
    QSize picture; ///< of the whole frame, scaled
    QRect part;    ///< what of it is seen; inside the picture
    bool operator==(const MirrorLook&) const = default;
};

/// The seen part of `frame` as a mirror shows it: turned left to right, at its final size, in the
/// form that is painted without any further work. Its memory is wiped when the last copy goes.
/// Thread-safe. `look` has pixels.
[[nodiscard]] QImage mirrorPicture(const Frame& frame, const MirrorLook& look);

/// Makes mirror pictures on a thread of its own: scaling takes longer than the window may be kept
/// from its keys. A frame that comes before the last one is done takes the place of any that waits.
class MirrorPictures : public QObject {
    Q_OBJECT
public:
    explicit MirrorPictures(QObject* parent = nullptr);
    ~MirrorPictures() override;

    void make(const Frame& frame, const MirrorLook& look);
    /// Whatever is under way never arrives.
    void forget();

signals:
    void made(const QImage& picture, const countersign::MirrorLook& look);

private:
    struct Order {
        Frame frame;
        MirrorLook look;
        int round{0};
    };
    void makeLatest();
    LatestSlot<Order> order_;
    std::atomic<bool> underway_{false};
    int round_{0};  ///< of the pictures that are still wanted
    Worker worker_; // last: it uses what stands before it
};

} // namespace countersign
