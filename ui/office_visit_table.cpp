#include "ui/office_visit_table.h"

#include "ui/glyph.h"
#include "ui/style.h"
#include "ui/wording_desk.h"
#include "ui/wording_office.h"
#include "ui/wording_office_record.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <numeric>

namespace countersign {
namespace {

std::chrono::milliseconds timeOf(const Visit& visit)
{
    std::chrono::milliseconds sum{0};
    for (const auto& [step, time] : visit.times)
        sum += time;
    return sum;
}

QString reasonsOf(const Visit& visit)
{
    QStringList words;
    for (const Reason reason : visit.reasons)
        words.push_back(wording::shortReason(reason));
    return words.join(QStringLiteral(", "));
}

/// In the colour of the outcome, and in that of a chosen row.
QIcon signOf(Standing standing)
{
    const auto glyph = [standing] {
        switch (standing) {
        case Standing::Registered:
        case Standing::Approved: return Glyph::Check;
        case Standing::Waiting: return Glyph::Clerk;
        case Standing::RefusedByManager:
        case Standing::Refused: break;
        }
        return Glyph::Cross;
    };
    const int side = currentStyle().px(16);
    QIcon icon;
    const auto add = [&](QIcon::Mode mode, const QColor& colour) {
        QPixmap picture{side, side};
        picture.fill(Qt::transparent);
        QPainter painter{&picture};
        paintGlyph(painter, glyph(), QRectF{0, 0, 1.0 * side, 1.0 * side}, colour);
        painter.end();
        icon.addPixmap(picture, mode);
    };
    add(QIcon::Normal, currentStyle().colour(wording::toneOf(standing)));
    add(QIcon::Selected, currentStyle().tokens.onAccent);
    return icon;
}

QVariant alignmentOf(VisitColumn column)
{
    const bool isNumber = column == VisitColumn::Entry || column == VisitColumn::Attempts ||
                          column == VisitColumn::Duration;
    const Qt::Alignment side = isNumber ? Qt::AlignRight : Qt::AlignLeft;
    return QVariant::fromValue(side | Qt::AlignVCenter);
}

/// How two visits stand to each other in a column: below, above, or 0.
template <class T>
int compare(const T& a, const T& b)
{
    if (a < b) return -1;
    return b < a ? 1 : 0;
}

} // namespace

const char* name(VisitColumn column)
{
    switch (column) {
    case VisitColumn::Entry: return "entry";
    case VisitColumn::Time: return "time";
    case VisitColumn::Standing: return "standing";
    case VisitColumn::Holder: return "holder";
    case VisitColumn::IdNumber: return "id-number";
    case VisitColumn::Number: return "number";
    case VisitColumn::Kind: return "kind";
    case VisitColumn::Why: return "why";
    case VisitColumn::Clerk: return "clerk";
    case VisitColumn::Attempts: return "attempts";
    case VisitColumn::Duration: return "duration";
    case VisitColumn::Tariff: return "tariff";
    case VisitColumn::Marks: return "marks";
    }
    return "";
}

void VisitTable::display(std::vector<Visit> visits, bool withDays)
{
    beginResetModel();
    visits_ = std::move(visits);
    withDays_ = withDays;
    holders_.clear();
    unusual_.clear();
    only_.clear();
    orderVisits();
    chooseRows();
    endResetModel();
}

void VisitTable::add(const std::vector<MaskedHolder>& holders)
{
    for (const MaskedHolder& each : holders)
        holders_.insert_or_assign(each.entry.value(), each);
    const bool sorts = sortedBy_ == VisitColumn::Holder || sortedBy_ == VisitColumn::IdNumber ||
                       sortedBy_ == VisitColumn::Number;
    if (!sorts && filter_.text.empty()) {
        if (rows_.empty()) return;
        emit dataChanged(
            index(0, static_cast<int>(VisitColumn::Holder)),
            index(rowCount() - 1, static_cast<int>(VisitColumn::Number)));
        return;
    }
    beginResetModel();
    if (sorts) orderVisits();
    chooseRows();
    endResetModel();
}

void VisitTable::mark(std::set<std::uint64_t> unusual) { unusual_ = std::move(unusual); }

void VisitTable::setFilter(const VisitFilter& filter)
{
    beginResetModel();
    filter_ = filter;
    chooseRows();
    endResetModel();
}

void VisitTable::showOnly(std::set<std::uint64_t> entries)
{
    beginResetModel();
    only_ = std::move(entries);
    chooseRows();
    endResetModel();
}

const Visit& VisitTable::visitAt(int row) const
{
    return visits_.at(rows_.at(static_cast<std::size_t>(row)));
}

const MaskedHolder* VisitTable::holderAt(int row) const { return holderOf(visitAt(row)); }

const MaskedHolder* VisitTable::holderOf(const Visit& visit) const
{
    const auto found = holders_.find(visit.entry.value());
    return found == holders_.end() ? nullptr : &found->second;
}

int VisitTable::rowOf(EntryNumber entry) const
{
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (visits_[rows_[row]].entry == entry) return static_cast<int>(row);
    return -1;
}

std::vector<EntryNumber> VisitTable::holdersWanted(int first, std::size_t most) const
{
    std::vector<EntryNumber> wanted;
    const auto take = [&](std::size_t which) {
        const Visit& visit = visits_[which];
        if (wanted.size() < most && !visit.erased && !holders_.contains(visit.entry.value()))
            wanted.push_back(visit.entry);
    };
    const auto from = std::min(static_cast<std::size_t>(std::max(first, 0)), rows_.size());
    for (std::size_t row = from; row < rows_.size() && wanted.size() < most; ++row)
        take(rows_[row]);
    for (std::size_t i = 0; i < ordered_.size() && wanted.size() < most; ++i)
        if (std::find(wanted.begin(), wanted.end(), visits_[ordered_[i]].entry) == wanted.end())
            take(ordered_[i]);
    return wanted;
}

int VisitTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int VisitTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : visitColumns;
}

