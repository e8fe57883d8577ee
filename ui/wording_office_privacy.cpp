#include "ui/wording_office_privacy.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::OfficePrivacy)
};

} // namespace

PrivacyWords privacy()
{
    return {
        .name = Say::tr("Privacy"),
        .title = Say::tr("What is kept of customers"),
        .text = Say::tr("What is erased is gone from this computer's store for good. The log "
                        "stays and says that it was erased. Backups made before still have it."),
        .what = Say::tr("Information"),
        .keptFor = Say::tr("Kept for"),
        .dueNow = Say::tr("Due now"),
        .identity = Say::tr("Who it was, after the number's service has ended"),
        .unregistered = Say::tr("Who it was, where nothing was registered"),
        .portrait = Say::tr("The card's photo, after the visit"),
        .face = Say::tr("Live faces and their measurements, after the visit"),
        .erase = Say::tr("Erase what is due"),
        .eraseQuestion = Say::tr("Everything that is due now will be erased for good."),
        .eraseNow = Say::tr("Erase it"),
        .nothingDue = Say::tr("Nothing is due."),
        .person = Say::tr("For one person"),
        .personText = Say::tr("Somebody who is here with their card and their slip, or who wrote."),
        .record = Say::tr("Record &number on the slip"),
        .find = Say::tr("Find"),
        .noRecord = Say::tr("A record number is a number from 1 on."),
        .writeDown = Say::tr("&Write down what is held…"),
        .withdraw = Say::tr("&Consent withdrawn"),
        .end = Say::tr("Service &ended"),
        .eraseAll = Say::tr("&Erase everything"),
        .keep = Say::tr("Leave it as it is"),
        .withdrawQuestion = Say::tr("The live faces and measurements of all visits of this person "
                                    "will be erased. The registration stays."),
        .withdrawNow = Say::tr("Withdraw and erase"),
        .endQuestion = Say::tr("The number of record %1 is no longer in service: from now on the "
                               "time counts after which it is erased who it was."),
        .endNow = Say::tr("It has ended"),
        .eraseAllQuestion = Say::tr("Everything about this person will be erased: %1. The law may "
                                    "want a number in service to keep its holder."),
        .eraseAllNow = Say::tr("Erase everything"),
        .done = Say::tr("Done. Entry %1 says so."),
        .written = Say::tr("Written to %1. Hand it over and keep no copy."),
        .folder = Say::tr("what we hold")};
}

QString dueIn(int days) { return Say::tr("In %n day(s)", nullptr, days); }

QString keptDays(int days) { return Say::tr("%n day(s)", nullptr, days); }

QString personsKept(const PrivacySheet& sheet)
{
    const QLocale locale;
    const QString kept = locale.toString(qulonglong{sheet.persons});
    const QString alarm = locale.toString(sheet.policy.personsAlarm);
    if (sheet.persons >= static_cast<std::uint64_t>(sheet.policy.personsAlarm))
        return Say::tr("%1 people have a picture in this store. From %2 on the law wants it filed "
                       "with the authority: tell the carrier.")
            .arg(kept, alarm);
    return Say::tr("%1 people have a picture in this store; from %2 on it has to be filed.")
        .arg(kept, alarm);
}

QString recordsOf(const ErasureScope& scope)
{
    constexpr std::size_t most = 8;
    QStringList numbers;
    for (std::size_t i = 0; i < std::min(most, scope.visits.size()); ++i)
        numbers.push_back(QString::number(scope.visits[i].value()));
    if (scope.visits.size() > most) numbers.push_back(QStringLiteral("…"));
    return Say::tr(
               "%n record(s) of this person: %1", nullptr, static_cast<int>(scope.visits.size()))
        .arg(numbers.join(QStringLiteral(", ")));
}

} // namespace countersign::wording
