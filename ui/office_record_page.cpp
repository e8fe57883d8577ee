#include "ui/office_record_page.h"

#include "ui/office_reveal.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/wording_office.h"
#include "ui/wording_office_record.h"

#include <QLabel>
#include <QVBoxLayout>

namespace countersign {

OfficeRecordPage::OfficeRecordPage(const Policy& policy, QWidget* parent)
    : OfficePage{parent}, title_{makeLabel("title")}, record_{new OfficeRecord{policy}},
      reveal_{new OfficeReveal}, note_{new ProblemNote}
{
    setFocusPolicy(Qt::StrongFocus);
    record_->personColumn().addWidget(reveal_);
    record_->personColumn().addWidget(note_);
    auto* column = makeColumn(12);
    column->addWidget(title_);
    column->addWidget(record_);
    column->addStretch();
    setLayout(column);
    connect(reveal_, &OfficeReveal::changed, this, [this] { displayAll(); });
    forget();
}

QString OfficeRecordPage::name() const { return wording::recordWords().title; }

void OfficeRecordPage::display(const Visit& visit, const std::optional<MaskedHolder>& holder)
{
    forget();
    view_.visit = visit;
    view_.holder = holder;
    displayAll();
}

void OfficeRecordPage::enter()
{
    if (link() == nullptr) return;
    link()->prove(proof_, view_.visit.entry, [this](Result<std::uint64_t> proof) {
        view_.proof = std::move(proof);
        displayAll();
    });
    if (view_.holder || view_.visit.erased) return;
    link()->readHolders(
        holder_, {view_.visit.entry}, [this](Result<std::vector<MaskedHolder>> holders) {
            if (!holders || holders->empty()) return;
            view_.holder = holders->front();
            displayAll();
        });
}

void OfficeRecordPage::displayAll(const std::optional<Error>& problem)
{
    const wording::RecordWords words = wording::recordWords();
    title_->setText(wording::recordTitle(view_.visit));
    record_->display(view_);
    const bool hidden = view_.opened == nullptr && !view_.visit.erased;
    reveal_->setVisible(hidden);
    reveal_->setEnabled(!opening_);
    note_->display(problem ? std::optional{wording::forError(*problem)} : std::nullopt);
    setPrimaryAction(
        hidden
            ? PrimaryAction{opening_ ? words.showing : words.show, !opening_ && reveal_->reason().has_value()}
            : PrimaryAction{});
    emit keysChanged();
}

void OfficeRecordPage::openPerson()
{
    const auto reason = reveal_->reason();
    if (link() == nullptr || !reason || opening_) return;
    opening_ = true;
    displayAll();
    link()->open(opened_, view_.visit.entry, *reason, [this](Result<OpenedVisit> opened) {
        opening_ = false;
        if (!opened) return displayAll(opened.error());
        view_.opened = std::make_shared<const OpenedVisit>(std::move(*opened));
        displayAll();
        setFocus();
    });
}

void OfficeRecordPage::goOn() { openPerson(); }

QString OfficeRecordPage::escape() const { return wording::office().back; }

void OfficeRecordPage::goBack()
{
    forget();
    emit backPressed();
}

void OfficeRecordPage::takeKeyboard()
{
    if (reveal_->isVisibleTo(this))
        reveal_->takeKeyboard();
    else
        setFocus();
}

void OfficeRecordPage::forget()
{
    for (Awaited* each : {&opened_, &proof_, &holder_})
        each->drop();
    opening_ = false;
    view_ = {};
    reveal_->clear();
    displayAll();
}

} // namespace countersign
