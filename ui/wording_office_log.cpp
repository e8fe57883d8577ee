#include "ui/wording_office_log.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::OfficeLog)
};

QString counted(std::uint64_t number) { return QLocale{}.toString(qulonglong{number}); }

/// The words for a name of the format; the name itself for one of a later version.
QString forCode(const std::map<std::string, QString>& words, const std::string& code)
{
    const auto found = words.find(code);
    return found == words.end() ? QString::fromStdString(code) : found->second;
}

QString whyOpened(const LogEvent& event)
{
    return forCode(
        {{"review", Say::tr("to decide")},
         {"asked-by-holder", Say::tr("the holder asked")},
         {"complaint", Say::tr("a complaint")},
         {"authority", Say::tr("an authority asked in writing")},
         {"quality-check", Say::tr("quality check")}},
        event.code);
}

QString whyErased(const LogEvent& event)
{
    return forCode(
        {{"retention", Say::tr("the time to keep it was over")},
         {"asked-by-the-person", Say::tr("the person asked")},
         {"consent-withdrawn", Say::tr("consent was withdrawn")}},
        event.code);
}

QString staffChange(const LogEvent& event)
{
    const QString who = QString::fromStdString(event.subject);
    return forCode(
        {{"added", Say::tr("%1 may sign in from now on").arg(who)},
         {"removed", Say::tr("%1 may not sign in any more").arg(who)},
         {"role-changed", Say::tr("%1 has another role").arg(who)},
         {"password-reset", Say::tr("%1 was given a new password").arg(who)},
         {"password-changed", Say::tr("%1 changed their own password").arg(who)},
         {"unlocked", Say::tr("%1 may try passwords again").arg(who)}},
        event.code);
}

QString newEpoch(const LogEvent& event)
{
    return forCode(
        {{"key-rotation", Say::tr("The log signs with a new key")},
         {"restored", Say::tr("The log goes on from a backup")},
         {"contradicted", Say::tr("The log goes on although a kept checkpoint contradicts it")}},
        event.code);
}

QString exportOf(const LogEvent& event)
{
    return forCode(
        {{"log", Say::tr("The log was exported")},
         {"personal-access", Say::tr("A person was given what is held about them")},
         {"backup", Say::tr("A backup was made")}},
        event.code);
}

QString wrongPasswords(const LogEvent& event)
{
    const int count = static_cast<int>(event.count);
    if (event.subject.empty())
        return Say::tr("%n wrong password(s) for a name that does not exist", nullptr, count);
    return Say::tr("%n wrong password(s) for %1", nullptr, count)
        .arg(QString::fromStdString(event.subject));
}

QString visitOf(const LogEvent& event)
{
    return event.of ? counted(event.of->value()) : QStringLiteral("–");
}

} // namespace

LogWords log()
{
    return {
        .name = Say::tr("Log"),
        .title = Say::tr("Is the log whole?"),
        .verify = Say::tr("Verify now"),
        .verifying = Say::tr("Reading every entry…"),
        .notYet = Say::tr("Not verified since you opened this page."),
        .publicKey = Say::tr("Public key"),
        .newest = Say::tr("Newest entry"),
        .exportLog = Say::tr("&Export the log…"),
        .exported = Say::tr("Exported to %1."),
        .fileName = Say::tr("countersign log"),
        .anchors = Say::tr("Checkpoints kept elsewhere"),
        .noAnchors = Say::tr("None. An older copy of the whole store would not show. Start the "
                             "program with a folder on another disk or a stick for them."),
        .history = Say::tr("What happened"),
        .noHistory = Say::tr("Nothing of this kind."),
        .all = Say::tr("Everything"),
        .opened = Say::tr("Records opened"),
        .erased = Say::tr("Erased and withdrawn"),
        .staff = Say::tr("Staff and passwords"),
        .other = Say::tr("Policy, keys, devices, days"),
        .at = Say::tr("When"),
        .by = Say::tr("Who"),
        .what = Say::tr("What"),
        .entry = Say::tr("Entry")};
}

QString forVerdict(const LogVerdict& verdict)
{
    if (!verdict.firstWrong)
        return Say::tr("The log is whole: %1 entries, nothing changed, nothing missing.")
            .arg(counted(verdict.entries));
    return Say::tr("Something is wrong from entry %1 on.")
        .arg(counted(verdict.firstWrong->entry.value()));
}

QString detailOf(const LogVerdict& verdict)
{
    if (!verdict.firstWrong)
        return Say::tr("%1 sealed pieces of evidence read back, %2 erased as entries say, %3 "
                       "checkpoints kept elsewhere agree.")
            .arg(
                counted(verdict.sealedParts),
                counted(verdict.erasedParts),
                counted(verdict.anchors));
    return Say::tr("%1 Register nobody else, keep this computer as it is, and call the carrier.")
        .arg(QString::fromStdString(verdict.firstWrong->what) + QLatin1Char{'.'});
}

QString forAnchor(const AnchorPlace& place)
{
    if (!place.reached) return Say::tr("cannot be reached");
    if (!place.agrees) return Say::tr("contradicts this log");
    if (!place.size) return Say::tr("agrees");
    if (*place.size == 0) return Say::tr("nothing is kept there yet");
    return Say::tr("agrees up to entry %1").arg(counted(*place.size));
}

Tone toneOf(const AnchorPlace& place)
{
    if (!place.reached) return Tone::Wait;
    if (place.size == std::uint64_t{0}) return Tone::Quiet;
    return place.agrees ? Tone::Good : Tone::Bad;
}

QString forEvent(const LogEvent& event)
{
    const QString subject = QString::fromStdString(event.subject);
    switch (event.kind) {
    case LogEventKind::StoreCreated: return Say::tr("The outlet was set up: %1").arg(subject);
    case LogEventKind::RecordOpened:
        return Say::tr("Record %1 was opened: %2").arg(visitOf(event), whyOpened(event));
    case LogEventKind::HolderBlocked:
        return Say::tr("The holder of record %1 was blocked").arg(visitOf(event));
    case LogEventKind::HolderAllowed:
        return Say::tr("The holder of record %1 may register again").arg(visitOf(event));
    case LogEventKind::ConsentWithdrawn:
        return Say::tr("The person of record %1 withdrew their consent").arg(visitOf(event));
    case LogEventKind::Erased:
        return Say::tr(
                   "Personal data of %n record(s) was erased: %1",
                   nullptr,
                   static_cast<int>(event.count))
            .arg(whyErased(event));
    case LogEventKind::StaffChanged: return staffChange(event);
    case LogEventKind::WrongPasswords: return wrongPasswords(event);
    case LogEventKind::PolicyChanged:
        return Say::tr("Visits are judged by policy “%1” from now on").arg(subject);
    case LogEventKind::NewEpoch: return newEpoch(event);
    case LogEventKind::DayClosed: return Say::tr("%1 was closed").arg(subject);
    case LogEventKind::DayReopened: return Say::tr("%1 was opened again").arg(subject);
    case LogEventKind::Exported: return exportOf(event);
    case LogEventKind::ClockJumped: return Say::tr("This computer's clock was changed");
    case LogEventKind::DeviceChanged: return Say::tr("Another device: %1").arg(subject);
    case LogEventKind::ServiceEnded:
        return Say::tr("The number of record %1 is no longer in service").arg(visitOf(event));
    case LogEventKind::CarrierKeyChanged:
        return Say::tr("Records are sealed for another key of the carrier, or for none");
    case LogEventKind::Other: return Say::tr("Something that a newer version wrote");
    }
    return {};
}

} // namespace countersign::wording
