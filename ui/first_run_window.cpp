#include "ui/first_run_window.h"

#include "ui/clerk_language.h"
#include "ui/first_run_form.h"
#include "ui/outlet_key_page.h"
#include "ui/page_parts.h"
#include "ui/wording_desk.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

namespace countersign {
namespace {

constexpr QSize smallest{1024, 700};
constexpr QSize usual{1366, 768};

} // namespace

FirstRunWindow::FirstRunWindow(QString store, const Language& language, Create create)
    : pages_{new QStackedWidget}, form_{new FirstRunForm{std::move(store)}}, language_{language},
      create_{std::move(create)}
{
    setObjectName("window");
    setWindowTitle(wording::desk().product);
    setMinimumSize(smallest);
    resize(usual);
    auto* layout = makeColumn(0);
    layout->addWidget(pages_);
    setLayout(layout);
    pages_->addWidget(form_);
    form_->displayLanguage(language);
    form_->takeKeyboard();
    connect(form_, &FirstRunForm::setUpPressed, this, &FirstRunWindow::create);
    connect(form_, &FirstRunForm::languageChosen, this, [this](const QString& code) {
        language_ = Language::of(code);
        speakToClerk(language_);
        rememberLanguage(language_);
        form_->displayLanguage(language_);
        form_->display({}); // a problem was told in the other language
    });
}

void FirstRunWindow::create()
{
    auto wanted = std::make_shared<NewOutlet>(form_->take()); // tasks are copied
    form_->display({true, std::nullopt});
    worker_.post([this, wanted](const std::stop_token&) {
        auto key = create_(std::move(*wanted));
        QMetaObject::invokeMethod(
            this, [this, key = std::move(key)] { created(key); }, Qt::QueuedConnection);
    });
}

void FirstRunWindow::created(const Result<OutletKey>& key)
{
    if (!key) return form_->display({false, wording::forError(key.error())});
    auto* page = new OutletKeyPage{*key};
    connect(page, &OutletKeyPage::goOnPressed, this, [this] { emit finished(language_); });
    pages_->addWidget(page);
    pages_->setCurrentWidget(page);
    page->takeKeyboard();
}

} // namespace countersign
