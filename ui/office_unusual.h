#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/unusual_patterns.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace countersign {

/// What is unusual, a sentence to a line, each with a button that shows its visits. Takes no room
/// when there is nothing.
class OfficeUnusual : public QFrame {
    Q_OBJECT
public:
    explicit OfficeUnusual(QWidget* parent = nullptr);
    /// One line at first; the rest is counted, and a button shows it.
    void display(std::vector<UnusualPattern> patterns);

signals:
    void showWanted(const countersign::UnusualPattern& pattern);

private:
    void fill(bool all);
    [[nodiscard]] QWidget* makeLine(const UnusualPattern& pattern, int more);
    std::vector<UnusualPattern> patterns_;
    QVBoxLayout* lines_;
    QVector<QWidget*> shown_;
};

} // namespace countersign