QString VisitTable::text(const Visit& visit, VisitColumn column) const
{
    const MaskedHolder* holder = holderOf(visit);
    const auto shown = [&](const std::string MaskedHolder::*part) {
        if (visit.erased) return wording::day().erased;
        if (holder == nullptr) return QStringLiteral("…");
        // The bullet of the other digits' width.
        return QString::fromStdString(holder->*part).replace(QChar{0x2022}, QChar{0x2219});
    };
    switch (column) {
    case VisitColumn::Entry: return QString::number(visit.entry.value());
    case VisitColumn::Time: return wording::timeOf(visit.at, withDays_);
    case VisitColumn::Standing: return wording::forStanding(standingOf(visit));
    case VisitColumn::Holder: return shown(&MaskedHolder::name);
    case VisitColumn::IdNumber: return visit.erased ? QString{} : shown(&MaskedHolder::number);
    case VisitColumn::Number: return visit.erased ? QString{} : shown(&MaskedHolder::msisdn);
    case VisitColumn::Kind: return visit.kind ? wording::forOrderKind(*visit.kind) : QString{};
    case VisitColumn::Why: return reasonsOf(visit);
    case VisitColumn::Clerk: return QString::fromStdString(visit.clerk.value());
    case VisitColumn::Attempts:
        return visit.attempts > 0 ? QString::number(visit.attempts) : QString{};
    case VisitColumn::Duration:
        return visit.times.empty() ? QString{} : wording::duration(countersign::timeOf(visit));
    case VisitColumn::Tariff: return QString::fromStdString(visit.tariff);
    case VisitColumn::Marks: break;
    }
    QStringList marks;
    if (unusual_.contains(visit.entry.value())) marks.push_back(wording::recordWords().unusual);
    if (visit.simulated) marks.push_back(wording::day().simulated);
    if (visit.otherActions) marks.push_back(wording::recordWords().otherActions);
    return marks.join(QStringLiteral(", "));
}

QVariant VisitTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Visit& visit = visitAt(index.row());
    const auto column = static_cast<VisitColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(visit, column);
    case Qt::ToolTipRole: return column == VisitColumn::Why ? reasonsOf(visit) : QVariant{};
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case Qt::ForegroundRole:
        if (column == VisitColumn::Standing)
            return currentStyle().colour(wording::toneOf(standingOf(visit)));
        if (column == VisitColumn::Marks) return currentStyle().colour(Tone::Wait);
        if (column == VisitColumn::Entry) return currentStyle().colour(Tone::Quiet);
        return {};
    case Qt::DecorationRole:
        if (column == VisitColumn::Standing) return signOf(standingOf(visit));
        return {};
    default: return {};
    }
}

QVariant VisitTable::headerData(int section, Qt::Orientation way, int role) const
{
    if (way != Qt::Horizontal || section >= visitColumns) return {};
    const auto column = static_cast<VisitColumn>(section);
    if (role == Qt::DisplayRole) {
        if (column != sortedBy_) return wording::columnName(column);
        const bool up = order_ == Qt::AscendingOrder;
        return wording::columnName(column) + (up ? QStringLiteral(" ↑") : QStringLiteral(" ↓"));
    }
    if (role == Qt::TextAlignmentRole) return alignmentOf(column);
    return {};
}

void VisitTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= visitColumns) return;
    beginResetModel();
    sortedBy_ = static_cast<VisitColumn>(column);
    order_ = order;
    orderVisits();
    chooseRows();
    endResetModel();
}

void VisitTable::orderVisits()
{
    ordered_.resize(visits_.size());
    std::iota(ordered_.begin(), ordered_.end(), std::size_t{0});
    std::vector<QString> texts; // of the columns that are sorted by what they say
    const auto difference = [&](std::size_t first, std::size_t second) {
        const Visit& a = visits_[first];
        const Visit& b = visits_[second];
        switch (sortedBy_) {
        case VisitColumn::Entry: return compare(a.entry.value(), b.entry.value());
        case VisitColumn::Time: return compare(a.at, b.at);
        case VisitColumn::Standing: return compare(standingOf(a), standingOf(b));
        case VisitColumn::Attempts: return compare(a.attempts, b.attempts);
        case VisitColumn::Duration: return compare(countersign::timeOf(a), countersign::timeOf(b));
        case VisitColumn::Holder:
        case VisitColumn::IdNumber:
        case VisitColumn::Number:
        case VisitColumn::Kind:
        case VisitColumn::Why:
        case VisitColumn::Clerk:
        case VisitColumn::Tariff:
        case VisitColumn::Marks: break;
        }
        if (texts.empty())
            for (const Visit& each : visits_)
                texts.push_back(text(each, sortedBy_));
        return texts[first].compare(texts[second]);
    };
    std::stable_sort(ordered_.begin(), ordered_.end(), [&](std::size_t a, std::size_t b) {
        const int order = difference(a, b);
        return order_ == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

bool VisitTable::passes(const Visit& visit) const
{
    if (!only_.empty() && !only_.contains(visit.entry.value())) return false;
    return matches(visit, holderOf(visit), filter_);
}

void VisitTable::chooseRows()
{
    rows_.clear();
    for (const std::size_t each : ordered_)
        if (passes(visits_[each])) rows_.push_back(each);
}

} // namespace countersign
