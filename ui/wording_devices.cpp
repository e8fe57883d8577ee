#include "ui/wording_devices.h"

#include <QCoreApplication>
#include <QLocale>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Clerk)
};

QString gigabytes(std::uint64_t bytes)
{
    return QLocale::c().toString(static_cast<double>(bytes) / 1e9, 'f', 1);
}

/// What is good, item by item.
QString good(const HealthFinding& finding)
{
    switch (finding.item) {
    case HealthItem::Store: return Say::tr("The log can be read and written.");
    case HealthItem::DiskSpace: return Say::tr("%1 GB are free.").arg(gigabytes(finding.freeBytes));
    case HealthItem::Clock: return Say::tr("The clock fits the log.");
    case HealthItem::Models: return Say::tr("All are here, and none was changed.");
    case HealthItem::Camera:
        return Say::tr("%1 gives pictures.").arg(QString::fromStdString(finding.name));
    case HealthItem::Reader:
        return Say::tr("%1 answers.").arg(QString::fromStdString(finding.name));
    case HealthItem::Printer:
        return Say::tr("%1 is set up.").arg(QString::fromStdString(finding.name));
    }
    return {};
}

QString voiceOf(const Language& language)
{
    if (language == Language::chinese()) return Say::tr("Chinese voice");
    if (language == Language::english()) return Say::tr("English voice");
    return Say::tr("voice for %1").arg(language.ownName());
}

/// In the few words that fit a row.
QString whyRefused(ErrorCode code)
{
    if (code == ErrorCode::CameraVirtual) return Say::tr("Refused: a program, not a camera");
    if (code == ErrorCode::CameraNotAllowed) return Say::tr("Refused: not this counter's camera");
    return Say::tr("Does not answer");
}

} // namespace

DevicesWords devices()
{
    return {
        .title = Say::tr("Devices of this counter"),
        .text = Say::tr("Nothing on this page belongs to a customer."),
        .back = Say::tr("Back"),
        .health = Say::tr("Does everything work?"),
        .checking = Say::tr("Looking at everything. This takes some seconds."),
        .checkAgain = Say::tr("Check again"),
        .camera = Say::tr("Camera"),
        .noCamera = Say::tr("No camera was found. Check its cable."),
        .reader = Say::tr("Card reader"),
        .readCard = Say::tr("Read a test card"),
        .reading = Say::tr("Reading…"),
        .printer = Say::tr("Slips"),
        .printSlip = Say::tr("Print a test slip"),
        .printing = Say::tr("The slip is being printed …"),
        .simulated = Say::tr("SIMULATED")};
}

StateWords forHealthState(HealthState state)
{
    switch (state) {
    case HealthState::Good: return {Say::tr("Good"), Glyph::Check, Tone::Good};
    case HealthState::LookAtThis: return {Say::tr("Look at this"), Glyph::Warning, Tone::Wait};
    case HealthState::DoesNotWork: return {Say::tr("Does not work"), Glyph::Cross, Tone::Bad};
    }
    return {};
}

QString forHealthItem(HealthItem item)
{
    switch (item) {
    case HealthItem::Store: return Say::tr("Log");
    case HealthItem::DiskSpace: return Say::tr("Disk");
    case HealthItem::Clock: return Say::tr("Clock");
    case HealthItem::Models: return Say::tr("Face models");
    case HealthItem::Camera: return Say::tr("Camera");
    case HealthItem::Reader: return Say::tr("Card reader");
    case HealthItem::Printer: return Say::tr("Slips");
    }
    return {};
}

