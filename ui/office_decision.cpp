#include "ui/office_decision.h"

#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_desk.h"
#include "ui/wording_office_review.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {
namespace {

/// What the manager has to say about a reason; null where the reason says it all.
std::string DecisionNote::*partOf(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::DocumentsSeen: return &DecisionNote::documentSeen;
    case ReviewReason::QuestionsAnswered: return &DecisionNote::questionsAsked;
    case ReviewReason::WitnessPresent: return &DecisionNote::witness;
    case ReviewReason::FaceComparedByEye:
    case ReviewReason::GuardianPresent:
    case ReviewReason::TransferConfirmed:
    case ReviewReason::NotConvinced:
    case ReviewReason::NotTheHolder:
    case ReviewReason::CustomerWithdrew: break;
    }
    return nullptr;
}

QLineEdit* makeField(const char* name, const QString& words)
{
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String{name});
    field->setProperty("role", QStringLiteral("compact"));
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    return field;
}

/// A button and beside it what is missing for it.
QLabel* addRow(QVBoxLayout& column, QPushButton* button)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(currentStyle().px(12));
    QLabel* missing = makeLabel("small", "wait");
    row->addWidget(button, 0, Qt::AlignTop);
    row->addWidget(missing, 1);
    column.addLayout(row);
    return missing;
}

} // namespace

OfficeDecision::OfficeDecision(QWidget* parent)
    : QFrame{parent}, forIt_{makeColumn(2)}, againstIt_{makeColumn(2)}, approve_{new QPushButton},
      refuse_{new QPushButton}, problem_{new ProblemNote}
{
    const wording::ManagerWords words = wording::manager();
    const wording::ReviewWords own = wording::review();
    const Style& style = currentStyle();
    setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout{this};
    const int margin = style.px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(style.px(8));
    remark_ = makeField("remark", own.remarkHint);
    approve_->setObjectName(QStringLiteral("approve"));
    approve_->setText(words.approve);
    refuse_->setObjectName(QStringLiteral("refuse"));
    refuse_->setText(words.refuse);
    refuse_->setProperty("role", QStringLiteral("danger"));
    column->addWidget(makeLabel(words.approveReasons, "section"));
    column->addLayout(forIt_);
    missingToApprove_ = addRow(*column, approve_);
    missingToApprove_->setObjectName(QStringLiteral("missingToApprove"));
    column->addSpacing(style.px(4));
    column->addWidget(makeLabel(words.refuseReasons, "section"));
    column->addLayout(againstIt_);
    missingToRefuse_ = addRow(*column, refuse_);
    column->addSpacing(style.px(4));
    column->addWidget(makeLabel(own.remark, "section"));
    column->addWidget(remark_);
    column->addWidget(makeLabel(own.remarkNote, "small", "quiet"));
    column->addWidget(problem_);
    connect(approve_, &QPushButton::clicked, this, &OfficeDecision::approve);
    connect(refuse_, &QPushButton::clicked, this, &OfficeDecision::refuse);
    setTabOrder(refuse_, remark_);
}

void OfficeDecision::fill(QVBoxLayout& column, const QVector<ReviewReason>& reasons)
{
    const wording::ReviewWords words = wording::review();
    for (const ReviewReason reason : reasons) {
        Choice choice{
            reason, new QCheckBox{wording::forReviewReason(reason)}, nullptr, partOf(reason)};
        choice.box->setObjectName(QString::fromLatin1(name(reason)));
        column.addWidget(choice.box);
        choice.box->ensurePolished();
        connect(choice.box, &QCheckBox::toggled, this, &OfficeDecision::displayMissing);
        if (choice.part != nullptr) {
            choice.field = makeField("noteField", wording::noteHint(reason));
            auto* row = new QHBoxLayout;
            row->setContentsMargins(currentStyle().px(30), 0, 0, 0);
            row->addWidget(choice.field);
            column.addLayout(row);
            choice.field->hide();
            connect(choice.field, &QLineEdit::textChanged, this, &OfficeDecision::displayMissing);
            connect(choice.box, &QCheckBox::toggled, choice.field, &QWidget::setVisible);
        }
        choices_.push_back(choice);
    }
}

void OfficeDecision::display(const DecisionView& view)
{
    view_ = view;
    if (choices_.isEmpty()) { // what is ticked stays while a decision is under way
        fill(*forIt_, view.suitable);
        fill(
            *againstIt_,
            {ReviewReason::NotConvinced,
             ReviewReason::NotTheHolder,
             ReviewReason::CustomerWithdrew});
    }
    for (const Choice& choice : choices_) {
        choice.box->setEnabled(!view.busy && (view.canApprove || !supports(choice.reason)));
        if (choice.field != nullptr) choice.field->setEnabled(!view.busy);
    }
    remark_->setEnabled(!view.busy);
    problem_->display(view.problem);
    displayMissing();
}

ReviewDecision OfficeDecision::decision(bool approved) const
{
    ReviewDecision decision{approved, {}};
    for (const Choice& choice : choices_)
        if (choice.box->isChecked() && supports(choice.reason) == approved)
            decision.reasons.push_back(choice.reason);
    return decision;
}

DecisionNote OfficeDecision::note(bool approved) const
{
    DecisionNote note;
    note.remark = remark_->text().trimmed().toStdString();
    for (const Choice& choice : choices_)
        if (approved && choice.field != nullptr && choice.box->isChecked())
            note.*choice.part = choice.field->text().trimmed().toStdString();
    return note;
}

/// Empty when nothing is.
QString OfficeDecision::missing(bool approved) const
{
    if (approved && !view_.canApprove) return wording::manager().cannotApprove;
    const ReviewDecision made = decision(approved);
    if (made.reasons.empty()) return wording::manager().noReason;
    const DecisionNote says = note(approved);
    for (const Choice& choice : choices_)
        if (approved && choice.part != nullptr && choice.box->isChecked() &&
            (says.*choice.part).empty())
            return wording::noteMissing(choice.reason);
    return {};
}

void OfficeDecision::displayMissing()
{
    missingToApprove_->setText(missing(true));
    missingToRefuse_->setText(missing(false));
    approve_->setEnabled(!view_.busy && missing(true).isEmpty());
    refuse_->setEnabled(!view_.busy && missing(false).isEmpty());
}

void OfficeDecision::approve()
{
    if (approve_->isEnabled()) emit decided(decision(true), note(true));
}

void OfficeDecision::refuse()
{
    if (refuse_->isEnabled()) emit decided(decision(false), note(false));
}

void OfficeDecision::takeKeyboard()
{
    for (const Choice& choice : choices_)
        if (choice.box->isEnabled()) return choice.box->setFocus();
}

void OfficeDecision::forget()
{
    for (const Choice& choice : choices_) {
        delete choice.box;
        delete choice.field;
    }
    choices_.clear();
    for (QVBoxLayout* column : {forIt_, againstIt_})
        while (QLayoutItem* item = column->takeAt(0))
            delete item;
    remark_->clear();
    problem_->display(std::nullopt);
}

} // namespace countersign
