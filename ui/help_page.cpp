#include "ui/help_page.h"

#include "ui_help_page.h"

#include "ui/form_scale.h"
#include "ui/wording.h"

namespace countersign {
namespace {

void fill(QGridLayout& grid, const QVector<wording::KeyHelp>& rows, const char* role)
{
    grid.setHorizontalSpacing(16);
    grid.setVerticalSpacing(12);
    grid.setColumnStretch(1, 1);
    int row = 0;
    for (const wording::KeyHelp& help : rows) {
        auto* key = new QLabel{help.key};
        key->setProperty("role", QString::fromLatin1(role));
        auto* words = new QLabel{help.words};
        words->setWordWrap(true);
        grid.addWidget(key, row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid.addWidget(words, row++, 1);
    }
}

} // namespace

HelpPage::HelpPage(QWidget* parent) : DeskPage{parent}, ui_{std::make_unique<Ui::HelpPage>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    stackWhenNarrow(*this, *ui_->columns, 760);
    const wording::HelpWords words = wording::help();
    ui_->title->setText(words.title);
    ui_->stepsHeading->setText(words.stepsHeading);
    ui_->keysHeading->setText(words.keysHeading);
    fill(*ui_->steps, words.steps, "section");
    fill(*ui_->keys, words.keys, "key");
    setPrimaryAction({words.back, true});
}

HelpPage::~HelpPage() = default;

} // namespace countersign
