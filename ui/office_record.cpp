#include "ui/office_record.h"

#include "ui/form_scale.h"
#include "ui/office_faces.h"
#include "ui/page_parts.h"
#include "ui/trace_plot.h"
#include "ui/wording_desk.h"
#include "ui/wording_office.h"
#include "ui/wording_office_record.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {
namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

bool isErased(const OpenedVisit& opened, ErasedPiece piece)
{
    return std::find(opened.erased.begin(), opened.erased.end(), piece) != opened.erased.end();
}

QString joined(const QVector<wording::CheckWords>& checks)
{
    QStringList lines;
    for (const wording::CheckWords& check : checks)
        lines.push_back((check.passed ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + check.words);
    return lines.join(QLatin1Char{'\n'});
}

QString reasonsOf(const Visit& visit)
{
    QStringList lines;
    for (const Reason reason : visit.reasons)
        lines.push_back(wording::forReason(reason));
    return lines.join(QLatin1Char{'\n'});
}

QString attemptsOf(const Visit& visit)
{
    if (visit.attempts == 0) return {};
    QStringList causes;
    for (const Cause cause : visit.causes)
        causes.push_back(wording::shortCause(cause));
    QString words = QString::number(visit.attempts);
    if (!causes.isEmpty()) words += QStringLiteral(" ⋅ ") + causes.join(QStringLiteral(", "));
    return words;
}

} // namespace

OfficeRecord::OfficeRecord(const Policy& policy, QWidget* parent)
    : QWidget{parent}, policy_{policy}, right_{makeColumn(16)}, faces_{new OfficeFaces},
      holder_{new FactList}, revealed_{makeLabel("small", "quiet")}, visit_{new FactList},
      plot_{new TracePlot}, noPlot_{makeLabel("body", "quiet")}, face_{new FactList},
      signsHeading_{makeLabel(wording::recordWords().signsHeading, "section")},
      signs_{new FactList}, noSigns_{makeLabel("body", "quiet")}, log_{new FactList}
{
    const wording::RecordWords words = wording::recordWords();
    auto* left = makeColumn(16);
    left->addWidget(makeCard(words.person, person_));
    person_->addWidget(faces_);
    person_->addWidget(holder_);
    person_->addWidget(revealed_);
    QVBoxLayout* column = nullptr;
    left->addWidget(makeCard(words.visit, column));
    column->addWidget(visit_);
    left->addStretch();

    right_->addWidget(makeCard(words.face, column));
    column->addWidget(plot_);
    column->addWidget(noPlot_);
    column->addWidget(face_);
    column->addWidget(signsHeading_);
    column->addWidget(signs_);
    column->addWidget(noSigns_);
    noSigns_->setText(words.noSigns);
    right_->addWidget(makeCard(words.log, column));
    column->addWidget(log_);
    right_->addStretch();

    auto* columns = new QBoxLayout{QBoxLayout::LeftToRight};
    columns->setSpacing(currentStyle().px(16));
    columns->addLayout(left, 1);
    columns->addLayout(right_, 1);
    stackWhenNarrow(*this, *columns, columnsFrom);
    auto* whole = makeColumn(0);
    whole->addLayout(columns);
    whole->addStretch();
    setLayout(whole);
}

void OfficeRecord::display(const RecordView& view)
{
    displayPerson(view);
    displayFace(view);
    displayPlot(view);
    displayVisit(view);
    displayLog(view);
}

void OfficeRecord::displayPerson(const RecordView& view)
{
    const wording::RecordWords words = wording::recordWords();
    revealed_->setVisible(view.opened != nullptr);
    if (view.opened == nullptr) {
        faces_->hideFaces();
        faces_->setVisible(!view.visit.erased);
        const auto masked = [&](const std::string MaskedHolder::*part) {
            return view.holder ? text((*view.holder).*part).replace(QChar{0x2022}, QChar{0x2219})
                               : QStringLiteral("…");
        };
        holder_->display(
            view.visit.erased ? QVector<Fact>{{words.name, words.erasedText, Tone::Quiet}}
                              : QVector<Fact>{
                                    {words.name, masked(&MaskedHolder::name)},
                                    {words.idNumber, masked(&MaskedHolder::number)},
                                    {words.number, masked(&MaskedHolder::msisdn)}});
        return;
    }
    const RegistrationRecord& record = view.opened->record;
    const IdDocument& d = record.card.document;
    faces_->show();
    faces_->display(
        record.card.portrait, record.face ? record.face->liveFaces : std::vector<Bytes>{});
    revealed_->setText(wording::revealedBy(view.opened->revealedBy));
    QStringList companions;
    for (const Companion& each : record.companions)
        companions.push_back(wording::forCompanion(each));
    holder_->display(
        {{words.name, text(d.name) + QStringLiteral(" ⋅ ") + wording::forSex(d.sex)},
         {words.idNumber, text(d.number.text())},
         {words.birth, wording::date(d.birth)},
         {words.nation, wording::forNation(d.nation)},
         {words.address, text(d.address)},
         {words.issuer, text(d.issuer)},
         {words.validity, wording::validity(d.validTo)},
         {words.number, record.order ? wording::groupedMsisdn(*record.order) : QString{}},
         {words.sim, record.order ? wording::groupedIccid(record.order->iccid.text()) : QString{}},
         {words.companions, companions.join(QLatin1Char{'\n'})},
         {words.document,
          joined(wording::documentChecks(
              record.card, localDate(view.visit.at), policy_.minimumAge))}});
}

