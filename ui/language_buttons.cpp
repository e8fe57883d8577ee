#include "ui/language_buttons.h"

#include "ui/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {

LanguageButtons::LanguageButtons(QWidget* parent)
    : QWidget{parent}, buttons_{new QButtonGroup{this}}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(4));
    for (const Language& language : Language::all()) {
        auto* button = new QPushButton{language.ownName()};
        button->setObjectName(language.code());
        button->setProperty("role", QStringLiteral("flat"));
        button->setCheckable(true);
        buttons_->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, code = language.code()] {
            emit chosen(code);
        });
    }
}

QWidget* LanguageButtons::choose(const Language& chosen)
{
    for (QAbstractButton* button : buttons_->buttons()) {
        if (button->objectName() != chosen.code()) continue;
        button->setChecked(true);
        return button;
    }
    return nullptr;
}

} // namespace countersign
