#include "support/generated_visits.h"

#include "domain/liveness_trace.h"

#include <array>
#include <cmath>
#include <string>

namespace countersign {
namespace {

using namespace std::chrono_literals;

std::string padded(int n, std::size_t width)
{
    const std::string digits = std::to_string(n);
    return std::string(width - digits.size(), '0') + digits;
}

/// The Luhn check digit for `digits` (ISO/IEC 7812-1 annex B).
char luhn(const std::string& digits)
{
    int sum = 0;
    bool doubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
        const int value = (*digit - '0') * (doubled ? 2 : 1);
        sum += value / 10 + value % 10;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

SimOrder orderOf(int n)
{
    const std::string iccid = "898600" + padded(n, 12);
    SimOrder order{
        Msisdn::create("139" + padded(n, 8)).value(), Iccid::create(iccid + luhn(iccid)).value()};
    constexpr std::array tariffs{"Youth 19", "Family 59", "Basic 8", "Unlimited 99"};
    order.tariff = tariffs.at(static_cast<std::size_t>(n) % tariffs.size());
    return order;
}

std::string twoDigits(unsigned n) { return padded(static_cast<int>(n), 2); }

/// Nobody: the county does not exist, and no name is anybody's.
IdDocument documentOf(int person)
{
    constexpr std::array first{"样", "例", "示", "拟", "试", "虚", "范", "模"};
    constexpr std::array last{"本甲", "本乙", "本丙", "本丁", "本戊", "本己", "本庚"};
    const Date birth{
        std::chrono::sys_days{1958y / 1 / 1} + std::chrono::days{person * 37 % 17'000}};
    const std::string digits = "110199" + std::to_string(static_cast<int>(birth.year())) +
                               twoDigits(static_cast<unsigned>(birth.month())) +
                               twoDigits(static_cast<unsigned>(birth.day())) +
                               padded(person / 17'000 * 2 + 900 + person % 2, 3);
    IdDocument document{
        .name = std::string{first.at(static_cast<std::size_t>(person) % first.size())} +
                last.at(static_cast<std::size_t>(person / 3) % last.size()),
        .nation = "01",
        .birth = birth,
        .address = "样本市样本路" + std::to_string(person % 300 + 1) + "号",
        .number = IdNumber::create(digits + checkCharacter(digits)).value(),
        .issuer = "样本市公安局",
        .validFrom = Date{2020y / 1 / 1},
        .validTo = Date{2040y / 1 / 1}};
    document.sex = document.number.sex();
    return document;
}

Bytes bytesFrom(std::string_view text)
{
    const ByteView view = bytesOf(text);
    return {view.begin(), view.end()};
}

/// How far into one action a frame is: a bell from 0 to 1 and back.
double bell(int frame, int middle, double width)
{
    const double from = (frame - middle) / width;
    return std::exp(-from * from);
}

/// Somebody who does what the plan asks, one action every two seconds.
Bytes traceOf(const LivenessPlan& plan, std::mt19937& numbers)
{
    constexpr int framesPerAction = 30;
    AttemptTrace attempt{plan, {}, false};
    const int frames = framesPerAction * (static_cast<int>(plan.actions.size()) + 1);
    const double eye = 0.27 + 0.01 * static_cast<double>(numbers() % 6);
    for (int frame = 0; frame < frames; ++frame) {
        FaceObservation seen;
        seen.at = MonotonicMs{frame * 66};
        seen.frameWidth = 640;
        seen.faceCount = 1;
        seen.track = 1;
        seen.face = {240, 140, 160, 160};
        seen.eyeDistancePixels = 70;
        double open = eye + 0.004 * static_cast<double>(numbers() % 5);
        double yaw = static_cast<double>(numbers() % 30) / 10 - 1.5;
        for (std::size_t action = 0; action < plan.actions.size(); ++action) {
            const int middle = framesPerAction * (static_cast<int>(action) + 1);
            if (plan.actions[action] == LivenessAction::Blink)
                open *= 1 - 0.8 * bell(frame, middle, 2);
            if (plan.actions[action] == LivenessAction::TurnLeft)
                yaw += 28 * bell(frame, middle, 7);
            if (plan.actions[action] == LivenessAction::TurnRight)
                yaw -= 28 * bell(frame, middle, 7);
        }
        seen.opennessLeft = open;
        seen.opennessRight = open;
        seen.yawDegrees = yaw;
        seen.pitchDegrees = 2;
        seen.rollDegrees = 0;
        seen.brightness = 130;
        seen.sharpness = 0.4;
        seen.contrast = 45;
        seen.sideLight = 0.1;
        seen.glare = 0;
        seen.mouthOpenness = 0.05;
        attempt.seen.push_back(asTraced(seen));
    }
    return encodeTrace({attempt});
}

} // namespace

int VisitDraw::below(int end) { return static_cast<int>(numbers_() % static_cast<unsigned>(end)); }

Bytes VisitDraw::picture(int person) const
{
    if (pictures_.empty()) return bytesFrom("portrait of " + std::to_string(person));
    return pictures_.at(static_cast<std::size_t>(person) % pictures_.size());
}

FaceEvidence VisitDraw::passedFace()
{
    constexpr std::array plans{
        std::array{LivenessAction::Blink, LivenessAction::TurnLeft, LivenessAction::TurnRight},
        std::array{LivenessAction::TurnLeft, LivenessAction::Blink, LivenessAction::TurnRight},
        std::array{LivenessAction::TurnRight, LivenessAction::TurnLeft, LivenessAction::Blink}};
    const auto& actions = plans.at(static_cast<std::size_t>(below(3)));
    FaceEvidence face;
    face.liveness.plan.actions.assign(actions.begin(), actions.end());
    face.liveness.done = face.liveness.plan.actions;
    face.liveness.attempts = 1;
    face.liveness.passed = true;
    face.liveness.signs = {
        {Cause::FlatPicture, 0.14 + 0.01 * below(9), 0.09, false},
        {Cause::Screen, 2.5 + 0.1 * below(9), 6, false}};
    if (below(6) == 0) { // a second attempt
        face.liveness.attempts = 2;
        constexpr std::array usual{
            Cause::TooDark, Cause::TimedOut, Cause::WrongAction, Cause::TooFar};
        face.liveness.causes = {usual.at(static_cast<std::size_t>(below(4)))};
    }
    face.match = {"dlib-resnet-v1", 0.52 + 0.003 * below(100), 0.47, 0.001, 0.40, 5};
    face.timing = {180 + below(60), 2.25, 3.5};
    face.models = {{"face", Digest{}}};
    face.trace = traces_ ? traceOf(face.liveness.plan, numbers_) : bytesFrom("trace");
    return face;
}

void VisitDraw::refuse(RegistrationRecord& record)
{
    record.outcome = Outcome::Refused;
    switch (below(4)) {
    case 0:
        record.reasons = {Reason::DocumentExpired};
        record.card.document.validTo = Date{2025y / 1 / 1};
        record.order.reset();
        record.consent.reset();
        record.camera.reset();
        record.face.reset();
        record.times = {{VisitStep::Card, record.times.at(VisitStep::Card)}};
        return;
    case 1:
        record.reasons = {Reason::NotTheHolder};
        record.face->match.similarity = 0.1 + 0.002 * below(100);
        return;
    default: break;
    }
    constexpr std::array usual{Cause::TimedOut, Cause::NoFace, Cause::FaceCovered, Cause::TooDark};
    const bool isAttack = below(5) == 0;
    record.reasons = {isAttack ? Reason::AttackSuspected : Reason::FaceCheckFailed};
    LivenessEvidence& liveness = record.face->liveness;
    liveness.attempts = 3;
    liveness.passed = false;
    liveness.done.clear();
    liveness.causes.clear();
    for (int n = 0; n < 3; ++n)
        liveness.causes.push_back(
            isAttack ? Cause::FlatPicture : usual.at(static_cast<std::size_t>(below(4))));
    if (isAttack) liveness.signs.front().given = true;
    record.face->match.similarity = notMeasured;
    record.face->liveFaces.clear();
}

void VisitDraw::leaveToManager(RegistrationRecord& record)
{
    record.outcome = Outcome::ManagerNeeded;
    if (below(3) == 0) {
        record.reasons = {Reason::ConsentDeclined};
        record.consent->answer = ConsentAnswer::Declined;
        record.camera.reset();
        record.face.reset();
        record.times.erase(VisitStep::Face);
        return;
    }
    record.reasons = {Reason::MatchDoubtful};
    record.face->match.similarity = 0.41 + 0.0005 * below(100);
}

RegistrationRecord VisitDraw::draw(int n)
{
    const int person = below(40) == 0 ? below(50) : n + 1000;
    RegistrationRecord record{
        .session = {},
        .outcome = Outcome::Registered,
        .reasons = {},
        .clerk = {},
        .card = {documentOf(person), picture(person), {"simulated", "document.json", true}},
        .order = orderOf(n),
        .companions = {},
        .consent =
            Consent{ConsentAnswer::Accepted, ConsentMeans::CustomerScreen, "2026-11", "zh-CN"},
        .camera = CameraIdentity{"customer", "generated", true},
        .face = passedFace(),
        .policyVersion = {}};
    SessionId::Value session{};
    for (std::size_t i = 0; i < 4; ++i)
        session.at(i) = static_cast<std::byte>(static_cast<unsigned>(n) >> (8 * i));
    record.session = SessionId{session};
    record.face->liveFaces = {picture(person)};
    using std::chrono::milliseconds;
    record.times = {
        {VisitStep::Card, milliseconds{4'000 + below(9'000)}},
        {VisitStep::Number, milliseconds{15'000 + below(60'000)}},
        {VisitStep::Consent, milliseconds{5'000 + below(20'000)}},
        {VisitStep::Face, milliseconds{9'000 * record.face->liveness.attempts + below(9'000)}}};
    const int chance = below(100);
    if (chance < 10)
        refuse(record);
    else if (chance < 18)
        leaveToManager(record);
    else if (chance < 20)
        record.face->liveness.otherActionsApprovedBy = StaffName{"manager"};
    return record;
}

RegistrationRecord VisitDraw::drawRegular(int n)
{
    RegistrationRecord record = draw(n);
    record.card.document = documentOf(7);
    return record;
}

} // namespace countersign
