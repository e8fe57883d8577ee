#include "ui/office_close_page.h"

#include "base/clock.h"
#include "ui/day_report_pdf.h"
#include "ui/day_sums.h"
#include "ui/office_dates.h"
#include "ui/office_day_sheet.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/wording_office.h"
#include "ui/wording_office_review.h"

#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countersign {
OfficeClosePage::OfficeClosePage(const Policy& policy, ChooseFile chooseFile, QWidget* parent)
    : OfficePage{parent}, policy_{policy}, chooseFile_{std::move(chooseFile)},
      title_{makeLabel("title")}, date_{new QDateEdit}, note_{new ProblemNote}, notice_{new QFrame},
      noticeHeading_{makeLabel("section")}, noticeText_{makeLabel("body")}, noReason_{nullptr},
      reasonPlace_{new QWidget}, sheetPlace_{new OfficeDaySheet}
{
    const wording::CloseWords words = wording::close();
    setFocusPolicy(Qt::StrongFocus);
    title_->setText(words.title);
    title_->setWordWrap(false);
    date_->setObjectName(QStringLiteral("closeDate"));
    date_->setAccessibleName(words.title);
    date_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    date_->setKeyboardTracking(false);
    date_->setButtonSymbols(QDateEdit::NoButtons);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(date_);
    makeNotice();

    auto* whole = makeColumn(12);
    whole->addLayout(head);
    whole->addWidget(makeLabel(words.text, "body", "quiet"));
    whole->addWidget(note_);
    whole->addWidget(notice_);
    whole->addWidget(sheetPlace_);
    whole->addStretch();
    setLayout(whole);
    connect(date_, &QDateEdit::dateChanged, this, [this](QDate day) { showDay(fromQt(day)); });
    forget();
}

/// Whether it is closed, and what is asked before something is written.
void OfficeClosePage::makeNotice()
{
    notice_->setProperty("role", QStringLiteral("notice"));
    noticeText_->setObjectName(QStringLiteral("notice"));
    auto* column = new QVBoxLayout{notice_};
    column->addWidget(noticeHeading_);
    column->addWidget(noticeText_);
    auto* reasons = new QVBoxLayout{reasonPlace_};
    reasons->setContentsMargins(0, 0, 0, 0);
    reasons->setSpacing(currentStyle().px(2));
    reasons->addWidget(makeLabel(wording::close().reopenWhy, "section"));
    for (const ReopenReason reason :
         {ReopenReason::LateVisit, ReopenReason::ClosedTooEarly, ReopenReason::FiguresWrong}) {
        auto* button = new QRadioButton{wording::forReopenReason(reason)};
        button->setObjectName(QString::fromLatin1(countersign::name(reason)));
        reasons->addWidget(button);
        reasons_.push_back({reason, button});
        connect(button, &QRadioButton::toggled, this, &OfficeClosePage::displayAll);
    }
    noReason_ = new QRadioButton{reasonPlace_}; // chosen while nothing else is
    noReason_->hide();
    column->addWidget(reasonPlace_);
}

QString OfficeClosePage::name() const { return wording::close().name; }

void OfficeClosePage::showDay(Date day)
{
    day_ = day;
    {
        const QSignalBlocker quiet{date_};
        date_->setDate(toQt(day));
    }
    sheet_.reset();
    checkpoint_.clear();
    said_.clear();
    asking_ = Asking::Nothing;
    read();
}

void OfficeClosePage::enter()
{
    const Date today = localDate(SystemClock{}.utcNow());
    {
        const QSignalBlocker quiet{date_};
        date_->setMaximumDate(toQt(today)); // what has not begun cannot be closed
    }
    day_ == Date{} ? showDay(today) : read();
}

void OfficeClosePage::read()
{
    if (link() == nullptr) return;
    problem_.reset();
    displayAll();
    link()->readDay(read_, day_, [this](Result<DaySheet> sheet) {
        if (sheet)
            sheet_ = std::move(*sheet);
        else
            problem_ = sheet.error();
        displayAll();
    });
}

bool OfficeClosePage::canClose() const
{
    return sheet_ && !sheet_->closed && sheet_->waiting.empty() && sumsOf(*sheet_).addUp();
}

std::optional<ReopenReason> OfficeClosePage::reopenReason() const
{
    for (const Reason& each : reasons_)
        if (each.button->isChecked()) return each.reason;
    return std::nullopt;
}

void OfficeClosePage::displayAll()
{
    const wording::CloseWords words = wording::close();
    note_->display(problem_ ? std::optional{wording::forError(*problem_)} : std::nullopt);
    sheetPlace_->setVisible(sheet_.has_value());
    if (sheet_) sheetPlace_->display(*sheet_);
    displayNotice();
    PrimaryAction primary;
    if (writing_)
        primary = {asking_ == Asking::WhyToReopen ? words.reopening : words.closing, false};
    else if (asking_ == Asking::WhyToReopen)
        primary = {words.reopenNow, reopenReason().has_value()};
    else if (asking_ == Asking::WhetherToClose)
        primary = {words.closeNow, true};
    else if (sheet_ && !sheet_->closed && !sheet_->waiting.empty())
        primary = {words.review, true};
    else if (sheet_ && !sheet_->closed)
        primary = {words.close, canClose()};
    else if (sheet_)
        primary = {words.report, true};
    setPrimaryAction(primary);
    emit keysChanged();
}

