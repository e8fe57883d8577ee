#include "ui/number_page.h"

#include "ui_number_page.h"

#include "ui/form_scale.h"
#include "ui/wording_desk.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QCompleter>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

namespace countersign {
namespace {

constexpr int longestInput = 32; ///< a pasted number with spaces fits; a scanned poem does not

QString withoutSpaces(const QString& text)
{
    QString digits = text;
    return digits.remove(QLatin1Char{' '});
}

int digitCount(const QString& text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

bool onlyDigitsAndSpaces(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= QLatin1Char{'0'} && c <= QLatin1Char{'9'}) || c == QLatin1Char{' '};
    });
}

} // namespace

NumberPage::NumberPage(QWidget* parent)
    : DeskPage{parent}, ui_{std::make_unique<Ui::NumberPage>()}, kinds_{new QButtonGroup{this}}
{
    ui_->setupUi(this);
    scaleForm(*this);
    stackWhenNarrow(*this, *ui_->outer, 1000);
    makeKinds();
    const wording::NumberWords words = wording::number();
    ui_->title->setText(words.title);
    ui_->text->setText(words.text);
    ui_->msisdnLabel->setText(words.msisdn);
    ui_->iccidLabel->setText(words.iccid);
    ui_->documentHeading->setText(words.document);
    ui_->scanKey->setText(QStringLiteral("F3"));
    ui_->scan->setText(words.scan);
    ui_->checking->setText(words.checking);
    msisdnField_ = {ui_->msisdnEdit, ui_->msisdnGlyph, ui_->msisdnState};
    iccidField_ = {ui_->iccidEdit, ui_->iccidGlyph, ui_->iccidState};
    for (const Field& field : {msisdnField_, iccidField_}) {
        field.edit->setMaxLength(longestInput);
        field.edit->setInputMethodHints(Qt::ImhDigitsOnly);
        field.state->setTextFormat(Qt::PlainText);
        connect(field.edit, &QLineEdit::textChanged, this, [this] { check(false, false); });
    }
    ui_->msisdnEdit->setAccessibleName(QString{words.msisdn}.remove(QLatin1Char{'&'}));
    ui_->iccidEdit->setAccessibleName(QString{words.iccid}.remove(QLatin1Char{'&'}));
    forget();
}

NumberPage::~NumberPage() = default;

void NumberPage::makeKinds()
{
    for (const OrderKind kind :
         {OrderKind::NewNumber, OrderKind::Transfer, OrderKind::Reverification}) {
        auto* button = new QPushButton{wording::forOrderKind(kind), this};
        button->setObjectName(QString::fromLatin1(name(kind)));
        button->setProperty("role", QStringLiteral("flat"));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        kinds_->addButton(button, static_cast<int>(kind));
        ui_->kinds->insertWidget(ui_->kinds->count() - 1, button);
    }
    ui_->kindKey->setText(QStringLiteral("F5"));
}

void NumberPage::chooseKind(OrderKind kind)
{
    kinds_->button(static_cast<int>(kind))->setChecked(true);
}

void NumberPage::offer(const QVector<NumberChoice>& numbers)
{
    offered_ = numbers;
    QStringList list;
    for (const NumberChoice& each : numbers)
        list.push_back(each.number);
    auto* completer = new QCompleter{list, ui_->msisdnEdit};
    completer->setMaxVisibleItems(8);
    completer->popup()->installEventFilter(this); // before the completer's own
    ui_->msisdnEdit->setCompleter(completer);     // deletes the one before
}

bool NumberPage::eventFilter(QObject* watched, QEvent* event)
{
    const QCompleter* completer = ui_->msisdnEdit->completer();
    if (completer == nullptr || watched != completer->popup() || event->type() != QEvent::KeyPress)
        return DeskPage::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return DeskPage::eventFilter(watched, event);
    const QModelIndex chosen = completer->popup()->currentIndex();
    if (chosen.isValid()) ui_->msisdnEdit->setText(chosen.data().toString());
    completer->popup()->hide();
    goOn();
    return true;
}

QString NumberPage::tariff() const
{
    const auto number = msisdn();
    for (const NumberChoice& each : offered_)
        if (number && each.number == QString::fromStdString(number->text())) return each.tariff;
    return {};
}

void NumberPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F5 && !event->isAutoRepeat() && ui_->msisdnEdit->isEnabled()) {
        const auto next = (kinds_->checkedId() + 1) % static_cast<int>(kinds_->buttons().size());
        return chooseKind(static_cast<OrderKind>(next));
    }
    DeskPage::keyPressEvent(event);
}

std::optional<Msisdn> NumberPage::msisdn() const
{
    auto number = Msisdn::create(ui_->msisdnEdit->text().toStdString());
    return number ? std::optional{std::move(*number)} : std::nullopt;
}

std::optional<Iccid> NumberPage::iccid() const
{
    auto number = Iccid::create(withoutSpaces(ui_->iccidEdit->text()).toStdString());
    return number ? std::optional{std::move(*number)} : std::nullopt;
}

