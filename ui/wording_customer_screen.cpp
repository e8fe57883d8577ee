#include "ui/wording_customer_screen.h"

#include "ui/wording_customer_detail.h"

namespace countersign::wording {
namespace {

CustomerScreenWords linesOfPages(const Language& in)
{
    CustomerScreenWords words;
    words.welcome = {
        both(in, ToCustomer::tr("Welcome")),
        both(
            in,
            ToCustomer::tr("Please have your ID card ready. This screen shows you every step."))};
    words.readingCard = {
        both(in, ToCustomer::tr("Reading your card")),
        both(in, ToCustomer::tr("One moment, please leave the card on the reader."))};
    words.cardNotRead = {
        both(in, ToCustomer::tr("The card could not be read yet")),
        both(in, ToCustomer::tr("The clerk will try once more."))};
    words.choosingNumber = {
        both(in, ToCustomer::tr("Please choose a number")),
        both(in, ToCustomer::tr("Tell the clerk which one you would like. It will appear here."))};
    words.checkingNumber = {
        both(in, ToCustomer::tr("Please check your new number")),
        both(in, ToCustomer::tr("If it is wrong, tell the clerk."))};
    words.numberNotPossible = {
        both(in, ToCustomer::tr("That number could not be taken")),
        both(in, ToCustomer::tr("Please choose again with the clerk."))};
    words.anotherCard = {
        both(in, ToCustomer::tr("One more card is needed")),
        both(in, ToCustomer::tr("Please let the person with you lay their card on the reader."))};
    words.equipmentNotReady = {
        both(in, ToCustomer::tr("One moment, please")),
        both(in, ToCustomer::tr("The equipment is not ready. The clerk is seeing to it."))};
    words.saving = {
        both(in, ToCustomer::tr("Saving the result")),
        both(in, ToCustomer::tr("It will only take a moment."))};
    words.notSavedYet = {
        both(in, ToCustomer::tr("One moment, please")),
        both(in, ToCustomer::tr("The result is not saved yet. The clerk is seeing to it."))};
    return words;
}

} // namespace

CustomerScreenWords customerScreen(const Language& in)
{
    CustomerScreenWords words = linesOfPages(in);
    words.newNumber = both(in, ToCustomer::tr("The new number"));
    words.openedNumber = both(in, ToCustomer::tr("Your new number"));
    words.unopenedNumber = both(in, ToCustomer::tr("Number, not opened"));
    words.takeSlip = both(in, ToCustomer::tr("Please take your slip and your SIM."));
    words.waitHere =
        both(in, ToCustomer::tr("Please wait here. There is nothing you need to do now."));
    words.takeAdvice =
        both(in, ToCustomer::tr("Please take your slip. It says what you can do next."));
    words.readAloud = both(in, ToCustomer::tr("Read aloud"));
    words.answerKeys = both(
        in,
        ToCustomer::tr("Tell the clerk whether you agree, or press A to agree and D to decline."));
    words.getReady = both(in, ToCustomer::tr("Get ready"));
    words.simulated = both(in, ToCustomer::tr("SIMULATED"));
    return words;
}

Bilingual promiseToCustomer(std::optional<int> retentionDays, const Language& in)
{
    if (!retentionDays) return both(in, ToCustomer::tr("Your face stays in this shop's computer."));
    const Bilingual words =
        both(in, ToCustomer::tr("Your face stays in this shop's computer; deleted after %1 days."));
    return {words.first.arg(*retentionDays), words.second.arg(*retentionDays)};
}

Bilingual stepForCustomer(int step, int steps, const Language& in)
{
    const Bilingual words = both(in, ToCustomer::tr("Step %1 of %2"));
    return {words.first.arg(step).arg(steps), words.second.arg(step).arg(steps)};
}

Bilingual timeLeftForCustomer(MonotonicMs time, const Language& in)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    const Bilingual words = both(in, ToCustomer::tr("%1 s left"));
    return {words.first.arg(seconds), words.second.arg(seconds)};
}

} // namespace countersign::wording
