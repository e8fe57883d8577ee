#include "ui/office_samples.h"

#include "support/face_stream.h"

#include "ui/samples.h"

#include <array>

namespace countersign::samples {
namespace {

using namespace std::chrono_literals;

constexpr std::array clerks{"Li Na", "Zhang Wei", "Chen Jie"};
constexpr std::array waitingReasons{
    Reason::FaceCheckFailed,
    Reason::MatchDoubtful,
    Reason::ConsentDeclined,
    Reason::TransferNeedsManager};
constexpr std::array refusedReasons{
    Reason::DocumentExpired, Reason::NotTheHolder, Reason::TooManyNumbers};
constexpr std::array causes{
    Cause::TimedOut,
    Cause::TooDark,
    Cause::WrongAction,
    Cause::LookAtCamera,
    Cause::FaceCovered,
    Cause::TooFar,
    Cause::TooDark};

template <class List>
auto pick(const List& list, std::uint64_t which)
{
    return list.at(which % list.size());
}

UtcMs midnightOf(Date day) { return UtcMs{std::chrono::sys_days{day}} - 8h; }

void addReasons(Visit& visit, std::uint64_t n)
{
    if (n % 11 == 5) {
        visit.outcome = Outcome::ManagerNeeded;
        visit.reasons = {pick(waitingReasons, n / 11)};
        if (n % 33 != 5)
            visit.decision = VisitDecision{
                EntryNumber{visit.entry.value() + 5000},
                visit.at + 25min,
                StaffName{"Wang Fang"},
                n % 2 == 0,
                {n % 2 == 0 ? ReviewReason::FaceComparedByEye : ReviewReason::NotConvinced}};
    } else if (n % 13 == 7) {
        visit.outcome = Outcome::Refused;
        visit.reasons = {pick(refusedReasons, n / 13)};
    }
}

} // namespace

UtcMs afternoonOf(Date day) { return midnightOf(day) + 14h; }

std::vector<Visit> officeVisits(int count, Date day, std::uint64_t first)
{
    std::vector<Visit> visits;
    for (int i = 0; i < count; ++i) {
        const auto n = static_cast<std::uint64_t>(i);
        Visit visit;
        visit.entry = EntryNumber{first + n};
        visit.at = midnightOf(day) + 8h + std::chrono::milliseconds{12h} * i / std::max(count, 1);
        visit.clerk = StaffName{pick(clerks, n * 7 / 3)};
        visit.outcome = Outcome::Registered;
        visit.kind = n % 6 == 4 ? OrderKind::Transfer
                                : (n % 9 == 2 ? OrderKind::Reverification : OrderKind::NewNumber);
        visit.tariff = n % 2 == 0 ? "Young 39" : "Family 99";
        visit.attempts = n % 5 == 3 ? 2 : 1;
        if (visit.attempts > 1) visit.causes = {pick(causes, n)};
        visit.times = {
            {VisitStep::Card, 8s + 900ms * static_cast<int>(n % 5)},
            {VisitStep::Number, 31s + 1700ms * static_cast<int>(n % 13)},
            {VisitStep::Consent, 12s + 700ms * static_cast<int>(n % 7)},
            {VisitStep::Face, 15s + 2100ms * static_cast<int>(n % 9)}};
        visit.holder = 1 + n;
        visit.otherActions = n % 17 == 3;
        visit.erased = n % 29 == 28;
        addReasons(visit, n);
        visits.push_back(std::move(visit));
    }
    return visits;
}

MaskedHolder maskedHolder(EntryNumber entry)
{
    constexpr std::array names{"样*", "试**", "例*", "范**"};
    const std::string digits = std::to_string(1000 + entry.value() % 9000);
    return {entry, pick(names, entry.value()), "•••• •••• •••• ••" + digits, "138 •••• " + digits};
}

Visit waitingVisit(std::uint64_t entry, Reason reason, UtcMs at)
{
    Visit visit;
    visit.entry = EntryNumber{entry};
    visit.at = at;
    visit.clerk = StaffName{"Li Na"};
    visit.outcome = Outcome::ManagerNeeded;
    visit.reasons = {reason};
    visit.kind = OrderKind::NewNumber;
    visit.attempts = reason == Reason::ConsentDeclined ? 0 : 2;
    visit.times = {
        {VisitStep::Card, 9s},
        {VisitStep::Number, 44s},
        {VisitStep::Consent, 15s},
        {VisitStep::Face, 52s}};
    visit.holder = entry;
    return visit;
}

Bytes trace(int attempts, bool passed)
{
    using enum LivenessAction;
    const LivenessPlan plan{{TurnLeft, Blink, TurnRight}};
    LivenessTrace all;
    for (int i = 0; i + (passed ? 1 : 0) < attempts; ++i) {
        FaceStream wrong{plan};
        wrong.lookAtCamera(900).turn(24).lookAtCamera(500).turn(24).lookAtCamera(700);
        all.push_back({plan, wrong.all, false});
    }
    if (passed) {
        FaceStream good{plan};
        good.lookAtCamera(1100).turn(26).lookAtCamera(700).blink();
        good.lookAtCamera(600).turn(-28).lookAtCamera(1200);
        all.push_back({plan, good.all, false});
    }
    return encodeTrace(all);
}

OpenedVisit openedVisit(const Visit& visit)
{
    RegistrationRecord made = record(visit.outcome, visit.reasons);
    made.clerk = visit.clerk;
    const bool checked = visit.attempts > 0;
    if (checked) {
        FaceEvidence& face = *made.face;
        face.trace = trace(
            2,
            visit.outcome != Outcome::ManagerNeeded ||
                visit.reasons == std::vector{Reason::MatchDoubtful});
        face.liveness.plan.actions = {
            LivenessAction::TurnLeft, LivenessAction::Blink, LivenessAction::TurnRight};
        face.liveness.attempts = 2;
        face.liveness.causes = {Cause::WrongAction};
        face.liveness.signs = {
            {Cause::FlatPicture, 0.21, 0.08, false},
            {Cause::Screen, 3.4, 9, false},
            {Cause::HeldPicture, 0.12, 0.8, false}};
        face.match = {"dlib-resnet-v1", 0.47, 0.54, 0.0001, 0.39, 5};
        face.liveFaces = {portrait(), portrait(), portrait()};
    } else {
        made.face.reset();
        made.consent = consent(ConsentAnswer::Declined);
    }
    return {visit, made, {}, EntryNumber{visit.entry.value() + 300}};
}

DaySheet daySheet(int visits, int waiting, bool closed)
{
    DaySheet sheet;
    sheet.day = today();
    sheet.visits = officeVisits(visits, sheet.day);
    for (Visit& visit : sheet.visits)
        if (standingOf(visit) == Standing::Waiting)
            visit.decision =
                VisitDecision{EntryNumber{900}, visit.at + 5min, StaffName{"Wang Fang"}, true, {}};
    for (int i = 0; i < waiting; ++i)
        sheet.waiting.push_back(waitingVisit(
            static_cast<std::uint64_t>(90 + i),
            Reason::MatchDoubtful,
            midnightOf(sheet.day) + 10h + i * 1h));
    for (const Visit& visit : sheet.visits) {
        ++sheet.outcomes[visit.outcome];
        ++sheet.standings[standingOf(visit)];
        if (visit.decision) sheet.decisions.push_back(*visit.decision);
    }
    sheet.otherKinds = {{"reveal", 3}, {"device change", 5}};
    sheet.firstEntry = EntryNumber{101};
    sheet.lastEntry =
        EntryNumber{100 + static_cast<std::uint64_t>(visits) + sheet.decisions.size() + 8};
    if (closed)
        sheet.closed = ClosedDay{
            EntryNumber{sheet.lastEntry.value() + 1},
            midnightOf(sheet.day) + 21h,
            StaffName{"Wang Fang"}};
    return sheet;
}

SignedIn manager()
{
    SignedIn who = signedIn();
    who.staff = {StaffName{"Wang Fang"}, Role::Manager};
    return who;
}

} // namespace countersign::samples
