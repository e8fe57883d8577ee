#include "ui/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Pages)
};

/// The place, from 1, of the first character that is no digit; 0 when there is none.
int firstNonDigit(const QString& text)
{
    for (int i = 0; i < text.size(); ++i)
        if (text[i] < QLatin1Char{'0'} || text[i] > QLatin1Char{'9'}) return i + 1;
    return 0;
}

QString notADigit(const QString& text)
{
    const int place = firstNonDigit(text);
    return place == 0
               ? QString{}
               : Say::tr("Character %1 (“%2”) is not a digit.").arg(place).arg(text[place - 1]);
}

} // namespace

QString whyNoMsisdn(const QString& text)
{
    QString digits = text;
    digits.remove(QLatin1Char{' '}).remove(QLatin1Char{'-'});
    if (digits.startsWith(QLatin1String{"+86"})) digits.remove(0, 3);
    if (digits.isEmpty()) return Say::tr("The mobile number is missing.");
    if (const QString odd = notADigit(digits); !odd.isEmpty()) return odd;
    if (digits.size() < 11)
        return Say::tr("%1 of 11 digits: %2 missing.").arg(digits.size()).arg(11 - digits.size());
    if (digits.size() > 11)
        return Say::tr("%1 digits: %2 too many.").arg(digits.size()).arg(digits.size() - 11);
    return Say::tr("Digits 1 and 2 are %1; mobile numbers begin with 13 to 19.")
        .arg(digits.left(2));
}

QString whyNoIccid(const QString& text)
{
    if (text.isEmpty()) return Say::tr("The SIM card number is missing.");
    if (const QString odd = notADigit(text); !odd.isEmpty()) return odd;
    if (!text.startsWith(QLatin1String{"89"}))
        return Say::tr("Digits 1 and 2 are %1; SIM card numbers begin with 89.").arg(text.left(2));
    if (text.size() < 19)
        return Say::tr("%1 of 19 or 20 digits: at least %2 missing.")
            .arg(text.size())
            .arg(19 - text.size());
    if (text.size() > 20) return Say::tr("%1 digits: 20 at most.").arg(text.size());
    return Say::tr("The last digit (place %1) does not fit the others. Scan again or compare with "
                   "the print.")
        .arg(text.size());
}

QString digitsSoFar(int digits, const QString& of)
{
    return Say::tr("%1 of %2 digits").arg(QString::number(digits), of);
}

QString groupedIccid(const std::string& iccid)
{
    QString grouped;
    for (std::size_t i = 0; i < iccid.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += QLatin1Char{' '};
        grouped += QLatin1Char{iccid[i]};
    }
    return grouped;
}

QString groupedMsisdn(const SimOrder& order)
{
    return QString::fromStdString(order.msisdn.grouped());
}

QString outletOf(const std::string& origin)
{
    const QString text = QString::fromStdString(origin);
    const QString outlet = text.section(QLatin1Char{'/'}, 1, 1);
    return outlet.isEmpty() ? text : outlet;
}

QString getReady() { return Say::tr("Get ready"); }

QString stepOf(int step, int steps) { return Say::tr("Step %1 of %2").arg(step).arg(steps); }

QString remaining(MonotonicMs time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(time, MonotonicMs{0}));
    return Say::tr("%1 s left").arg(seconds.count());
}

QString attempt(const FacePrompt& prompt)
{
    QString text = Say::tr("Attempt %1 of %2").arg(prompt.attempt).arg(prompt.attempts);
    if (prompt.before) text += Say::tr(", before: %1").arg(shortCause(*prompt.before));
    return text;
}

DeskWords desk()
{
    return {
        .product = QStringLiteral("Countersign"),
        .steps =
            {Say::tr("Card"),
             Say::tr("Number"),
             Say::tr("Consent"),
             Say::tr("Face"),
             Say::tr("Done")},
        .help = Say::tr("Help"),
        .devices = Say::tr("Devices"),
        .cancel = Say::tr("Cancel this customer"),
        .signOut = Say::tr("Sign out"),
        .simulated = Say::tr("SIMULATED"),
        .readerName = Say::tr("Reader"),
        .cameraName = Say::tr("Camera"),
        .modelsName = Say::tr("Face models"),
        .modelsLoading = Say::tr("loading"),
        .modelsReady = Say::tr("ready"),
        .ready = Say::tr("ready"),
        .problem = Say::tr("problem"),
        .cancelQuestion =
            Say::tr("Cancel this customer? Everything about this visit is forgotten."),
        .cancelKeep = Say::tr("Go on with the customer"),
        .cancelForget = Say::tr("Cancel and forget"),
        .signOutQuestion =
            Say::tr("Sign out now? This customer's visit is cancelled and forgotten."),
        .signOutNow = Say::tr("Forget and sign out")};
}

SignInWords signIn()
{
    return {
        .language = Say::tr("&Language"),
        .title = Say::tr("Sign in"),
        .subtitle = Say::tr("Every record carries the name of the person who made it."),
        .name = Say::tr("Name"),
        .password = Say::tr("Password"),
        .button = Say::tr("Sign in"),
        .busy = Say::tr("Checking the password…"),
        .empty = Say::tr("Name and password, please.")};
}

