#include "ui/card_page.h"

#include "ui_card_page.h"

#include "ui/form_scale.h"
#include "ui/wording_desk.h"

namespace countersign {

CardPage::CardPage(QWidget* parent) : DeskPage{parent}, ui_{std::make_unique<Ui::CardPage>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    stackWhenNarrow(*this, *ui_->outer, 760);
    ui_->counterHeading->setText(wording::card().counterHeading);
    displayNotice({});
    displayWaiting(0);
    display({});
}

CardPage::~CardPage() = default;

void CardPage::display(const CardView& view)
{
    using Stage = CardView::Stage;
    const wording::CardWords words = wording::card();
    stage_ = view.stage;
    const bool reading = stage_ == Stage::Reading;
    const bool failed = stage_ == Stage::Failed;
    ui_->title->setText(
        reading  ? words.readingTitle
        : failed ? words.problemTitle
                 : words.idleTitle);
    ui_->text->setText(reading ? words.readingText : words.idleText);
    ui_->slotGlyph->display(Glyph::Card, reading ? Tone::Accent : Tone::Quiet, 72);
    ui_->slotText->setText(reading ? words.reading : words.placeholder);
    ui_->busy->setVisible(reading);
    ui_->problem->display(failed ? view.problem : std::nullopt);
    setPrimaryAction({failed ? words.tryAgain : reading ? QString{} : words.read, !reading});
}

void CardPage::displayNotice(const QString& words)
{
    ui_->notice->setText(words);
    ui_->notice->setVisible(!words.isEmpty());
}

void CardPage::displayWaiting(int visits)
{
    ui_->waiting->setText(visits > 0 ? wording::visitsWaiting(visits) : QString{});
    ui_->waiting->setVisible(visits > 0);
}

void CardPage::displayCounter(const CounterView& view)
{
    ui_->reader->display(view.reader);
    ui_->readerDetail->setText(view.readerDetail);
    ui_->camera->display(view.camera);
    ui_->cameraDetail->setText(view.cameraDetail);
    ui_->models->display(view.models);
    ui_->modelsDetail->setText(view.modelsDetail);
    for (QLabel* detail : {ui_->readerDetail, ui_->cameraDetail, ui_->modelsDetail})
        detail->setVisible(!detail->text().isEmpty());
}

void CardPage::goOn()
{
    if (stage_ == CardView::Stage::Idle) emit readPressed();
    if (stage_ == CardView::Stage::Failed) emit tryAgainPressed();
}

} // namespace countersign
