#include "ui/office_log_page.h"

#include "ui/glyph.h"
#include "ui/office_question.h"
#include "ui/office_table.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_office.h"
#include "ui/wording_office_log.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr std::size_t mostEvents = 2000;

/// The parts of the history that can be chosen, in the order of the list.
enum class Part { All, Opened, Erased, Staff, Other };

Part partOf(LogEventKind kind)
{
    switch (kind) {
    case LogEventKind::RecordOpened:
    case LogEventKind::Exported: return Part::Opened;
    case LogEventKind::ConsentWithdrawn:
    case LogEventKind::Erased:
    case LogEventKind::ServiceEnded: return Part::Erased;
    case LogEventKind::StaffChanged:
    case LogEventKind::WrongPasswords: return Part::Staff;
    case LogEventKind::StoreCreated:
    case LogEventKind::HolderBlocked:
    case LogEventKind::HolderAllowed:
    case LogEventKind::PolicyChanged:
    case LogEventKind::NewEpoch:
    case LogEventKind::DayClosed:
    case LogEventKind::DayReopened:
    case LogEventKind::ClockJumped:
    case LogEventKind::DeviceChanged:
    case LogEventKind::CarrierKeyChanged:
    case LogEventKind::Other: break;
    }
    return Part::Other;
}

} // namespace

OfficeLogPage::OfficeLogPage(QWidget* parent)
    : OfficePage{parent}, mark_{new GlyphLabel}, sentence_{makeLabel("value")},
      detail_{makeLabel("body", "quiet")}, progress_{new QProgressBar}, export_{new QPushButton},
      exportedTo_{makeLabel("body", "good")}, places_{new QGridLayout}, part_{new QComboBox},
      nothing_{makeLabel("body", "quiet")}, problem_{new ProblemNote}
{
    const wording::LogWords words = wording::log();
    const Style& style = currentStyle();
    sentence_->setObjectName(QStringLiteral("verdict"));
    progress_->setTextVisible(false);
    progress_->setAccessibleName(words.verifying);
    export_->setText(words.exportLog);
    export_->setObjectName(QStringLiteral("exportLog"));
    auto* state = new QFrame;
    state->setProperty("role", QStringLiteral("card"));
    auto* lines = new QGridLayout{state};
    lines->setContentsMargins(style.px(24), style.px(16), style.px(24), style.px(16));
    lines->setHorizontalSpacing(style.px(16));
    lines->setColumnStretch(1, 1);
    lines->addWidget(mark_, 0, 0, Qt::AlignTop);
    lines->addWidget(sentence_, 0, 1);
    lines->addWidget(export_, 0, 2, 2, 1, Qt::AlignTop);
    lines->addWidget(detail_, 1, 1);
    lines->addWidget(progress_, 2, 1);
    lines->addWidget(exportedTo_, 3, 1, 1, 2);

    places_->setHorizontalSpacing(style.px(16));
    places_->setVerticalSpacing(style.px(4));
    places_->setColumnStretch(0, 1);

    table_ = makeOfficeTable({words.entry, words.at, words.by, words.what});
    table_->setObjectName(QStringLiteral("history"));
    table_->setAccessibleName(words.history);
    part_->setObjectName(QStringLiteral("historyPart"));
    part_->addItems({words.all, words.opened, words.erased, words.staff, words.other});
    part_->setAccessibleName(words.history);
    auto* historyHead = new QHBoxLayout;
    historyHead->addWidget(makeLabel(words.history, "section"), 1);
    historyHead->addWidget(part_);
    nothing_->setText(words.noHistory);

    auto* column = makeColumn(12);
    column->addWidget(makeLabel(words.title, "title"));
    column->addWidget(state);
    column->addWidget(problem_);
    column->addWidget(makeLabel(words.anchors, "section"));
    column->addLayout(places_);
    column->addSpacing(style.px(8));
    column->addLayout(historyHead);
    column->addWidget(nothing_);
    column->addWidget(table_, 1);
    setLayout(column);
    connect(export_, &QPushButton::clicked, this, &OfficeLogPage::chooseFile);
    connect(part_, &QComboBox::currentIndexChanged, this, &OfficeLogPage::fillHistory);
    forget();
}

QString OfficeLogPage::name() const { return wording::log().name; }

void OfficeLogPage::enter()
{
    if (link() == nullptr) return;
    link()->ask<std::vector<AnchorPlace>>(
        anchors_,
        questionTo<std::vector<AnchorPlace>>(
            &OfficeDoor::log, [](LogOffice& office) { return office.readAnchors(); }),
        [this](const auto& places) { displayAnchors(places); });
    link()->ask<std::vector<LogEvent>>(
        events_,
        questionTo<std::vector<LogEvent>>(
            &OfficeDoor::log, [](LogOffice& office) { return office.readHistory(mostEvents); }),
        [this](auto history) { displayHistory(std::move(history)); });
}

void OfficeLogPage::goOn()
{
    if (!verifying_) verify();
}

void OfficeLogPage::takeKeyboard() { table_->setFocus(); }

