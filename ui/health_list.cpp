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

void HealthList::display(const std::vector<HealthFinding>& findings)
{
    while (QLayoutItem* item = grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const HealthFinding& finding : findings) {
        const wording::StateWords state = wording::forHealthState(finding.state);
        auto* sign = new GlyphLabel;
        sign->display(state.glyph, state.tone, 22);
        auto* word = makeLabel(state.words, "body", toneName(state.tone));
        auto* item = makeLabel(wording::forHealthItem(finding.item), "section");
        word->setWordWrap(false);
        item->setWordWrap(false);
        grid_->addWidget(sign, row, 0, Qt::AlignTop);
        grid_->addWidget(word, row, 1, Qt::AlignTop);
        grid_->addWidget(item, row, 2, Qt::AlignTop);
        // Where the width decides the height, the layout must not align.
        grid_->addWidget(makeLabel(wording::forFinding(finding), "body"), row++, 3);
        if (finding.error)
            grid_->addWidget(
                makeLabel(QString::fromStdString(finding.error->detail), "small", "quiet"),
                row++,
                3);
        grid_->setRowMinimumHeight(row++, currentStyle().px(8)); // empty
    }
}

} // namespace countersign
