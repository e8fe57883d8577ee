#pragma once

#include "ui/customer_pane.h"
#include "ui/customer_view.h"
#include "ui/face_page.h"

class QBoxLayout;
class QFrame;

namespace countersign {

class PictogramView;
class StepBar;
class VideoView;

/// The face check as the customer sees it: one instruction, the mirror, how far it is, and one
/// cause when something is in the way. Everything keeps its place while the words change.
class CustomerFacePage : public CustomerPane {
    Q_OBJECT
public:
    explicit CustomerFacePage(QWidget* parent = nullptr);
    void display(const CustomerFace& page, const Language& in);
    void ask(const FaceAskView& view);
    void showPicture(const Frame& frame);
    void forget();

protected:
    void applyScale(const CustomerScale& scale, Saying saying) override;

private:
    void sayProgress(const FaceAskView& view);
    [[nodiscard]] bool isWide() const { return width() > height(); }
    Language language_{Language::chinese()};
    QBoxLayout* upper_; ///< the instruction, in a picture and in words
    PictogramView* pictogram_;
    CustomerLabel* first_;
    CustomerLabel* second_;
    VideoView* video_;
    QBoxLayout* lower_; ///< the mirror, and what is beside or beneath it
    StepBar* steps_;
    CustomerLabel* step_;
    CustomerLabel* timeLeft_;
    QFrame* causeCard_;
    PictogramView* causePictogram_;
    CustomerLabel* causeFirst_;
    CustomerLabel* causeSecond_;
};

} // namespace countersign