CardWords card()
{
    return {
        .idleTitle = Say::tr("Place the card on the reader"),
        .idleText = Say::tr("The fields fill themselves. Nothing is typed here."),
        .readingTitle = Say::tr("Reading the card"),
        .readingText = Say::tr("Please leave it on the reader."),
        .problemTitle = Say::tr("The card was not read"),
        .placeholder = Say::tr("No card read yet"),
        .reading = Say::tr("Reading…"),
        .read = Say::tr("Read the card"),
        .tryAgain = Say::tr("Try again"),
        .counterHeading = Say::tr("This counter")};
}

NumberWords number()
{
    return {
        .title = Say::tr("Which number, on which SIM?"),
        .text = Say::tr(
            "Compare the card's photo with the customer, then enter the number and scan the SIM."),
        .msisdn = Say::tr("&Mobile number"),
        .iccid = Say::tr("&SIM card number (ICCID)"),
        .msisdnHint = Say::tr("11 digits, as the customer chose it"),
        .iccidHint = Say::tr("Scan the barcode, or type the 19 or 20 digits below it"),
        .scan = Say::tr("scan with the camera"),
        .check = Say::tr("Continue"),
        .checking = Say::tr("Looking whether both are free…"),
        .document = Say::tr("The card says")};
}

ConsentWords consent()
{
    return {
        .title = Say::tr("Does the customer agree to the face check?"),
        .text = Say::tr(
            "Turn the screen or read it aloud. The customer decides, both answers lead on."),
        .forNumber = Say::tr("Number to be opened"),
        .holder = Say::tr("Holder of the card")};
}

FaceWords face()
{
    return {
        .number = Say::tr("Number to be opened"),
        .tryAgain = Say::tr("Try again"),
        .problemTitle = Say::tr("The face check cannot go on"),
        .oval = Say::tr("Live picture of the customer")};
}

SealingWords sealing()
{
    return {
        .title = Say::tr("Sealing the record"),
        .text = Say::tr("Encrypting, signing and writing. The next page says what came of it."),
        .problemTitle = Say::tr("The record is not sealed yet"),
        .problemText = Say::tr("Nothing is lost: it can be tried again."),
        .tryAgain = Say::tr("Try again")};
}

DoneWords done()
{
    return {
        .tell = Say::tr("Tell the customer"),
        .entry = Say::tr("Sealed in the log"),
        .number = Say::tr("Number"),
        .why = Say::tr("Why"),
        .next = Say::tr("Next customer"),
        .simulatedNote = Say::tr("A simulated device took part. The record says so."),
        .document = Say::tr("The card says"),
        .waits = Say::tr("Waits for a manager; nothing is opened yet. F6: decide it now. Enter: it "
                         "stays in the queue, and the next customer comes."),
        .leave = Say::tr("Leave it, next customer")};
}

HelpWords help()
{
    return {
        .title = Say::tr("Help"),
        .back = Say::tr("Back"),
        .stepsHeading = Say::tr("The five steps"),
        .keysHeading = Say::tr("Keys"),
        .steps =
            {{Say::tr("Card"), Say::tr("Lay the card on the reader and press Enter.")},
             {Say::tr("Number"),
              Say::tr("Type the number, scan the SIM. Both are checked at once.")},
             {Say::tr("Consent"),
              Say::tr(
                  "The customer reads and answers. Declining is fine: the manager takes over.")},
             {Say::tr("Face"),
              Say::tr(
                  "The customer follows the picture. You only watch; there are three attempts.")},
             {Say::tr("Done"),
              Say::tr("One word says what came of it, one sentence what to tell the customer.")}},
        .keys = {
            {QStringLiteral("Enter"), Say::tr("go on: the button at the bottom right")},
            {QStringLiteral("Esc"), Say::tr("cancel this customer; you are asked first")},
            {QStringLiteral("A, D"),
             Say::tr("the customer accepts, or declines, at the step Consent")},
            {QStringLiteral("Tab"), Say::tr("to the next field or button")},
            {QStringLiteral("F2"), Say::tr("to the office, for managers, between customers")},
            {QStringLiteral("F3"), Say::tr("scan the SIM with the camera, at the step Number")},
            {QStringLiteral("F4"), Say::tr("print the slip, at the step Done")},
            {QStringLiteral("F5"),
             Say::tr("new number, transfer or verify again, at the step Number")},
            {QStringLiteral("F6"), Say::tr("a manager signs in for this customer")},
            {QStringLiteral("F8"),
             Say::tr("read the customer's screen aloud to this customer, or no longer")},
            {QStringLiteral("F9"), Say::tr("the devices and whether they work, between customers")},
            {QStringLiteral("F11"), Say::tr("show or hide the customer's screen")},
            {QStringLiteral("Ctrl+L"), Say::tr("lock the desk")},
            {QStringLiteral("F1"), Say::tr("this page, and back")}}};
}

} // namespace countersign::wording
