#include "ui/other_actions_page.h"

#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_desk.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace countersign {

OtherActionsPage::OtherActionsPage(QWidget* parent) : DeskPage{parent}, problem_{new ProblemNote}
{
    const wording::ManagerWords words = wording::manager();
    auto* column = makeColumn(8);
    setLayout(column);
    column->addWidget(makeLabel(words.actionsTitle, "title"));
    column->addWidget(makeLabel(words.actionsText, "body", "quiet"));
    column->addSpacing(currentStyle().px(16));
    using A = LivenessAction;
    for (const A action : {A::Nod, A::OpenMouth, A::LookUp, A::Blink, A::TurnLeft, A::TurnRight}) {
        auto* box = new QCheckBox{wording::forAction(action)};
        box->setObjectName(QString::fromLatin1(name(action)));
        column->addWidget(box);
        boxes_.push_back({action, box});
    }
    column->addSpacing(currentStyle().px(8));
    column->addWidget(problem_);
    column->addStretch();
    setPrimaryAction({words.actionsButton, true});
    display(std::nullopt);
}

void OtherActionsPage::display(const std::optional<wording::Problem>& problem)
{
    problem_->display(problem);
}

void OtherActionsPage::takeKeyboard() { boxes_.front().box->setFocus(); }

void OtherActionsPage::goOn()
{
    std::vector<LivenessAction> actions;
    for (const Choice& choice : boxes_)
        if (choice.box->isChecked()) actions.push_back(choice.action);
    emit chosen(actions);
}

void OtherActionsPage::forget()
{
    for (const Choice& choice : boxes_)
        choice.box->setChecked(false);
    display(std::nullopt);
}

} // namespace countersign
