#include "ui/office_privacy_page.h"

#include "ui/office_question.h"
#include "ui/office_table.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/question_bar.h"
#include "ui/style.h"
#include "ui/wording_office.h"
#include "ui/wording_office_privacy.h"
#include "ui/wrapping_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int recordWidth = 160; // layout units

} // namespace

OfficePrivacyPage::OfficePrivacyPage(QWidget* parent)
    : OfficePage{parent}, persons_{makeLabel("body")}, record_{new QLineEdit}, of_{makeLabel(
                                                                                   "body")},
      question_{new QuestionBar}, done_{makeLabel("body", "good")}, problem_{new ProblemNote}
{
    const wording::PrivacyWords words = wording::privacy();
    const Style& style = currentStyle();
    table_ = makeOfficeTable(
        {words.what, words.keptFor, words.dueNow, wording::dueIn(7), wording::dueIn(30)});
    table_->setObjectName(QStringLiteral("retention"));
    table_->setAccessibleName(words.title);
    table_->setMinimumHeight(style.px(36) * 5 + style.px(8));
    table_->setMaximumHeight(style.px(36) * 5 + style.px(8));
    persons_->setObjectName(QStringLiteral("persons"));

    auto* heading = makeLabel(words.record, "small");
    heading->setTextFormat(Qt::AutoText); // for its mnemonic
    heading->setBuddy(record_);
    record_->setObjectName(QStringLiteral("record"));
    record_->setMaximumWidth(style.px(recordWidth));
    record_->setAccessibleName(QString{words.record}.remove(QLatin1Char{'&'}));
    find_ = new QPushButton{words.find};
    find_->setObjectName(QStringLiteral("findPerson"));
    auto* search = new QHBoxLayout;
    search->setSpacing(style.px(8));
    search->addWidget(record_);
    search->addWidget(find_);
    search->addWidget(of_, 1);
    of_->setObjectName(QStringLiteral("recordsOf"));

    auto* actions = new QWidget;
    auto* row = new WrappingRow{actions};
    row->setSpacing(style.px(8));
    row->setLineSpacing(style.px(8));
    write_ = makeButton(words.writeDown, "writeDown");
    row->addWidget(write_);
    withdraw_ = makeButton(words.withdraw, "withdrawConsent");
    row->addWidget(withdraw_);
    end_ = makeButton(words.end, "endService");
    row->addWidget(end_);
    eraseAll_ = makeButton(words.eraseAll, "eraseAll");
    row->addWidget(eraseAll_);

    auto* column = makeColumn(8);
    column->addWidget(makeLabel(words.title, "title"));
    column->addWidget(makeLabel(words.text, "body", "quiet"));
    column->addWidget(table_);
    column->addWidget(persons_);
    column->addSpacing(style.px(16));
    column->addWidget(makeLabel(words.person, "section"));
    column->addWidget(makeLabel(words.personText, "small", "quiet"));
    column->addWidget(heading);
    column->addLayout(search);
    column->addWidget(actions);
    column->addWidget(question_);
    column->addWidget(done_);
    column->addWidget(problem_);
    column->addStretch();
    setLayout(column);

    record_->installEventFilter(this);
    connect(find_, &QPushButton::clicked, this, &OfficePrivacyPage::find);
    connect(record_, &QLineEdit::textEdited, this, [this] {
        visit_.reset();
        of_->clear();
        displayActions();
    });
    connect(write_, &QPushButton::clicked, this, &OfficePrivacyPage::chooseFolder);
    connect(withdraw_, &QPushButton::clicked, this, [this, words] {
        ask(words.withdrawQuestion, words.withdrawNow, [visit = *visit_](PrivacyOffice& office) {
            return office.withdrawConsent(visit);
        });
    });
    connect(end_, &QPushButton::clicked, this, [this, words] {
        ask(words.endQuestion.arg(visit_->value()), words.endNow, [visit = *visit_](auto& office) {
            return office.endService(visit);
        });
    });
    connect(eraseAll_, &QPushButton::clicked, this, [this, words] {
        ask(words.eraseAllQuestion.arg(wording::recordsOf(scope_)),
            words.eraseAllNow,
            [visit = *visit_](PrivacyOffice& office) { return office.eraseAllOf(visit); });
    });
    connect(question_, &QuestionBar::kept, this, &OfficePrivacyPage::goBack);
    connect(question_, &QuestionBar::forgotten, this, [this] { make(std::exchange(asked_, {})); });
    forget();
}

QString OfficePrivacyPage::name() const { return wording::privacy().name; }

void OfficePrivacyPage::enter()
{
    if (link() == nullptr) return;
    link()->ask<PrivacySheet>(
        sheet_,
        questionTo<PrivacySheet>(
            &OfficeDoor::privacy, [](PrivacyOffice& office) { return office.readSheet(); }),
        [this](const Result<PrivacySheet>& sheet) { display(sheet); });
}

/// In the field of the record, Enter looks for it; anywhere else it erases what is due.
void OfficePrivacyPage::goOn()
{
    if (busy_ || question_->isOpen()) return;
    if (record_->hasFocus()) return find();
    const wording::PrivacyWords words = wording::privacy();
    if (isDue_)
        ask(words.eraseQuestion, words.eraseNow, [](PrivacyOffice& office) {
            return office.eraseDue();
        });
}

void OfficePrivacyPage::takeKeyboard() { record_->setFocus(); }

