#include "ledger/sample_store.h"

#include "base/contract.h"

#include <stdlib.h> // mkdtemp

#include <array>

namespace countersign {
namespace {

Bytes bytesFrom(std::string_view text)
{
    const ByteView view = bytesOf(text);
    return {view.begin(), view.end()};
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

std::string padded(int n, std::size_t width)
{
    const std::string digits = std::to_string(n);
    return std::string(width - digits.size(), '0') + digits;
}

} // namespace

TemporaryFolder::TemporaryFolder(const std::filesystem::path& in)
{
    std::string pattern = (in / "ledger-XXXXXX").string();
    expects(::mkdtemp(pattern.data()) != nullptr, "a temporary folder can be made");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

NewStore newStore(const std::filesystem::path& directory)
{
    NewStore wanted{directory, "North Gate 2", {}, "countersign test", cheapest};
    wanted.staff.push_back(
        {{StaffName{"manager"}, Role::Manager}, SecretBytes::fromText(password)});
    wanted.staff.push_back({{StaffName{"clerk"}, Role::Clerk}, SecretBytes::fromText(password)});
    return wanted;
}

SimOrder orderNumber(int n)
{
    const std::string iccid = "898600" + padded(n, 12);
    return {
        Msisdn::create("139" + padded(n, 8)).value(), Iccid::create(iccid + luhn(iccid)).value()};
}

CardReading cardOf(int person)
{
    using namespace std::chrono_literals;
    const std::string digits = "11019919900101" + padded(900 + person, 3); // no such county
    const IdDocument document{
        .name = "样本" + std::to_string(person),
        .sex = Sex::Male,
        .nation = "01",
        .birth = Date{1990y / 1 / 1},
        .address = "Imaginary Road " + std::to_string(person),
        .number = IdNumber::create(digits + checkCharacter(digits)).value(),
        .issuer = "Invented Bureau",
        .validFrom = Date{2020y / 1 / 1},
        .validTo = Date{2040y / 1 / 1}};
    return {
        document,
        bytesFrom("portrait of " + std::to_string(person)),
        {"simulated", "document.json", true}};
}

RegistrationRecord visitNumber(int n)
{
    using namespace std::chrono_literals;
    SessionId::Value session{};
    for (std::size_t i = 0; i < 4; ++i)
        session.at(i) = static_cast<std::byte>(static_cast<unsigned>(n) >> (8 * i));
    const IdDocument document{
        .name = "样本甲",
        .sex = Sex::Female,
        .nation = "01",
        .birth = Date{1949y / 12 / 31},
        .address = "Imaginary Road 7",
        .number = IdNumber::create("11010519491231002X").value(),
        .issuer = "Invented Bureau",
        .validFrom = Date{2020y / 1 / 1},
        .validTo = std::nullopt};
    FaceEvidence face;
    face.liveness = {
        {{LivenessAction::TurnLeft, LivenessAction::Blink, LivenessAction::TurnRight}},
        false,
        {LivenessAction::TurnLeft, LivenessAction::Blink, LivenessAction::TurnRight},
        2,
        true,
        {Cause::TooDark},
        {{Cause::FlatPicture, 0.14, 0.09, false}},
        std::nullopt};
    face.match = {"dlib-resnet-v1", 0.6125, 0.47, 0.001, 0.40, 5};
    face.timing = {212, 2.25, 3.5};
    face.models = {{"face", sha256(bytesOf("weights"))}};
    face.liveFaces = {bytesFrom("first live face"), bytesFrom("second live face")};
    face.trace = bytesFrom("trace of numbers");
    return RegistrationRecord{
        SessionId{session},
        Outcome::Registered,
        {},
        StaffName{"clerk"},
        {document, bytesFrom("portrait picture"), {"simulated", "document.json", true}},
        orderNumber(n),
        {},
        Consent{ConsentAnswer::Accepted, ConsentMeans::StatedByClerk, "2026-11", "zh-CN"},
        CameraIdentity{"customer", "demo", true},
        face,
        "policy 1"};
}

} // namespace countersign
