#include "ui/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Clerk)
};

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadInput: return Say::tr("Something that was entered cannot be right.");
    case ErrorCode::BadPolicy:
        return Say::tr("This outlet's policy has a value that cannot be used.");
    case ErrorCode::NotFound: return Say::tr("Something that was asked for does not exist.");
    case ErrorCode::FileUnreadable: return Say::tr("A file cannot be opened.");
    case ErrorCode::FileMalformed: return Say::tr("A file is damaged or of another kind.");
    case ErrorCode::CardUnreadable: return Say::tr("The card could not be read.");
    case ErrorCode::DocumentInvalid:
        return Say::tr("What the card says does not agree with itself.");
    case ErrorCode::PortraitUnusable:
        return Say::tr("The photo on the card cannot be compared with a face.");
    case ErrorCode::CameraUnavailable: return Say::tr("The camera does not answer.");
    case ErrorCode::CameraFailed: return Say::tr("The camera stopped giving pictures.");
    case ErrorCode::CameraVirtual:
        return Say::tr("The camera is a program on this computer, not a real camera.");
    case ErrorCode::CameraNotAllowed:
        return Say::tr("This is not the camera that belongs to this counter.");
    case ErrorCode::CameraChanged: return Say::tr("The camera was exchanged during the check.");
    case ErrorCode::ModelMissing: return Say::tr("A face model is missing on this computer.");
    case ErrorCode::ModelAltered: return Say::tr("A face model is not the one that was approved.");
    case ErrorCode::ModelUnusable: return Say::tr("A face model cannot be loaded.");
    case ErrorCode::StoreMissing:
        return Say::tr("The log of this outlet is not where it should be.");
    case ErrorCode::StoreExists: return Say::tr("There is a log here already.");
    case ErrorCode::StoreLocked: return Say::tr("The log is open in another program.");
    case ErrorCode::StoreReadOnly: return Say::tr("The log cannot be written to.");
    case ErrorCode::StoreFull: return Say::tr("The disk is full.");
    case ErrorCode::StoreNewer:
        return Say::tr("The log was written by a newer version of Countersign.");
    case ErrorCode::StoreOlder:
        return Say::tr("The log was written by an older version of Countersign.");
    case ErrorCode::NotAStore: return Say::tr("The folder that was given holds no log.");
    case ErrorCode::StorageFailed: return Say::tr("The log could not be read or written.");
    case ErrorCode::LedgerBroken: return Say::tr("The log has been changed by somebody.");
    case ErrorCode::LedgerContradicted:
        return Say::tr("The log is not the one that was written here before.");
    case ErrorCode::KeyUnavailable: return Say::tr("The key that seals the log cannot be used.");
    case ErrorCode::WrongPassword: return Say::tr("The password is not right.");
    case ErrorCode::UnknownStaff: return Say::tr("Nobody of this name works here.");
    case ErrorCode::NotAllowed: return Say::tr("Your role does not allow this.");
    case ErrorCode::TooManySignIns: return Say::tr("There were too many wrong passwords.");
    case ErrorCode::WrongHolder:
        return Say::tr("This number does not belong to the holder of that card.");
    case ErrorCode::DuplicateOrder:
        return Say::tr("This number or this SIM is registered already.");
    case ErrorCode::Cancelled: return Say::tr("It was cancelled.");
    }
    return {};
}

