#include "ui/office_people_page.h"

#include "ui/office_people_form.h"
#include "ui/office_question.h"
#include "ui/office_table.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/question_bar.h"
#include "ui/style.h"
#include "ui/wording_office.h"
#include "ui/wording_office_people.h"
#include "ui/wrapping_row.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <memory>

namespace countersign {
OfficePeoplePage::OfficePeoplePage(QWidget* parent)
    : OfficePage{parent}, form_{new OfficePeopleForm}, question_{new QuestionBar},
      done_{makeLabel("body", "good")}, problem_{new ProblemNote}
{
    const wording::PeopleWords words = wording::people();
    table_ = makeOfficeTable({words.who, words.role, words.state});
    table_->setObjectName(QStringLiteral("people"));
    table_->setAccessibleName(words.title);
    auto* actions = new QWidget;
    auto* row = new WrappingRow{actions};
    row->setSpacing(currentStyle().px(8));
    row->setLineSpacing(currentStyle().px(8));
    add_ = makeButton(words.add, "addPerson");
    row->addWidget(add_);
    password_ = makeButton(words.newPassword, "givePassword");
    row->addWidget(password_);
    role_ = makeButton(words.makeManager, "changeRole");
    row->addWidget(role_);
    unlock_ = makeButton(words.unlock, "unlockPerson");
    row->addWidget(unlock_);
    remove_ = makeButton(words.remove, "removePerson");
    row->addWidget(remove_);
    auto* column = makeColumn(12);
    column->addWidget(makeLabel(words.title, "title"));
    column->addWidget(makeLabel(words.text, "body", "quiet"));
    column->addWidget(actions);
    column->addWidget(form_);
    column->addWidget(question_);
    column->addWidget(done_);
    column->addWidget(problem_);
    column->addWidget(table_, 1);
    setLayout(column);

    connect(table_, &QTableWidget::currentCellChanged, this, &OfficePeoplePage::displayActions);
    connect(add_, &QPushButton::clicked, this, &OfficePeoplePage::askForNew);
    connect(password_, &QPushButton::clicked, this, &OfficePeoplePage::askForPassword);
    connect(role_, &QPushButton::clicked, this, &OfficePeoplePage::askForRole);
    connect(remove_, &QPushButton::clicked, this, &OfficePeoplePage::askToRemove);
    connect(unlock_, &QPushButton::clicked, this, [this] {
        if (const Colleague* who = chosen())
            make([name = who->member.name](PeopleOffice& office) { return office.unlock(name); });
    });
    connect(form_, &OfficePeopleForm::saved, this, &OfficePeoplePage::save);
    connect(form_, &OfficePeopleForm::closed, this, &OfficePeoplePage::closeForm);
    connect(question_, &QuestionBar::kept, this, &OfficePeoplePage::closeForm);
    connect(question_, &QuestionBar::forgotten, this, [this] { make(std::exchange(asked_, {})); });
    forget();
}

QString OfficePeoplePage::name() const { return wording::people().name; }

void OfficePeoplePage::enter()
{
    if (link() == nullptr) return;
    link()->ask<std::vector<Colleague>>(
        read_,
        questionTo<std::vector<Colleague>>(
            &OfficeDoor::people, [](PeopleOffice& office) { return office.readPeople(); }),
        [this](auto people) { display(std::move(people)); });
}

void OfficePeoplePage::takeKeyboard() { table_->setFocus(); }

void OfficePeoplePage::forget()
{
    read_.drop();
    made_.drop();
    busy_ = false;
    asked_ = {};
    form_->close();
    question_->withdraw();
    done_->hide();
    problem_->display(std::nullopt);
    display(std::vector<Colleague>{});
}

QString OfficePeoplePage::escape() const
{
    return form_->isHidden() && !question_->isOpen() ? QString{} : wording::people().keep;
}

void OfficePeoplePage::goBack() { closeForm(); }

void OfficePeoplePage::display(Result<std::vector<Colleague>> people)
{
    if (!people) return problem_->display(wording::forError(people.error()));
    const int row = std::max(0, table_->currentRow());
    people_ = std::move(*people);
    const wording::PeopleWords words = wording::people();
    table_->setRowCount(0);
    for (const Colleague& each : people_) {
        const QString name = QString::fromStdString(each.member.name.value());
        addTableRow(
            *table_,
            {each.isSelf ? words.self.arg(name) : name,
             wording::forRole(each.member.role),
             wording::stateOf(each)});
    }
    fitTableColumns(*table_);
    table_->setCurrentCell(std::min(row, table_->rowCount() - 1), 0);
    displayActions();
}

void OfficePeoplePage::displayActions()
{
    const wording::PeopleWords words = wording::people();
    const Colleague* who = busy_ ? nullptr : chosen();
    add_->setEnabled(!busy_);
    password_->setEnabled(who != nullptr);
    role_->setEnabled(who != nullptr && !who->isSelf);
    remove_->setEnabled(who != nullptr && !who->isSelf);
    unlock_->setEnabled(who != nullptr && who->waits.count() > 0);
    const bool isManager = who != nullptr && who->member.role == Role::Manager;
    role_->setText(isManager ? words.makeClerk : words.makeManager);
    emit keysChanged();
}

const Colleague* OfficePeoplePage::chosen() const
{
    const int row = table_->currentRow();
    if (row < 0 || row >= static_cast<int>(people_.size())) return nullptr;
    return &people_[static_cast<std::size_t>(row)];
}

void OfficePeoplePage::askForNew()
{
    closeForm();
    std::vector<StaffName> taken;
    for (const Colleague& each : people_)
        taken.push_back(each.member.name);
    form_->askForNew(std::move(taken));
    emit keysChanged();
}

void OfficePeoplePage::askForPassword()
{
    closeForm();
    if (const Colleague* who = chosen()) form_->askForPassword(who->member);
    emit keysChanged();
}

void OfficePeoplePage::askForRole()
{
    closeForm();
    const Colleague* who = chosen();
    if (who == nullptr) return;
    StaffMember next = who->member;
    next.role = next.role == Role::Manager ? Role::Clerk : Role::Manager;
    asked_ = [next](PeopleOffice& office) { return office.changeRole(next); };
    const wording::PeopleWords words = wording::people();
    const QString name = QString::fromStdString(next.name.value());
    question_->ask(
        {words.roleQuestion.arg(name, wording::forRole(next.role)), words.keep, words.roleNow});
    emit keysChanged();
}

void OfficePeoplePage::askToRemove()
{
    closeForm();
    const Colleague* who = chosen();
    if (who == nullptr) return;
    asked_ = [name = who->member.name](PeopleOffice& office) { return office.remove(name); };
    const wording::PeopleWords words = wording::people();
    const QString name = QString::fromStdString(who->member.name.value());
    question_->ask({words.removeQuestion.arg(name), words.keep, words.removeNow.arg(name)});
    emit keysChanged();
}

void OfficePeoplePage::save()
{
    const StaffMember who = form_->member();
    const auto password = std::make_shared<SecretBytes>(form_->takePassword()); // tasks are copied
    if (form_->isNew())
        make([who, password](PeopleOffice& office) { return office.add(who, *password); });
    else
        make([name = who.name, password](PeopleOffice& office) {
            return office.setPassword(name, *password);
        });
}

void OfficePeoplePage::make(Change change)
{
    if (link() == nullptr || busy_ || !change) return;
    busy_ = true;
    question_->withdraw();
    form_->displayBusy(true);
    done_->hide();
    problem_->display(std::nullopt);
    displayActions();
    link()->ask<SealReceipt>(
        made_,
        questionTo<SealReceipt>(&OfficeDoor::people, std::move(change)),
        [this](const Result<SealReceipt>& sealed) {
            busy_ = false;
            closeForm();
            displayActions();
            if (!sealed) return problem_->display(wording::forError(sealed.error()));
            done_->setText(wording::people().done.arg(wording::count(sealed->entry.value())));
            done_->show();
            enter();
        });
}

void OfficePeoplePage::closeForm()
{
    asked_ = {};
    form_->close();
    question_->withdraw();
    done_->hide();
    problem_->display(std::nullopt);
    takeKeyboard();
    emit keysChanged();
}

} // namespace countersign