void OfficeLogPage::forget()
{
    verdict_.drop();
    anchors_.drop();
    events_.drop();
    exported_.drop();
    verifying_ = false;
    exporting_ = false;
    history_.clear();
    fillHistory();
    displayAnchors(std::vector<AnchorPlace>{});
    mark_->display(Glyph::Seal, Tone::Quiet, 24);
    sentence_->setText(wording::log().notYet);
    setTone(*sentence_, Tone::Plain);
    detail_->hide();
    progress_->hide();
    exportedTo_->hide();
    export_->setEnabled(true);
    problem_->display(std::nullopt);
    setPrimaryAction({wording::log().verify, true});
}

void OfficeLogPage::verify()
{
    if (link() == nullptr) return;
    verifying_ = true;
    problem_->display(std::nullopt);
    sentence_->setText(wording::log().verifying);
    setTone(*sentence_, Tone::Plain);
    mark_->display(Glyph::Seal, Tone::Accent, 24);
    detail_->hide();
    progress_->setRange(0, 0);
    progress_->show();
    setPrimaryAction({wording::log().verify, false});
    const LogOffice::Progress progress = [page = QPointer{this}](auto done, auto total) {
        QMetaObject::invokeMethod(
            qApp,
            [page, done, total] {
                if (page) page->displayProgress(done, total);
            },
            Qt::QueuedConnection);
    };
    link()->ask<LogVerdict>(
        verdict_,
        questionTo<LogVerdict>(
            &OfficeDoor::log, [progress](LogOffice& office) { return office.verify(progress); }),
        [this](const Result<LogVerdict>& verdict) { displayVerdict(verdict); });
}

void OfficeLogPage::displayProgress(std::uint64_t done, std::uint64_t total)
{
    if (!verifying_ || total == 0) return;
    constexpr int steps = 1000;
    progress_->setRange(0, steps);
    progress_->setValue(static_cast<int>(done * steps / total));
}

void OfficeLogPage::displayVerdict(const Result<LogVerdict>& verdict)
{
    verifying_ = false;
    progress_->hide();
    setPrimaryAction({wording::log().verify, true});
    if (!verdict) {
        sentence_->setText(wording::log().notYet);
        mark_->display(Glyph::Seal, Tone::Quiet, 24);
        return problem_->display(wording::forError(verdict.error()));
    }
    const bool good = !verdict->firstWrong;
    sentence_->setText(wording::forVerdict(*verdict));
    setTone(*sentence_, good ? Tone::Good : Tone::Bad);
    mark_->display(good ? Glyph::Check : Glyph::Warning, good ? Tone::Good : Tone::Bad, 24);
    detail_->setText(wording::detailOf(*verdict));
    detail_->show();
}

void OfficeLogPage::displayAnchors(const Result<std::vector<AnchorPlace>>& places)
{
    while (QLayoutItem* const item = places_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!places) return problem_->display(wording::forError(places.error()));
    if (places->empty())
        return places_->addWidget(makeLabel(wording::log().noAnchors, "body", "quiet"), 0, 0);
    int row = 0;
    for (const AnchorPlace& place : *places) {
        auto* where = makeLabel(QString::fromStdString(place.place), "body");
        auto* how = makeLabel(wording::forAnchor(place), "body");
        setTone(*how, wording::toneOf(place));
        places_->addWidget(where, row, 0);
        places_->addWidget(how, row, 1);
        if (!place.what.empty())
            places_->addWidget(
                makeLabel(QString::fromStdString(place.what), "small", "quiet"), ++row, 0, 1, 2);
        ++row;
    }
}

void OfficeLogPage::displayHistory(Result<std::vector<LogEvent>> history)
{
    if (!history) return problem_->display(wording::forError(history.error()));
    history_ = std::move(*history);
    fillHistory();
}

void OfficeLogPage::fillHistory()
{
    const auto wanted = static_cast<Part>(part_->currentIndex());
    table_->setRowCount(0);
    for (const LogEvent& event : history_) {
        if (wanted != Part::All && partOf(event.kind) != wanted) continue;
        addTableRow(
            *table_,
            {wording::count(event.entry.value()),
             wording::timeOf(event.at, true),
             QString::fromStdString(event.by.value()),
             wording::forEvent(event)});
    }
    fitTableColumns(*table_);
    nothing_->setVisible(table_->rowCount() == 0);
    table_->setVisible(table_->rowCount() != 0);
}

void OfficeLogPage::chooseFile()
{
    const wording::LogWords words = wording::log();
    askWhereToSave(
        *this,
        words.exportLog,
        words.fileName + QStringLiteral(".bundle"),
        [this](const QString& file) { exportTo(file); });
}

void OfficeLogPage::exportTo(const QString& file)
{
    if (link() == nullptr) return;
    exporting_ = true;
    export_->setEnabled(false);
    exportedTo_->hide();
    problem_->display(std::nullopt);
    link()->ask<SealReceipt>(
        exported_,
        questionTo<SealReceipt>(
            &OfficeDoor::log,
            [path = std::filesystem::path{file.toStdString()}](LogOffice& office) {
                return office.exportLog(path);
            }),
        [this, file](const Result<SealReceipt>& sealed) {
            exporting_ = false;
            export_->setEnabled(true);
            if (!sealed) return problem_->display(wording::forError(sealed.error()));
            exportedTo_->setText(wording::log().exported.arg(file));
            exportedTo_->show();
            enter(); // the history has one more
        });
}

} // namespace countersign