void NumberPage::display(const NumberView& view)
{
    ui_->document->display(view.document);
    ui_->known->setText(view.known.join(QLatin1Char{'\n'}));
    ui_->problem->display(view.problem);
    ui_->checking->setVisible(view.checking);
    failed_ = !view.ready && view.problem;
    const bool wasLocked = !ui_->msisdnEdit->isEnabled();
    const bool locked = view.checking || failed_;
    if (locked) setFocus(); // or it would wander to the next button
    ui_->msisdnEdit->setEnabled(!locked);
    ui_->iccidEdit->setEnabled(!locked);
    for (QAbstractButton* kind : kinds_->buttons())
        kind->setEnabled(!locked);
    setPrimaryAction(
        {failed_ ? wording::card().tryAgain : wording::number().check,
         failed_ || (view.ready && !view.checking)});
    if (wasLocked && !locked) takeKeyboard(); // the log said no: choose another
}

void NumberPage::mark(const Field& field, const QString& words, Tone tone) const
{
    field.state->setText(words);
    setTone(*field.state, tone);
    setTone(*field.edit, tone == Tone::Bad ? Tone::Bad : Tone::Plain);
    const bool judged = tone == Tone::Good || tone == Tone::Bad;
    field.glyph->setVisible(judged);
    field.glyph->display(tone == Tone::Good ? Glyph::Check : Glyph::Warning, tone, 18);
    field.edit->setAccessibleDescription(words);
}

/// `msisdnLeft`, `iccidLeft`: the person is through with the field, so what is missing is a
/// problem; before that it is only not finished.
void NumberPage::check(bool msisdnLeft, bool iccidLeft)
{
    const QString msisdnText = ui_->msisdnEdit->text();
    if (const auto number = msisdn()) {
        const QString grouped = QString::fromStdString(number->grouped());
        const QString offered = tariff();
        mark(
            msisdnField_,
            offered.isEmpty() ? grouped : grouped + QStringLiteral("   ") + offered,
            Tone::Good);
    } else if (msisdnLeft || !onlyDigitsAndSpaces(msisdnText) || digitCount(msisdnText) > 10)
        mark(msisdnField_, wording::whyNoMsisdn(msisdnText), Tone::Bad);
    else if (msisdnText.isEmpty())
        mark(msisdnField_, wording::number().msisdnHint, Tone::Quiet);
    else
        mark(
            msisdnField_,
            wording::digitsSoFar(digitCount(msisdnText), QStringLiteral("11")),
            Tone::Quiet);

    const QString iccidText = withoutSpaces(ui_->iccidEdit->text());
    if (const auto number = iccid())
        mark(iccidField_, wording::groupedIccid(number->text()), Tone::Good);
    else if (iccidLeft || !onlyDigitsAndSpaces(iccidText) || iccidText.size() > 19)
        mark(iccidField_, wording::whyNoIccid(iccidText), Tone::Bad);
    else if (iccidText.isEmpty())
        mark(iccidField_, wording::number().iccidHint, Tone::Quiet);
    else
        mark(
            iccidField_,
            wording::digitsSoFar(static_cast<int>(iccidText.size()), QStringLiteral("19–20")),
            Tone::Quiet);
}

void NumberPage::goOn()
{
    if (failed_) emit tryAgainPressed();
    if (!ui_->msisdnEdit->isEnabled()) return;
    if (!msisdn() && Iccid::create(withoutSpaces(ui_->msisdnEdit->text()).toStdString())) {
        ui_->iccidEdit->setText(ui_->msisdnEdit->text());
        ui_->msisdnEdit->clear();
        ui_->msisdnEdit->setFocus();
        return;
    }
    const bool inIccid = ui_->iccidEdit->hasFocus();
    const bool iccidTouched = inIccid || !ui_->iccidEdit->text().isEmpty();
    check(true, iccidTouched);
    const auto number = msisdn();
    const auto sim = iccid();
    if (number && sim)
        emit numberChosen(SimOrder{
            *number, *sim, static_cast<OrderKind>(kinds_->checkedId()), tariff().toStdString()});
    else
        (number ? ui_->iccidEdit : ui_->msisdnEdit)->setFocus();
}

void NumberPage::takeKeyboard()
{
    ui_->msisdnEdit->setFocus();
    ui_->msisdnEdit->selectAll();
}

bool NumberPage::isOpen() const { return ui_->iccidEdit->isEnabled(); }

void NumberPage::enter(const Iccid& sim)
{
    if (!isOpen()) return;
    ui_->iccidEdit->setText(QString::fromStdString(sim.text()));
    if (msisdn()) ui_->iccidEdit->setFocus(); // else what is missing keeps the keyboard
}

void NumberPage::forget()
{
    {
        const QSignalBlocker msisdnQuiet{ui_->msisdnEdit};
        const QSignalBlocker iccidQuiet{ui_->iccidEdit};
        ui_->msisdnEdit->clear();
        ui_->iccidEdit->clear();
    }
    chooseKind(OrderKind::NewNumber);
    failed_ = false;
    ui_->known->clear();
    ui_->document->forget();
    ui_->problem->display(std::nullopt);
    ui_->checking->hide();
    ui_->msisdnEdit->setEnabled(true);
    ui_->iccidEdit->setEnabled(true);
    check(false, false);
    setPrimaryAction({wording::number().check, true});
}

} // namespace countersign
