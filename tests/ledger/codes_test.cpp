#include "ledger/codes.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

/// The numbers as docs/ledger-format.md lists them. A change here breaks every log that exists.
template <typename Enum>
void expectCodes(
    std::vector<std::pair<Enum, std::uint64_t>> table, std::optional<Enum> (*read)(std::uint64_t))
{
    for (const auto& [value, code] : table) {
        EXPECT_EQ(codeOf(value), code);
        EXPECT_EQ(read(code), value);
    }
    EXPECT_EQ(read(63), std::nullopt);
}

TEST(Codes, OfOutcomesAndReasonsStayAsTheyAre)
{
    expectCodes<Outcome>(
        {{Outcome::Registered, 1}, {Outcome::ManagerNeeded, 2}, {Outcome::Refused, 3}}, outcomeOf);
    expectCodes<Reason>(
        {{Reason::DocumentExpired, 1},
         {Reason::DocumentNotYetValid, 2},
         {Reason::HolderTooYoung, 3},
         {Reason::ConsentDeclined, 4},
         {Reason::FaceCheckFailed, 5},
         {Reason::AttackSuspected, 6},
         {Reason::MatchDoubtful, 7},
         {Reason::NotTheHolder, 8},
         {Reason::TooManyNumbers, 9},
         {Reason::TooManyVisits, 10},
         {Reason::HolderBlocked, 11},
         {Reason::TransferNeedsManager, 12}},
        reasonOf);
}

TEST(Codes, OfCausesAndActionsStayAsTheyAre)
{
    expectCodes<Cause>(
        {{Cause::NoFace, 1},         {Cause::FaceLost, 2},       {Cause::SecondFace, 3},
         {Cause::TooDark, 4},        {Cause::TooBright, 5},      {Cause::TooFar, 6},
         {Cause::TooNear, 7},        {Cause::Blurred, 8},        {Cause::LookAtCamera, 9},
         {Cause::EyesClosed, 10},    {Cause::WrongAction, 11},   {Cause::TimedOut, 12},
         {Cause::VideoEnded, 13},    {Cause::ChangedPerson, 14}, {Cause::FlatPicture, 15},
         {Cause::Screen, 16},        {Cause::LowContrast, 17},   {Cause::SideLight, 18},
         {Cause::Glare, 19},         {Cause::FaceCovered, 20},   {Cause::HeadTilted, 21},
         {Cause::MouthOpen, 22},     {Cause::FrozenPicture, 23}, {Cause::NotSkin, 24},
         {Cause::RepeatedVideo, 25}, {Cause::SeveralSigns, 26},  {Cause::HeldPicture, 27}},
        causeOf);
    expectCodes<LivenessAction>(
        {{LivenessAction::Blink, 1},
         {LivenessAction::TurnLeft, 2},
         {LivenessAction::TurnRight, 3},
         {LivenessAction::Nod, 4},
         {LivenessAction::OpenMouth, 5},
         {LivenessAction::LookUp, 6}},
        livenessActionOf);
}

TEST(Codes, OfPeopleAndPapersStayAsTheyAre)
{
    expectCodes<ConsentAnswer>(
        {{ConsentAnswer::Accepted, 1}, {ConsentAnswer::Declined, 2}}, consentAnswerOf);
    expectCodes<ConsentMeans>(
        {{ConsentMeans::CustomerScreen, 1}, {ConsentMeans::StatedByClerk, 2}}, consentMeansOf);
    expectCodes<Role>({{Role::Clerk, 1}, {Role::Manager, 2}}, roleOf);
    expectCodes<OrderKind>(
        {{OrderKind::NewNumber, 1}, {OrderKind::Transfer, 2}, {OrderKind::Reverification, 3}},
        orderKindOf);
    expectCodes<CompanionRole>(
        {{CompanionRole::Guardian, 1}, {CompanionRole::PresentHolder, 2}}, companionRoleOf);
    expectCodes<ReviewReason>(
        {{ReviewReason::FaceComparedByEye, 1},
         {ReviewReason::DocumentsSeen, 2},
         {ReviewReason::QuestionsAnswered, 3},
         {ReviewReason::WitnessPresent, 4},
         {ReviewReason::GuardianPresent, 5},
         {ReviewReason::TransferConfirmed, 6},
         {ReviewReason::NotConvinced, 7},
         {ReviewReason::NotTheHolder, 8},
         {ReviewReason::CustomerWithdrew, 9}},
        reviewReasonOf);
    expectCodes<RevealReason>(
        {{RevealReason::Review, 1},
         {RevealReason::AskedByHolder, 2},
         {RevealReason::Complaint, 3},
         {RevealReason::Authority, 4},
         {RevealReason::QualityCheck, 5}},
        revealReasonOf);
    expectCodes<ReopenReason>(
        {{ReopenReason::LateVisit, 1},
         {ReopenReason::ClosedTooEarly, 2},
         {ReopenReason::FiguresWrong, 3}},
        reopenReasonOf);
    expectCodes<VisitStep>(
        {{VisitStep::Card, 1},
         {VisitStep::Number, 2},
         {VisitStep::Consent, 3},
         {VisitStep::Face, 4}},
        visitStepOf);
    expectCodes<DocumentType>({{DocumentType::Resident, 1}}, documentTypeOf);
    expectCodes<Sex>(
        {{Sex::Unknown, 0}, {Sex::Male, 1}, {Sex::Female, 2}, {Sex::Unspecified, 9}}, sexOf);
}

} // namespace
} // namespace countersign
