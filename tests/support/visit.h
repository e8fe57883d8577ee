#pragma once

#include "domain/registration_session.h"

namespace countersign {

// An invented visit, and the session's states on its way.

inline const SessionId sessionOne{SessionId::Value{std::byte{1}}};
inline const SessionId sessionTwo{SessionId::Value{std::byte{2}}};
inline const StaffName clerkOne{"clerk"};
inline constexpr Date today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{22}};

inline CardReading validCard()
{
    using namespace std::chrono;
    return {
        IdDocument{
            .type = DocumentType::Resident,
            .name = "样本甲",
            .sex = Sex::Female,
            .nation = "01",
            .birth = Date{year{1949}, December, day{31}},
            .address = "样本市样本路1号",
            .number = IdNumber::create("11010519491231002X").value(), // the standard's own example
            .issuer = "样本市公安局",
            .validFrom = Date{year{2010}, January, day{1}},
            .validTo = std::nullopt},
        Bytes{std::byte{0xFF}, std::byte{0xD8}},
        {"simulated", "document.json", true}};
}

inline SimOrder orderOne()
{
    return {Msisdn::create("13800138000").value(), Iccid::create("89860012345678901238").value()};
}

inline Consent accepted()
{
    return {ConsentAnswer::Accepted, ConsentMeans::StatedByClerk, "2026-11", "zh-CN"};
}

inline ReadingCard readingCard() { return {sessionOne, clerkOne, today, {}}; }
inline OngoingVisit visit()
{
    return {
        .session = sessionOne,
        .clerk = clerkOne,
        .today = today,
        .card = validCard(),
        .history = HolderHistory{},
        .order = orderOne(),
        .consent = accepted()};
}
inline ChoosingNumber choosingNumber()
{
    ChoosingNumber choosing{visit(), false, {}};
    choosing.visit.order.reset();
    choosing.visit.consent.reset();
    return choosing;
}
inline AskingConsent askingConsent()
{
    AskingConsent asking{visit()};
    asking.visit.consent.reset();
    return asking;
}
inline CheckingFace checkingFace() { return {visit(), {}}; }

inline FaceWasChecked passedFace(double similarity)
{
    FaceEvidence evidence;
    evidence.liveness.passed = true;
    evidence.liveness.attempts = 1;
    evidence.match.descriptor = "dlib-resnet-v1";
    evidence.match.similarity = similarity;
    return {sessionOne, std::move(evidence), {"customer", "yang", true}};
}

} // namespace countersign
