#include "ui/page_parts.h"

#include "ui/style.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {

QLabel* makeLabel(const char* role, const char* tone, QWidget* parent)
{
    return makeLabel({}, role, tone, parent);
}

QLabel* makeLabel(const QString& text, const char* role, const char* tone, QWidget* parent)
{
    auto* label = new QLabel{text, parent};
    label->setProperty("role", QString::fromLatin1(role));
    label->setProperty("tone", QString::fromLatin1(tone));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* makeColumn(int spacing)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(currentStyle().px(spacing));
    return column;
}

SecretBytes takePassword(QLineEdit& field)
{
    QByteArray text = field.text().toUtf8();
    field.clear();
    auto secret = SecretBytes::fromText({text.constData(), static_cast<std::size_t>(text.size())});
    text.fill('\0');
    return secret;
}

QScrollArea* makeScrolling(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setProperty("role", "page");
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace countersign
