#include "ledger/log_history.h"

#include "ledger/dates.h"
#include "ledger/schema_detail.h"
#include "ledger/visit_rows_detail.h"

namespace countersign {
namespace {

std::string nameOf(const DeviceChange& content)
{
    if (const auto* reader = std::get_if<DeviceChange::Reader>(&content.change))
        return reader->now.name;
    return std::get<DeviceChange::Camera>(content.change).now.name;
}

/// What each kind of entry says, put into the event of that entry.
struct Telling {
    LogEvent& event;

    void operator()(const StoreCreated& content) const
    {
        event.kind = LogEventKind::StoreCreated;
        event.subject = content.outlet;
    }
    void operator()(const Reveal& content) const
    {
        event.kind = LogEventKind::RecordOpened;
        event.of = content.of;
        if (content.reason) event.code = name(*content.reason);
    }
    void operator()(const HolderBlock& content) const
    {
        event.kind = content.blocked ? LogEventKind::HolderBlocked : LogEventKind::HolderAllowed;
        event.of = content.of;
    }
    void operator()(const ConsentWithdrawn& content) const
    {
        event.kind = LogEventKind::ConsentWithdrawn;
        event.of = content.of;
    }
    void operator()(const Erasure& content) const
    {
        event.kind = LogEventKind::Erased;
        event.code = name(content.ground);
        event.count = content.erased.size();
        if (content.erased.size() == 1) event.of = content.erased.front().of;
    }
    void operator()(const StaffChange& content) const
    {
        event.kind = LogEventKind::StaffChanged;
        event.code = name(content.kind);
        event.subject = content.account.member.name.value();
    }
    void operator()(const SignInFailures& content) const
    {
        event.kind = LogEventKind::WrongPasswords;
        event.count = content.wrong;
        if (content.account) event.subject = content.account->value();
    }
    void operator()(const PolicyChange& content) const
    {
        event.kind = LogEventKind::PolicyChanged;
        event.subject = content.version;
    }
    void operator()(const EpochStart& content) const
    {
        event.kind = LogEventKind::NewEpoch;
        event.code = name(content.ground);
        event.subject = content.key.name;
    }
    void operator()(const DayClose& content) const
    {
        event.kind = LogEventKind::DayClosed;
        event.subject = cardDateText(content.day);
    }
    void operator()(const DayReopened& content) const
    {
        event.kind = LogEventKind::DayReopened;
        event.code = name(content.reason);
        event.subject = cardDateText(content.day);
    }
    void operator()(const ExportMade& content) const
    {
        event.kind = LogEventKind::Exported;
        event.code = name(content.kind);
        event.count = content.entries;
        event.of = content.of;
    }
    void operator()(const ClockJump&) const { event.kind = LogEventKind::ClockJumped; }
    void operator()(const DeviceChange& content) const
    {
        event.kind = LogEventKind::DeviceChanged;
        event.subject = nameOf(content);
    }
    void operator()(const ServiceEnded& content) const
    {
        event.kind = LogEventKind::ServiceEnded;
        event.of = content.of;
    }
    void operator()(const CarrierKeyChange&) const { event.kind = LogEventKind::CarrierKeyChanged; }
    void operator()(const RegistrationContent&) const { event.kind = LogEventKind::Other; }
    void operator()(const DecisionContent&) const { event.kind = LogEventKind::Other; }
    void operator()(const LaterContent&) const { event.kind = LogEventKind::Other; }
};

} // namespace

Result<std::vector<LogEvent>> readHistory(const std::filesystem::path& store, std::size_t most)
{
    return reading(store, [&](SQLite::Database& database) -> Result<std::vector<LogEvent>> {
        SQLite::Statement rows{
            database,
            "SELECT number, body, leaf FROM entry NOT INDEXED WHERE kind NOT IN (?, ?)"
            " ORDER BY number DESC LIMIT ?"};
        bindNumber(rows, 1, kindOf(RegistrationContent{}));
        bindNumber(rows, 2, kindOf(DecisionContent{}));
        bindNumber(rows, 3, most);
        std::vector<LogEvent> events;
        while (rows.executeStep()) {
            const Result<Entry> entry = entryOf(rows);
            if (!entry) return fail(entry.error());
            LogEvent event{
                entry->number, entry->stamp.at, entry->stamp.staff, LogEventKind::Other, {}};
            std::visit(Telling{event}, entry->content);
            events.push_back(std::move(event));
        }
        return events;
    });
}

} // namespace countersign
