#include "ui/question_bar.h"

#include "ui/glyph.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace countersign {
namespace {

QString withKey(const QString& words, const char* key)
{
    return words + QStringLiteral("   ") + QString::fromLatin1(key);
}

} // namespace

QuestionBar::QuestionBar(QWidget* parent)
    : QFrame{parent}, question_{new QLabel{this}}, keep_{new QPushButton{this}},
      forget_{new QPushButton{this}}
{
    setObjectName("questionBar");
    setProperty("role", QStringLiteral("question"));
    question_->setProperty("role", QStringLiteral("section"));
    question_->setWordWrap(true);
    keep_->setObjectName("keepButton");
    forget_->setObjectName("forgetButton");
    forget_->setProperty("role", QStringLiteral("danger"));
    for (QPushButton* button : {keep_, forget_})
        button->setAutoDefault(true); // Return presses the one with the keyboard
    auto* glyph = new GlyphLabel{this};
    glyph->display(Glyph::Warning, Tone::Wait, 24);
    auto* layout = new QHBoxLayout{this};
    const Style& style = currentStyle();
    layout->setContentsMargins(style.px(24), style.px(12), style.px(24), style.px(12));
    layout->setSpacing(style.px(12));
    layout->addWidget(glyph);
    layout->addWidget(question_, 1);
    layout->addWidget(forget_);
    layout->addWidget(keep_);
    connect(keep_, &QPushButton::clicked, this, [this] { answer(false); });
    connect(forget_, &QPushButton::clicked, this, [this] { answer(true); });
    hide();
}

void QuestionBar::ask(const QuestionView& view)
{
    question_->setText(view.question);
    keep_->setText(withKey(view.keep, "Esc"));
    forget_->setText(withKey(view.forget, "Del"));
    setAccessibleName(view.question);
    show();
    keep_->setFocus();
}

void QuestionBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) return answer(false);
    if (event->key() == Qt::Key_Delete) return answer(true);
    QFrame::keyPressEvent(event);
}

void QuestionBar::answer(bool forget)
{
    hide();
    if (forget)
        emit forgotten();
    else
        emit kept();
}

} // namespace countersign
