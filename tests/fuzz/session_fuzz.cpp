// The registration flow under any order of events: nothing is sealed as registered without a card,
// a free order, an accepted consent and a face that passed, all of the same session.

#include "support/visit.h"

#include "domain/registration_session.h"

#include <cstddef>
#include <cstdint>

namespace {

using namespace countersign;

SessionEvent eventFor(std::uint8_t byte)
{
    const SessionId session = (byte & 0x80) != 0 ? sessionTwo : sessionOne;
    Consent consent = accepted();
    FaceWasChecked face = passedFace((byte & 0x40) != 0 ? 0.9 : 0.1);
    face.session = session;
    face.evidence.liveness.passed = (byte & 0x20) != 0;
    switch (byte & 0x0F) {
    case 0: return Started{session, clerkOne, today};
    case 1: return CardWasRead{session, validCard()};
    case 2: return CardFailed{session, {ErrorCode::CardUnreadable, ""}};
    case 3: return NumberChosen{orderOne()};
    case 4: return OrderIsFree{session};
    case 5: return OrderImpossible{session, {ErrorCode::DuplicateOrder, ""}};
    case 6: return ConsentAnswered{consent};
    case 7: consent.answer = ConsentAnswer::Declined; return ConsentAnswered{consent};
    case 8: return face;
    case 9: return FaceCheckBroke{session, {ErrorCode::CameraFailed, ""}};
    case 10: return WasSealed{session, {}};
    case 11: return SealFailed{session, {ErrorCode::StoreFull, ""}};
    case 12: return TryAgain{};
    case 13: return NextCustomer{};
    default: return Cancelled{};
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Policy policy;
    SessionState now = Idle{};
    for (std::size_t i = 0; i < size; ++i) {
        SessionStep done = step(now, eventFor(data[i]), policy);
        for (const SessionEffect& effect : done.effects) {
            const auto* seal = std::get_if<Seal>(&effect);
            if (seal == nullptr || seal->record.outcome != Outcome::Registered) continue;
            const RegistrationRecord& record = seal->record;
            const bool complete =
                record.order && record.consent && record.face &&
                record.consent->answer == ConsentAnswer::Accepted && record.face->liveness.passed &&
                record.face->match.similarity >= policy.match.calibrations.front().passSimilarity;
            if (!complete) __builtin_trap();
        }
        now = std::move(done.next);
    }
    return 0;
}
