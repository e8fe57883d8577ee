#include "ui/sign_in_page.h"

#include "ui_sign_in_page.h"

#include "ui/form_scale.h"
#include "ui/glyph.h"
#include "ui/language_buttons.h"
#include "ui/page_parts.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {

SignInPage::SignInPage(QWidget* parent)
    : QWidget{parent}, ui_{std::make_unique<Ui::SignInPage>()}, languages_{new LanguageButtons}
{
    setObjectName("signIn");
    auto* sheet = new QWidget;
    ui_->setupUi(sheet);
    scaleForm(*sheet);
    auto* whole = makeColumn(0);
    whole->addWidget(makeScrolling(sheet));
    setLayout(whole);
    ui_->mark->display(Glyph::Seal, Tone::Accent, 36);
    ui_->languages->addWidget(languages_);
    connect(languages_, &LanguageButtons::chosen, this, &SignInPage::languageChosen);
    displayLanguage(Language::chinese());
    speak();
    connect(ui_->signInButton, &QPushButton::clicked, this, &SignInPage::press);
    display({});
}

SignInPage::~SignInPage() = default;

/// Everything that does not change but with the language.
void SignInPage::speak()
{
    const wording::SignInWords words = wording::signIn();
    ui_->languageLabel->setText(words.language);
    ui_->product->setText(wording::desk().product);
    ui_->title->setText(words.title);
    ui_->subtitle->setText(words.subtitle);
    ui_->nameLabel->setText(words.name);
    ui_->nameEdit->setAccessibleName(words.name);
    ui_->passwordLabel->setText(words.password);
    ui_->passwordEdit->setAccessibleName(words.password);
    ui_->signInButton->setText(words.button + QStringLiteral("   Enter"));
    ui_->busy->setText(words.busy);
}

void SignInPage::displayLanguage(const Language& chosen)
{
    ui_->languageLabel->setBuddy(languages_->choose(chosen));
}

void SignInPage::display(const SignInView& view)
{
    const bool wasBusy = !ui_->passwordEdit->isEnabled();
    ui_->busy->setVisible(view.busy);
    ui_->nameEdit->setEnabled(!view.busy);
    ui_->passwordEdit->setEnabled(!view.busy);
    ui_->signInButton->setEnabled(!view.busy);
    languages_->setEnabled(!view.busy);
    ui_->problem->display(view.problem);
    if (wasBusy && !view.busy) takeKeyboard();
}

void SignInPage::displayModels(const StatusView& view, const QString& detail)
{
    ui_->models->display(view);
    ui_->modelsDetail->setText(detail);
    ui_->modelsDetail->setVisible(!detail.isEmpty());
}

void SignInPage::setName(const QString& name) { ui_->nameEdit->setText(name); }

void SignInPage::takeKeyboard()
{
    (ui_->nameEdit->text().isEmpty() ? ui_->nameEdit : ui_->passwordEdit)->setFocus();
}

void SignInPage::forget() { ui_->passwordEdit->clear(); }

SecretBytes SignInPage::takePassword() { return countersign::takePassword(*ui_->passwordEdit); }

void SignInPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->isAutoRepeat()) return QWidget::keyPressEvent(event);
    if (ui_->nameEdit->hasFocus() && ui_->passwordEdit->text().isEmpty())
        ui_->passwordEdit->setFocus();
    else
        press();
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) speak();
    QWidget::changeEvent(event);
}

void SignInPage::press()
{
    if (!ui_->signInButton->isEnabled()) return;
    const QString name = ui_->nameEdit->text().trimmed();
    if (name.isEmpty() || ui_->passwordEdit->text().isEmpty()) {
        display({false, wording::Problem{wording::signIn().empty, {}, {}}});
        (name.isEmpty() ? ui_->nameEdit : ui_->passwordEdit)->setFocus();
        return;
    }
    emit signInPressed(name);
}

} // namespace countersign
