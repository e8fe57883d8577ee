#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace countersign {

/// Parts side by side, each as large as it likes to be, in as many lines as they need: what does
/// not fit beside the others at 200 per cent goes beneath them and is never cut. What is added
/// after addSpring() stands at the right end of its line.
class WrappingRow : public QLayout {
public:
    explicit WrappingRow(QWidget* parent = nullptr);
    ~WrappingRow() override;

    void setLineSpacing(int pixels) { lineSpacing_ = pixels; }
    void addSpring() { spring_ = items_.size(); }

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    [[nodiscard]] QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    struct Line;
    [[nodiscard]] std::vector<Line> linesFor(int width) const;
    std::vector<std::unique_ptr<QLayoutItem>> items_;
    std::size_t spring_{static_cast<std::size_t>(-1)};
    int lineSpacing_{0};
};

} // namespace countersign
