#include "ui/office_filter_bar.h"

#include "ui/office_choice.h"
#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_desk.h"
#include "ui/wording_office.h"
#include "ui/wrapping_row.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <set>

namespace countersign {
namespace {

QComboBox* makeChoice(const char* name, const QString& every)
{
    auto* choice = new OfficeChoice;
    choice->setObjectName(QLatin1String{name});
    choice->setAccessibleName(every);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->addItem(every);
    return choice;
}

/// Everything else of the list anew, and the same one chosen as before if it is there still.
void refill(QComboBox& choice, const QVector<std::pair<QString, QVariant>>& items)
{
    const QSignalBlocker quiet{choice};
    const QVariant before = choice.currentData();
    while (choice.count() > 1)
        choice.removeItem(1);
    for (const auto& [words, data] : items)
        choice.addItem(words, data);
    const int again = before.isValid() ? choice.findData(before) : 0;
    choice.setCurrentIndex(std::max(again, 0));
    choice.setVisible(items.size() > 1);
}

template <class T>
std::optional<T> chosen(const QComboBox& choice)
{
    const QVariant data = choice.currentData();
    return data.isValid() ? std::optional{static_cast<T>(data.toInt())} : std::nullopt;
}

} // namespace

OfficeFilterBar::OfficeFilterBar(QWidget* parent)
    : QWidget{parent}, text_{new QLineEdit}, count_{makeLabel("body", "quiet")},
      columns_{new QPushButton}
{
    const wording::DayWords words = wording::day();
    const Style& style = currentStyle();
    text_->setObjectName(QStringLiteral("filter"));
    text_->setProperty("role", QStringLiteral("compact"));
    text_->setPlaceholderText(words.filterHint + QStringLiteral("   /"));
    text_->setAccessibleName(words.filter);
    text_->setClearButtonEnabled(false);
    text_->setMinimumWidth(style.px(270));
    text_->installEventFilter(this);
    standing_ = makeChoice("standing", words.anyStanding);
    reason_ = makeChoice("reason", words.anyReason);
    kind_ = makeChoice("kind", words.anyKind);
    clerk_ = makeChoice("clerk", words.anyClerk);
    count_->setObjectName(QStringLiteral("count"));
    count_->setWordWrap(false);
    columns_->setObjectName(QStringLiteral("columnsButton"));
    columns_->setProperty("role", QStringLiteral("flat"));
    columns_->setText(words.columns);
    columns_->setFocusPolicy(Qt::TabFocus);
    auto* row = new WrappingRow{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(style.px(8));
    row->setLineSpacing(style.px(8));
    row->addWidget(text_);
    for (QComboBox* choice : {standing_, reason_, kind_, clerk_}) {
        row->addWidget(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &OfficeFilterBar::changed);
    }
    row->addSpring();
    row->addWidget(count_);
    row->addWidget(columns_);
    connect(text_, &QLineEdit::textChanged, this, &OfficeFilterBar::changed);
    connect(columns_, &QPushButton::clicked, this, &OfficeFilterBar::columnsWanted);
}

void OfficeFilterBar::offer(const std::vector<Visit>& visits)
{
    std::set<Standing> standings;
    std::set<Reason> reasons;
    std::set<OrderKind> kinds;
    std::set<std::string> clerks;
    for (const Visit& visit : visits) {
        standings.insert(standingOf(visit));
        reasons.insert(visit.reasons.begin(), visit.reasons.end());
        if (visit.kind) kinds.insert(*visit.kind);
        clerks.insert(visit.clerk.value());
    }
    QVector<std::pair<QString, QVariant>> items;
    for (const Standing each : standings)
        items.push_back({wording::forStanding(each), static_cast<int>(each)});
    refill(*standing_, items);
    items.clear();
    for (const Reason each : reasons)
        items.push_back({wording::shortReason(each), static_cast<int>(each)});
    refill(*reason_, items);
    items.clear();
    for (const OrderKind each : kinds)
        items.push_back({wording::forOrderKind(each), static_cast<int>(each)});
    refill(*kind_, items);
    items.clear();
    for (const std::string& each : clerks)
        items.push_back({QString::fromStdString(each), QString::fromStdString(each)});
    refill(*clerk_, items);
    updateGeometry();
}

void OfficeFilterBar::displayCount(std::uint64_t shown, std::uint64_t all)
{
    count_->setText(wording::shownOf(shown, all));
    updateGeometry();
}

VisitFilter OfficeFilterBar::filter() const
{
    VisitFilter filter;
    filter.text = text_->text().trimmed().toStdString();
    filter.standing = chosen<Standing>(*standing_);
    filter.reason = chosen<Reason>(*reason_);
    filter.kind = chosen<OrderKind>(*kind_);
    const QVariant clerk = clerk_->currentData();
    if (clerk.isValid()) filter.clerk = StaffName{clerk.toString().toStdString()};
    return filter;
}

void OfficeFilterBar::clear()
{
    {
        const QSignalBlocker quiet{this};
        text_->clear();
        for (QComboBox* choice : {standing_, reason_, kind_, clerk_})
            choice->setCurrentIndex(0);
    }
    emit changed();
}

void OfficeFilterBar::takeKeyboard()
{
    text_->setFocus();
    text_->selectAll();
}

bool OfficeFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countersign
