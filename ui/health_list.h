#pragma once

#include "app/health_check.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace countersign {

/// What was found, a line each: a sign and its word, what it is about, and what is to be known.
class HealthList : public QWidget {
    Q_OBJECT
public:
    explicit HealthList(QWidget* parent = nullptr);
    void display(const std::vector<HealthFinding>& findings);

private:
    QGridLayout* grid_;
};

} // namespace countersign