void OfficeClosePage::displayNotice()
{
    const wording::CloseWords words = wording::close();
    QString heading;
    QString text = said_;
    if (asking_ == Asking::WhetherToClose) {
        heading = words.close;
        text = words.question;
    } else if (asking_ == Asking::WhyToReopen) {
        heading = words.reopen;
        text.clear();
    } else if (!sheet_ && !problem_) {
        heading = words.reading;
    } else if (sheet_ && sheet_->closed) {
        heading = words.closed;
        if (text.isEmpty()) text = wording::closedBy(*sheet_->closed);
    }
    noticeHeading_->setText(heading);
    noticeHeading_->setVisible(!heading.isEmpty());
    noticeText_->setText(text);
    noticeText_->setVisible(!text.isEmpty());
    reasonPlace_->setVisible(asking_ == Asking::WhyToReopen);
    for (const Reason& each : reasons_)
        each.button->setEnabled(!writing_);
    notice_->setVisible(!heading.isEmpty() || !text.isEmpty());
}

void OfficeClosePage::ask(Asking what)
{
    asking_ = what;
    said_.clear();
    problem_.reset();
    noReason_->setChecked(true);
    displayAll();
    takeKeyboard();
}

void OfficeClosePage::goOn()
{
    if (asking_ == Asking::WhetherToClose) return closeDay();
    if (asking_ == Asking::WhyToReopen) return reopenDay();
    if (!sheet_) return;
    if (sheet_->closed) return saveReport();
    if (!sheet_->waiting.empty()) {
        return emit reviewWanted(sheetPlace_->chosen().value_or(sheet_->waiting.front().entry));
    }
    if (canClose()) ask(Asking::WhetherToClose);
}

void OfficeClosePage::closeDay()
{
    if (link() == nullptr || writing_) return;
    writing_ = true;
    displayAll();
    link()->closeDay(written_, day_, [this](Result<SealReceipt> receipt) {
        writing_ = false;
        asking_ = Asking::Nothing;
        if (!receipt) {
            problem_ = receipt.error();
            return displayAll();
        }
        checkpoint_ = receipt->checkpoint;
        said_ = wording::dayClosed(receipt->entry);
        read();
    });
}

void OfficeClosePage::reopenDay()
{
    const auto reason = reopenReason();
    if (link() == nullptr || writing_ || !reason) return;
    writing_ = true;
    displayAll();
    link()->reopenDay(written_, day_, *reason, [this](Result<SealReceipt> receipt) {
        writing_ = false;
        asking_ = Asking::Nothing;
        checkpoint_.clear();
        said_.clear();
        if (!receipt) {
            problem_ = receipt.error();
            return displayAll();
        }
        read();
    });
}

void OfficeClosePage::saveReport()
{
    const auto suggested = reports_ / ("day-" + wording::date(day_).toStdString() + ".pdf");
    const QString file = chooseFile_(QString::fromStdString(suggested.string()));
    if (file.isEmpty() || !sheet_) return;
    const auto saved =
        saveDayReport(dayReportView(*sheet_, who().outlet, checkpoint_, policy_), file);
    problem_.reset();
    if (saved)
        said_ = wording::reportSaved(file);
    else
        problem_ = saved.error();
    displayAll();
}

QString OfficeClosePage::escape() const
{
    return asking_ == Asking::Nothing || writing_ ? QString{} : wording::close().keep;
}

void OfficeClosePage::goBack() { ask(Asking::Nothing); }

QVector<OfficePage::Key> OfficeClosePage::keys()
{
    if (!sheet_ || asking_ != Asking::Nothing || writing_) return {};
    const wording::CloseWords words = wording::close();
    QVector<Key> keys;
    if (sheet_->closed)
        keys.push_back({QStringLiteral("F9"), words.reopen, [this] { ask(Asking::WhyToReopen); }});
    else
        keys.push_back({QStringLiteral("F7"), words.report, [this] { saveReport(); }});
    keys.push_back({QStringLiteral("F5"), wording::office().refresh, [this] { read(); }});
    return keys;
}

void OfficeClosePage::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Left && !writing_) return showDay(moved(day_, -1));
    if (alt && event->key() == Qt::Key_Right && !writing_) {
        if (toQt(day_) < date_->maximumDate()) showDay(moved(day_, 1));
        return;
    }
    OfficePage::keyPressEvent(event);
}

void OfficeClosePage::takeKeyboard()
{
    if (asking_ == Asking::WhyToReopen)
        reasons_.front().button->setFocus();
    else
        setFocus();
}

void OfficeClosePage::forget()
{
    read_.drop();
    written_.drop();
    day_ = {};
    sheet_.reset();
    problem_.reset();
    checkpoint_.clear();
    said_.clear();
    asking_ = Asking::Nothing;
    writing_ = false;
    sheetPlace_->forget();
    displayAll();
}

QString chooseReportFile(const QString& suggested)
{
    const QString usual = QFileInfo{suggested}.absolutePath();
    if (!QDir{}.mkpath(usual)) return {};
    return QFileDialog::getSaveFileName(
        nullptr, wording::close().chooseFolder, suggested, QStringLiteral("PDF (*.pdf)"));
}

} // namespace countersign
