#include "ui/first_run_form.h"

#include "ui/glyph.h"
#include "ui/language_buttons.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/style.h"
#include "ui/wording_desk.h"
#include "ui/wording_first_run.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int columnWidth = 720; // layout units

StaffName nameIn(const QLineEdit& field) { return StaffName{field.text().trimmed().toStdString()}; }

} // namespace

bool FirstRunForm::Account::isEmpty() const
{
    return name->text().trimmed().isEmpty() && password->text().isEmpty() &&
           again->text().isEmpty();
}

FirstRunForm::FirstRunForm(QString store, QWidget* parent)
    : QWidget{parent}, store_{std::move(store)}, languages_{new LanguageButtons},
      languageLabel_{makeLabel("body", "quiet")}, title_{makeLabel("headline")},
      text_{makeLabel("body", "quiet")}, outletLabel_{makeLabel("section")}, outlet_{new QLineEdit},
      problem_{new ProblemNote}, busy_{new QProgressBar}, setUp_{new QPushButton}
{
    setObjectName(QStringLiteral("signIn")); // the same ground
    const Style& style = currentStyle();
    auto* mark = new GlyphLabel;
    mark->display(Glyph::Seal, Tone::Accent, 36);
    languageLabel_->setWordWrap(false);
    auto* head = new QHBoxLayout;
    head->addWidget(mark);
    head->addWidget(makeLabel(wording::desk().product, "title"), 1);
    head->addWidget(languageLabel_);
    head->addWidget(languages_);

    outlet_->setObjectName(QStringLiteral("outletName"));
    outletLabel_->setTextFormat(Qt::AutoText); // for its mnemonic
    outletLabel_->setBuddy(outlet_);
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(style.px(16));
    fields->setVerticalSpacing(style.px(8));
    for (int column = 0; column < 3; ++column)
        fields->setColumnStretch(column, 1);
    fields->addWidget(outletLabel_, 0, 0, 1, 3);
    fields->addWidget(outlet_, 1, 0, 1, 3);
    manager_ = addAccount(*fields, "manager");
    clerk_ = addAccount(*fields, "clerk");

    busy_->setRange(0, 0);
    busy_->setTextVisible(false);
    setUp_->setObjectName(QStringLiteral("setUpButton"));
    setUp_->setProperty("role", QStringLiteral("primary"));
    auto* sheet = new QFrame;
    sheet->setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout{sheet};
    column->setContentsMargins(style.px(32), style.px(28), style.px(32), style.px(28));
    column->setSpacing(style.px(8));
    column->addWidget(title_);
    column->addWidget(text_);
    column->addSpacing(style.px(8));
    column->addLayout(fields);
    column->addSpacing(style.px(8));
    column->addWidget(problem_);
    column->addWidget(busy_);
    column->addWidget(setUp_, 0, Qt::AlignRight);

    auto* middle = new QWidget;
    middle->setMaximumWidth(style.px(columnWidth));
    auto* stacked = makeColumn(style.px(24));
    stacked->addStretch();
    stacked->addLayout(head);
    stacked->addWidget(sheet);
    stacked->addStretch();
    middle->setLayout(stacked);
    auto* ground = new QWidget;
    auto* outer = new QHBoxLayout{ground};
    outer->addStretch();
    outer->addWidget(middle, 1000); // as wide as it may be
    outer->addStretch();
    auto* whole = makeColumn(0);
    whole->addWidget(makeScrolling(ground));
    setLayout(whole);

    connect(setUp_, &QPushButton::clicked, this, &FirstRunForm::press);
    connect(languages_, &LanguageButtons::chosen, this, &FirstRunForm::languageChosen);
    speak();
    display({});
}

FirstRunForm::Account FirstRunForm::addAccount(QGridLayout& fields, const char* objectName)
{
    Account account{
        makeLabel("section"),
        makeLabel("small", "quiet"),
        {makeLabel("small"), makeLabel("small"), makeLabel("small")},
        new QLineEdit,
        new QLineEdit,
        new QLineEdit};
    const int row = fields.rowCount();
    fields.setRowMinimumHeight(row, currentStyle().px(8));
    fields.addWidget(account.title, row + 1, 0, 1, 3);
    fields.addWidget(account.text, row + 2, 0, 1, 3);
    int column = 0;
    for (QLineEdit* const field : {account.name, account.password, account.again}) {
        account.labels[column]->setBuddy(field);
        fields.addWidget(account.labels[column], row + 3, column);
        fields.addWidget(field, row + 4, column);
        ++column;
    }
    const QString prefix = QString::fromLatin1(objectName);
    account.name->setObjectName(prefix + QStringLiteral("Name"));
    account.password->setObjectName(prefix + QStringLiteral("Password"));
    account.again->setObjectName(prefix + QStringLiteral("Again"));
    account.password->setEchoMode(QLineEdit::Password);
    account.again->setEchoMode(QLineEdit::Password);
    return account;
}

