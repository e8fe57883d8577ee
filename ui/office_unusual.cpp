#include "ui/office_unusual.h"

#include "ui/glyph.h"
#include "ui/page_parts.h"
#include "ui/wording_office.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {
namespace {

QPushButton* makeFlat(const char* name, const QString& words)
{
    auto* button = new QPushButton{words};
    button->setObjectName(QLatin1String{name});
    button->setProperty("role", QStringLiteral("flat"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoDefault(true);
    return button;
}

} // namespace

OfficeUnusual::OfficeUnusual(QWidget* parent) : QFrame{parent}, lines_{new QVBoxLayout{this}}
{
    setProperty("role", QStringLiteral("notice"));
    const Style& style = currentStyle();
    lines_->setContentsMargins(style.px(16), style.px(4), style.px(8), style.px(4));
    lines_->setSpacing(0);
    hide();
}

void OfficeUnusual::display(std::vector<UnusualPattern> patterns)
{
    patterns_ = std::move(patterns);
    fill(false);
    setVisible(!patterns_.empty());
}

void OfficeUnusual::fill(bool all)
{
    for (QWidget* line : shown_)
        line->deleteLater(); // its own button may have asked for it
    shown_.clear();
    const std::size_t lines = all ? patterns_.size() : std::min<std::size_t>(1, patterns_.size());
    for (std::size_t i = 0; i < lines; ++i) {
        const bool isLast = i + 1 == lines;
        QWidget* line =
            makeLine(patterns_[i], isLast ? static_cast<int>(patterns_.size() - lines) : 0);
        lines_->addWidget(line);
        shown_.push_back(line);
    }
}

QWidget* OfficeUnusual::makeLine(const UnusualPattern& pattern, int more)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout{line};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(currentStyle().px(12));
    auto* sign = new GlyphLabel;
    sign->display(Glyph::Warning, Tone::Wait, 20);
    row->addWidget(sign, 0, Qt::AlignVCenter);
    auto* words = makeLabel(wording::forPattern(pattern), "body");
    row->addWidget(words, 1);
    if (more > 0) {
        QPushButton* rest = makeFlat("moreUnusual", wording::andMore(more));
        connect(rest, &QPushButton::clicked, this, [this] { fill(true); });
        row->addWidget(rest);
    }
    QPushButton* show = makeFlat("showUnusual", wording::day().show);
    show->setAccessibleName(show->text() + QStringLiteral(": ") + words->text());
    connect(show, &QPushButton::clicked, this, [this, pattern] { emit showWanted(pattern); });
    row->addWidget(show);
    return line;
}

} // namespace countersign
