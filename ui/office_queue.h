#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/visit.h"

#include <QListWidget>

#include <vector>

namespace countersign {

/// Visits that wait for a manager, the oldest first, each with how long it has waited and why.
class OfficeQueue : public QListWidget {
    Q_OBJECT
public:
    explicit OfficeQueue(QWidget* parent = nullptr);
    void display(const std::vector<Visit>& visits, UtcMs now);
    [[nodiscard]] const Visit* current() const;
    void setCurrent(EntryNumber entry);
    [[nodiscard]] const std::vector<Visit>& visits() const { return visits_; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::vector<Visit> visits_;
};

} // namespace countersign
