#include "ui/office_review_page.h"

#include "base/clock.h"
#include "ui/form_scale.h"
#include "ui/office_decision.h"
#include "ui/office_queue.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/wording_desk.h"
#include "ui/wording_office.h"
#include "ui/wording_office_record.h"
#include "ui/wording_office_review.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int queueWidth = 300;
constexpr int columnsFrom = 760; ///< below, in layout units, the list stands over the record

} // namespace

OfficeReviewPage::OfficeReviewPage(const Policy& policy, QWidget* parent)
    : OfficePage{parent}, title_{makeLabel("title")}, text_{makeLabel("body", "quiet")},
      note_{new ProblemNote}, left_{new QWidget}, queue_{new OfficeQueue}, record_{new OfficeRecord{
                                                                               policy}},
      beforeHeading_{makeLabel("section")}, beforeText_{makeLabel("body", "quiet")},
      form_{new OfficeDecision}, afterWord_{makeLabel("headline")}, afterText_{makeLabel("value")},
      afterEntry_{makeLabel("body", "quiet")}, slip_{new QPushButton},
      slipState_{makeLabel("body")}, slipProblem_{new ProblemNote}
{
    const wording::ReviewWords words = wording::review();
    const Style& style = currentStyle();
    setFocusPolicy(Qt::StrongFocus);
    before_ = new QFrame;
    before_->setProperty("role", QStringLiteral("notice"));
    auto* before = new QVBoxLayout{before_};
    before->addWidget(beforeHeading_);
    before->addWidget(beforeText_);
    beforeText_->setObjectName(QStringLiteral("before"));

    QVBoxLayout* after = nullptr;
    after_ = makeCard({}, after);
    for (QLabel* label : {afterWord_, afterText_, afterEntry_})
        after->addWidget(label);
    slip_->setObjectName(QStringLiteral("slip"));
    slip_->setText(words.slip + QStringLiteral("   F7"));
    slip_->setFocusPolicy(Qt::TabFocus);
    after->addWidget(slip_, 0, Qt::AlignLeft);
    after->addWidget(slipState_);
    after->addWidget(slipProblem_);

    auto* left = makeColumn(0);
    left->addWidget(queue_, 1);
    left_->setLayout(left);
    queue_->setMinimumHeight(style.px(180));
    left_->setMaximumWidth(style.px(queueWidth));
    left_->setObjectName(QStringLiteral("queuePlace"));
    auto* right = makeColumn(12);
    right->addWidget(before_);
    right->addWidget(record_);
    right->addStretch();
    record_->rightColumn().insertWidget(0, form_);
    auto* columns = new QBoxLayout{QBoxLayout::LeftToRight};
    columns->setSpacing(style.px(16));
    columns->addWidget(left_, 0);
    columns->addLayout(right, 1);
    stackWhenNarrow(*this, *columns, columnsFrom);

    auto* column = makeColumn(8);
    column->addWidget(title_);
    column->addWidget(text_);
    column->addWidget(note_);
    column->addWidget(after_);
    column->addLayout(columns, 1);
    column->addStretch();
    setLayout(column);
    connect(queue_, &QListWidget::currentRowChanged, this, &OfficeReviewPage::preview);
    connect(queue_, &QListWidget::itemDoubleClicked, this, &OfficeReviewPage::goOn);
    connect(form_, &OfficeDecision::decided, this, &OfficeReviewPage::decide);
    connect(slip_, &QPushButton::clicked, this, [this] {
        if (decided_) emit slipWanted(*decided_);
    });
    forget();
}

QString OfficeReviewPage::name() const { return wording::review().name; }

void OfficeReviewPage::enter() { read(); }

void OfficeReviewPage::read()
{
    if (link() == nullptr || view_.opened != nullptr) return;
    link()->readWaiting(waiting_, [this](auto waiting) { display(std::move(waiting)); });
}

