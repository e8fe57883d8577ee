#include "ui/office_help_page.h"

#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_office.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace countersign {

OfficeHelpPage::OfficeHelpPage(QWidget* parent) : OfficePage{parent}
{
    const Style& style = currentStyle();
    auto* column = makeColumn(16);
    column->addWidget(makeLabel(wording::office().help, "title"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(style.px(24));
    grid->setVerticalSpacing(style.px(10));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const wording::KeyHelp& help : wording::officeKeys()) {
        QLabel* key = makeLabel(help.key, "key");
        key->setWordWrap(false);
        grid->addWidget(key, row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(makeLabel(help.words, "body"), row++, 1);
    }
    column->addLayout(grid);
    column->addStretch();
    setLayout(column);
    setPrimaryAction({wording::office().back, true});
}

QString OfficeHelpPage::name() const { return wording::office().help; }
QString OfficeHelpPage::escape() const { return wording::office().back; }

} // namespace countersign