void OfficeRecord::displayFace(const RecordView& view)
{
    const wording::RecordWords words = wording::recordWords();
    const bool checked = view.visit.attempts > 0;
    QVector<Fact> facts;
    QVector<Fact> signs;
    if (view.opened != nullptr && view.opened->record.face) {
        const FaceEvidence& face = *view.opened->record.face;
        const QString other = face.liveness.otherActionsApprovedBy
                                  ? text(face.liveness.otherActionsApprovedBy->value())
                                  : QString{};
        facts = {
            {words.plan, wording::planOf(face.liveness.plan)},
            {words.similarity, wording::similarityOf(face.match)},
            {words.otherActionsBy, other}};
        for (const AttackSign& sign : face.liveness.signs)
            signs.push_back(
                {wording::shortCause(sign.kind),
                 wording::forSign(sign),
                 sign.given ? Tone::Bad : Tone::Plain});
    }
    facts.push_back({words.attempts, checked ? attemptsOf(view.visit) : QString{}});
    face_->display(facts);
    signs_->display(signs);
    const bool known = view.opened != nullptr && view.opened->record.face;
    signsHeading_->setVisible(known);
    noSigns_->setVisible(known && signs.isEmpty());
}

void OfficeRecord::displayPlot(const RecordView& view)
{
    const wording::RecordWords words = wording::recordWords();
    plot_->forget();
    plot_->hide();
    noPlot_->setText(view.visit.attempts > 0 ? words.noPlot : words.noFaceCheck);
    if (view.opened != nullptr && view.opened->record.face) {
        const FaceEvidence& face = *view.opened->record.face;
        if (isErased(*view.opened, ErasedPiece::Trace)) {
            noPlot_->setText(words.plotErased);
        } else if (const auto trace = readTrace(face, policy_)) {
            plot_->display(*trace);
            plot_->show();
        } else {
            noPlot_->setText(wording::forError(trace.error()).sentence);
        }
    }
    noPlot_->setVisible(plot_->isHidden());
}

void OfficeRecord::displayVisit(const RecordView& view)
{
    const wording::RecordWords words = wording::recordWords();
    const Visit& visit = view.visit;
    QVector<Fact> facts{
        {wording::columnName(VisitColumn::Standing),
         wording::forStanding(standingOf(visit)),
         wording::toneOf(standingOf(visit))},
        {wording::columnName(VisitColumn::Why), reasonsOf(visit)},
        {words.kind, visit.kind ? wording::forOrderKind(*visit.kind) : QString{}},
        {words.tariff, text(visit.tariff)},
        {words.clerk, text(visit.clerk.value())},
        {words.sealedAt, wording::timeOf(visit.at, true)},
        {words.steps, wording::stepTimes(visit.times)}};
    if (view.opened != nullptr) {
        const RegistrationRecord& record = view.opened->record;
        facts.push_back(
            {words.consent,
             record.consent ? wording::consentGiven(*record.consent) : words.consentNone});
        QString devices = wording::readBy(record.card.reader);
        if (record.camera) devices += QLatin1Char{'\n'} + wording::filmedBy(*record.camera);
        facts.push_back({words.devices, devices});
        facts.push_back({words.policy, text(record.policyVersion)});
    }
    if (visit.simulated) facts.push_back({words.mark, words.simulated, Tone::Wait});
    visit_->display(facts);
}

void OfficeRecord::displayLog(const RecordView& view)
{
    const wording::RecordWords words = wording::recordWords();
    const Visit& visit = view.visit;
    Fact proof{words.proof, words.proving, Tone::Quiet};
    if (view.proof) {
        proof.value = *view.proof ? wording::proven(visit.entry, **view.proof)
                                  : wording::notProven(view.proof->error());
        proof.tone = *view.proof ? Tone::Good : Tone::Bad;
    }
    QString decision;
    if (visit.decision)
        decision = wording::decisionOf(*visit.decision);
    else if (standingOf(visit) == Standing::Waiting)
        decision = words.undecided;
    QStringList erased;
    if (view.opened != nullptr)
        for (const ErasedPiece piece : view.opened->erased)
            erased.push_back(wording::forErasedPiece(piece));
    if (view.opened == nullptr && visit.erased)
        erased.push_back(wording::forErasedPiece(ErasedPiece::Identity));
    log_->display(
        {{words.entry, QString::number(visit.entry.value())},
         proof,
         {words.decision,
          decision,
          visit.decision ? wording::toneOf(standingOf(visit)) : Tone::Wait},
         {words.erased,
          erased.isEmpty() ? words.nothingErased : erased.join(QStringLiteral(", "))}});
}

void OfficeRecord::forget() { display({}); }

} // namespace countersign