void OfficeReviewPage::display(Result<std::vector<Visit>> waiting)
{
    read_ = true;
    problem_.reset();
    if (!waiting) problem_ = waiting.error();
    const std::vector<Visit> visits = waiting ? std::move(*waiting) : std::vector<Visit>{};
    emit waitingCounted(static_cast<int>(visits.size()));
    queue_->display(visits, SystemClock{}.utcNow());
    if (wanted_ != EntryNumber{}) queue_->setCurrent(std::exchange(wanted_, {}));
    preview();
    if (isVisible()) takeKeyboard();
}

/// The visit that is chosen in the list, hidden still.
void OfficeReviewPage::preview()
{
    if (view_.opened != nullptr || opening_) return;
    const Visit* visit = queue_->current();
    if (visit != nullptr && visit->entry != view_.visit.entry) {
        view_ = {};
        view_.visit = *visit;
        readHolder();
    }
    if (visit == nullptr) view_ = {};
    displayStage();
}

void OfficeReviewPage::readHolder()
{
    if (link() == nullptr) return;
    link()->readHolders(
        holder_, {view_.visit.entry}, [this](Result<std::vector<MaskedHolder>> holders) {
            if (!holders || holders->empty() || holders->front().entry != view_.visit.entry) return;
            view_.holder = holders->front();
            displayStage();
        });
    link()->prove(proof_, view_.visit.entry, [this](Result<std::uint64_t> proof) {
        view_.proof = std::move(proof);
        displayStage();
    });
}

bool OfficeReviewPage::isOwn() const { return view_.visit.clerk == who().staff.name; }

void OfficeReviewPage::displayStage()
{
    const wording::ReviewWords words = wording::review();
    const bool any = !queue_->visits().empty();
    const bool opened = view_.opened != nullptr;
    const bool isNone = read_ && !any && !problem_ && !decided_;
    title_->setText(opened ? wording::recordTitle(view_.visit) : words.title);
    text_->setText(isNone ? words.noneText : (opened ? wording::manager().decideText : words.text));
    if (isNone) title_->setText(words.none);
    note_->display(problem_ ? std::optional{wording::forError(*problem_)} : std::nullopt);
    after_->setVisible(decided_.has_value());
    left_->setVisible(any && !opened && !decided_);
    record_->setVisible((any || opened) && !decided_);
    title_->setVisible(!decided_);
    text_->setVisible(!decided_);
    before_->setVisible(any && !opened && !decided_);
    beforeHeading_->setText(isOwn() ? words.own : words.open);
    beforeText_->setText(isOwn() ? words.ownText : words.logged);
    form_->setVisible(opened && !decided_);
    record_->display(view_);
    if (opened) {
        const std::vector<ReviewReason> suitable = suitableReasons(view_.opened->record);
        form_->display(
            {{suitable.begin(), suitable.end()},
             canBeApproved(view_.opened->record),
             deciding_,
             decisionProblem_ ? std::optional{wording::forError(*decisionProblem_)}
                              : std::nullopt});
    }
    PrimaryAction primary;
    if (decided_)
        primary = {words.next, true};
    else if (any && !opened)
        primary = {opening_ ? words.opening : words.open, !opening_ && !isOwn()};
    else if (deciding_)
        primary = {words.deciding, false};
    setPrimaryAction(primary);
    emit keysChanged();
}

void OfficeReviewPage::openPerson()
{
    if (link() == nullptr || opening_ || isOwn() || view_.visit.entry == EntryNumber{}) return;
    opening_ = true;
    problem_.reset();
    displayStage();
    link()->open(
        opened_, view_.visit.entry, RevealReason::Review, [this](Result<OpenedVisit> opened) {
            opening_ = false;
            if (opened)
                view_.opened = std::make_shared<const OpenedVisit>(std::move(*opened));
            else
                problem_ = opened.error();
            displayStage();
            takeKeyboard();
        });
}

