#pragma once

#include "ui/wording.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace countersign {

/// A problem where it arose: one sentence, what to do, and the technical detail in small print.
/// Hidden while there is none. A page that is higher than its place scrolls to a new one.
class ProblemNote : public QFrame {
    Q_OBJECT
public:
    explicit ProblemNote(QWidget* parent = nullptr);
    void display(const std::optional<wording::Problem>& problem);

private:
    void comeIntoSight();
    QLabel* sentence_;
    QLabel* advice_;
    QLabel* detail_;
};

} // namespace countersign
