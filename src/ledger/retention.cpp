#include "ledger/retention.h"

#include "ledger/connections_detail.h"
#include "ledger/erasure_rows_detail.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/sqlite_detail.h"

#include <algorithm>
#include <map>
#include <vector>

namespace countersign {
namespace {

/// A visit or a decision, as far as its rows are still there.
struct Row {
    EntryNumber entry;
    UtcMs at;
    std::optional<EntryNumber> decides;
    Digest holder{};
    std::optional<Digest> number; ///< that it registers
};

UtcMs timeOf(const SQLite::Column& column)
{
    return UtcMs{std::chrono::milliseconds{column.getInt64()}};
}

std::vector<Row> readRows(SQLite::Database& database)
{
    SQLite::Statement rows{
        database,
        "SELECT binding.entry, at, decides, holder_tag, msisdn_tag"
        " FROM binding JOIN entry ON number = binding.entry ORDER BY binding.entry"};
    std::vector<Row> all;
    while (rows.executeStep()) {
        Row row{
            EntryNumber{columnNumber(rows.getColumn(0))},
            timeOf(rows.getColumn(1)),
            std::nullopt,
            fixedBlob<sizeof(Digest)>(rows.getColumn(3)).value_or(Digest{}),
            fixedBlob<sizeof(Digest)>(rows.getColumn(4))};
        if (!rows.getColumn(2).isNull()) row.decides = EntryNumber{columnNumber(rows.getColumn(2))};
        all.push_back(row);
    }
    return all;
}

/// When services were said to end, by the entry that registered the number.
Result<std::map<EntryNumber, UtcMs>> readEndings(SQLite::Database& database)
{
    SQLite::Statement rows{database, "SELECT body FROM entry WHERE kind = ?"};
    bindNumber(rows, 1, kindOf(ServiceEnded{}));
    std::map<EntryNumber, UtcMs> endings;
    while (rows.executeStep()) {
        const Result<Entry> entry = Entry::decode(view(rows.getColumn(0)));
        const auto* ended = entry ? std::get_if<ServiceEnded>(&entry->content) : nullptr;
        if (ended == nullptr)
            return fail(ErrorCode::LedgerBroken, "an entry does not say which service ended");
        endings.emplace(ended->of, entry->stamp.at);
    }
    return endings;
}

/// The rows that register a number, by the number; in the order of their entries.
using Holdings = std::map<Digest, std::vector<const Row*>>;

Holdings holdingsIn(const std::vector<Row>& rows)
{
    Holdings holdings;
    for (const Row& row : rows)
        if (row.number) holdings[*row.number].push_back(&row);
    return holdings;
}

/// When the number that `row` registers stopped being its holder's; empty while it is.
std::optional<UtcMs>
serviceEnd(const Row& row, const Holdings& holdings, const std::map<EntryNumber, UtcMs>& endings)
{
    std::optional<UtcMs> end;
    const auto endsAt = [&](UtcMs at) { end = end ? std::min(*end, at) : at; };
    for (const Row* const other : holdings.at(*row.number)) {
        if (other->entry < row.entry) continue;
        if (other->holder != row.holder)
            endsAt(other->at);
        else if (const auto said = endings.find(other->entry); said != endings.end())
            endsAt(said->second);
    }
    return end;
}

class Due {
public:
    Due(SQLite::Database& database, const RetentionPolicy& policy, UtcMs now)
        : database_{database}, policy_{policy}, now_{now}
    {
    }

    Result<std::vector<ErasedParts>> find()
    {
        const auto endings = readEndings(database_);
        if (!endings) return fail(endings.error());
        const std::vector<Row> rows = readRows(database_);
        const Holdings holdings = holdingsIn(rows);
        std::map<EntryNumber, const Row*> decisions;
        for (const Row& row : rows)
            if (row.decides) decisions[*row.decides] = &row;
        for (const Row& visit : rows) {
            if (visit.decides) continue;
            const auto decided = decisions.find(visit.entry);
            const Row& registering =
                decided == decisions.end() || !decided->second->number ? visit : *decided->second;
            if (isIdentityDue(visit, registering, holdings, *endings)) {
                add(findLeft(database_, visit.entry));
                if (decided != decisions.end()) add(findLeft(database_, decided->second->entry));
            } else {
                addPictures(visit);
            }
        }
        std::sort(due_.begin(), due_.end(), [](const ErasedParts& a, const ErasedParts& b) {
            return a.of < b.of;
        });
        return due_;
    }

private:
    [[nodiscard]] bool isOver(UtcMs since, int days) const
    {
        return now_ - since >= std::chrono::days{days};
    }
    [[nodiscard]] bool isIdentityDue(
        const Row& visit,
        const Row& registering,
        const Holdings& holdings,
        const std::map<EntryNumber, UtcMs>& endings) const
    {
        if (!registering.number) return isOver(visit.at, policy_.unregisteredDays);
        const auto end = serviceEnd(registering, holdings, endings);
        return end && isOver(*end, policy_.identityDays);
    }
    void addPictures(const Row& visit)
    {
        ErasedParts due = findLeft(database_, visit.entry);
        due.binding = false;
        std::erase_if(due.parts, [&](VaultPart part) {
            if (part == VaultPart::CardPortrait) return !isOver(visit.at, policy_.portraitDays);
            const bool isFace = part == VaultPart::LiveFaces || part == VaultPart::Trace;
            return !isFace || !isOver(visit.at, policy_.faceDays);
        });
        add(std::move(due));
    }
    void add(ErasedParts due)
    {
        if (!due.parts.empty() || due.binding) due_.push_back(std::move(due));
    }

