#include "ui/page_parts.h"

#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <span>
#include <utility>

namespace countersign {
namespace {

/// A scroll area asks how high its content is, but not how high at that width: lines that wrap in a
/// narrow place would be squeezed instead of scrolled.
class HeightWatch : public QObject {
public:
    explicit HeightWatch(QScrollArea& area) : QObject{&area}, area_{area}
    {
        area.viewport()->installEventFilter(this);
        area.widget()->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
            event->type() == QEvent::Show)
            giveRoom();
        return QObject::eventFilter(watched, event);
    }

private:
    void giveRoom()
    {
        QWidget& content = *area_.widget();
        if (content.layout() == nullptr || !content.layout()->hasHeightForWidth()) return;
        const int width = area_.viewport()->width();
        content.setMinimumHeight(content.layout()->totalHeightForWidth(width));
    }
    QScrollArea& area_;
};

} // namespace

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

QPushButton* makeButton(const QString& words, const char* name)
{
    auto* button = new QPushButton{words};
    button->setObjectName(QLatin1String{name});
    return button;
}

QFrame* makeCard(const QString& heading, QVBoxLayout*& column)
{
    auto* card = new QFrame;
    card->setProperty("role", "card");
    column = new QVBoxLayout{card};
    const int margin = currentStyle().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(currentStyle().px(12));
    if (!heading.isEmpty()) column->addWidget(makeLabel(heading, "section"));
    return card;
}

void askWhereToSave(
    QWidget& page,
    const QString& title,
    const QString& proposed,
    std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog{
        &page, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, &page, std::move(chosen));
    dialog->open();
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
    new HeightWatch{*area};
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](QWidget*, QWidget* now) {
        const QWidget* held = area->widget(); // none any more at its end
        if (held != nullptr && held != now && held->isAncestorOf(now))
            area->ensureWidgetVisible(now);
    });
    return area;
}

std::optional<PasswordFault> faultOf(const QLineEdit& password, const StaffName& account)
{
    QByteArray text = password.text().toUtf8();
    const auto fault =
        findFault({text.constData(), static_cast<std::size_t>(text.size())}, account);
    wipe(std::as_writable_bytes(std::span{text.data(), static_cast<std::size_t>(text.size())}));
    return fault;
}

} // namespace countersign
