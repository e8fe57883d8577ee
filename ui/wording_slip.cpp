#include "ui/wording_slip.h"

#include "ui/wording_customer_detail.h"

#include <QDateTime>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Pages)
};

OrderKind kindOf(const Done& state)
{
    // Without a number yet, it would have been a new one.
    return state.record.order ? state.record.order->kind : OrderKind::NewNumber;
}

Bilingual howItWasMadeSure(const Done& state, const Language& in)
{
    if (state.decision && !state.deciding) return both(in, ToCustomer::tr("card and manager"));
    if (state.record.face) return both(in, ToCustomer::tr("card and face check"));
    return both(in, ToCustomer::tr("card"));
}

Bilingual whatWasDone(OrderKind kind, const Language& in)
{
    switch (kind) {
    case OrderKind::NewNumber: return both(in, ToCustomer::tr("New number"));
    case OrderKind::Transfer: return both(in, ToCustomer::tr("Transfer"));
    case OrderKind::Reverification: return both(in, ToCustomer::tr("Confirmation"));
    }
    return {};
}

} // namespace

SlipWords slip(const Language& in)
{
    return {
        .title = both(in, ToCustomer::tr("SIM registration slip")),
        .seal = both(in, ToCustomer::tr("Seal of the log")),
        .sealText = both(
            in,
            ToCustomer::tr(
                "The log's signature at this moment; nothing about you is in it. Keep it: it "
                "proves that the record was not changed later.")),
        .privacy =
            both(in, ToCustomer::tr("Neither your full name nor your ID number is on this slip.")),
        .simulated = both(in, ToCustomer::tr("SIMULATED, NOT A REAL REGISTRATION"))};
}

SlipRows slipRows(const Done& state, const Language& in)
{
    SlipRows rows{
        .number = both(in, ToCustomer::tr("Your number")),
        .sim = both(in, ToCustomer::tr("SIM card ends in")),
        .kind = both(in, ToCustomer::tr("Kind of registration")),
        .holder = both(in, ToCustomer::tr("Holder")),
        .entry = both(in, ToCustomer::tr("Record number"))};
    const bool registered = state.outcome() == Outcome::Registered;
    const bool isNew = kindOf(state) == OrderKind::NewNumber;
    if (isNew && registered) rows.number = both(in, ToCustomer::tr("Your new number"));
    if (isNew && !registered) rows.number = both(in, ToCustomer::tr("Number, not opened"));
    return rows;
}

Bilingual slipOutcome(Outcome outcome, const Language& in)
{
    switch (outcome) {
    case Outcome::Registered: return both(in, ToCustomer::tr("Registered"));
    case Outcome::ManagerNeeded: return both(in, ToCustomer::tr("Manager needed"));
    case Outcome::Refused: return both(in, ToCustomer::tr("Not possible"));
    }
    return {};
}

Bilingual slipMeaning(const Done& state, const Language& in)
{
    const bool isNew = kindOf(state) == OrderKind::NewNumber;
    switch (state.outcome()) {
    case Outcome::Registered:
        return both(in, ToCustomer::tr("The number is registered in your own name."));
    case Outcome::ManagerNeeded:
        if (!isNew) break;
        return both(in, ToCustomer::tr("The number is not open yet."));
    case Outcome::Refused:
        if (!isNew) break;
        return both(in, ToCustomer::tr("No number was opened this time."));
    }
    return both(in, ToCustomer::tr("The registration of this number has not been changed."));
}

Bilingual slipKind(const Done& state, const Language& in)
{
    const Bilingual what = whatWasDone(kindOf(state), in);
    const Bilingual how = howItWasMadeSure(state, in);
    const Bilingual frame = both(in, ToCustomer::tr("%1, %2"));
    return {frame.first.arg(what.first, how.first), frame.second.arg(what.second, how.second)};
}

QString maskedName(const QString& name)
{
    QTextBoundaryFinder characters{QTextBoundaryFinder::Grapheme, name};
    const auto first = characters.toNextBoundary(); // a rare character is two units of UTF-16
    return name.left(std::max<qsizetype>(first, 0)) + QStringLiteral("＊＊");
}

QString dateAndTime(UtcMs at)
{
    constexpr int chinaSeconds = 8 * 60 * 60; // no summer time; see localDate()
    return QDateTime::fromMSecsSinceEpoch(
               at.time_since_epoch().count(), Qt::OffsetFromUTC, chinaSeconds)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

SlipKeyWords slipKey()
{
    return {.print = Say::tr("Print slip"), .printing = Say::tr("The slip is being printed …")};
}

QString slipSentTo(const QString& printer) { return Say::tr("Slip sent to %1.").arg(printer); }
QString slipSavedAs(const QString& file)
{
    return Say::tr("No printer is set up. Slip saved as %1.").arg(file);
}

QString slipSavedInstead(const QString& printer, const QString& file)
{
    return Say::tr("%1 did not take the slip. It is saved as %2.").arg(printer, file);
}

Problem slipFailed(const Error& error)
{
    return {
        Say::tr("The slip could neither be printed nor saved."),
        Say::tr("The registration is sealed all the same. Check the disk and the printer, then "
                "press F4 again."),
        QString::fromStdString(error.detail)};
}

} // namespace countersign::wording
