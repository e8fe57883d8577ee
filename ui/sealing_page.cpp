#include "ui/sealing_page.h"

#include "ui_sealing_page.h"

#include "ui/form_scale.h"

namespace countersign {

SealingPage::SealingPage(QWidget* parent)
    : DeskPage{parent}, ui_{std::make_unique<Ui::SealingPage>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    display({});
}

SealingPage::~SealingPage() = default;

void SealingPage::display(const SealingView& view)
{
    const wording::SealingWords words = wording::sealing();
    failed_ = view.problem.has_value();
    ui_->title->setText(failed_ ? words.problemTitle : words.title);
    ui_->text->setText(failed_ ? words.problemText : words.text);
    ui_->busy->setVisible(!failed_);
    ui_->problem->display(view.problem);
    setPrimaryAction(failed_ ? PrimaryAction{words.tryAgain, true} : PrimaryAction{});
}

void SealingPage::goOn()
{
    if (failed_) emit tryAgainPressed();
}

} // namespace countersign