QString advice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CardUnreadable:
        return Say::tr("Lay the card flat on the reader and try again.");
    case ErrorCode::DocumentInvalid:
        return Say::tr("Read it once more. If it stays so, call the manager.");
    case ErrorCode::PortraitUnusable:
        return Say::tr("Read the card again, or cancel and call the manager.");
    case ErrorCode::CameraUnavailable:
    case ErrorCode::CameraFailed: return Say::tr("Check the camera's cable and try again.");
    case ErrorCode::CameraVirtual:
        return Say::tr("Plug in the counter's own camera, choose it, and tell the manager.");
    case ErrorCode::CameraNotAllowed:
        return Say::tr("Plug the counter's own camera into its own socket, or call the manager: "
                       "only a manager can allow another one.");
    case ErrorCode::CameraChanged:
        return Say::tr("Leave the camera plugged in and try again. Tell the manager.");
    case ErrorCode::ModelMissing:
    case ErrorCode::ModelAltered:
    case ErrorCode::ModelUnusable:
        return Say::tr("Faces cannot be checked until it is obtained. Tell the manager.");
    case ErrorCode::StoreLocked: return Say::tr("Close the other program and try again.");
    case ErrorCode::StoreFull:
        return Say::tr("Make room on the disk and try again. Nothing was written.");
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StorageFailed:
        return Say::tr("Try again. If it stays so, call the manager. Nothing was written.");
    case ErrorCode::TooManySignIns:
        return Say::tr("Wait until the time named below has passed, or ask the manager.");
    case ErrorCode::WrongHolder:
        return Say::tr("Check the number, and whose card it is. If it stays so, call the manager.");
    case ErrorCode::DuplicateOrder: return Say::tr("Take another number and another SIM.");
    case ErrorCode::WrongPassword:
    case ErrorCode::UnknownStaff: return Say::tr("Check name and password and try again.");
    case ErrorCode::StoreNewer: return Say::tr("Update Countersign on this computer.");
    case ErrorCode::StoreOlder:
        return Say::tr("Call the manager: it has to be brought up to date once, with "
                       "\"countersign-cli migrate\".");
    case ErrorCode::BadInput:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileMalformed: return Say::tr("Look at what is named below and try again.");
    case ErrorCode::Cancelled: return Say::tr("Try again when you are ready.");
    case ErrorCode::LedgerContradicted:
        return Say::tr("Register nobody. Call the manager: an older copy may have been put back.");
    case ErrorCode::BadPolicy:
    case ErrorCode::NotFound:
    case ErrorCode::StoreMissing:
    case ErrorCode::StoreExists:
    case ErrorCode::NotAStore:
    case ErrorCode::LedgerBroken:
    case ErrorCode::KeyUnavailable:
    case ErrorCode::NotAllowed: return Say::tr("Call the manager.");
    }
    return {};
}

} // namespace

Problem forError(const Error& error)
{
    return {sentence(error.code), advice(error.code), QString::fromStdString(error.detail)};
}

QString forOutcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Registered: return Say::tr("Registered");
    case Outcome::ManagerNeeded: return Say::tr("Manager needed");
    case Outcome::Refused: return Say::tr("Not possible");
    }
    return {};
}

QString forReason(Reason reason)
{
    switch (reason) {
    case Reason::DocumentExpired: return Say::tr("The card has expired.");
    case Reason::DocumentNotYetValid: return Say::tr("The card is not valid yet.");
    case Reason::HolderTooYoung:
        return Say::tr("The holder is too young to register without a guardian.");
    case Reason::ConsentDeclined: return Say::tr("The customer declined the face check.");
    case Reason::FaceCheckFailed: return Say::tr("The face check did not succeed.");
    case Reason::AttackSuspected:
        return Say::tr("It could not be shown that one living person stood before the camera.");
    case Reason::MatchDoubtful:
        return Say::tr("Whether the face is that on the card is for the manager to decide.");
    case Reason::NotTheHolder: return Say::tr("The face is not that on the card.");
    case Reason::TooManyNumbers:
        return Say::tr("The holder has as many numbers as one person may have.");
    case Reason::TooManyVisits: return Say::tr("The holder has been here too often today.");
    case Reason::HolderBlocked: return Say::tr("A manager has blocked this holder.");
    case Reason::TransferNeedsManager:
        return Say::tr("A manager confirms that the number goes to another holder.");
    }
    return {};
}

QString shortCause(Cause cause)
{
    switch (cause) {
    case Cause::NoFace: return Say::tr("no face seen");
    case Cause::FaceLost: return Say::tr("face left the picture");
    case Cause::SecondFace: return Say::tr("second face");
    case Cause::TooDark: return Say::tr("too dark");
    case Cause::TooBright: return Say::tr("too bright");
    case Cause::TooFar: return Say::tr("too far away");
    case Cause::TooNear: return Say::tr("too close");
    case Cause::Blurred: return Say::tr("blurred");
    case Cause::LowContrast: return Say::tr("dull picture");
    case Cause::SideLight: return Say::tr("light from the side");
    case Cause::Glare: return Say::tr("glare");
    case Cause::FaceCovered: return Say::tr("face covered");
    case Cause::HeadTilted: return Say::tr("head tilted");
    case Cause::MouthOpen: return Say::tr("mouth open");
    case Cause::LookAtCamera: return Say::tr("looked away");
    case Cause::EyesClosed: return Say::tr("eyes closed");
    case Cause::WrongAction: return Say::tr("another movement");
    case Cause::TimedOut: return Say::tr("time ran out");
    case Cause::VideoEnded: return Say::tr("recording ended");
    case Cause::FrozenPicture: return Say::tr("camera stood still");
    case Cause::ChangedPerson: return Say::tr("person changed");
    case Cause::FlatPicture: return Say::tr("face looked flat");
    case Cause::Screen: return Say::tr("looked like a screen");
    case Cause::HeldPicture: return Say::tr("picture in a hand");
    case Cause::NotSkin: return Say::tr("surface not of a face");
    case Cause::RepeatedVideo: return Say::tr("movement repeated");
    case Cause::SeveralSigns: return Say::tr("several signs");
    }
    return {};
}

