#include "ledger/entry.h"
#include "ledger/number_register_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

/// The number that a SIM was last registered for.
std::optional<Digest> findNumberOf(SQLite::Database& database, const Digest& iccid)
{
    SQLite::Statement row{
        database, "SELECT msisdn_tag FROM binding WHERE iccid_tag = ? ORDER BY entry DESC LIMIT 1"};
    bindBlob(row, 1, iccid);
    if (!row.executeStep()) return std::nullopt;
    return fixedBlob<sizeof(Digest)>(row.getColumn(0));
}

tl::unexpected<Error> wrongHolder(const char* what) { return fail(ErrorCode::WrongHolder, what); }

} // namespace

std::optional<NumberRegister::Owner> NumberRegister::findOwner(const Digest& msisdn) const
{
    SQLite::Statement row{
        database_,
        "SELECT holder_tag, iccid_tag FROM binding WHERE msisdn_tag = ?"
        " ORDER BY entry DESC LIMIT 1"};
    bindBlob(row, 1, msisdn);
    if (!row.executeStep()) return std::nullopt;
    return Owner{
        fixedBlob<sizeof(Digest)>(row.getColumn(0)).value_or(Digest{}),
        fixedBlob<sizeof(Digest)>(row.getColumn(1))};
}

Result<void> NumberRegister::checkOrder(const OrderQuestion& question) const
{
    const SimOrder& order = question.order;
    const Digest msisdn = msisdnTag(indexKey_, order.msisdn);
    const Digest iccid = iccidTag(indexKey_, order.iccid);
    const Digest holder = holderTag(indexKey_, question.holder);
    const auto owner = findOwner(msisdn);
    const auto numberOfSim = findNumberOf(database_, iccid);
    if (order.kind == OrderKind::NewNumber && owner)
        return fail(ErrorCode::DuplicateOrder, "the number is already registered");
    if (numberOfSim && *numberOfSim != msisdn)
        return fail(ErrorCode::DuplicateOrder, "the SIM is already registered");
    if (!owner) return {}; // not opened here: whose it is cannot be known
    if (order.kind == OrderKind::Transfer) {
        if (owner->holderTag == holder)
            return wrongHolder("the number is in this customer's name already");
        if (question.presentHolder &&
            owner->holderTag != holderTag(indexKey_, *question.presentHolder))
            return wrongHolder("the number is not in the name on the present holder's card");
    }
    if (order.kind == OrderKind::Reverification) {
        if (owner->holderTag != holder)
            return wrongHolder("the number is not in the name on the customer's card");
        if (owner->iccidTag != iccid) return wrongHolder("the number has another SIM");
    }
    return {};
}

Result<HolderHistory> NumberRegister::readHistory(const IdNumber& holder, Date today) const
{
    const Digest tag = holderTag(indexKey_, holder);
    const auto visits = countVisits(tag, today);
    if (!visits) return fail(visits.error());
    return HolderHistory{countNumbersHeld(tag), *visits, isBlocked(tag)};
}

int NumberRegister::countNumbersHeld(const Digest& holder) const
{
    SQLite::Statement row{
        database_,
        "SELECT count(*) FROM (SELECT max(entry) AS newest FROM binding WHERE msisdn_tag IN"
        " (SELECT msisdn_tag FROM binding WHERE holder_tag = ?1 AND msisdn_tag IS NOT NULL)"
        " GROUP BY msisdn_tag) JOIN binding ON entry = newest WHERE holder_tag = ?1"};
    bindBlob(row, 1, holder);
    row.executeStep();
    return row.getColumn(0).getInt();
}

bool NumberRegister::isBlocked(const Digest& holder) const
{
    SQLite::Statement row{
        database_,
        "SELECT blocked FROM holder_block JOIN binding ON binding.entry = of"
        " WHERE holder_tag = ? ORDER BY holder_block.entry DESC LIMIT 1"};
    bindBlob(row, 1, holder);
    return row.executeStep() && columnNumber(row.getColumn(0)) != 0;
}

Result<int> NumberRegister::countVisits(const Digest& holder, Date day) const
{
    SQLite::Statement row{
        database_,
        "SELECT body FROM binding JOIN entry ON entry = number"
        " WHERE holder_tag = ? AND decides IS NULL"};
    bindBlob(row, 1, holder);
    int visits = 0;
    while (row.executeStep()) {
        const Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
        if (!entry) return fail(ErrorCode::LedgerBroken, entry.error().detail);
        if (localDate(entry->stamp.at) == day) ++visits;
    }
    return visits;
}

} // namespace countersign
