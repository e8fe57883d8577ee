#include "ui/manager_sign_in_page.h"

#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace countersign {
namespace {

QLineEdit* addField(QVBoxLayout& column, const QString& label)
{
    auto* heading = makeLabel(label, "section");
    heading->setTextFormat(Qt::AutoText); // for its mnemonic
    auto* edit = new QLineEdit;
    edit->setMaximumWidth(currentStyle().px(520));
    edit->setAccessibleName(QString{label}.remove(QLatin1Char{'&'}));
    heading->setBuddy(edit);
    column.addWidget(heading);
    column.addWidget(edit);
    column.addSpacing(currentStyle().px(8));
    return edit;
}

} // namespace

ManagerSignInPage::ManagerSignInPage(QWidget* parent)
    : DeskPage{parent}, busy_{new QProgressBar}, problem_{new ProblemNote}
{
    const wording::ManagerWords words = wording::manager();
    auto* column = makeColumn(8);
    setLayout(column);
    column->addWidget(makeLabel(words.signInTitle, "title"));
    column->addWidget(makeLabel(words.signInText, "body", "quiet"));
    column->addSpacing(currentStyle().px(16));
    name_ = addField(*column, words.name);
    name_->setObjectName("managerName");
    password_ = addField(*column, words.password);
    password_->setObjectName("managerPassword");
    password_->setEchoMode(QLineEdit::Password);
    busy_->setRange(0, 0);
    busy_->setTextVisible(false);
    busy_->setAccessibleName(words.busy);
    column->addWidget(busy_);
    column->addWidget(problem_);
    column->addStretch();
    display({});
}

void ManagerSignInPage::display(const ManagerSignInView& view)
{
    busy_->setVisible(view.busy);
    name_->setEnabled(!view.busy);
    password_->setEnabled(!view.busy);
    problem_->display(view.problem);
    setPrimaryAction({wording::manager().signIn, !view.busy});
    if (view.problem) password_->setFocus();
}

void ManagerSignInPage::goOn()
{
    if (name_->text().isEmpty()) return name_->setFocus();
    if (password_->text().isEmpty()) return password_->setFocus();
    emit signInPressed(name_->text());
}

void ManagerSignInPage::takeKeyboard() { name_->setFocus(); }

void ManagerSignInPage::forget()
{
    name_->clear();
    password_->clear();
    display({});
}

SecretBytes ManagerSignInPage::takePassword() { return countersign::takePassword(*password_); }

} // namespace countersign
