#include "ui/fact_list.h"

#include "ui/page_parts.h"

#include <QGridLayout>
#include <QLabel>

namespace countersign {
namespace {

constexpr int nameWidth = 148;

const char* toneName(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return "plain";
    case Tone::Quiet: return "quiet";
    case Tone::Accent: return "accent";
    case Tone::Good: return "good";
    case Tone::Wait: return "wait";
    case Tone::Bad: return "bad";
    }
    return "plain";
}

} // namespace

FactList::FactList(QWidget* parent) : QWidget{parent}, grid_{new QGridLayout{this}}
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(currentStyle().px(12));
    grid_->setVerticalSpacing(currentStyle().px(6));
    grid_->setColumnMinimumWidth(0, currentStyle().px(nameWidth));
    grid_->setColumnStretch(1, 1);
}

void FactList::display(const QVector<Fact>& facts)
{
    while (QLayoutItem* item = grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : facts) {
        if (fact.value.isEmpty()) continue;
        auto* name = makeLabel(fact.name, "body", "quiet");
        name->setFixedWidth(currentStyle().px(nameWidth));
        auto* value = makeLabel(fact.value, "body", toneName(fact.tone));
        value->setAlignment(Qt::AlignTop | Qt::AlignLeft); // beside a name of two lines
        grid_->addWidget(name, row, 0, Qt::AlignTop);
        grid_->addWidget(value, row++, 1); // where the width decides the height: never aligned
    }
    setVisible(row > 0);
}

} // namespace countersign
