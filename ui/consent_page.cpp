#include "ui/consent_page.h"

#include "ui_consent_page.h"

#include "ui/form_scale.h"

#include <QKeyEvent>

namespace countersign {
namespace {

QString answer(const wording::Bilingual& words, const char* key)
{
    return QStringLiteral("%1\n%2   [%3]").arg(words.first, words.second, QString::fromLatin1(key));
}

QLabel* label(const QString& text, const char* role, const char* tone, QWidget* parent)
{
    auto* made = new QLabel{text, parent};
    made->setProperty("role", QString::fromLatin1(role));
    made->setProperty("tone", QString::fromLatin1(tone));
    made->setWordWrap(true);
    return made;
}

} // namespace

ConsentPage::ConsentPage(QWidget* parent)
    : DeskPage{parent}, ui_{std::make_unique<Ui::ConsentPage>()}
{
    ui_->setupUi(this);
    scaleForm(*this);
    stackWhenNarrow(*this, *ui_->outer, 900);
    setFocusPolicy(Qt::StrongFocus);
    const wording::ConsentWords words = wording::consent();
    ui_->title->setText(words.title);
    ui_->text->setText(words.text);
    ui_->numberHeading->setText(words.forNumber);
    ui_->holderHeading->setText(words.holder);
    ui_->holder->setTextFormat(Qt::PlainText);
    ui_->paragraphs->setHorizontalSpacing(20);
    ui_->paragraphs->setVerticalSpacing(0);
    ui_->paragraphs->setColumnStretch(1, 1);
    connect(ui_->acceptButton, &QPushButton::clicked, this, &ConsentPage::accepted);
    connect(ui_->declineButton, &QPushButton::clicked, this, &ConsentPage::declined);
}

ConsentPage::~ConsentPage() = default;

void ConsentPage::display(const ConsentView& view)
{
    ui_->number->setText(view.number);
    ui_->holder->setText(view.holder);
    displayText(view.text);
}

void ConsentPage::displayText(const wording::ConsentText& text)
{
    ui_->sheetTitle->setText(text.title.first);
    ui_->sheetSubtitle->setText(text.title.second);
    while (QLayoutItem* old = ui_->paragraphs->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    int row = 0;
    for (const auto& paragraph : text.paragraphs) {
        ui_->paragraphs->addWidget(
            label(paragraph.heading.first, "strongValue", "plain", this), row, 0, Qt::AlignTop);
        ui_->paragraphs->addWidget(label(paragraph.text.first, "value", "plain", this), row, 1);
        ui_->paragraphs->addWidget(
            label(paragraph.heading.second, "small", "quiet", this), row + 1, 0, Qt::AlignTop);
        ui_->paragraphs->addWidget(
            label(paragraph.text.second, "small", "quiet", this), row + 1, 1);
        ui_->paragraphs->setRowMinimumHeight(row + 2, 8);
        row += 3;
    }
    ui_->acceptButton->setText(answer(text.accept, "A"));
    ui_->declineButton->setText(answer(text.decline, "D"));
    ui_->acceptButton->setAccessibleName(text.accept.second);
    ui_->declineButton->setAccessibleName(text.decline.second);
}

void ConsentPage::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return DeskPage::keyPressEvent(event);
    if (event->key() == Qt::Key_A) return emit accepted();
    if (event->key() == Qt::Key_D) return emit declined();
    DeskPage::keyPressEvent(event);
}

} // namespace countersign
