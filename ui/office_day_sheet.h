#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/day.h"

#include <QWidget>

class QFrame;
class QLabel;

namespace countersign {

class FactList;
class OfficeQueue;

/// The sheet of a day: what has to add up, and what still waits.
class OfficeDaySheet : public QWidget {
    Q_OBJECT
public:
    explicit OfficeDaySheet(QWidget* parent = nullptr);
    void display(const DaySheet& sheet);
    void forget() { display({}); }
    /// The visit that is chosen among those that wait.
    [[nodiscard]] std::optional<EntryNumber> chosen() const;

private:
    QLabel* addsUp_;
    FactList* visits_;
    FactList* standings_;
    FactList* entries_;
    QFrame* waitingCard_;
    OfficeQueue* queue_;
};

} // namespace countersign
