#include "ledger/merkle_tree.h"
#include "ledger/visit_rows_detail.h"

#include <cstring>
#include <unordered_map>

namespace countersign {
namespace {

constexpr std::chrono::hours chinaIsAhead{8};

UtcMs beginOf(Date day) { return UtcMs{std::chrono::sys_days{day}} - chinaIsAhead; }

std::int64_t count(UtcMs at) { return at.time_since_epoch().count(); }

struct TagHash {
    /// A tag is an HMAC: any eight bytes of it are as good as a hash.
    std::size_t operator()(const Digest& tag) const
    {
        std::size_t hash = 0;
        std::memcpy(&hash, tag.data(), sizeof hash);
        return hash;
    }
};

/// Visits by their entries, for rows that come in the order of these.
class InOrder {
public:
    explicit InOrder(std::vector<Visit>& visits) : next_{visits.begin()}, end_{visits.end()} {}
    /// Null when there is none.
    Visit* find(std::uint64_t entry)
    {
        while (next_ != end_ && next_->entry.value() < entry)
            ++next_;
        return next_ != end_ && next_->entry.value() == entry ? &*next_ : nullptr;
    }

private:
    std::vector<Visit>::iterator next_;
    std::vector<Visit>::iterator end_;
};

void markErased(SQLite::Database& database, std::vector<Visit>& visits)
{
    SQLite::Statement rows{
        database, "SELECT of FROM erasure WHERE part = ? AND of BETWEEN ? AND ? ORDER BY of"};
    bindNumber(rows, 1, static_cast<std::uint64_t>(VaultPart::Identity));
    bindNumber(rows, 2, visits.front().entry.value());
    bindNumber(rows, 3, visits.back().entry.value());
    InOrder inOrder{visits};
    while (rows.executeStep())
        if (Visit* const visit = inOrder.find(columnNumber(rows.getColumn(0))))
            visit->erased = true;
}

void groupByHolder(SQLite::Database& database, std::vector<Visit>& visits)
{
    SQLite::Statement rows{
        database,
        "SELECT entry, holder_tag FROM binding"
        " WHERE entry BETWEEN ? AND ? AND decides IS NULL ORDER BY entry"};
    bindNumber(rows, 1, visits.front().entry.value());
    bindNumber(rows, 2, visits.back().entry.value());
    InOrder inOrder{visits};
    std::unordered_map<Digest, std::uint64_t, TagHash> groups;
    while (rows.executeStep()) {
        Visit* const visit = inOrder.find(columnNumber(rows.getColumn(0)));
        const auto tag = fixedBlob<sizeof(Digest)>(rows.getColumn(1));
        if (visit != nullptr && tag)
            visit->holder = groups.try_emplace(*tag, groups.size() + 1).first->second;
    }
}

} // namespace

TimeSpan timeSpanOf(const DateRange& range)
{
    return {beginOf(range.from), beginOf(range.to) + std::chrono::days{1}};
}

EntrySpan findSpan(SQLite::Database& database, const TimeSpan& time)
{
    SQLite::Statement row{
        database,
        "SELECT coalesce(min(number), 1), coalesce(max(number), 0) FROM entry"
        " WHERE at >= ? AND at < ?"};
    row.bind(1, count(time.begin));
    row.bind(2, count(time.end));
    row.executeStep();
    return {
        EntryNumber{columnNumber(row.getColumn(0))}, EntryNumber{columnNumber(row.getColumn(1))}};
}

Result<Entry> entryOf(SQLite::Statement& row)
{
    const ByteView body = view(row.getColumn(1));
    const auto broken = [&](const std::string& what) {
        return fail(
            ErrorCode::LedgerBroken,
            "entry " + std::to_string(columnNumber(row.getColumn(0))) + ": " + what);
    };
    if (fixedBlob<sizeof(Digest)>(row.getColumn(2)) != leafHash(body)) return broken("was altered");
    Result<Entry> entry = Entry::decode(body);
    if (!entry) return broken(entry.error().detail);
    return entry;
}

std::optional<Visit> visitOf(const Entry& entry)
{
    const auto* content = std::get_if<RegistrationContent>(&entry.content);
    if (content == nullptr) return std::nullopt;
    Visit visit;
    visit.entry = entry.number;
    visit.at = entry.stamp.at;
    visit.clerk = entry.stamp.staff;
    visit.outcome = content->outcome;
    visit.reasons = content->reasons;
    visit.kind = content->orderKind;
    visit.tariff = content->tariff;
    visit.document = content->documentType;
    visit.simulated = content->reader.simulated || (content->camera && content->camera->simulated);
    visit.times = content->times;
    if (content->face) {
        const LivenessEvidence& liveness = content->face->liveness;
        visit.causes = liveness.causes;
        visit.attempts = liveness.attempts;
        visit.otherActions = liveness.otherActionsApprovedBy.has_value();
    }
    return visit;
}

Result<std::map<EntryNumber, VisitDecision>>
readDecisions(SQLite::Database& database, EntryNumber after)
{
    SQLite::Statement rows{
        database, "SELECT number, body, leaf FROM entry WHERE kind = ? AND number > ?"};
    bindNumber(rows, 1, kindOf(DecisionContent{}));
    bindNumber(rows, 2, after.value());
    std::map<EntryNumber, VisitDecision> decisions;
    while (rows.executeStep()) {
        const Result<Entry> entry = entryOf(rows);
        if (!entry) return fail(entry.error());
        if (const auto* said = std::get_if<DecisionContent>(&entry->content))
            decisions[said->of] = {
                entry->number,
                entry->stamp.at,
                entry->stamp.staff,
                said->decision.approved,
                said->decision.reasons};
    }
    return decisions;
}

Result<void> complete(SQLite::Database& database, std::vector<Visit>& visits)
{
    if (visits.empty()) return {};
    const auto decisions = readDecisions(database, visits.front().entry);
    if (!decisions) return fail(decisions.error());
    InOrder inOrder{visits};
    for (const auto& [of, decision] : *decisions)
        if (Visit* const visit = inOrder.find(of.value())) visit->decision = decision;
    markErased(database, visits);
    groupByHolder(database, visits);
    return {};
}

} // namespace countersign
