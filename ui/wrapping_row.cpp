#include "ui/wrapping_row.h"

#include <algorithm>

namespace countersign {

struct WrappingRow::Line {
    std::vector<std::size_t> items;
    int width{0};
    int height{0};
};

WrappingRow::WrappingRow(QWidget* parent) : QLayout{parent} {}

WrappingRow::~WrappingRow() = default;

void WrappingRow::addItem(QLayoutItem* item) { items_.emplace_back(item); }

QLayoutItem* WrappingRow::itemAt(int index) const
{
    const bool is = index >= 0 && index < count();
    return is ? items_[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* WrappingRow::takeAt(int index)
{
    if (itemAt(index) == nullptr) return nullptr;
    const auto place = items_.begin() + index;
    QLayoutItem* const taken = place->release();
    items_.erase(place);
    if (static_cast<std::size_t>(index) < spring_ && spring_ <= items_.size()) --spring_;
    return taken;
}

std::vector<WrappingRow::Line> WrappingRow::linesFor(int width) const
{
    std::vector<Line> lines(1);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i]->isEmpty()) continue; // hidden
        const QSize size = items_[i]->sizeHint();
        const int wanted = std::min(size.width(), width);
        if (!lines.back().items.empty() && lines.back().width + spacing() + wanted > width)
            lines.emplace_back();
        Line& line = lines.back();
        line.width += (line.items.empty() ? 0 : spacing()) + wanted;
        line.height = std::max(line.height, size.height());
        line.items.push_back(i);
    }
    return lines;
}

int WrappingRow::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    int height = around.top() + around.bottom() - lineSpacing_;
    for (const Line& line : linesFor(width - around.left() - around.right()))
        height += line.height + lineSpacing_;
    return height;
}

QSize WrappingRow::sizeHint() const
{
    const QMargins around = contentsMargins();
    const Line line = linesFor(QLAYOUTSIZE_MAX).front();
    return {
        line.width + around.left() + around.right(), line.height + around.top() + around.bottom()};
}

QSize WrappingRow::minimumSize() const
{
    const QMargins around = contentsMargins();
    QSize least;
    for (const auto& item : items_)
        if (!item->isEmpty()) least = least.expandedTo(item->minimumSize());
    return least.grownBy(around);
}

void WrappingRow::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    const QRect room = area.marginsRemoved(contentsMargins());
    std::vector<Line> lines = linesFor(room.width());
    int needed = -lineSpacing_;
    for (const Line& line : lines)
        needed += line.height + lineSpacing_;
    int top = room.top() + std::max(0, (room.height() - needed) / 2);
    for (const Line& line : lines) {
        int left = room.left();
        bool sprung = false;
        for (const std::size_t i : line.items) {
            if (i >= spring_ && !sprung) {
                left += room.width() - line.width;
                sprung = true;
            }
            const QSize size = items_[i]->sizeHint();
            const int wide = std::min(size.width(), room.width());
            items_[i]->setGeometry(
                {left, top + (line.height - size.height()) / 2, wide, size.height()});
            left += wide + spacing();
        }
        top += line.height + lineSpacing_;
    }
}

} // namespace countersign