/// Everything that does not change but with the language.
void FirstRunForm::speak()
{
    const wording::FirstRunWords words = wording::firstRun();
    languageLabel_->setText(words.language);
    title_->setText(words.title);
    text_->setText(words.text.arg(store_));
    outletLabel_->setText(words.outlet);
    outlet_->setPlaceholderText(words.outletHint);
    outlet_->setAccessibleName(QString{words.outlet}.remove(QLatin1Char{'&'}));
    for (const auto& [account, title, text] :
         {std::tuple{&manager_, words.manager, words.managerText},
          std::tuple{&clerk_, words.clerk, words.clerkText}}) {
        account->title->setText(title);
        account->text->setText(text);
        int field = 0;
        for (const auto& [label, edit] :
             {std::pair{words.name, account->name},
              std::pair{words.password, account->password},
              std::pair{words.again, account->again}}) {
            account->labels[field++]->setText(label);
            edit->setAccessibleName(title + QStringLiteral(": ") + label);
        }
    }
    busy_->setAccessibleName(words.busy);
    setUp_->setText(words.setUp + QStringLiteral("   Enter"));
}

void FirstRunForm::display(const FirstRunView& view)
{
    busy_->setVisible(view.busy);
    for (QLineEdit* const field : findChildren<QLineEdit*>())
        field->setEnabled(!view.busy);
    languages_->setEnabled(!view.busy);
    setUp_->setEnabled(!view.busy);
    problem_->display(view.problem);
}

void FirstRunForm::displayLanguage(const Language& chosen)
{
    languageLabel_->setBuddy(languages_->choose(chosen));
}

void FirstRunForm::takeKeyboard() { outlet_->setFocus(); }

std::optional<FirstRunForm::Objection> FirstRunForm::findObjection(const Account& account)
{
    const wording::FirstRunWords words = wording::firstRun();
    if (account.name->text().trimmed().isEmpty()) return Objection{words.noName, account.name};
    if (account.password->text().isEmpty()) return Objection{words.noPassword, account.password};
    if (const auto fault = faultOf(*account.password, nameIn(*account.name)))
        return Objection{wording::forPasswordFault(*fault), account.password};
    if (account.again->text() != account.password->text())
        return Objection{words.notAgain, account.again};
    return {};
}

std::optional<FirstRunForm::Objection> FirstRunForm::findObjection() const
{
    const wording::FirstRunWords words = wording::firstRun();
    if (outlet_->text().trimmed().isEmpty()) return Objection{words.noOutlet, outlet_};
    if (auto objection = findObjection(manager_)) return objection;
    if (clerk_.isEmpty()) return {};
    if (nameIn(*clerk_.name) == nameIn(*manager_.name))
        return Objection{words.sameName, clerk_.name};
    return findObjection(clerk_);
}

NewOutlet FirstRunForm::take()
{
    const auto accountOf = [](const Account& account) {
        account.again->clear();
        return FirstAccount{nameIn(*account.name), takePassword(*account.password)};
    };
    const bool hasClerk = !clerk_.isEmpty();
    NewOutlet outlet{
        store_.toStdString(), outlet_->text().trimmed().toStdString(), accountOf(manager_), {}};
    if (hasClerk) outlet.clerk = accountOf(clerk_);
    return outlet;
}

void FirstRunForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) return press();
    QWidget::keyPressEvent(event);
}

void FirstRunForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) speak();
    QWidget::changeEvent(event);
}

void FirstRunForm::press()
{
    if (!setUp_->isEnabled()) return;
    if (const auto objection = findObjection()) {
        display({false, wording::Problem{objection->sentence, {}, {}}});
        objection->at->setFocus();
        objection->at->selectAll();
        return;
    }
    emit setUpPressed();
}

} // namespace countersign