void OfficePrivacyPage::forget()
{
    for (Awaited* each : {&sheet_, &found_, &made_})
        each->drop();
    isDue_ = false;
    busy_ = false;
    visit_.reset();
    asked_ = {};
    record_->clear();
    of_->clear();
    question_->withdraw();
    done_->hide();
    problem_->display(std::nullopt);
    table_->setRowCount(0);
    persons_->clear();
    displayActions();
}

QString OfficePrivacyPage::escape() const
{
    return question_->isOpen() ? wording::privacy().keep : QString{};
}

void OfficePrivacyPage::goBack()
{
    asked_ = {};
    question_->withdraw();
    takeKeyboard();
    emit keysChanged();
}

void OfficePrivacyPage::display(const Result<PrivacySheet>& sheet)
{
    if (!sheet) return fail(sheet.error());
    const wording::PrivacyWords words = wording::privacy();
    const RetentionPolicy& policy = sheet->policy;
    const auto add = [&](const QString& what, int days, std::uint64_t DueByThen::*of) {
        QStringList cells{what, wording::keptDays(days)};
        for (const DueByThen& due : sheet->due)
            cells.push_back(of == nullptr ? QString{} : wording::count(due.*of));
        addTableRow(*table_, cells);
    };
    table_->setRowCount(0);
    add(words.identity, policy.identityDays, &DueByThen::identities);
    add(words.unregistered, policy.unregisteredDays, nullptr); // counted in the line above
    add(words.portrait, policy.portraitDays, &DueByThen::portraits);
    add(words.face, policy.faceDays, &DueByThen::faces);
    fitTableColumns(*table_);
    persons_->setText(wording::personsKept(*sheet));
    const DueByThen now = sheet->due.empty() ? DueByThen{} : sheet->due.front();
    isDue_ = now.identities + now.portraits + now.faces > 0;
    displayActions();
}

void OfficePrivacyPage::displayActions()
{
    const wording::PrivacyWords words = wording::privacy();
    find_->setEnabled(!busy_);
    for (QPushButton* each : {write_, withdraw_, end_, eraseAll_})
        each->setEnabled(!busy_ && visit_.has_value());
    if (record_->hasFocus())
        setPrimaryAction({words.find, !busy_});
    else
        setPrimaryAction({isDue_ ? words.erase : words.nothingDue, isDue_ && !busy_});
}

bool OfficePrivacyPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &OfficePrivacyPage::displayActions, Qt::QueuedConnection);
    return OfficePage::eventFilter(watched, event);
}

void OfficePrivacyPage::find()
{
    const wording::PrivacyWords words = wording::privacy();
    bool isNumber = false;
    const qulonglong number = record_->text().trimmed().toULongLong(&isNumber);
    problem_->display(std::nullopt);
    done_->hide();
    if (!isNumber || number == 0)
        return problem_->display(wording::Problem{words.noRecord, {}, {}});
    if (link() == nullptr) return;
    const EntryNumber visit{number};
    link()->ask<ErasureScope>(
        found_,
        questionTo<ErasureScope>(
            &OfficeDoor::privacy,
            [visit](PrivacyOffice& office) { return office.findAllOf(visit); }),
        [this, visit](const Result<ErasureScope>& scope) {
            if (scope) visit_ = visit;
            displayScope(scope);
        });
}

void OfficePrivacyPage::displayScope(const Result<ErasureScope>& scope)
{
    if (!scope) return fail(scope.error());
    scope_ = *scope;
    of_->setText(wording::recordsOf(scope_));
    displayActions();
}

void OfficePrivacyPage::ask(const QString& question, const QString& yes, Change change)
{
    asked_ = std::move(change);
    done_->hide();
    problem_->display(std::nullopt);
    question_->ask({question, wording::privacy().keep, yes});
    emit keysChanged();
}

void OfficePrivacyPage::make(Change change)
{
    if (link() == nullptr || busy_ || !change) return;
    busy_ = true;
    question_->withdraw();
    displayActions();
    link()->ask<SealReceipt>(
        made_,
        questionTo<SealReceipt>(&OfficeDoor::privacy, std::move(change)),
        [this](const Result<SealReceipt>& sealed) {
            busy_ = false;
            visit_.reset();
            of_->clear();
            displayActions();
            emit keysChanged();
            if (!sealed) return fail(sealed.error());
            say(wording::privacy().done.arg(wording::count(sealed->entry.value())));
            enter();
        });
}

void OfficePrivacyPage::chooseFolder()
{
    const wording::PrivacyWords words = wording::privacy();
    askWhereToSave(
        *this,
        words.writeDown,
        words.folder + QLatin1Char{' '} + QString::number(visit_->value()),
        [this](const QString& folder) { writeTo(folder); });
}

void OfficePrivacyPage::writeTo(const QString& folder)
{
    if (link() == nullptr || busy_ || !visit_) return;
    busy_ = true;
    displayActions();
    const std::filesystem::path to{folder.toStdString()};
    link()->ask<std::uint64_t>(
        made_,
        questionTo<std::uint64_t>(
            &OfficeDoor::privacy,
            [visit = *visit_, to](PrivacyOffice& office) {
                return office.writeForPerson(visit, to);
            }),
        [this, folder](const Result<std::uint64_t>& visits) {
            busy_ = false;
            displayActions();
            if (!visits) return fail(visits.error());
            say(wording::privacy().written.arg(folder));
        });
}

void OfficePrivacyPage::say(const QString& words)
{
    problem_->display(std::nullopt);
    done_->setText(words);
    done_->show();
}

void OfficePrivacyPage::fail(const Error& error)
{
    done_->hide();
    problem_->display(wording::forError(error));
}

} // namespace countersign
