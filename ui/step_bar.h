#pragma once

#include <QWidget>

namespace countersign {

/// One bar per step of a face check: those behind are full, the present one fills.
class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(QWidget* parent = nullptr);
    /// `share` of all steps that is done, 0 to 1; `words` is what a screen reader says.
    void display(int steps, double share, const QString& words);
    void setThickness(int pixels);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int steps_{0};
    double share_{0};
};

} // namespace countersign
