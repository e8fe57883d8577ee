#pragma once

#include "base/result.h"
#include "domain/frame.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace countersign {

class ProblemNote;
class VideoView;

struct SimScanView {
    bool sawAnotherCode{false};
    std::optional<Error> problem; ///< the camera failed, so it goes no further
};

/// Over the number page while a SIM's barcode is looked for: the live picture, what to do in one
/// sentence. Esc and Enter close it.
class SimScanPanel : public QFrame {
    Q_OBJECT
public:
    explicit SimScanPanel(QWidget* parent = nullptr);
    void display(const SimScanView& view);
    void showPicture(const Frame& frame);
    /// Begins anew, without a picture, and takes the keyboard.
    void open();
    /// Drops the picture.
    void forget();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    VideoView* picture_;
    QLabel* sentence_;
    ProblemNote* problem_;
    QPushButton* cancel_;
};

} // namespace countersign
