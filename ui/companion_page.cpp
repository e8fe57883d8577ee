#include "ui/companion_page.h"

#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/wording_desk.h"

#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

CompanionPage::CompanionPage(QWidget* parent)
    : DeskPage{parent}, title_{makeLabel("title")}, text_{makeLabel("body", "quiet")},
      customerHeading_{makeLabel("small", "quiet")}, customer_{makeLabel("strongValue")},
      state_{makeLabel("value", "accent")}, busy_{new QProgressBar}, problem_{new ProblemNote},
      absent_{new QPushButton}
{
    setFocusPolicy(Qt::StrongFocus);
    busy_->setRange(0, 0);
    busy_->setTextVisible(false);
    absent_->setObjectName("absent");
    absent_->setFocusPolicy(Qt::TabFocus);
    auto* column = makeColumn(8);
    setLayout(column);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addSpacing(24);
    column->addWidget(customerHeading_);
    column->addWidget(customer_);
    column->addSpacing(16);
    column->addWidget(state_);
    column->addWidget(busy_);
    column->addWidget(problem_);
    column->addSpacing(16);
    column->addWidget(absent_, 0, Qt::AlignLeft);
    column->addStretch();
    connect(absent_, &QPushButton::clicked, this, &CompanionPage::absentPressed);
    forget();
}

void CompanionPage::display(const CompanionView& view)
{
    const wording::CompanionWords words = wording::companion(view.role);
    title_->setText(words.title);
    text_->setText(words.text);
    customerHeading_->setText(words.visitor);
    customer_->setText(view.customer);
    state_->setText(words.reading);
    state_->setVisible(view.reading);
    busy_->setVisible(view.reading);
    problem_->display(view.problem);
    absent_->setText(words.absent + QStringLiteral("   F7"));
    absent_->setEnabled(!view.reading);
    setPrimaryAction({view.reading ? QString{} : words.read, !view.reading});
}

void CompanionPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F7 && !event->isAutoRepeat()) return absent_->click();
    DeskPage::keyPressEvent(event);
}

void CompanionPage::forget() { display({}); }

} // namespace countersign