QString forSex(Sex sex)
{
    switch (sex) {
    case Sex::Male: return Say::tr("male");
    case Sex::Female: return Say::tr("female");
    case Sex::Unknown:
    case Sex::Unspecified: return Say::tr("sex not stated");
    }
    return {};
}

QString forNation(const std::string& code)
{
    // GB/T 3304-1991, 01 to 56 in order.
    static constexpr std::array nations{
        "汉",     "蒙古",   "回",       "藏",     "维吾尔",   "苗",   "彝",     "壮",
        "布依",   "朝鲜",   "满",       "侗",     "瑶",       "白",   "土家",   "哈尼",
        "哈萨克", "傣",     "黎",       "傈僳",   "佤",       "畲",   "高山",   "拉祜",
        "水",     "东乡",   "纳西",     "景颇",   "柯尔克孜", "土",   "达斡尔", "仫佬",
        "羌",     "布朗",   "撒拉",     "毛南",   "仡佬",     "锡伯", "阿昌",   "普米",
        "塔吉克", "怒",     "乌孜别克", "俄罗斯", "鄂温克",   "德昂", "保安",   "裕固",
        "京",     "塔塔尔", "独龙",     "鄂伦春", "赫哲",     "门巴", "珞巴",   "基诺"};
    bool isNumber = false;
    const auto text = QString::fromStdString(code);
    const std::size_t index = text.toUInt(&isNumber);
    if (!isNumber || index < 1 || index > nations.size()) return text;
    return QString::fromUtf8(nations[index - 1]);
}

QString age(int years) { return Say::tr("%1 years").arg(years); }

QString date(Date day)
{
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<int>(day.year()))
        .arg(static_cast<unsigned>(day.month()), 2, 10, QLatin1Char{'0'})
        .arg(static_cast<unsigned>(day.day()), 2, 10, QLatin1Char{'0'});
}

QString validity(const std::optional<Date>& to)
{
    return to ? Say::tr("valid to %1").arg(date(*to)) : Say::tr("long-term 长期");
}

QString maskedNumber(const IdNumber& number)
{
    const QString shown = QString::fromStdString(number.text()).right(4);
    return QStringLiteral("∙∙∙∙ ∙∙∙∙ ∙∙∙∙ ∙∙") + shown;
}

QString shortHolder(const IdDocument& document)
{
    return QStringLiteral("%1 (%2)").arg(
        QString::fromStdString(document.name),
        QString::fromStdString(document.number.text()).right(4));
}

QVector<CheckWords> documentChecks(const CardReading& card, Date today, int minimumAge)
{
    const auto problem = findProblem(card.document, today, minimumAge);
    QVector<CheckWords> checks{
        {card.reader.simulated ? Say::tr("read by the simulated reader")
                               : Say::tr("read from the chip"),
         true},
        {Say::tr("number agrees with birth date and sex"), true}};
    if (problem == DocumentProblem::Expired)
        checks.push_back({Say::tr("expired on %1").arg(date(*card.document.validTo)), false});
    else if (problem == DocumentProblem::NotYetValid)
        checks.push_back({Say::tr("valid only from %1").arg(date(card.document.validFrom)), false});
    else
        checks.push_back({Say::tr("valid today"), true});
    if (problem == DocumentProblem::HolderTooYoung)
        checks.push_back({Say::tr("younger than %1").arg(minimumAge), false});
    return checks;
}

QString consentResult(ConsentAnswer answer)
{
    return answer == ConsentAnswer::Accepted ? Say::tr("accepted") : Say::tr("declined");
}

QString faceResult(const LivenessEvidence& liveness)
{
    if (!liveness.passed) {
        return liveness.causes.empty() ? Say::tr("not done") : shortCause(liveness.causes.back());
    }
    return liveness.attempts == 1 ? Say::tr("done at once")
                                  : Say::tr("done at attempt %1").arg(liveness.attempts);
}

QString attemptsEndedWith(const QStringList& causes)
{
    return Say::tr("What happened: %1.").arg(causes.join(Say::tr(", then ")));
}

QString entry(const EntryNumber& number)
{
    return Say::tr("Entry %1").arg(QString::number(number.value()));
}

QString openedNumber(const std::optional<SimOrder>& order, Outcome outcome)
{
    if (!order) return Say::tr("None chosen");
    if (outcome == Outcome::Registered) return groupedMsisdn(*order);
    return Say::tr("%1 (not opened)").arg(groupedMsisdn(*order));
}

} // namespace countersign::wording
