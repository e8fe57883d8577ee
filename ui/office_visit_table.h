#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/visit.h"
#include "domain/visit_filter.h"

#include <QAbstractTableModel>

#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

namespace countersign {

/// In their order on the screen.
enum class VisitColumn {
    Entry,
    Time,
    Standing,
    Holder,
    IdNumber,
    Number,
    Kind,
    Why,
    Clerk,
    Attempts,
    Duration,
    Tariff,
    Marks, ///< simulated, erased, unusual
};
inline constexpr int visitColumns = static_cast<int>(VisitColumn::Marks) + 1;

/// "entry", "time", ...: under which a choice of columns is remembered.
[[nodiscard]] const char* name(VisitColumn column);

/// Visits as a table: filtered, sorted, and with the masked holders as far as they have arrived.
class VisitTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// In place of what was shown; the filter stays. `withDays`: of more than one day.
    void display(std::vector<Visit> visits, bool withDays);
    void add(const std::vector<MaskedHolder>& holders);
    void mark(std::set<std::uint64_t> unusual);
    void setFilter(const VisitFilter& filter);
    /// Only these, whatever the filter says; none: all.
    void showOnly(std::set<std::uint64_t> entries);
    [[nodiscard]] const VisitFilter& filter() const { return filter_; }
    [[nodiscard]] bool showsOnlySome() const { return !only_.empty(); }

    [[nodiscard]] const std::vector<Visit>& visits() const { return visits_; }
    [[nodiscard]] const Visit& visitAt(int row) const;
    [[nodiscard]] const MaskedHolder* holderAt(int row) const;
    [[nodiscard]] std::size_t holderCount() const { return holders_.size(); }
    /// -1 when it is not among them.
    [[nodiscard]] int rowOf(EntryNumber entry) const;
    /// Whose holders are to be read next: those of the rows from `first` on, then the others.
    [[nodiscard]] std::vector<EntryNumber> holdersWanted(int first, std::size_t most) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation way, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] const MaskedHolder* holderOf(const Visit& visit) const;
    [[nodiscard]] QString text(const Visit& visit, VisitColumn column) const;
    [[nodiscard]] bool passes(const Visit& visit) const;
    void orderVisits();
    void chooseRows();

    std::vector<Visit> visits_;
    std::unordered_map<std::uint64_t, MaskedHolder> holders_;
    std::set<std::uint64_t> unusual_;
    std::set<std::uint64_t> only_;
    VisitFilter filter_;
    VisitColumn sortedBy_{VisitColumn::Entry};
    Qt::SortOrder order_{Qt::DescendingOrder};
    std::vector<std::size_t> ordered_; ///< all, as they are sorted
    std::vector<std::size_t> rows_;    ///< of these, what passes the filter
    bool withDays_{false};
};

} // namespace countersign
