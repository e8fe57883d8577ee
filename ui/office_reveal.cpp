#include "ui/office_reveal.h"

#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_office_record.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace countersign {

OfficeReveal::OfficeReveal(QWidget* parent) : QWidget{parent}, none_{new QRadioButton{this}}
{
    const wording::RecordWords words = wording::recordWords();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(currentStyle().px(2));
    column->addWidget(makeLabel(words.hiddenText, "body", "quiet"));
    column->addSpacing(currentStyle().px(8));
    column->addWidget(makeLabel(words.showWhy, "section"));
    // To decide is for the page Review, where a decision follows.
    for (const RevealReason reason :
         {RevealReason::AskedByHolder,
          RevealReason::Complaint,
          RevealReason::Authority,
          RevealReason::QualityCheck}) {
        auto* button = new QRadioButton{wording::forRevealReason(reason)};
        button->setObjectName(QString::fromLatin1(name(reason)));
        column->addWidget(button);
        choices_.push_back({reason, button});
        connect(button, &QRadioButton::toggled, this, &OfficeReveal::changed);
    }
    none_->hide();
    none_->setChecked(true);
}

std::optional<RevealReason> OfficeReveal::reason() const
{
    for (const Choice& choice : choices_)
        if (choice.button->isChecked()) return choice.reason;
    return std::nullopt;
}

void OfficeReveal::clear() { none_->setChecked(true); }

void OfficeReveal::takeKeyboard() { choices_.front().button->setFocus(); }

} // namespace countersign
