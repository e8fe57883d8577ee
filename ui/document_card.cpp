#include "ui/document_card.h"

#include "ui_document_card.h"

#include "ui/form_scale.h"
#include "ui/glyph.h"

#include <QPixmap>

namespace countersign {

DocumentCard::DocumentCard(QWidget* parent)
    : QFrame{parent}, ui_{std::make_unique<Ui::DocumentCard>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    for (QLabel* label : {ui_->name, ui_->person, ui_->number, ui_->validity})
        label->setTextFormat(Qt::PlainText);
    ui_->badge->setText(wording::desk().simulated);
    forget();
}

DocumentCard::~DocumentCard() = default;

void DocumentCard::display(const DocumentView& view)
{
    const QSize size = ui_->portrait->size();
    ui_->portrait->setPixmap(
        view.portrait.isNull() ? QPixmap{}
                               : QPixmap::fromImage(view.portrait.scaled(
                                     size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    ui_->name->setText(view.name);
    ui_->person->setText(view.person);
    ui_->number->setText(view.number);
    ui_->validity->setText(view.validity);
    ui_->badge->setVisible(view.simulated);
    displayChecks(view.checks);
    setAccessibleName(
        QStringList{view.name, view.person, view.number, view.validity}.join(QStringLiteral(", ")));
}

void DocumentCard::displayChecks(const QVector<wording::CheckWords>& checks)
{
    while (QLayoutItem* item = ui_->checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const wording::CheckWords& check : checks) {
        auto* glyph = new GlyphLabel{this};
        glyph->display(
            check.passed ? Glyph::Check : Glyph::Cross, check.passed ? Tone::Good : Tone::Bad, 18);
        auto* words = new QLabel{check.words, this};
        words->setWordWrap(true);
        setTone(*words, check.passed ? Tone::Quiet : Tone::Bad);
        ui_->checks->addWidget(glyph, row, 0, Qt::AlignVCenter);
        ui_->checks->addWidget(words, row++, 1);
    }
    ui_->checks->setColumnStretch(1, 1);
}

void DocumentCard::forget()
{
    display({});
    setAccessibleName({});
}

} // namespace countersign
