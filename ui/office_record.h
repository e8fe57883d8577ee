#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/opened_visit.h"
#include "domain/policy.h"
#include "ui/fact_list.h"

#include <QWidget>

#include <memory>
#include <optional>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace countersign {

class OfficeFaces;
class TracePlot;

/// As much of a visit as is known: masked until it was opened.
struct RecordView {
    Visit visit;
    std::optional<MaskedHolder> holder;
    std::shared_ptr<const OpenedVisit> opened; ///< null: still hidden
    /// The size of the tree that holds the entry, once it was asked for.
    std::optional<Result<std::uint64_t>> proof;
};

/// A visit with everything that was kept of it: the person, the face check as a plot, the card, the
/// consent, who and when, and its place in the log.
class OfficeRecord : public QWidget {
    Q_OBJECT
public:
    /// Below this width, in layout units, its columns stand one beneath the other.
    static constexpr int columnsFrom = 900;

    explicit OfficeRecord(const Policy& policy, QWidget* parent = nullptr);
    void display(const RecordView& view);
    void forget();
    /// Beneath the faces and the fields, for what a page asks there.
    [[nodiscard]] QVBoxLayout& personColumn() { return *person_; }
    /// Above all that is at the right.
    [[nodiscard]] QVBoxLayout& rightColumn() { return *right_; }

private:
    void displayPerson(const RecordView& view);
    void displayFace(const RecordView& view);
    void displayPlot(const RecordView& view);
    void displayVisit(const RecordView& view);
    void displayLog(const RecordView& view);

    Policy policy_;
    QVBoxLayout* right_;
    QVBoxLayout* person_{nullptr};
    OfficeFaces* faces_;
    FactList* holder_;
    QLabel* revealed_;
    FactList* visit_;
    TracePlot* plot_;
    QLabel* noPlot_;
    FactList* face_;
    QLabel* signsHeading_;
    FactList* signs_;
    QLabel* noSigns_;
    FactList* log_;
};

} // namespace countersign