QString forFinding(const HealthFinding& finding)
{
    const QString device = QString::fromStdString(finding.name);
    switch (finding.cause) {
    case HealthCause::Works: return good(finding);
    case HealthCause::Simulated:
        return Say::tr("%1 answers, and it is simulated: for practice only.").arg(device);
    case HealthCause::RunsLow:
        return Say::tr("Only %1 GB are free. Make room on the disk soon.")
            .arg(gigabytes(finding.freeBytes));
    case HealthCause::NearlyUsedUp:
        return Say::tr("The disk is nearly full: %1 GB are free. Make room before the next "
                       "customer.")
            .arg(gigabytes(finding.freeBytes));
    case HealthCause::BehindLog:
        return Say::tr("The clock is behind the newest record. Set date and time right.");
    case HealthCause::FarAheadOfLog:
        return Say::tr("The newest record is over a year old. Are date and time right?");
    case HealthCause::TooSlow:
        return Say::tr("%1 needs more than 3 seconds for a picture. Plug it in anew.").arg(device);
    case HealthCause::NoneSetUp: return slipsGoTo({});
    case HealthCause::Failed: break;
    }
    const Problem problem = finding.error ? forError(*finding.error) : Problem{};
    return Say::tr("%1 %2").arg(problem.sentence, problem.advice);
}

VoiceWords forVoice(ReadAloud state, const Language& language)
{
    const QString item = Say::tr("Read aloud");
    const QString voice = voiceOf(language);
    switch (state) {
    case ReadAloud::NoVoice:
        return {
            HealthState::LookAtThis,
            item,
            Say::tr("No %1. Install the package %2.").arg(voice, QLatin1String{"espeak-ng"})};
    case ReadAloud::NoSound:
        return {
            HealthState::LookAtThis,
            item,
            Say::tr("The %1 is installed, but no loudspeaker was found. F8 tries again in a visit.")
                .arg(voice)};
    case ReadAloud::Off:
    case ReadAloud::On: break;
    }
    return {HealthState::Good, item, Say::tr("The %1 is installed.").arg(voice)};
}

CameraLines forCamera(const ListedCamera& camera)
{
    QString name = QString::fromStdString(camera.identity.name);
    if (camera.identity.simulated) name = Say::tr("%1 · SIMULATED").arg(name);
    const QString place = QString::fromStdString(camera.spec).section(QLatin1Char{':'}, 1);
    if (camera.refused) return {name, whyRefused(camera.refused->code)};
    if (camera.isInUse) return {name, Say::tr("In use here")};
    if (camera.identity.simulated) return {name, Say::tr("Can be chosen")};
    return {name, Say::tr("Can be chosen · %1").arg(place)};
}

ReaderTestWords forReaderTest(const Result<ReaderTest>& test)
{
    if (!test) {
        const Problem problem = forError(test.error());
        return {Say::tr("%1 %2").arg(problem.sentence, problem.advice), Tone::Bad};
    }
    const QString ending = QString::fromStdString(test->ending);
    if (!test->problem)
        return {
            Say::tr("Read: the number ends in %1, and the card is valid. Nothing was kept.")
                .arg(ending),
            Tone::Good};
    return {
        Say::tr("Read: the number ends in %1, but the card is not valid today. Nothing was kept.")
            .arg(ending),
        Tone::Wait};
}

QString slipsGoTo(const QString& printer)
{
    if (printer.isEmpty()) return Say::tr("No printer is set up. Slips are saved as PDF files.");
    return Say::tr("Slips are printed on %1.").arg(printer);
}

QString whatIsSimulated(bool camera, bool reader)
{
    if (camera && reader)
        return Say::tr("Camera and card reader are simulated. Whatever is registered here is "
                       "practice and counts for nobody.");
    if (camera)
        return Say::tr("The camera is simulated. Whatever is registered here is practice and "
                       "counts for nobody.");
    if (reader)
        return Say::tr("The card reader is simulated. Whatever is registered here is practice and "
                       "counts for nobody.");
    return {};
}

TestSlipWords testSlip()
{
    return {
        .title = Say::tr("Test slip"),
        .meaning = Say::tr("The printer of this counter prints slips."),
        .nobody = Say::tr("A test: nobody was registered")};
}

SimScanWords simScan()
{
    return {
        .hold = Say::tr("Hold the barcode of the SIM before the camera."),
        .noSim = Say::tr("This is not a SIM's barcode. Show the code with the number that begins "
                         "with 89."),
        .cancel = Say::tr("Type it instead")};
}

} // namespace countersign::wording
