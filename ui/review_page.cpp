#include "ui/review_page.h"

#include "ui/form_scale.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_desk.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int faceHeight = 190;

/// A face over its caption.
QLabel* addFace(QHBoxLayout& row, const QString& caption)
{
    auto* column = makeColumn(4);
    auto* picture = new QLabel;
    picture->setAlignment(Qt::AlignCenter);
    picture->setFixedHeight(currentStyle().px(faceHeight));
    picture->setMinimumWidth(currentStyle().px(150));
    picture->setAccessibleName(caption);
    column->addWidget(picture);
    column->addWidget(makeLabel(caption, "small", "quiet"), 0, Qt::AlignHCenter);
    row.addLayout(column);
    return picture;
}

void put(QLabel& place, const QImage& image, const QString& otherwise)
{
    if (image.isNull()) return place.setText(otherwise);
    place.setPixmap(QPixmap::fromImage(image).scaledToHeight(
        currentStyle().px(faceHeight), Qt::SmoothTransformation));
}

} // namespace

ReviewPage::ReviewPage(QWidget* parent)
    : DeskPage{parent}, holder_{makeLabel("strongValue")}, number_{makeLabel("value")},
      why_{makeLabel("body", "wait")}, forIt_{makeColumn(4)},
      againstIt_{makeColumn(4)}, note_{makeLabel("body", "wait")}, approve_{new QPushButton},
      refuse_{new QPushButton}, problem_{new ProblemNote}
{
    const wording::ManagerWords words = wording::manager();
    auto* left = makeColumn(8);
    auto* faces = new QHBoxLayout;
    faces->setSpacing(currentStyle().px(24));
    portrait_ = addFace(*faces, words.card);
    live_ = addFace(*faces, words.live);
    faces->addStretch();
    left->addLayout(faces);
    for (QLabel* label : {holder_, number_})
        left->addWidget(label);
    left->addSpacing(currentStyle().px(8));
    left->addWidget(makeLabel(words.why, "section"));
    left->addWidget(why_);
    left->addStretch();

    auto* right = makeColumn(8);
    right->addWidget(makeLabel(words.approveReasons, "section"));
    right->addLayout(forIt_);
    right->addWidget(approve_, 0, Qt::AlignLeft);
    right->addSpacing(currentStyle().px(4));
    right->addWidget(makeLabel(words.refuseReasons, "section"));
    right->addLayout(againstIt_);
    right->addWidget(refuse_, 0, Qt::AlignLeft);
    right->addWidget(note_);
    right->addWidget(problem_);
    right->addStretch();

    auto* sides = new QBoxLayout{QBoxLayout::LeftToRight};
    stackWhenNarrow(*this, *sides, 1000);
    sides->setSpacing(currentStyle().px(40));
    sides->addLayout(left, 1);
    sides->addLayout(right, 1);
    auto* column = makeColumn(8);
    setLayout(column);
    column->addWidget(makeLabel(words.decideTitle, "title"));
    column->addWidget(makeLabel(words.decideText, "body", "quiet"));
    column->addSpacing(currentStyle().px(8));
    column->addLayout(sides, 1);
    approve_->setObjectName("approve");
    approve_->setText(words.approve);
    refuse_->setObjectName("refuse");
    refuse_->setText(words.refuse);
    refuse_->setProperty("role", QStringLiteral("danger"));
    connect(approve_, &QPushButton::clicked, this, [this] { decide(true); });
    connect(refuse_, &QPushButton::clicked, this, [this] { decide(false); });
    forget();
}

void ReviewPage::fill(QVBoxLayout& column, const QVector<ReviewReason>& reasons)
{
    for (const ReviewReason reason : reasons) {
        auto* box = new QCheckBox{wording::forReviewReason(reason)};
        box->setObjectName(QString::fromLatin1(name(reason)));
        column.addWidget(box);
        box->ensurePolished(); // its size is asked for before it is seen
        choices_.push_back({reason, box});
    }
}

void ReviewPage::display(const ReviewView& view)
{
    const wording::ManagerWords words = wording::manager();
    put(*portrait_, view.portrait, {});
    put(*live_, view.live, words.noLiveFace);
    holder_->setText(view.holder);
    number_->setText(view.number);
    number_->setVisible(!view.number.isEmpty());
    why_->setText(view.why);
    if (choices_.isEmpty()) { // what is ticked stays while a decision is under way
        fill(*forIt_, view.approveReasons);
        fill(
            *againstIt_,
            {ReviewReason::NotConvinced,
             ReviewReason::NotTheHolder,
             ReviewReason::CustomerWithdrew});
        orderTabs();
    }
    for (const Choice& choice : choices_)
        choice.box->setEnabled(!view.busy && (view.canApprove || !supports(choice.reason)));
    approve_->setEnabled(!view.busy && view.canApprove);
    refuse_->setEnabled(!view.busy);
    note_->setText(view.canApprove ? QString{} : words.cannotApprove);
    note_->setVisible(!note_->text().isEmpty());
    problem_->display(view.problem);
}

/// The reasons for it, its button, the reasons against it, its button.
void ReviewPage::orderTabs()
{
    QVector<QWidget*> order;
    for (const bool approves : {true, false}) {
        for (const Choice& choice : choices_)
            if (supports(choice.reason) == approves) order.push_back(choice.box);
        order.push_back(approves ? approve_ : refuse_);
    }
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ReviewPage::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return DeskPage::keyPressEvent(event);
    if (event->key() == Qt::Key_A && approve_->isEnabled()) return decide(true);
    if (event->key() == Qt::Key_R && refuse_->isEnabled()) return decide(false);
    DeskPage::keyPressEvent(event);
}

void ReviewPage::decide(bool approved)
{
    ReviewDecision decision{approved, {}};
    for (const Choice& choice : choices_)
        if (choice.box->isChecked() && supports(choice.reason) == approved)
            decision.reasons.push_back(choice.reason);
    note_->setVisible(decision.reasons.empty());
    if (decision.reasons.empty()) return note_->setText(wording::manager().noReason);
    emit decided(decision);
}

void ReviewPage::takeKeyboard()
{
    for (const Choice& choice : choices_)
        if (choice.box->isEnabled()) return choice.box->setFocus();
}

void ReviewPage::forget()
{
    for (const Choice& choice : choices_)
        delete choice.box;
    choices_.clear();
    portrait_->clear();
    live_->clear();
    for (QLabel* label : {holder_, number_, why_, note_})
        label->clear();
    problem_->display(std::nullopt);
    setPrimaryAction({});
}

} // namespace countersign
