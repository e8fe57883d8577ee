#include "ui/lock_page.h"

#include "ui/glyph.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_desk.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {

LockPage::LockPage(QWidget* parent)
    : QWidget{parent}, clerk_{makeLabel("strongValue")}, password_{new QLineEdit},
      unlock_{new QPushButton}, another_{new QPushButton}, problem_{new ProblemNote}
{
    setObjectName(QStringLiteral("signIn")); // the same ground
    const wording::LockWords words = wording::lock();
    auto* mark = new GlyphLabel;
    mark->display(Glyph::Seal, Tone::Accent, 36);
    auto* heading = makeLabel(words.password, "section");
    heading->setTextFormat(Qt::AutoText); // for its mnemonic
    heading->setBuddy(password_);
    password_->setObjectName(QStringLiteral("lockPassword"));
    password_->setEchoMode(QLineEdit::Password);
    password_->setAccessibleName(QString{words.password}.remove(QLatin1Char{'&'}));
    unlock_->setText(words.unlock + QStringLiteral("   Enter"));
    unlock_->setProperty("role", QStringLiteral("primary"));
    another_->setText(words.another);
    another_->setProperty("role", QStringLiteral("flat"));

    auto* column = makeColumn(8);
    column->addStretch();
    column->addWidget(mark, 0, Qt::AlignLeft);
    column->addWidget(makeLabel(words.title, "headline"));
    column->addWidget(makeLabel(words.text, "body", "quiet"));
    column->addSpacing(currentStyle().px(16));
    column->addWidget(makeLabel(words.clerk, "small", "quiet"));
    column->addWidget(clerk_);
    column->addSpacing(currentStyle().px(8));
    column->addWidget(heading);
    column->addWidget(password_);
    column->addWidget(problem_);
    column->addSpacing(currentStyle().px(8));
    column->addWidget(unlock_);
    column->addWidget(another_, 0, Qt::AlignLeft);
    column->addStretch();
    auto* middle = new QWidget;
    middle->setFixedWidth(currentStyle().px(440));
    middle->setLayout(column);
    auto* sheet = new QWidget;
    auto* outer = new QHBoxLayout{sheet}; // asks how high the middle is at its own width
    outer->addStretch();
    outer->addWidget(middle);
    outer->addStretch();
    auto* whole = makeColumn(0);
    whole->addWidget(makeScrolling(sheet));
    setLayout(whole);
    connect(unlock_, &QPushButton::clicked, this, &LockPage::press);
    connect(another_, &QPushButton::clicked, this, &LockPage::signOutPressed);
    display({});
}

void LockPage::display(const LockView& view)
{
    clerk_->setText(view.clerk);
    password_->setEnabled(!view.busy);
    unlock_->setEnabled(!view.busy);
    another_->setEnabled(!view.busy);
    problem_->display(view.problem);
    if (view.problem) takeKeyboard();
}

void LockPage::takeKeyboard() { password_->setFocus(); }

SecretBytes LockPage::takePassword() { return countersign::takePassword(*password_); }

void LockPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) return press();
    QWidget::keyPressEvent(event);
}

void LockPage::press()
{
    if (password_->isEnabled() && !password_->text().isEmpty()) emit unlockPressed();
}

} // namespace countersign
