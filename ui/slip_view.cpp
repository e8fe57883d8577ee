#include "ui/slip_view.h"

#include "ui/wording_devices.h"
#include "ui/wording_slip.h"

namespace countersign {
namespace {

wording::Bilingual plain(const QString& text) { return {text, {}}; }

QVector<SlipView::Fact> factsOf(const Done& state, const Language& in)
{
    const RegistrationRecord& record = state.record;
    const wording::SlipRows rows = wording::slipRows(state, in);
    QVector<SlipView::Fact> facts;
    if (record.order) {
        if (state.outcome() != Outcome::Registered)
            facts.push_back({rows.number, plain(wording::groupedMsisdn(*record.order))});
        const QString iccid = QString::fromStdString(record.order->iccid.text());
        facts.push_back({rows.sim, plain(iccid.right(4))});
    }
    facts.push_back({rows.kind, wording::slipKind(state, in)});
    facts.push_back(
        {rows.holder,
         plain(wording::maskedName(QString::fromStdString(record.card.document.name)))});
    facts.push_back({rows.entry, plain(QString::number(state.receipt.entry.value()))});
    return facts;
}

} // namespace

SlipView slipView(const Done& state, const QString& outlet, UtcMs at, const Language& in)
{
    const RegistrationRecord& record = state.record;
    const wording::SlipWords words = wording::slip(in);
    const bool decided = state.decision && !state.deciding;
    SlipView view{
        .entry = state.receipt.entry,
        .outcome = state.outcome(),
        .title = words.title,
        .outlet = outlet,
        .at = wording::dateAndTime(at),
        .word = wording::slipOutcome(state.outcome(), in),
        .meaning = wording::slipMeaning(state, in),
        .numberHeading = wording::slipRows(state, in).number,
        .number = {},
        .facts = factsOf(state, in),
        .paragraphs = {},
        .checkpoint = decided ? state.decision->receipt.checkpoint : state.receipt.checkpoint,
        .checkpointHeading = words.seal,
        .checkpointText = words.sealText,
        .privacy = words.privacy,
        .simulated = {}};
    if (state.outcome() == Outcome::Registered && record.order)
        view.number = wording::groupedMsisdn(*record.order);
    for (const wording::SlipParagraph& paragraph : wording::slipParagraphs(state, in))
        view.paragraphs.push_back({paragraph.heading, paragraph.text});
    if (record.simulated()) view.simulated = words.simulated;
    return view;
}

SlipView testSlipView(const QString& outlet, UtcMs at)
{
    const wording::TestSlipWords words = wording::testSlip();
    SlipView view;
    view.outcome = Outcome::ManagerNeeded;
    view.title = plain(words.title);
    view.outlet = outlet;
    view.at = wording::dateAndTime(at);
    view.word = plain(words.title);
    view.meaning = plain(words.meaning);
    view.checkpoint = "countersign";
    view.simulated = plain(words.nobody);
    return view;
}

SlipStateView slipAskedFor()
{
    return {.busy = true, .words = wording::slipKey().printing, .tone = Tone::Quiet, .problem = {}};
}

SlipStateView slipStateView(const Result<SlipDelivery>& result)
{
    SlipStateView view;
    if (!result) {
        view.problem = wording::slipFailed(result.error());
    } else if (result->file.isEmpty()) {
        view.words = wording::slipSentTo(result->printer);
    } else if (result->printer.isEmpty()) {
        view.words = wording::slipSavedAs(result->file);
    } else {
        view.words = wording::slipSavedInstead(result->printer, result->file);
        view.tone = Tone::Wait;
    }
    return view;
}

} // namespace countersign
