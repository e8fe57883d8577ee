#include "ledger/visit_journal.h"

#include "ledger/cbor_fields.h"
#include "ledger/files.h"

#include <system_error>
#include <utility>

namespace countersign {
namespace {

constexpr std::size_t maxFileBytes = 4096;

/// The visit that is under way in this state.
std::optional<SessionId> underWay(const SessionState& state)
{
    if (const auto* reading = std::get_if<ReadingCard>(&state)) return reading->session;
    if (const auto* sealing = std::get_if<Sealing>(&state)) return sealing->record.session;
    if (const auto* done = std::get_if<Done>(&state)) {
        if (!done->deciding) return std::nullopt; // sealed, and shown
        return done->record.session;
    }
    return std::visit(
        [](const auto& s) -> std::optional<SessionId> {
            if constexpr (requires { s.visit.session; })
                return s.visit.session;
            else
                return std::nullopt;
        },
        state);
}

} // namespace

VisitJournal::VisitJournal(std::filesystem::path file, const Clock& clock)
    : file_{std::move(file)}, clock_{clock}
{
}

Result<void> VisitJournal::note(const SessionState& state)
{
    const auto now = underWay(state);
    if (now == open_) return {};
    if (!now) {
        forget();
        return {};
    }
    const auto* reading = std::get_if<ReadingCard>(&state);
    if (reading == nullptr) return {}; // a decision belongs to a visit that is sealed
    open_ = now;
    return replaceFile(file_, encodeUnfinished({*now, reading->clerk, clock_.utcNow()}));
}

Result<std::optional<UnfinishedVisit>> VisitJournal::readUnfinished() const
{
    std::error_code ignored;
    if (!std::filesystem::exists(file_, ignored)) return std::nullopt;
    const Result<Bytes> content = readFile(file_, maxFileBytes);
    if (!content) return fail(content.error());
    Result<UnfinishedVisit> visit = decodeUnfinished(*content);
    if (!visit) return fail(visit.error().code, file_.string() + ": " + visit.error().detail);
    return std::move(*visit);
}

void VisitJournal::forget()
{
    open_.reset();
    std::error_code ignored; // what stays is told once more
    std::filesystem::remove(file_, ignored);
}

Bytes encodeUnfinished(const UnfinishedVisit& visit)
{
    CborValue map = CborValue::map();
    map.add(1, CborValue::bytes(visit.session.value()));
    map.add(2, CborValue::text(visit.clerk.value()));
    map.add(3, CborValue::integer(visit.startedAt.time_since_epoch().count()));
    return encodeCbor(map);
}

Result<UnfinishedVisit> decodeUnfinished(ByteView encoded)
{
    const Result<CborDocument> document = CborDocument::decode(encoded);
    if (!document) return fail(document.error());
    CborFields fields{document->root(), "unfinished visit"};
    UnfinishedVisit visit{
        SessionId{fields.fixed<16>(1)},
        StaffName{fields.text(2)},
        UtcMs{std::chrono::milliseconds{fields.integer(3)}},
        {}};
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return visit;
}

} // namespace countersign