void OfficeReviewPage::decide(const ReviewDecision& decision, const DecisionNote& note)
{
    if (link() == nullptr || deciding_ || view_.opened == nullptr) return;
    deciding_ = true;
    decisionProblem_.reset();
    displayStage();
    link()->decide(
        decision_, view_.opened, decision, note, [this, decision](Result<SealReceipt> receipt) {
            deciding_ = false;
            if (!receipt) {
                decisionProblem_ = receipt.error();
                return displayStage();
            }
            Done done{view_.opened->record, {view_.visit.entry, {}, {}}, false, {}, {}};
            done.decision = SealedDecision{decision, who().staff.name, *receipt};
            decided_ = std::move(done);
            view_ = {};
            form_->forget();
            displayDecided();
            read();
        });
}

void OfficeReviewPage::displayDecided()
{
    const wording::ReviewWords words = wording::review();
    const bool approved = decided_->decision->decision.approved;
    afterWord_->setText(approved ? words.approved : words.refused);
    setTone(*afterWord_, approved ? Tone::Good : Tone::Bad);
    afterText_->setText(approved ? words.approvedTell : words.refusedTell);
    afterEntry_->setText(wording::decisionSealed(decided_->decision->receipt.entry));
    displaySlip({});
    displayStage();
    setFocus();
}

void OfficeReviewPage::displaySlip(const SlipStateView& view)
{
    slip_->setEnabled(!view.busy);
    slipState_->setText(view.words);
    slipState_->setVisible(!view.words.isEmpty());
    setTone(*slipState_, view.tone);
    slipProblem_->display(view.problem);
}

void OfficeReviewPage::goToNext()
{
    if (deciding_ || view_.opened != nullptr) return;
    if (decided_) {
        decided_.reset();
        view_ = {};
    } else {
        const int rows = queue_->count();
        if (rows > 0) queue_->setCurrentRow((queue_->currentRow() + 1) % rows);
    }
    preview();
    takeKeyboard();
}

void OfficeReviewPage::goOn()
{
    if (decided_) return goToNext();
    if (view_.opened == nullptr) openPerson();
}

QString OfficeReviewPage::escape() const
{
    return view_.opened != nullptr && !deciding_ ? wording::office().back : QString{};
}

/// Hides the person again, undecided.
void OfficeReviewPage::hidePerson()
{
    opened_.drop();
    opening_ = false;
    view_.opened.reset();
    decided_.reset();
    decisionProblem_.reset();
    form_->forget();
    displayStage();
}

void OfficeReviewPage::goBack()
{
    if (deciding_) return;
    hidePerson();
    takeKeyboard();
    read();
}

QVector<OfficePage::Key> OfficeReviewPage::keys()
{
    const wording::ReviewWords words = wording::review();
    QVector<Key> keys;
    if (decided_) keys.push_back({QStringLiteral("F7"), words.slip, [this] { slip_->click(); }});
    if (view_.opened == nullptr && (decided_ || queue_->count() > 1))
        keys.push_back({QStringLiteral("N"), words.next, [this] { goToNext(); }});
    return keys;
}

void OfficeReviewPage::keyPressEvent(QKeyEvent* event)
{
    if (view_.opened != nullptr && !event->isAutoRepeat()) {
        if (event->key() == Qt::Key_A) return form_->approve();
        if (event->key() == Qt::Key_R) return form_->refuse();
    }
    OfficePage::keyPressEvent(event);
}

void OfficeReviewPage::takeKeyboard()
{
    // Where the form lies beneath the person, they are looked at first.
    const bool besides = width() >= currentStyle().px(OfficeRecord::columnsFrom);
    if (view_.opened != nullptr && besides)
        form_->takeKeyboard();
    else if (left_->isVisibleTo(this))
        queue_->setFocus();
    else
        setFocus();
}

void OfficeReviewPage::forget()
{
    for (Awaited* each : {&waiting_, &holder_, &proof_, &opened_, &decision_})
        each->drop();
    view_ = {};
    wanted_ = {};
    problem_.reset();
    decisionProblem_.reset();
    decided_.reset();
    read_ = opening_ = deciding_ = false;
    form_->forget();
    queue_->display({}, {});
    displaySlip({});
    displayStage();
}

} // namespace countersign
