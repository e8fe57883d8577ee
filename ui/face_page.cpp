#include "ui/face_page.h"

#include "ui_face_page.h"

#include "ui/form_scale.h"

namespace countersign {

FacePage::FacePage(QWidget* parent) : DeskPage{parent}, ui_{std::make_unique<Ui::FacePage>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    stackWhenNarrow(*this, *ui_->outer, 760);
    ui_->numberHeading->setText(wording::face().number);
    ui_->video->setAccessibleName(wording::face().oval);
    forget();
}

FacePage::~FacePage() = default;

void FacePage::display(const FaceView& view)
{
    ui_->number->setText(view.number);
    const bool fails = view.problem.has_value();
    const bool spoken = view.preparing.first == preparing_.first;
    preparing_ = view.preparing;
    if (fails != failed_ || fails || !spoken) prepare();
    failed_ = fails;
    keepCausePlace(!fails);
    ui_->problem->display(view.problem);
    ui_->askCard->setVisible(!fails);
    if (fails) {
        ui_->first->setText(wording::face().problemTitle);
        ui_->second->clear();
    }
    setPrimaryAction(fails ? PrimaryAction{wording::face().tryAgain, true} : PrimaryAction{});
}

void FacePage::ask(const FaceAskView& view)
{
    if (failed_) return;
    ui_->first->setText(view.instruction.words.first);
    ui_->second->setText(view.instruction.words.second);
    ui_->pictogram->display(view.instruction.pictogram, view.instruction.words.second);
    ui_->causeCard->setVisible(view.cause.has_value());
    if (view.cause) {
        ui_->causeFirst->setText(view.cause->words.first);
        ui_->causeSecond->setText(view.cause->words.second);
        ui_->causePictogram->display(view.cause->pictogram, view.cause->words.second);
    }
    ui_->step->setText(view.step);
    ui_->remaining->setText(view.remaining);
    ui_->steps->setVisible(true);
    ui_->steps->setValue(static_cast<int>(view.stepsShare * ui_->steps->maximum()));
    ui_->attempt->setText(view.attempt);
    ui_->video->displayProgress(view.progress, view.cause.has_value());
}

void FacePage::showPicture(const Frame& frame)
{
    if (!failed_) ui_->video->display(frame);
}

void FacePage::goOn()
{
    if (failed_) emit tryAgainPressed();
}

/// The cause has its place whether there is one or not, so nothing jumps; except when a problem
/// takes it.
void FacePage::keepCausePlace(bool keep)
{
    QSizePolicy stays = ui_->causeCard->sizePolicy();
    stays.setRetainSizeWhenHidden(keep);
    ui_->causeCard->setSizePolicy(stays);
}

/// As it is before the first picture.
void FacePage::prepare()
{
    ui_->first->setText(preparing_.first);
    ui_->second->setText(preparing_.second);
    ui_->pictogram->display(Pictogram::LookHere, preparing_.second);
    ui_->causeCard->hide();
    ui_->step->clear();
    ui_->remaining->clear();
    ui_->attempt->clear();
    ui_->steps->hide();
    ui_->video->forget();
}

void FacePage::forget()
{
    failed_ = false;
    preparing_ = {};
    keepCausePlace(true);
    ui_->number->clear();
    ui_->problem->display(std::nullopt);
    ui_->askCard->show();
    prepare();
    setPrimaryAction({});
}

} // namespace countersign