    SQLite::Database& database_;
    const RetentionPolicy& policy_;
    UtcMs now_;
    std::vector<ErasedParts> due_;
};

/// Whether an entry of this type says something about `of` already.
template <typename Content>
Result<bool> wasSaid(SQLite::Database& database, EntryNumber of)
{
    SQLite::Statement rows{database, "SELECT body FROM entry WHERE kind = ? AND number > ?"};
    bindNumber(rows, 1, kindOf(Content{}));
    bindNumber(rows, 2, of.value());
    while (rows.executeStep()) {
        const Result<Entry> entry = Entry::decode(view(rows.getColumn(0)));
        const auto* content = entry ? std::get_if<Content>(&entry->content) : nullptr;
        if (content == nullptr) return fail(ErrorCode::LedgerBroken, "an entry is not of its kind");
        if (content->of == of) return true;
    }
    return false;
}

Result<void> checkRegisters(SQLite::Database& database, EntryNumber of)
{
    const std::string where = "entry " + std::to_string(of.value());
    SQLite::Statement row{
        database, "SELECT 1 FROM binding WHERE entry = ? AND msisdn_tag IS NOT NULL"};
    bindNumber(row, 1, of.value());
    if (!row.executeStep()) return fail(ErrorCode::NotFound, where + ": registers no number");
    const Result<bool> ended = wasSaid<ServiceEnded>(database, of);
    if (!ended) return fail(ended.error());
    if (*ended) return fail(ErrorCode::NotFound, where + ": its service has ended before");
    return {};
}

Result<void> checkConsented(SQLite::Database& database, EntryNumber of)
{
    const std::string where = "entry " + std::to_string(of.value());
    SQLite::Statement row{database, "SELECT body FROM entry WHERE number = ?"};
    bindNumber(row, 1, of.value());
    const Result<Entry> entry = row.executeStep()
                                    ? Entry::decode(view(row.getColumn(0)))
                                    : fail(ErrorCode::NotFound, where + ": there is none");
    if (!entry) return fail(entry.error());
    const auto* visit = std::get_if<RegistrationContent>(&entry->content);
    if (visit == nullptr || !visit->consent || visit->consent->answer != ConsentAnswer::Accepted)
        return fail(ErrorCode::NotFound, where + ": there is no consent in it");
    const Result<bool> withdrawn = wasSaid<ConsentWithdrawn>(database, of);
    if (!withdrawn) return fail(withdrawn.error());
    if (*withdrawn) return fail(ErrorCode::NotFound, where + ": the consent was taken back before");
    return {};
}

} // namespace

Result<std::vector<ErasedParts>> findDue(Ledger& ledger, const RetentionPolicy& policy, UtcMs now)
{
    const Store::Connections& files = ledger.pen().files();
    return guarded(files.file, [&] { return Due{*files.reader, policy, now}.find(); });
}

Result<std::uint64_t> countPersons(Ledger& ledger)
{
    const Store::Connections& files = ledger.pen().files();
    return guarded(files.file, [&]() -> Result<std::uint64_t> {
        SQLite::Statement row{
            *files.reader,
            "SELECT count(DISTINCT holder_tag) FROM binding WHERE EXISTS(SELECT 1 FROM vault_part"
            " WHERE vault_part.entry = binding.entry AND part IN (?, ?))"};
        bindNumber(row, 1, static_cast<std::uint64_t>(VaultPart::CardPortrait));
        bindNumber(row, 2, static_cast<std::uint64_t>(VaultPart::LiveFaces));
        row.executeStep();
        return columnNumber(row.getColumn(0));
    });
}

Result<SealReceipt> endService(Ledger& ledger, EntryNumber of)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("says that a service ended"); !may)
        return fail(may.error());
    return pen.append([&](EntryNumber) -> Result<Draft> {
        if (const auto good = checkRegisters(*pen.files().writer, of); !good)
            return fail(good.error());
        return Draft{ServiceEnded{of}};
    });
}

Result<SealReceipt> withdrawConsent(Ledger& ledger, EntryNumber of)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("takes back a consent"); !may) return fail(may.error());
    const auto said = pen.append([&](EntryNumber) -> Result<Draft> {
        if (const auto good = checkConsented(*pen.files().writer, of); !good)
            return fail(good.error());
        return Draft{ConsentWithdrawn{of}};
    });
    if (!said) return said;
    Result<std::vector<ErasedParts>> all = findAllOf(ledger, of);
    if (!all) return fail(all.error());
    for (ErasedParts& each : *all) {
        each.binding = false;
        std::erase_if(each.parts, [](VaultPart part) {
            return part != VaultPart::LiveFaces && part != VaultPart::Trace;
        });
    }
    std::erase_if(*all, [](const ErasedParts& each) { return each.parts.empty(); });
    if (all->empty()) return said;
    return erase(ledger, ErasureGround::ConsentWithdrawn, *all);
}

} // namespace countersign
