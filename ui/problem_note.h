#pragma once

#include "ui/wording.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace countersign {

/// A problem where it arose: one sentence, what to do, and the technical detail in small print.
/// Hidden while there is none.
class ProblemNote : public QFrame {
    Q_OBJECT
public:
    explicit ProblemNote(QWidget* parent = nullptr);
    void display(const std::optional<wording::Problem>& problem);

private:
    QLabel* sentence_;
    QLabel* advice_;
    QLabel* detail_;
};

} // namespace countersign
