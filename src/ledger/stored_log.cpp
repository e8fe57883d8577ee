#include "ledger/codes.h"
#include "ledger/hashing.h"
#include "ledger/stored_log_detail.h"

#include <limits>

namespace countersign {
namespace {

/// A tag is 32 bytes or NULL.
bool isTag(const SQLite::Column& column)
{
    return column.isNull() || view(column).size() == sizeof(Digest);
}

} // namespace

StoredLog::StoredLog(SQLite::Database& database)
    : entries_{database, "SELECT number, body, leaf, kind, at, signature FROM entry ORDER BY number"},
      checkpoints_{database, "SELECT size, note FROM checkpoint ORDER BY size"},
      wrappedKeys_{
          database,
          "SELECT entry, recipient, wrapped_key FROM vault_record ORDER BY entry, recipient"},
      parts_{database, "SELECT entry, part, sealed FROM vault_part ORDER BY entry, part"},
      bindings_{
          database,
          "SELECT entry, session, decides, kind, holder_tag, msisdn_tag, iccid_tag, salt"
          " FROM binding ORDER BY entry"},
      blocks_{database, "SELECT entry, of, blocked FROM holder_block ORDER BY entry"},
      erasedBy_{database, "SELECT of, entry, part FROM erasure ORDER BY of, part"},
      erases_{database, "SELECT entry, of, part FROM erasure ORDER BY entry, of, part"}
{
}

bool StoredLog::readNext(StoredEntry& found)
{
    constexpr std::uint64_t none = std::numeric_limits<std::uint64_t>::max();
    found.number = none;
    for (const Rows* const rows :
         {&entries_,
          &checkpoints_,
          &wrappedKeys_,
          &parts_,
          &bindings_,
          &blocks_,
          &erasedBy_,
          &erases_})
        found.number = rows->orSmaller(found.number);
    if (found.number == none) return false;

    if (entries_.isAt(found.number)) {
        found.body = blob(entries_.column(1));
        found.leaf = fixedBlob<sizeof(Digest)>(entries_.column(2));
        found.kind = columnNumber(entries_.column(3));
        found.at = entries_.column(4).getInt64();
        found.signature = blob(entries_.column(5));
        entries_.next();
    }
    if (checkpoints_.isAt(found.number)) {
        found.note.emplace(textOf(view(checkpoints_.column(1))));
        checkpoints_.next();
    }
    for (; wrappedKeys_.isAt(found.number); wrappedKeys_.next())
        found.wrappedKeys.push_back(
            {columnNumber(wrappedKeys_.column(1)), sha256(view(wrappedKeys_.column(2)))});
    for (; parts_.isAt(found.number); parts_.next())
        found.parts.push_back({columnNumber(parts_.column(1)), sha256(view(parts_.column(2)))});
    if (bindings_.isAt(found.number)) {
        found.binding = readBinding();
        bindings_.next();
    }
    if (blocks_.isAt(found.number)) {
        found.block = StoredBlock{columnNumber(blocks_.column(1)), columnNumber(blocks_.column(2))};
        blocks_.next();
    }
    readErased(erasedBy_, found.number, found.erasedBy);
    readErased(erases_, found.number, found.erases);
    return true;
}

void StoredLog::readErased(Rows& rows, std::uint64_t number, std::vector<StoredEntry::Erased>& into)
{
    for (; rows.isAt(number); rows.next())
        into.push_back({columnNumber(rows.column(1)), columnNumber(rows.column(2))});
}

StoredBinding StoredLog::readBinding()
{
    const auto session = fixedBlob<16>(bindings_.column(1));
    const auto kind = orderKindOf(columnNumber(bindings_.column(3)));
    const auto holder = fixedBlob<sizeof(Digest)>(bindings_.column(4));
    const auto salt = fixedBlob<sizeof(Salt)>(bindings_.column(7));
    Binding binding{
        SessionId{session.value_or(SessionId::Value{})},
        std::nullopt,
        kind.value_or(OrderKind::NewNumber),
        holder.value_or(Digest{}),
        fixedBlob<sizeof(Digest)>(bindings_.column(5)),
        fixedBlob<sizeof(Digest)>(bindings_.column(6)),
        salt.value_or(Salt{})};
    if (!bindings_.column(2).isNull())
        binding.decides = EntryNumber{columnNumber(bindings_.column(2))};
    const bool hasForm = session && kind && holder && salt && isTag(bindings_.column(5)) &&
                         isTag(bindings_.column(6));
    return {std::move(binding), hasForm};
}

} // namespace countersign
