#pragma once

#include "ui/trace_reading.h"

#include <QWidget>

namespace countersign {

/// A face check as it went: how open the eyes were and how far the head was turned, with what was
/// asked for when, and whether it was done.
class TracePlot : public QWidget {
    Q_OBJECT
public:
    explicit TracePlot(QWidget* parent = nullptr);
    void display(const TraceView& view);
    void forget() { display({}); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Lane; ///< one of the two curves
    [[nodiscard]] double xOf(double seconds) const;
    void paintAttempts(QPainter& painter) const;
    void paintWindow(QPainter& painter, const TraceView::Window& window) const;
    void paintLane(QPainter& painter, const Lane& lane) const;
    void paintSeconds(QPainter& painter) const;

    TraceView view_;
};

} // namespace countersign
