#include "ui/problem_note.h"

#include "ui/glyph.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace countersign {

ProblemNote::ProblemNote(QWidget* parent)
    : QFrame{parent}, sentence_{new QLabel{this}}, advice_{new QLabel{this}}, detail_{
                                                                                  new QLabel{this}}
{
    auto* frame = new QFrame{this};
    frame->setProperty("role", QStringLiteral("problem"));
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(frame, 0, Qt::AlignTop); // in a higher place it stays as high as its words
    sentence_->setObjectName(QStringLiteral("problemSentence"));
    sentence_->setProperty("role", QStringLiteral("section"));
    detail_->setProperty("role", QStringLiteral("small"));
    detail_->setProperty("tone", QStringLiteral("quiet"));
    for (QLabel* label : {sentence_, advice_, detail_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto* glyph = new GlyphLabel{frame};
    glyph->display(Glyph::Warning, Tone::Bad, 24);
    auto* layout = new QGridLayout{frame};
    const Style& style = currentStyle();
    layout->setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(12));
    layout->setHorizontalSpacing(style.px(12));
    layout->setVerticalSpacing(style.px(4));
    layout->setColumnStretch(1, 1);
    layout->addWidget(glyph, 0, 0, Qt::AlignTop);
    layout->addWidget(sentence_, 0, 1);
    layout->addWidget(advice_, 1, 1);
    layout->addWidget(detail_, 2, 1);
    layout->setRowStretch(3, 1); // the lines stay together
    hide();
}

void ProblemNote::display(const std::optional<wording::Problem>& problem)
{
    const bool isNew = problem && (isHidden() || problem->sentence != sentence_->text());
    setVisible(problem.has_value());
    if (!problem) return;
    sentence_->setText(problem->sentence);
    advice_->setText(problem->advice);
    advice_->setVisible(!problem->advice.isEmpty());
    detail_->setText(problem->detail);
    detail_->setVisible(!problem->detail.isEmpty());
    setAccessibleName(problem->sentence + QLatin1Char{' '} + problem->advice);
    if (isNew)
        QTimer::singleShot(0, this, &ProblemNote::comeIntoSight); // once everything has its place
}

void ProblemNote::comeIntoSight()
{
    if (!isVisible()) return;
    for (QWidget* around = parentWidget(); around != nullptr; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(this, 0, 0);
}

} // namespace countersign
