#include "ui/health_list.h"

#include "ui/page_parts.h"
#include "ui/wording_devices.h"

#include <QGridLayout>
#include <QLabel>

namespace countersign {
namespace {

const char* toneName(Tone tone)
{
    if (tone == Tone::Good) return "good";
    return tone == Tone::Wait ? "wait" : "bad";
}

} // namespace

HealthList::HealthList(QWidget* parent) : QWidget{parent}, grid_{new QGridLayout{this}}
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(currentStyle().px(12));
    grid_->setVerticalSpacing(currentStyle().px(2));
    grid_->setColumnStretch(3, 1);
}

void HealthList::display(
    const std::vector<HealthFinding>& findings, const wording::VoiceWords& voice)
{
    while (QLayoutItem* item = grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    row_ = 0;
    for (const HealthFinding& finding : findings) {
        add(finding.state, wording::forHealthItem(finding.item), wording::forFinding(finding));
        if (finding.error)
            grid_->addWidget(
                makeLabel(QString::fromStdString(finding.error->detail), "small", "quiet"),
                row_++,
                3);
        grid_->setRowMinimumHeight(row_++, currentStyle().px(8)); // empty
    }
    if (findings.empty()) return;
    add(voice.state, voice.item, voice.words)->setObjectName(QStringLiteral("voice"));
}

/// The label of the sentence.
QLabel* HealthList::add(HealthState state, const QString& item, const QString& words)
{
    const wording::StateWords said = wording::forHealthState(state);
    auto* sign = new GlyphLabel;
    sign->display(said.glyph, said.tone, 22);
    auto* word = makeLabel(said.words, "body", toneName(said.tone));
    auto* heading = makeLabel(item, "section");
    word->setWordWrap(false);
    heading->setWordWrap(false);
    auto* sentence = makeLabel(words, "body");
    grid_->addWidget(sign, row_, 0, Qt::AlignTop);
    grid_->addWidget(word, row_, 1, Qt::AlignTop);
    grid_->addWidget(heading, row_, 2, Qt::AlignTop);
    grid_->addWidget(sentence, row_++, 3); // where the width decides the height: never aligned
    return sentence;
}

} // namespace countersign
