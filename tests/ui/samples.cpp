#include "ui/samples.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace countersign::samples {
namespace {

using namespace std::chrono_literals;

Date date(int year, unsigned month, unsigned day)
{
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

} // namespace

SessionId session(int which)
{
    SessionId::Value id{};
    id[0] = static_cast<std::byte>(which);
    return SessionId{id};
}

Date today() { return date(2026, 11, 22); }

Bytes portrait()
{
    std::ifstream in{
        std::filesystem::path{COUNTERSIGN_TEST_DATA} / "customers/yang/portrait.jpg",
        std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const ByteView bytes = bytesOf(text);
    return {bytes.begin(), bytes.end()};
}

CardReading card()
{
    return {
        .document =
            {.type = DocumentType::Resident,
             .name = "样本甲",
             .sex = Sex::Male,
             .nation = "01",
             .birth = date(1993, 4, 18),
             .address = "示例省示例市样本路1号",
             .number = *IdNumber::create("110101199304189016"),
             .issuer = "示例市公安局样本分局",
             .validFrom = date(2020, 3, 1),
             .validTo = date(2040, 3, 1)},
        .portrait = portrait(),
        .reader = {"simulated", "document.json", true}};
}

CardReading cardWithLongNames()
{
    CardReading reading = card();
    reading.document.name = "阿卜杜热合曼·阿卜杜外力·买买提艾力样本";
    reading.document.nation = "05";
    reading.document.validTo = std::nullopt;
    reading.reader = {"sam-v", "Reader", false};
    return reading;
}

SimOrder order()
{
    return {*Msisdn::create("13800138000"), *Iccid::create("89860000000000000019")};
}

OngoingVisit visit()
{
    return {
        .session = session(),
        .clerk = StaffName{"Li Na"},
        .today = Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{22}},
        .card = card(),
        .history = HolderHistory{},
        .order = order()};
}

Consent consent(ConsentAnswer answer)
{
    return {answer, ConsentMeans::StatedByClerk, "2026-11", "zh-CN"};
}

FacePrompt acting(LivenessAction action, int step, double progress)
{
    return {
        {.phase = ChallengePhase::Acting,
         .action = action,
         .step = step,
         .steps = 3,
         .progress = progress,
         .remaining = 5400ms,
         .cause = {}},
        1,
        3,
        {}};
}

FacePrompt hindered(Cause cause)
{
    FacePrompt prompt{
        {.phase = ChallengePhase::Settling,
         .action = {},
         .step = 0,
         .steps = 3,
         .progress = 0.2,
         .remaining = 9100ms,
         .cause = cause},
        2,
        3,
        Cause::TimedOut};
    return prompt;
}

RegistrationRecord record(Outcome outcome, std::vector<Reason> reasons)
{
    RegistrationRecord made{
        .session = session(),
        .outcome = outcome,
        .reasons = std::move(reasons),
        .clerk = StaffName{"Li Na"},
        .card = card(),
        .order = order(),
        .consent = consent(ConsentAnswer::Accepted),
        .camera = CameraIdentity{"customer", "yang", true},
        .face = {},
        .policyVersion = "2026-11"};
    made.face = FaceEvidence{};
    made.face->liveness.attempts = 1;
    made.face->liveness.passed = outcome == Outcome::Registered;
    if (outcome != Outcome::Registered)
        made.face->liveness.causes = {Cause::TooDark, Cause::TimedOut, Cause::TimedOut};
    return made;
}

Done done(Outcome outcome, std::vector<Reason> reasons)
{
    return {record(outcome, std::move(reasons)), {EntryNumber{217}, {}, "checkpoint"}};
}

Frame frame()
{
    constexpr int width = 64;
    constexpr int height = 48;
    std::vector<std::uint8_t> pixels(3 * width * height);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<std::uint8_t>(i / 3 % width * 4);
    return Frame{pixels, width, height, MonotonicMs{0}};
}

SignedIn signedIn()
{
    return {
        {StaffName{"Li Na"}, Role::Clerk},
        QStringLiteral("Outlet 0371 · Counter 2"),
        {{"simulated", "document.json", true}, {"customer", "yang", true}}};
}

OutletKey outletKey()
{
    return {
        "countersign/river-street/5f3a91c2",
        "countersign/river-street/5f3a91c2+9d3f0a77+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh"};
}

} // namespace countersign::samples
