#include "ui/done_page.h"

#include "ui_done_page.h"

#include "ui/form_scale.h"
#include "ui/glyph.h"
#include "ui/wording_slip.h"

#include <QKeyEvent>
#include <QKeySequence>

namespace countersign {
namespace {

struct OutcomeLook {
    Glyph glyph;
    Tone tone;
};

OutcomeLook lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Registered: return {Glyph::Check, Tone::Good};
    case Outcome::ManagerNeeded: return {Glyph::Clerk, Tone::Wait};
    case Outcome::Refused: return {Glyph::Cross, Tone::Bad};
    }
    return {Glyph::Cross, Tone::Bad};
}

} // namespace

DonePage::DonePage(QWidget* parent) : DeskPage{parent}, ui_{std::make_unique<Ui::DonePage>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    stackWhenNarrow(*this, *ui_->outer, 1000);
    const wording::DoneWords words = wording::done();
    ui_->tellHeading->setText(words.tell);
    ui_->numberHeading->setText(words.number);
    ui_->entryHeading->setText(words.entry);
    ui_->whyHeading->setText(words.why);
    ui_->documentHeading->setText(words.document);
    ui_->badge->setText(wording::desk().simulated);
    ui_->simulatedNote->setText(words.simulatedNote);
    ui_->slipButton->setText(wording::slipKey().print + QStringLiteral("   F4"));
    ui_->slipButton->setFocusPolicy(Qt::TabFocus);   // a click leaves the keyboard on the page
    const int width = ui_->document->maximumWidth(); // stays in the column of the card
    ui_->slipProblem->setMaximumWidth(width);
    ui_->slipWords->setMaximumWidth(width - currentStyle().px(32));
    connect(ui_->slipButton, &QPushButton::clicked, this, &DonePage::slipWanted);
    forget();
}

DonePage::~DonePage() = default;

void DonePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F4 && !event->isAutoRepeat()) return ui_->slipButton->click();
    DeskPage::keyPressEvent(event);
}

void DonePage::display(const DoneView& view)
{
    const OutcomeLook look = lookOf(view.outcome);
    ui_->glyph->display(look.glyph, look.tone, 48);
    ui_->outcome->setText(view.word);
    setTone(*ui_->outcome, look.tone);
    ui_->outcome->setAccessibleName(view.word);
    ui_->tellFirst->setText(view.tell.first);
    ui_->tellSecond->setText(view.tell.second);
    ui_->number->setText(view.number);
    ui_->entry->setText(view.entry);
    ui_->why->setText(view.why);
    ui_->why->setVisible(!view.why.isEmpty());
    ui_->whyHeading->setVisible(!view.why.isEmpty());
    ui_->badge->setVisible(view.simulated);
    ui_->simulatedNote->setVisible(view.simulated);
    ui_->document->display(view.document);
    const wording::DoneWords words = wording::done();
    ui_->waits->setText(words.waits);
    ui_->waits->setVisible(view.waits);
    setPrimaryAction({view.waits ? words.leave : words.next, true});
}

void DonePage::displaySlip(const SlipStateView& view)
{
    ui_->slipButton->setEnabled(!view.busy);
    ui_->slipGlyph->display(view.tone == Tone::Good ? Glyph::Check : Glyph::Warning, view.tone);
    ui_->slipGlyph->setVisible(!view.busy && !view.words.isEmpty());
    ui_->slipWords->setText(view.words);
    ui_->slipWords->setVisible(!view.words.isEmpty());
    ui_->slipProblem->display(view.problem);
}

void DonePage::forget()
{
    display({});
    displaySlip({});
    ui_->document->forget();
}

} // namespace countersign
