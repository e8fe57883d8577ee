#include "ui/office_people_form.h"

#include "domain/password_rule.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_first_run.h"
#include "ui/wording_office_people.h"
#include "ui/wrapping_row.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {
namespace {

constexpr int fieldWidth = 240; // layout units

/// A field beneath its label.
QWidget* labelled(const QString& label, QWidget& field)
{
    auto* both = new QWidget;
    auto* column = new QVBoxLayout{both};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(currentStyle().px(4));
    auto* heading = makeLabel(label, "small");
    heading->setBuddy(&field);
    column->addWidget(heading);
    column->addWidget(&field);
    field.setAccessibleName(label);
    field.setMaximumWidth(currentStyle().px(fieldWidth));
    return both;
}

} // namespace

OfficePeopleForm::OfficePeopleForm(QWidget* parent)
    : QFrame{parent}, title_{makeLabel("section")}, name_{new QLineEdit}, role_{new QComboBox},
      password_{new QLineEdit}, again_{new QLineEdit}, problem_{new ProblemNote},
      keep_{new QPushButton}, save_{new QPushButton}
{
    setProperty("role", QStringLiteral("card"));
    const wording::PeopleWords words = wording::people();
    const Style& style = currentStyle();
    name_->setObjectName(QStringLiteral("newName"));
    role_->setObjectName(QStringLiteral("newRole"));
    password_->setObjectName(QStringLiteral("newPassword"));
    again_->setObjectName(QStringLiteral("newPasswordAgain"));
    password_->setEchoMode(QLineEdit::Password);
    again_->setEchoMode(QLineEdit::Password);
    role_->setMinimumHeight(name_->sizeHint().height());
    role_->addItem(words.clerk);
    role_->addItem(words.manager);
    nameField_ = labelled(words.signInName, *name_);
    roleField_ = labelled(words.role, *role_);
    auto* fields = new QWidget;
    auto* row = new WrappingRow{fields};
    row->setSpacing(style.px(16));
    row->setLineSpacing(style.px(8));
    for (QWidget* const field :
         {nameField_,
          roleField_,
          labelled(words.password, *password_),
          labelled(words.again, *again_)})
        row->addWidget(field);
    keep_->setText(words.keep + QStringLiteral("   Esc"));
    save_->setText(words.save + QStringLiteral("   Enter"));
    save_->setProperty("role", QStringLiteral("primary"));
    save_->setObjectName(QStringLiteral("savePerson"));
    auto* actions = new QHBoxLayout;
    actions->addStretch();
    actions->addWidget(keep_);
    actions->addWidget(save_);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(style.px(24), style.px(16), style.px(24), style.px(16));
    column->setSpacing(style.px(12));
    column->addWidget(title_);
    column->addWidget(fields);
    column->addWidget(problem_);
    column->addLayout(actions);
    connect(keep_, &QPushButton::clicked, this, &OfficePeopleForm::closed);
    connect(save_, &QPushButton::clicked, this, &OfficePeopleForm::press);
    hide();
}

void OfficePeopleForm::open(const QString& title)
{
    close();
    title_->setText(title);
    nameField_->setVisible(isNew_);
    roleField_->setVisible(isNew_);
    show();
    (isNew_ ? name_ : password_)->setFocus();
}

void OfficePeopleForm::askForNew(std::vector<StaffName> taken)
{
    isNew_ = true;
    taken_ = std::move(taken);
    open(wording::people().addTitle);
}

void OfficePeopleForm::askForPassword(const StaffMember& of)
{
    isNew_ = false;
    of_ = of;
    open(wording::people().passwordTitle.arg(QString::fromStdString(of.name.value())));
}

void OfficePeopleForm::close()
{
    name_->clear();
    role_->setCurrentIndex(0);
    password_->clear();
    again_->clear();
    displayBusy(false);
    problem_->display(std::nullopt);
    hide();
}

void OfficePeopleForm::displayBusy(bool busy) { setEnabled(!busy); }

StaffMember OfficePeopleForm::member() const
{
    if (!isNew_) return of_;
    return {
        StaffName{name_->text().trimmed().toStdString()},
        role_->currentIndex() == 0 ? Role::Clerk : Role::Manager};
}

SecretBytes OfficePeopleForm::takePassword()
{
    again_->clear();
    return countersign::takePassword(*password_);
}

QLineEdit* OfficePeopleForm::findObjection()
{
    const wording::PeopleWords words = wording::people();
    const auto object = [this](QLineEdit* at, const QString& why) {
        problem_->display(wording::Problem{why, {}, {}});
        return at;
    };
    const StaffName name = member().name;
    if (name.value().empty()) return object(name_, words.noName);
    if (isNew_ && std::find(taken_.begin(), taken_.end(), name) != taken_.end())
        return object(name_, words.taken);
    if (password_->text().isEmpty()) return object(password_, words.noPassword);
    if (const auto fault = faultOf(*password_, name))
        return object(password_, wording::forPasswordFault(*fault));
    if (password_->text() != again_->text()) return object(again_, words.notAgain);
    return nullptr;
}

void OfficePeopleForm::press()
{
    if (!isEnabled()) return;
    if (QLineEdit* const at = findObjection()) {
        at->setFocus();
        at->selectAll();
        return;
    }
    problem_->display(std::nullopt);
    emit saved();
}

void OfficePeopleForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) return press();
    if (event->key() == Qt::Key_Escape) return emit closed();
    QFrame::keyPressEvent(event);
}

} // namespace countersign
