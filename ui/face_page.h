#pragma once

#include "domain/frame.h"
#include "ui/desk_page.h"
#include "ui/wording.h"

#include <memory>
#include <optional>

namespace Ui {
class FacePage;
}

namespace countersign {

/// What is asked of the customer, in words; without one the camera is still starting.
struct FaceAskView {
    wording::Instruction instruction;
    std::optional<wording::Instruction> cause;
    QString step;
    QString remaining;
    QString attempt;
    double stepsShare{0}; ///< of all steps, 0 to 1
    double progress{0};   ///< of the present one
    int stepNow{0};       ///< 1 for the first; 0 while getting ready and when it is over
    int steps{0};
    MonotonicMs timeLeft{0};
};

struct FaceView {
    QString number; ///< to be opened, grouped
    std::optional<wording::Problem> problem;
    wording::Bilingual preparing; ///< said until the first picture
};

/// Step 4: the customer follows what is shown; the clerk watches. No score is shown to either.
class FacePage : public DeskPage {
    Q_OBJECT
public:
    explicit FacePage(QWidget* parent = nullptr);
    ~FacePage() override;
    void display(const FaceView& view);
    void ask(const FaceAskView& view);
    void showPicture(const Frame& frame);
    void goOn() override;
    void forget() override;

signals:
    void tryAgainPressed();

private:
    void prepare();
    void keepCausePlace(bool keep);
    std::unique_ptr<Ui::FacePage> ui_;
    wording::Bilingual preparing_;
    bool failed_{false};
};

} // namespace countersign
